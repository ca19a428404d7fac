"""What the captain does with sightings."""

from __future__ import annotations

from collections.abc import Sequence

from watchapp.operations.parts import put_parts
from watchapp.queries.parts import keys_of_parts
from watchapp.records import Person, Sighting, Vehicle
from watchapp.store import Change, Store


def save_sighting(
    store: Store,
    sighting: Sighting,
    *,
    persons: Sequence[Person] = (),
    vehicles: Sequence[Vehicle] = (),
) -> Change:
    """Save a sighting with the persons and vehicles described in it.

    Raises Problems if it is not fit to be kept, StoreError if the log cannot be written.
    """
    with store.change("Save sighting") as writer:
        before = {part: keys_of_parts(store, part, sighting) for part in (Person, Vehicle)}
        saved = writer.put(sighting)
        put_parts(writer, saved, Person, now=persons, before=before[Person])
        put_parts(writer, saved, Vehicle, now=vehicles, before=before[Vehicle])
    return writer.change
