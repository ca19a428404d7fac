"""What is usual among some values: their middle, their quarters, and how sure the middle is."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEAST = 6
"""Of fewer values no interval holds the true middle in 95 of 100 cases, so none is given."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of `count` values, in their unit.

    `quartiles` are those below which a quarter and three quarters lie; `interval` holds the middle
    of what the values came from in at least the share `held` of such cases. Both are None of fewer
    than LEAST values.
    """

    count: int
    least: float
    median: float
    most: float
    quartiles: tuple[float, float] | None = None
    interval: tuple[float, float] | None = None
    held: float | None = None


def spread_of(values: Iterable[float], level: float = 0.95) -> Spread | None:
    """Return the spread of some values, None if there are none."""
    found = sorted(values)
    if not found:
        return None
    low, middle, high = (quantile(found, share) for share in (0.25, 0.5, 0.75))
    if (rank := _rank(len(found), level)) is None:
        return Spread(len(found), found[0], middle, found[-1])
    return Spread(
        len(found),
        found[0],
        middle,
        found[-1],
        quartiles=(low, high),
        interval=(found[rank - 1], found[-rank]),
        held=_held(len(found), rank),
    )


def quantile(in_order: Sequence[float], share: float) -> float:
    """Return the value below which a share of the values lies, between two of them if need be.

    As spreadsheets do it: type 7 of Hyndman and Fan (1996), The American Statistician 50:361-365.
    """
    place = (len(in_order) - 1) * share
    below = math.floor(place)
    above = min(below + 1, len(in_order) - 1)
    return in_order[below] + (place - below) * (in_order[above] - in_order[below])


def _rank(count: int, level: float) -> int | None:
    """Return how far from either end the interval of the median ends, None if it cannot be held.

    The values of that rank from below and from above enclose the median unless more than half of
    all fell on one side of it: exact for any distribution. Thompson (1936), Annals of Mathematical
    Statistics 7:122-128.
    """
    tail, rank = 0.0, 0
    while rank < (count + 1) // 2:
        tail += math.exp(_log_choose(count, rank) - count * math.log(2))
        if 1 - 2 * tail < level:
            break
        rank += 1
    return rank or None


def _held(count: int, rank: int) -> float:
    tails = (math.exp(_log_choose(count, k) - count * math.log(2)) for k in range(rank))
    return 1 - 2 * math.fsum(tails)


def _log_choose(total: int, chosen: int) -> float:
    return math.lgamma(total + 1) - math.lgamma(chosen + 1) - math.lgamma(total - chosen + 1)
