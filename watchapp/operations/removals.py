"""Taking several records away by one act."""

from __future__ import annotations

from collections.abc import Sequence

from watchapp.errors import WatchError
from watchapp.records import Sighting, Source
from watchapp.schema import Record, nouns_of
from watchapp.speech import say
from watchapp.store import Change, Store


def remove_records(store: Store, kind: type[Record], keys: Sequence[int]) -> Change:
    """Remove records of one kind with their parts, all of them or none; undo brings them back.

    Raises WatchError if one of them must stay: other records need it, or it came from a police
    file, whose reports come and go together.
    """
    for key in keys:
        _refuse_police_record(store, kind, key)
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
