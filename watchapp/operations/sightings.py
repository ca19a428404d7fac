"""What the captain does with sightings."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from watchapp.operations.attachments import put_attachments
from watchapp.operations.parts import put_parts
from watchapp.queries.linked import links_of
from watchapp.queries.parts import keys_of_parts
from watchapp.records import (
    Attachment,
    LogLine,
    Person,
    Sighting,
    SightingLink,
    SightingState,
    Vehicle,
)
from watchapp.schema import Record
from watchapp.store import Change, Store


def save_sighting(  # noqa: PLR0913 - what belongs to a sighting, each by its name
    store: Store,
    sighting: Sighting,
    *,
    was: Sighting | None = None,
    parts_were: Collection[Record] | None = None,
    persons: Sequence[Person] = (),
    vehicles: Sequence[Vehicle] = (),
    links: Sequence[SightingLink] | None = None,
    attachments: Sequence[Attachment] | None = None,
    line: int | None = None,
) -> Change:
    """Save a sighting with the persons and vehicles described in it.

    `links` lead to other sightings, whichever end this one is; None leaves them as they are.
    What has just been fixed is closed. `line` is the line of a patrol's log that it was made
    of; the line then bears its number.

    `was` is how it was read before it was worked on, `parts_were` are its parts as they were
    read: only what differs is written, so that what others wrote meanwhile stays. Raises
    Problems if it is not fit to be kept, StoreError if the log cannot be written.
    """
    with store.change("Save sighting") as writer:
        sighting = _closed_if_fixed(sighting, was)
        before = {part: keys_of_parts(store, part, sighting) for part in (Person, Vehicle)}
        saved = writer.put(sighting, was=was)
        put_parts(writer, saved, Person, now=persons, standing=before[Person], were=parts_were)
        put_parts(writer, saved, Vehicle, now=vehicles, standing=before[Vehicle], were=parts_were)
        if links is not None:
            standing = [each.id for each in links_of(store, sighting.id) if each.id is not None]
            put_parts(writer, saved, SightingLink, now=links, standing=standing, were=parts_were)
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


def _closed_if_fixed(sighting: Sighting, was: Sighting | None) -> Sighting:
    """Return a sighting closed where it was just fixed; one that is opened again stays open."""
    fixed = sighting.fixed_on is not None and (was is None or was.fixed_on is None)
    if fixed and sighting.state is SightingState.OPEN:
        return replace(sighting, state=SightingState.CLOSED)
    return sighting
