"""Events as they may be listed beside others: which kind, and on which block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from watchapp.addresses import block_of
from watchapp.store import Store

_AT_ONCE = 500
_SELECT = """
SELECT s.id, s.address, c.name FROM sighting s LEFT JOIN category c ON c.id = s.category
WHERE s.state <> 'private_note' AND s.id IN
"""


class EventPlace(NamedTuple):
    """The captain's word for an event, and its block, empty where the address tells none."""

    category: str
    block: str


def event_places(store: Store, keys: Sequence[int]) -> Mapping[int, EventPlace]:
    """Return kind and block of each of these sightings by its number, private notes never."""
    found: dict[int, EventPlace] = {}
    for start in range(0, len(keys), _AT_ONCE):
        some = tuple(int(key) for key in keys[start : start + _AT_ONCE])
        marks = ", ".join("?" * len(some))
        for key, address, category in store.select(f"{_SELECT} ({marks})", some):
            found[key] = EventPlace(category or "", block_of(address))
    return found
