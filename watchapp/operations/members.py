"""What the captain does with members."""

from __future__ import annotations

from watchapp.records import Member
from watchapp.store import Change, Store


def save_member(store: Store, member: Member, *, was: Member | None = None) -> Change:
    """Save a member.

    `was` is how it was read before it was worked on: only what differs from that is written, so
    that what others wrote meanwhile stays. Raises Problems if it is not fit to be kept,
    StoreError if the log cannot be written.
    """
    with store.change("Save member") as writer:
        writer.put(member, was=was)
    return writer.change
