"""So many out of so many: how likely that is by chance, and between what limits the share lies."""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np

_STEPS = 60  # never reached: five to ten are usual
_EXACT = 1e-11  # of a step; as each squares the error, what is left is rounding
_REACH = 12  # standard deviations beyond which nothing is left to add
_FLOOR = 200  # and how many counts at least, for the thicker tails of small means


def at_least(count: int, of: int, *, share: float) -> float:
    """Return the chance of `count` or more out of `of`, each with the chance `share`.

    Exact: the sum of the binomial masses. Never above 1; a chance too small for a float is 0.
    """
    if count <= 0:
        return 1.0
    if count > of or share <= 0:
        return 0.0
    if share >= 1:
        return 1.0
    if count <= of * share:
        return max(0.0, 1.0 - at_least(of - count + 1, of, share=1 - share))
    return min(1.0, math.exp(_log_mass(count, of, share)) * _tail(count, of, share))


def clopper_pearson(count: int, of: int, level: float = 0.95) -> tuple[float, float]:
    """Return the exact lower and upper limit of the share behind `count` out of `of`.

    Of nothing at all nothing is known: 0 and 1. Clopper and Pearson (1934), Biometrika 26:404-413.
    """
    tail = (1 - level) / 2
    if of == 0:
        return 0.0, 1.0
    return _lower(count, of, tail), 1.0 - _lower(of - count, of, tail)


def _lower(count: int, of: int, tail: float) -> float:
    """Return the share at which `count` or more has the chance `tail`, by Newton's steps.

    The curve of both logarithms has no bend but one to the same side: from the left each step
    falls short of the share that is sought, and none can lose its way.
    """
    if count == 0:
        return 0.0
    share = _guess(count, of, tail)
    for _ in range(_STEPS):
        terms = _tail(count, of, share)
        log_chance = _log_mass(count, of, share) + math.log(terms)
        step = (math.log(tail) - log_chance) * terms / count
        share = min(share * math.exp(step), (share + 1) / 2)
        if abs(step) < _EXACT:
            break
    return share


def _guess(count: int, of: int, tail: float) -> float:
    """Return the lower limit of Wilson (1927), never quite 0."""
    z = NormalDist().inv_cdf(1 - tail)
    middle = count + z * z / 2
    reach = z * math.sqrt(count * (of - count) / of + z * z / 4)
    return max(middle - reach, count * 0.001) / (of + z * z)


def _tail(count: int, of: int, share: float) -> float:
    """Return the chance of `count` or more in units of the chance of `count` itself."""
    reach = max(0.0, of * share - count) + _REACH * math.sqrt(of * share * (1 - share)) + _FLOOR
    above = np.arange(count + 1, min(of, count + math.ceil(reach)) + 1)
    odds = share / (1 - share)
    return 1.0 + float(np.cumprod((of - above + 1) / above * odds).sum())


def _log_mass(count: int, of: int, share: float) -> float:
    """Return the log of the chance of exactly `count`."""
    ways = math.lgamma(of + 1) - math.lgamma(count + 1) - math.lgamma(of - count + 1)
    return ways + count * math.log(share) + (of - count) * math.log1p(-share)
