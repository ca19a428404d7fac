"""Which events lie near each other: pairs within a reach, found without looking at all pairs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

_AT_ONCE = 2_000_000  # pairs looked at together: 50 MB
_A_HAIR = 1.00001  # wider, so that rounding puts no two points that are near two squares apart
_DIGITS = 6  # distances are kept to the micrometer: 0.3 - 0.1 must not fall out of a band


class Metric(StrEnum):
    """How far two points are apart: as the crow flies, or along the blocks of a grid."""

    EUCLIDEAN = "euclidean"
    MANHATTAN = "manhattan"


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of events, each pair once: their places in the arrays, and the meters between them."""

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    meters: NDArray[np.float64]


def pairs_within(
    x: NDArray[np.float64], y: NDArray[np.float64], reach: float, metric: Metric = Metric.EUCLIDEAN
) -> Iterator[Pairs]:
    """Yield all pairs of points at most `reach` meters apart (inclusive), some at a time.

    `x` and `y` are meters on a plane, one each for an event. The plane is cut into squares as wide
    as the reach; only points of the same or of touching squares are looked at. Raises ValueError
    if the reach is not above 0.
    """
    if reach <= 0:
        raise ValueError(f"a reach must be above 0, not {reach}")
    if not len(x):
        return
    square = _squares(x, y, reach * _A_HAIR)
    order = np.argsort(square.key, kind="stable")
    keys = square.key[order]
    place = np.arange(len(order))
    own_and_above = _Ranges(place + 1, np.searchsorted(keys, keys + 1, side="right"))
    next_column = _Ranges(
        np.searchsorted(keys, keys + square.tall - 1, side="left"),
        np.searchsorted(keys, keys + square.tall + 1, side="right"),
    )
    for ranges in (own_and_above, next_column):
        for first, second in ranges.pairs():
            one, other = order[first], order[second]
            meters = _apart(x[one] - x[other], y[one] - y[other], metric)
            near = meters <= reach
            yield Pairs(one[near], other[near], meters[near])


@dataclass(frozen=True, slots=True, eq=False)
class _Squares:
    """The square that each point lies in, numbered upward along a column, then the next one."""

    key: NDArray[np.int64]
    tall: int


@dataclass(frozen=True, slots=True, eq=False)
class _Ranges:
    """For each point in order, the points from `start` up to before `end` that may be near."""

    start: NDArray[np.int64]
    end: NDArray[np.int64]

    def pairs(self) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
        """Yield the places of both points of the pairs, some at a time."""
        lengths = np.maximum(0, self.end - self.start)
        before = np.concatenate(([0], np.cumsum(lengths)))
        low = 0
        while low < len(lengths):
            high = int(np.searchsorted(before, before[low] + _AT_ONCE, side="right")) - 1
            high = max(low + 1, min(high, len(lengths)))
            some = lengths[low:high]
            first = np.repeat(np.arange(low, high), some)
            offset = np.arange(len(first)) - np.repeat(before[low:high] - before[low], some)
            yield first, np.repeat(self.start[low:high], some) + offset
            low = high


def _squares(x: NDArray[np.float64], y: NDArray[np.float64], width: float) -> _Squares:
    column = np.floor((x - x.min()) / width).astype(np.int64)
    row = np.floor((y - y.min()) / width).astype(np.int64) + 1
    tall = int(row.max()) + 2  # an empty row under and over each column keeps columns apart
    return _Squares(column * tall + row, tall)


def _apart(
    across: NDArray[np.float64], up: NDArray[np.float64], metric: Metric
) -> NDArray[np.float64]:
    """Return how many meters apart, from both differences."""
    if metric is Metric.EUCLIDEAN:
        meters: NDArray[np.float64] = np.hypot(across, up)
    else:
        meters = np.abs(across) + np.abs(up)
    return np.round(meters, _DIGITS)
