"""What the captain does with members."""

from __future__ import annotations

from watchapp.records import Member
from watchapp.store import Change, Store


def save_member(store: Store, member: Member) -> Change:
    """Save a member; raise Problems if it is not fit to be kept, StoreError otherwise."""
    with store.change("Save member") as writer:
        writer.put(member)
    return writer.change
