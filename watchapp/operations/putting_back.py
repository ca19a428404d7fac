"""Putting a record back as it stood before, removed or not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from watchapp.errors import Problems, WatchError
from watchapp.fields import OnRemove
from watchapp.queries.headlines import Names, kind_of_table
from watchapp.queries.history import lines_of, state_at
from watchapp.schema import Record, demand, refs_of, table_of, to_row
from watchapp.speech import say
from watchapp.store import Change, RowChange, Store, Writer


def put_back(store: Store, kind: type[Record], key: int, *, change: int) -> Change:
    """Write a record and its parts as they stood after a change (0: before any); undo works.

    Links to records that were removed since are left empty. Raises WatchError if the record was
    not in the log then, was forgotten, or names what must be there and is not.
    """
    own = (table_of(kind), key)
    with store.change(f"Put back {kind.noun}") as writer:
        lines = lines_of(store, kind, key)
        state = state_at(lines, change)
        if own not in state:
            raise WatchError(
                say("This {noun} was not in the log at that time.", noun=say(kind.noun))
            )
        for table, number in state_at(lines, None):
            if (table, number) not in state and table != own[0]:
                writer.remove(kind_of_table(table), number)
        for name in sorted(state, key=lambda each: each != own):
            _write(writer, store, state[name])
    return writer.change


def _write(writer: Writer, store: Store, record: Record) -> None:
    """Write a record with the number it had, in place of what stands there now."""
    kind, key = type(record), record.id or 0
    if lost := _lost_links(writer, store, record):
        record = replace(record, **lost)
        _demand(record)
    now = writer.get(kind, key)
    if now != record:
        before = None if now is None else to_row(now)
        writer.replay([RowChange(table_of(kind), key, before, to_row(record))])


def _demand(record: Record) -> None:
    """Raise WatchError if a record is not fit any more without what it named.

    One that is as it stood is not asked: the rules of its day let it in.
    """
    try:
        demand(record)
    except Problems as problems:
        raise WatchError(
            say("It cannot be put back as it was: {why}", why=problems.sentence)
        ) from problems


def _lost_links(writer: Writer, store: Store, record: Record) -> dict[str, Any]:
    """Return the fields to be emptied, because what they name is not in the log any more."""
    found: dict[str, Any] = {}
    for name, ref in refs_of(type(record)).items():
        key = getattr(record, name)
        if key is None or writer.get(kind_of_table(ref.to), key) is not None:
            continue
        if ref.required or ref.on_remove is not OnRemove.CLEAR:
            named = Names(store).of(ref.to, key)
            raise WatchError(
                say("“{name}” was removed, and is needed here; put that back first.", name=named)
            )
        found[name] = None
    return found
