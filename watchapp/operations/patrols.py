"""What the captain does with patrols."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from watchapp.operations.parts import put_parts
from watchapp.queries.parts import keys_of_parts
from watchapp.records import Patrol, Turnout
from watchapp.schema import Record
from watchapp.store import Change, Store


def save_patrol(
    store: Store,
    patrol: Patrol,
    *,
    was: Patrol | None = None,
    parts_were: Collection[Record] | None = None,
    turnouts: Sequence[Turnout] = (),
) -> Change:
    """Save a patrol with the members who were on it.

    `was` is how it was read before it was worked on, `parts_were` are its parts as they were
    read: only what differs is written, so that what others wrote meanwhile stays. Raises
    Problems if it is not fit to be kept, StoreError if the log cannot be written.
    """
    with store.change("Save patrol") as writer:
        before = keys_of_parts(store, Turnout, patrol)
        saved = writer.put(patrol, was=was)
        put_parts(writer, saved, Turnout, now=turnouts, standing=before, were=parts_were)
    return writer.change
