"""The places of a log: the blocks of its addresses, the corners, the points that police moved to.

Every trend that counts by place asks here, so that their places are the same ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from watchapp.addresses import block_of
from watchapp.queries.facts import NOTHING, PLACES, Facts
from watchapp.records import PlacePrecision
from watchapp.speech import say
from watchapp.store import Store

_MEMORY = "places"
_SNAPPED = PLACES.index(PlacePrecision.SNAPPED)
_ADDRESSES = "SELECT id, address, lat, lon, place FROM sighting WHERE id IN"
_DIGITS = 3  # decimals of a degree: about 100 m


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """All places that a log knows, numbered; `of` has for each row of the whole its place, or -1.

    `keys` has a sighting at each place, by which it can be named.
    """

    whole: Mapping[str, Any]
    of: NDArray[np.int64]
    keys: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.keys)

    def at(self, facts: Facts) -> NDArray[np.int64]:
        """Return the place of each of these sightings, -1 for nowhere."""
        return self.of if facts.chosen is None else self.of[facts.chosen]

    def counted(self, facts: Facts) -> tuple[NDArray[np.int64], int]:
        """Return how many of these are at each known place, and how many are nowhere."""
        at = self.at(facts)
        counts = np.bincount(at + 1, minlength=len(self) + 1)
        return counts[1:], int(counts[0])


def places_of(store: Store, facts: Facts) -> Places:
    """Return the places of the whole log that these sightings are of."""
    kept = store.memory.get(_MEMORY)
    if not isinstance(kept, Places) or kept.whole is not facts.whole:
        kept = store.memory[_MEMORY] = _numbered(facts)
    return kept


def place_names(store: Store, keys: Sequence[int]) -> list[str]:
    """Return in what words each place may be told: its block, its corner, or about where it is."""
    marks = ",".join("?" * len(keys))
    found = {row[0]: row[1:] for row in store.select(f"{_ADDRESSES} ({marks})", list(keys))}
    return [_named(*found.get(key, ("", None, None, ""))) for key in keys]


def _named(address: str, lat: float | None, lon: float | None, known: str) -> str:
    """Return the block; where police moved points, its words alone would stand for many places."""
    block = block_of(address)
    if lat is None or lon is None or (block and known != PlacePrecision.SNAPPED):
        return block or say("not known")
    point = say("about {lat}, {lon}", lat=f"{lat:.{_DIGITS}f}", lon=f"{lon:.{_DIGITS}f}")
    return f"{block} ({point})" if block else point


def _numbered(facts: Facts) -> Places:
    """Return the places of the whole log; police.uk's words for one are not unique, its point is.

    A block keeps its number however its houses are written.
    """
    whole = facts.whole
    lat, lon = whole["lat"].astype(np.int64), whole["lon"].astype(np.int64)
    snapped = (whole["place"] == _SNAPPED) & (lat != NOTHING)
    identity = np.where(snapped, (lat << 32) ^ (lon & 0xFFFFFFFF), whole["block"])
    known = np.flatnonzero(identity)
    _, first, number = np.unique(identity[known], return_index=True, return_inverse=True)
    of = np.full(len(identity), -1, dtype=np.int64)
    of[known] = number
    return Places(whole, of, whole["key"][known[first]].astype(np.int64))
