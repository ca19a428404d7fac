"""What the captain does with zones."""

from __future__ import annotations

from watchapp.records import Zone
from watchapp.store import Change, Store


def save_zone(store: Store, zone: Zone) -> Change:
    """Save a zone; raise Problems if it is not fit to be kept, StoreError otherwise."""
    with store.change("Save zone") as writer:
        writer.put(zone)
    return writer.change


def remove_zone(store: Store, key: int) -> Change:
    """Remove a zone; whatever lay in it stays, in no zone. Undo brings all of it back."""
    with store.change("Remove zone") as writer:
        writer.remove(Zone, key)
    return writer.change
