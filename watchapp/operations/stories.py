"""What the captain does with stories."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from watchapp.operations.attachments import put_attachments
from watchapp.queries.parts import keys_of_parts
from watchapp.records import Attachment, Story
from watchapp.schema import Record
from watchapp.store import Change, Store


def save_story(
    store: Store,
    story: Story,
    *,
    was: Story | None = None,
    parts_were: Collection[Record] | None = None,
    attachments: Sequence[Attachment] | None = None,
) -> Change:
    """Save a story.

    `was` is how it was read before it was worked on: only what differs from that is written, so
    that what others wrote meanwhile stays. Raises Problems if it is not fit to be kept,
    StoreError if the log cannot be written.
    """
    with store.change("Save story") as writer:
        saved = writer.put(story, was=was)
        put_attachments(
            writer,
            saved,
            now=attachments,
            standing=keys_of_parts(store, Attachment, story),
            were=parts_were,
        )
    return writer.change
