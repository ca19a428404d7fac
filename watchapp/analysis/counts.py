"""Exact tests for two counts, and the percentage that people ask for."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

SMALLEST_P = sys.float_info.min
_TIE = 1e-7  # masses this near each other, as a share, are the same mass rounded differently
_REACH = 40  # standard deviations beyond which no mass is left that a float could hold
_FLOOR = 1100  # and how many counts at least, for the thicker tails of small means


def c_test(now: int, before: int, *, now_exposure: float, before_exposure: float) -> float | None:
    """Return the exact two-sided p that two counts differ by chance alone; None if both are 0.

    Given their sum, `now` is binomial with the share of its exposure; p is the sum of the masses
    that are not larger than the observed one. Exposures share any unit of time, such as days.
    Raises ValueError if one of them is not above 0: there is then nothing to compare.
    The C-test of Przyborowski and Wilenski (1940), Biometrika 31:313-323.
    """
    if min(now_exposure, before_exposure) <= 0:
        raise ValueError(f"exposures must be above 0, not {now_exposure} and {before_exposure}")
    total = now + before
    if total == 0:
        return None
    share = now_exposure / (now_exposure + before_exposure)
    spread = math.sqrt(total * share * (1 - share))
    low, high = _window(total * share, spread)
    high = min(high, total)
    if not low <= now <= high:
        return SMALLEST_P
    above = np.arange(low + 1, high + 1)
    steps = np.log((total - above + 1) / above) + math.log(now_exposure / before_exposure)
    logs = np.concatenate(([0.0], np.cumsum(steps)))
    masses = np.exp(logs - logs.max())
    rarer = logs <= logs[now - low] + _TIE
    return _probability(float(masses[rarer].sum() / masses.sum()))


def e_test(now: int, before: int) -> float | None:
    """Return the two-sided p that two counts of equal periods differ by chance; None if both are 0.

    The E-test of Krishnamoorthy and Thomson (2004), J. Stat. Plan. Inf. 119:23-35: the chance, at
    the pooled mean, of all pairs of counts whose difference is at least as extreme. Only for
    periods of equal length: with unequal ones it takes "none this month" for just as extreme.
    """
    if now + before == 0:
        return None
    if now == before:
        return 1.0
    mean = (now + before) / 2
    low, high = _window(mean, math.sqrt(mean))
    counts = np.arange(low, high + 1)
    masses = _poisson_masses(mean, counts)
    last_below, first_above = _as_extreme(counts, square=(now - before) ** 2 / (now + before))
    sum_before = np.concatenate(([0.0], np.cumsum(masses)))
    sum_from = np.concatenate((np.cumsum(masses[::-1])[::-1], [0.0]))
    below = sum_before[np.clip(last_below + 1 - low, 0, len(masses))]
    above = sum_from[np.clip(first_above - low, 0, len(masses))]
    return _probability(float((masses * (below + above)).sum()))


def percent_change(now: float, before: float) -> float | None:
    """Return the change in percent of `before`; None where that is 0 and no percentage exists."""
    if before == 0:
        return None
    return (now - before) / before * 100


def holm(ps: Iterable[float]) -> tuple[float, ...]:
    """Return the p of several tests made at once, each raised so that luck is not counted twice.

    The order stays. Holm (1979), Scand. J. Stat. 6:65-70.
    """
    given = tuple(ps)
    order = sorted(range(len(given)), key=given.__getitem__)
    raised = [0.0] * len(given)
    highest = 0.0
    for rank, place in enumerate(order):
        highest = max(highest, min(1.0, given[place] * (len(given) - rank)))
        raised[place] = highest
    return tuple(raised)


def _window(mean: float, spread: float) -> tuple[int, int]:
    """Return the lowest and highest count whose chance a float can tell from nothing."""
    reach = _REACH * spread + _FLOOR
    return max(0, math.floor(mean - reach)), math.ceil(mean + reach)


def _poisson_masses(mean: float, counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the chance of each of the consecutive `counts` at this mean."""
    logs = np.concatenate(([0.0], np.cumsum(np.log(mean / counts[1:]))))
    masses: NDArray[np.float64] = np.exp(logs - logs.max())
    masses /= masses.sum()
    return masses


def _as_extreme(
    counts: NDArray[np.int64], *, square: float
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return for each x the last y below it and the first y above it that are as far from it.

    As far means (x - y)² / (x + y) >= `square`, solved for y.
    """
    middle = counts + square / 2
    reach = np.sqrt(square * (square + 8 * counts)) / 2
    below = np.floor(middle - reach + _TIE).astype(np.int64)
    above = np.ceil(middle + reach - _TIE).astype(np.int64)
    return np.minimum(below, counts - 1), np.maximum(above, counts + 1)


def _probability(p: float) -> float:
    """Return `p` freed of rounding: never 0, for nothing is impossible, and never above 1."""
    return min(1.0, max(SMALLEST_P, p))
