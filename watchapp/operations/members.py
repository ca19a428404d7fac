"""What the captain does with members."""

from __future__ import annotations

from watchapp.records import Member
from watchapp.store import Change, Store


def save_member(store: Store, member: Member) -> Change:
    """Save a member; raise Problems if it is not fit to be kept, StoreError otherwise."""
    with store.change("Save member") as writer:
        writer.put(member)
    return writer.change


def remove_member(store: Store, key: int) -> Change:
    """Remove a member; raise WatchError if patrols or meetings name the member."""
    with store.change("Remove member") as writer:
        writer.remove(Member, key)
    return writer.change
