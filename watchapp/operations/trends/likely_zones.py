"""Which zones an initiative may be held against: alike before it began, and next door."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.counts import c_test
from watchapp.analysis.effect import ALIKE
from watchapp.analysis.sentences import SURPRISING
from watchapp.operations.trends.aimed import counted_before
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.held import Zones
from watchapp.queries.zones import zones
from watchapp.records import Initiative, Zone, ZonePart
from watchapp.store import Store

MOST = 3
"""Zones that are proposed for one part: more would average away what they share."""
_NEAR = 40.0  # meters: outlines that are drawn along both sides of a street touch
_METERS_A_DEGREE = 111_195.0


@dataclass(frozen=True, slots=True)
class Likely:
    """The zones that are proposed for each part, and how many each zone had before."""

    zones: Zones
    before: Mapping[int, int]

    @property
    def is_any(self) -> bool:
        """Return whether there is a zone to hold it against."""
        return bool(self.zones[ZonePart.COMPARISON])


def likely_zones(store: Store, initiative: Initiative, asked: Asked) -> Likely:
    """Return zones with about as many before, and those next door; nothing after is looked at.

    Alike are zones that had at most twice as many, or half, or are no more apart than chance makes
    them, the nearest in number first; next door are those whose outlines touch. Only where all
    that are alike lie next door is one of them proposed to hold it against.
    """
    every = zones(store)
    keys = [each.id for each in every if each.id is not None]
    counts = counted_before(store, initiative, asked)
    before = {key: int(counts[key]) if key < len(counts) else 0 for key in keys}
    own = initiative.zone
    if own is None or own not in before:
        return Likely(dict.fromkeys(ZonePart, ()), before)
    beside = touching(every, own)
    free = [key for key in keys if key not in {own, *beside}]
    comparison = _alike(before[own], free, before)[:MOST] or _alike(before[own], beside, before)[:1]
    beside = tuple(key for key in beside if key not in comparison)
    rest = [key for key in free if key not in comparison]
    mean = sum(before[key] for key in beside) / len(beside) if beside else 0
    like = _alike(round(mean), rest, before)[:MOST] if beside else ()
    return Likely(
        {
            ZonePart.COMPARISON: comparison,
            ZonePart.NEIGHBOR: beside,
            ZonePart.NEIGHBOR_COMPARISON: like,
        },
        before,
    )


def touching(every: Iterable[Zone], own: int) -> tuple[int, ...]:
    """Return the zones whose outlines touch that of one, or lie no more than a street away."""
    import shapely  # noqa: PLC0415 - slow to import, and rarely needed

    drawn = {each.id: each.outline for each in every if each.id is not None and each.outline}
    if own not in drawn:
        return ()
    shapes = {key: shapely.from_geojson(text) for key, text in drawn.items()}
    middle = shapes[own].centroid.y
    across = _METERS_A_DEGREE * math.cos(math.radians(middle))

    def flat(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return points * (across, _METERS_A_DEGREE)

    grounds = {key: shapely.transform(shape, flat) for key, shape in shapes.items()}
    return tuple(
        key
        for key, ground in grounds.items()
        if key != own and shapely.dwithin(ground, grounds[own], _NEAR)
    )


def _alike(count: int, among: Collection[int], before: Mapping[int, int]) -> tuple[int, ...]:
    """Return the zones that had about as many, the nearest in number first."""
    near = [key for key in among if _is_alike(count, before[key])]
    return tuple(sorted(near, key=lambda key: (abs(before[key] - count), key)))


def _is_alike(one: int, other: int) -> bool:
    if min(one, other) == 0:
        return False
    p = c_test(one, other, now_exposure=1, before_exposure=1)
    near = max(one, other) <= ALIKE * min(one, other)
    return near or (p is not None and p >= SURPRISING)
