"""What the captain does with patrols."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from watchapp import clock
from watchapp.errors import Problems
from watchapp.operations.attachments import put_attachments
from watchapp.operations.parts import put_parts
from watchapp.queries.parts import keys_of_parts
from watchapp.records import Attachment, Leg, LogLine, Patrol, PatrolState, Turnout
from watchapp.schema import Record
from watchapp.sheet.filing import filed
from watchapp.sheet.leg_lines import leg_problems
from watchapp.speech import marked
from watchapp.store import Change, Store


def save_patrol(
    store: Store,
    patrol: Patrol,
    *,
    was: Patrol | None = None,
    parts_were: Collection[Record] | None = None,
    turnouts: Sequence[Turnout] = (),
    legs: Sequence[Leg] | None = None,
    lines: Sequence[LogLine] | None = None,
    attachments: Sequence[Attachment] | None = None,
) -> Change:
    """Save a patrol with the members who were on it, its legs and the lines of its log.

    `was` is how it was read before it was worked on, `parts_were` are its parts as they were
    read: only what differs is written, so that what others wrote meanwhile stays. Parts that
    are None are left alone. With legs it is filed under the mode of the longest. What is new
    is stamped with the present moment. Raises Problems if it is not fit to be kept or its legs
    do not fit together, StoreError if the log cannot be written.
    """
    patrol = filed(patrol, legs or ())
    if found := tuple(leg_problems(patrol, legs or ())):
        raise Problems(found)
    parts: dict[type[Record], Sequence[Record]] = {Turnout: turnouts}
    if legs is not None:
        parts[Leg] = legs
    if lines is not None:
        parts[LogLine] = in_order(lines)
    with store.change(marked("Save patrol")) as writer:
        standing = {part: keys_of_parts(store, part, patrol) for part in parts}
        saved = writer.put(_stamped(patrol), was=was)
        for part, now in parts.items():
            put_parts(writer, saved, part, now=now, standing=standing[part], were=parts_were)
        put_attachments(
            writer,
            saved,
            now=attachments,
            standing=keys_of_parts(store, Attachment, patrol),
            were=parts_were,
        )
    return writer.change


def _stamped(patrol: Patrol) -> Patrol:
    """Return a patrol with when it was entered: when it became one that was walked."""
    planned = patrol.state in {PatrolState.PLANNED, PatrolState.CANCELLED}
    if patrol.entered_at is not None or planned or patrol.id is not None:
        return patrol
    return replace(patrol, entered_at=clock.now())


def in_order(lines: Sequence[LogLine], entered: datetime | None = None) -> list[LogLine]:
    """Return the lines of a log numbered as they stand on the sheet.

    New ones are stamped with when they were `entered`: now, unless it is said.
    """
    then = entered or clock.now()
    return [
        replace(line, place=place, entered_at=then if line.id is None else line.entered_at)
        for place, line in enumerate(lines, start=1)
    ]
