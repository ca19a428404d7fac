"""How rarely chance alone gives so many, or so few, where the mean is known."""

from __future__ import annotations

import math

import numpy as np


def tail(count: int, mean: float) -> float:
    """Return the chance of `count` or more where the Poisson mean is `mean`."""
    if count <= 0:
        return 1.0
    if mean <= 0:
        return 0.0
    if count <= mean:
        return 1.0 - head(count - 1, mean)
    above = np.cumprod(mean / np.arange(count + 1, count + 1 + _terms(count)))
    return _mass(count, mean) * (1.0 + float(above.sum()))


def head(count: int, mean: float) -> float:
    """Return the chance of `count` or fewer where the Poisson mean is `mean`."""
    if count < 0:
        return 0.0
    if mean <= 0:
        return 1.0
    if count >= mean:
        return 1.0 - tail(count + 1, mean)
    below = np.cumprod(np.arange(count, max(0, count - _terms(count)), -1) / mean)
    return _mass(count, mean) * (1.0 + float(below.sum()))


def rare_count(mean: float, *, once_in: float) -> int:
    """Return the smallest count that chance gives, or exceeds, less than once in so many times.

    The rule for rare events of Wheeler (2024), crimede-coder.com/blogposts/2024/SimpleRule, by the
    exact Poisson tail. It takes the mean for known: where the mean is itself an average of few
    counts, chance passes the line a little more often.
    """
    count = max(1, math.floor(mean))
    step = max(1, math.isqrt(count))
    while tail(count + step, mean) * once_in >= 1:
        count += step
    while tail(count, mean) * once_in >= 1:
        count += 1
    return count


def _mass(count: int, mean: float) -> float:
    return math.exp(count * math.log(mean) - mean - math.lgamma(count + 1))


def _terms(count: int) -> int:
    """Return after how many terms a tail that starts at `count` has nothing left to add."""
    return 40 * math.isqrt(count + 1) + 200
