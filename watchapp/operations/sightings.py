"""What the captain does with sightings."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from watchapp.operations.attachments import put_attachments
from watchapp.operations.parts import put_parts
from watchapp.queries.parts import keys_of_parts
from watchapp.records import Attachment, LogLine, Person, Sighting, Vehicle
from watchapp.schema import Record
from watchapp.store import Change, Store


def save_sighting(
    store: Store,
    sighting: Sighting,
    *,
    was: Sighting | None = None,
    parts_were: Collection[Record] | None = None,
    persons: Sequence[Person] = (),
    vehicles: Sequence[Vehicle] = (),
    attachments: Sequence[Attachment] | None = None,
    line: int | None = None,
) -> Change:
    """Save a sighting with the persons and vehicles described in it.

    `line` is the line of a patrol's log that it was made of; the line then bears its number.

    `was` is how it was read before it was worked on, `parts_were` are its parts as they were
    read: only what differs is written, so that what others wrote meanwhile stays. Raises
    Problems if it is not fit to be kept, StoreError if the log cannot be written.
    """
    with store.change("Save sighting") as writer:
        before = {part: keys_of_parts(store, part, sighting) for part in (Person, Vehicle)}
        saved = writer.put(sighting, was=was)
        put_parts(writer, saved, Person, now=persons, standing=before[Person], were=parts_were)
        put_parts(writer, saved, Vehicle, now=vehicles, standing=before[Vehicle], were=parts_were)
        if line is not None:
            writer.put(replace(store.get(LogLine, line), sighting=saved.id, follow_up=False))
        put_attachments(
            writer,
            saved,
            now=attachments,
            standing=keys_of_parts(store, Attachment, sighting),
            were=parts_were,
        )
    return writer.change
