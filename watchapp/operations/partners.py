"""What the captain does with partners."""

from __future__ import annotations

from watchapp.records import Partner
from watchapp.store import Change, Store


def save_partner(store: Store, partner: Partner, *, was: Partner | None = None) -> Change:
    """Save a partner.

    `was` is how it was read before it was worked on: only what differs from that is written, so
    that what others wrote meanwhile stays. Raises Problems if it is not fit to be kept,
    StoreError if the log cannot be written.
    """
    with store.change("Save partner") as writer:
        writer.put(partner, was=was)
    return writer.change
