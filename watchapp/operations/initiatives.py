"""What the captain does with initiatives."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from watchapp.operations.parts import put_parts
from watchapp.queries.parts import keys_of_parts
from watchapp.records import Aim, Initiative
from watchapp.schema import Record
from watchapp.store import Change, Store


def save_initiative(
    store: Store,
    initiative: Initiative,
    *,
    was: Initiative | None = None,
    parts_were: Collection[Record] | None = None,
    aims: Sequence[Aim] = (),
) -> Change:
    """Save an initiative with the categories that it is aimed at.

    `was` is how it was read before it was worked on, `parts_were` are its aims as they were read:
    only what differs is written, so that what others wrote meanwhile stays. Raises Problems if it
    is not fit to be kept, StoreError if the log cannot be written.
    """
    with store.change("Save initiative") as writer:
        standing = keys_of_parts(store, Aim, initiative)
        saved = writer.put(initiative, was=was)
        put_parts(writer, saved, Aim, now=aims, standing=standing, were=parts_were)
    return writer.change
