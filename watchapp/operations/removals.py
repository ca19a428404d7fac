"""Taking several records away by one act."""

from __future__ import annotations

from collections.abc import Sequence

from watchapp.errors import WatchError
from watchapp.records import Member, Sighting, Source
from watchapp.schema import Record, nouns_of
from watchapp.speech import say
from watchapp.store import Change, Store

_WAS_THERE = """
SELECT EXISTS (SELECT 1 FROM turnout WHERE member = ?)
    OR EXISTS (SELECT 1 FROM attendance WHERE member = ?)
"""


def remove_records(store: Store, kind: type[Record], keys: Sequence[int]) -> Change:
    """Remove records of one kind with their parts, all of them or none; undo brings them back.

    Raises WatchError if one of them must stay: other records need it, it came from a police
    file, whose reports come and go together, or it is a member who was on a patrol or at a meeting.
    """
    for key in keys:
        _refuse_police_record(store, kind, key)
        _refuse_who_was_there(store, kind, key)
    with store.change(_label(kind, len(keys))) as writer:
        for key in keys:
            writer.remove(kind, key)
    return writer.change


def _label(kind: type[Record], number: int) -> str:
    """Return what is done, as the Edit menu names it: one is told in every language afterwards."""
    if number == 1:
        return f"Remove {kind.noun}"
    return say("Remove {n:,} {nouns}", n=number, nouns=say(nouns_of(kind)))


def _refuse_police_record(store: Store, kind: type[Record], key: int) -> None:
    if kind is Sighting and store.get(Sighting, key).source is Source.POLICE:
        raise WatchError(
            say(
                "Sighting {key} is a police record, and the reports of a file are counted"
                " together: close it instead, or remove the whole import under File › Imports.",
                key=key,
            )
        )


def _refuse_who_was_there(store: Store, kind: type[Record], key: int) -> None:
    """Raise WatchError for a member whom the past names; such a one leaves, and stays in it."""
    if kind is Member and store.select(_WAS_THERE, (key, key)) == [(1,)]:
        raise WatchError(
            say(
                "{name} was on patrols or at meetings, and these stay as they were: write the day"
                " under Left in the form instead of removing the member.",
                name=store.get(Member, key).name,
            )
        )
