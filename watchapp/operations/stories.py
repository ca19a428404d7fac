"""What the captain does with stories."""

from __future__ import annotations

from watchapp.records import Story
from watchapp.store import Change, Store


def save_story(store: Store, story: Story, *, was: Story | None = None) -> Change:
    """Save a story.

    `was` is how it was read before it was worked on: only what differs from that is written, so
    that what others wrote meanwhile stays. Raises Problems if it is not fit to be kept,
    StoreError if the log cannot be written.
    """
    with store.change("Save story") as writer:
        writer.put(story, was=was)
    return writer.change
