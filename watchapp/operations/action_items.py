"""What the captain does with action items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from watchapp.records import ActionItem
from watchapp.store import Change, Store


def save_action_item(store: Store, item: ActionItem, *, was: ActionItem | None = None) -> Change:
    """Save an action item, of a meeting or of none.

    `was` is how it was read before it was worked on. Raises Problems if it is not fit to be kept.
    """
    with store.change("Save action item") as writer:
        writer.put(item, was=was)
    return writer.change


def mark_done(store: Store, keys: Sequence[int], on: date) -> Change:
    """Note that action items were done on a day; those that were done already stay as they are."""
    with store.change("Mark as done") as writer:
        for item in (store.get(ActionItem, key) for key in keys):
            if item.done is None:
                writer.put(replace(item, done=on), was=item)
    return writer.change


def reopen(store: Store, keys: Sequence[int]) -> Change:
    """Note that action items are not done after all."""
    with store.change("Mark as not done") as writer:
        for item in (store.get(ActionItem, key) for key in keys):
            if item.done is not None:
                writer.put(replace(item, done=None), was=item)
    return writer.change
