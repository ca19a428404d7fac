"""What the captain does with concerns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from watchapp.errors import WatchError
from watchapp.records import Concern
from watchapp.speech import say
from watchapp.store import Change, Store


def save_concern(store: Store, concern: Concern, *, was: Concern | None = None) -> Change:
    """Save a concern.

    `was` is how it was read before it was worked on: only what differs from that is written, so
    that what others wrote meanwhile stays. Raises Problems if it is not fit to be kept,
    StoreError if the log cannot be written.
    """
    with store.change("Save concern") as writer:
        writer.put(concern, was=was)
    return writer.change


def answer_concerns(store: Store, keys: Sequence[int], *, on: date) -> Change:
    """Note that concerns were answered on a day; those answered before keep their day.

    Raises WatchError if all of them were answered before, Problems if one was raised later.
    """
    found = [store.get(Concern, key) for key in keys]
    waiting = [each for each in found if each.answered is None]
    if not waiting:
        raise WatchError(say("This was answered already; open it to change the day or the answer."))
    with store.change("Note an answer") as writer:
        for each in waiting:
            writer.put(replace(each, answered=on), was=each)
    return writer.change
