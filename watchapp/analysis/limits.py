"""How far off a count may be: exact limits of what it was drawn from."""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import NormalDist

import numpy as np

_STEPS = 50  # never reached: five to ten are usual
_EXACT = 1e-10  # of a step; as each squares the error, what is left is rounding


def garwood(count: int, level: float = 0.95) -> tuple[float, float]:
    """Return the exact lower and upper limit of the Poisson mean behind `count`.

    `level` is the share of such pairs that hold the truth. Garwood (1936), Biometrika
    28:437-442: the means at which so many, or so few, would happen in (1 - level) / 2 of cases.
    """
    tail = (1 - level) / 2
    z = NormalDist().inv_cdf(1 - tail)
    lower = 0.0 if count == 0 else _solve(_at_least, count, tail=tail, start=_guess(count, -z))
    return lower, _solve(_at_most, count, tail=tail, start=_guess(count + 1, z))


def _guess(shape: int, z: float) -> float:
    """Return the quantile of a gamma by Wilson and Hilferty (1931), never quite 0."""
    root = 1 - 1 / (9 * shape) + z / (3 * math.sqrt(shape))
    return shape * max(root, 0.01) ** 3


def _solve(
    chance: Callable[[int, float], tuple[float, float]], count: int, *, tail: float, start: float
) -> float:
    """Return the mean at which `chance` is `tail`: Newton's steps on both logarithms.

    The curve has no bend but one to the same side, so that the steps cannot lose their way.
    """
    mean = start
    for _ in range(_STEPS):
        log_chance, slope = chance(count, mean)
        step = (math.log(tail) - log_chance) / slope
        mean *= math.exp(step)
        if abs(step) < _EXACT:
            break
    return mean


def _at_least(count: int, mean: float) -> tuple[float, float]:
    """Return log P(X >= count) and its slope over log mean."""
    terms = np.cumprod(mean / np.arange(count + 1, count + 1 + _terms(count)))
    total = 1.0 + float(terms.sum())
    return _log_mass(count, mean) + math.log(total), count / total


def _at_most(count: int, mean: float) -> tuple[float, float]:
    """Return log P(X <= count) and its slope over log mean."""
    terms = np.cumprod(np.arange(count, max(0, count - _terms(count)), -1) / mean)
    total = 1.0 + float(terms.sum())
    return _log_mass(count, mean) + math.log(total), -mean / total


def _terms(count: int) -> int:
    """Return after how many terms a tail that starts at `count` has nothing left to add."""
    return 40 * math.isqrt(count + 1) + 200


def _log_mass(count: int, mean: float) -> float:
    """Return log P(X = count)."""
    return count * math.log(mean) - mean - math.lgamma(count + 1)
