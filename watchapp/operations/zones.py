"""What the captain does with zones."""

from __future__ import annotations

from watchapp.records import Zone
from watchapp.store import Change, Store


def save_zone(store: Store, zone: Zone, *, was: Zone | None = None) -> Change:
    """Save a zone.

    `was` is how it was read before it was worked on: only what differs from that is written, so
    that what others wrote meanwhile stays. Raises Problems if it is not fit to be kept,
    StoreError if the log cannot be written.
    """
    with store.change("Save zone") as writer:
        writer.put(zone, was=was)
    return writer.change
