"""What the captain does with zones."""

from __future__ import annotations

from watchapp.records import Zone
from watchapp.store import Change, Store


def save_zone(store: Store, zone: Zone) -> Change:
    """Save a zone; raise Problems if it is not fit to be kept, StoreError otherwise."""
    with store.change("Save zone") as writer:
        writer.put(zone)
    return writer.change
