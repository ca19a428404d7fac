"""Whether some weekdays see more than others, or whether so few events fall so by chance."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.counts import SMALLEST_P

MOST_EXACT = 42  # events; above, six or more are expected of each day and chi-square serves
_TIE = 1e-7  # of G: closer values are the same one rounded differently
_FINE = 1e9  # parts of a unit of G within which two ways are the same one

Numbers = NDArray[np.float64]


class Method(StrEnum):
    """How a probability was found."""

    EXACT = "exact"
    CHI_SQUARE = "chi-square"


@dataclass(frozen=True, slots=True)
class Pattern:
    """How uneven counts are (G), how likely chance alone makes them so, and how that was found."""

    g: float
    p: float
    method: Method


def g_test(counts: Sequence[int], exposures: Sequence[float]) -> Pattern | None:
    """Return how likely chance alone spreads events so unevenly; None if there are none.

    `exposures` says how often each of the days was counted, in any unit: a month has five of some.
    Up to MOST_EXACT events, p is the sum of the masses of all ways in which they can fall whose G
    is not smaller; Wheeler (2016), J. Investig. Psychol. Offender Profiling 13:148-165. Above, G
    is held against chi-square. Raises ValueError if events fell on a day that was not counted.
    """
    total = sum(counts)
    if total == 0:
        return None
    counted = [
        (count, exposure) for count, exposure in zip(counts, exposures, strict=True) if exposure
    ]
    if sum(count for count, _ in counted) < total:
        raise ValueError("events on a day that was not counted")
    whole = sum(exposures)
    shares = [exposure / whole for _, exposure in counted]
    g = 2 * sum(
        _term(count, total * share) for (count, _), share in zip(counted, shares, strict=True)
    )
    if total > MOST_EXACT:
        return Pattern(g, _chi_square_tail(g, len(shares) - 1), Method.CHI_SQUARE)
    return Pattern(g, _exact_tail(g, total, sorted(shares)), Method.EXACT)


def _term(count: int, expected: float) -> float:
    return count * math.log(count / expected) if count else 0.0


def _chi_square_tail(g: float, freedom: int) -> float:
    """Return P(chi-square >= g), raised by whole steps from one or two degrees of freedom."""
    half = g / 2
    if half <= 0:
        return 1.0
    shape = 0.5 if freedom % 2 else 1.0
    tail = math.erfc(math.sqrt(half)) if freedom % 2 else math.exp(-half)
    while shape < freedom / 2:
        tail += math.exp(shape * math.log(half) - half - math.lgamma(shape + 1))
        shape += 1
    return min(1.0, max(SMALLEST_P, tail))


def _exact_tail(g: float, total: int, shares: Sequence[float]) -> float:
    """Return the mass of all ways in which `total` events can fall whose G is at least `g`.

    The days are split in two groups; what the one can hold is looked up in what is left for the
    other.
    """
    middle = (len(shares) + 1) // 2
    one, other = _ways(total, shares[:middle]), _ways(total, shares[middle:])
    mass = 0.0
    for mine, rest in zip(one, reversed(other), strict=True):
        order = np.argsort(mine.terms)
        tails = np.append(np.cumsum(mine.masses[order][::-1])[::-1], 0.0)
        first = np.searchsorted(mine.terms[order], g / 2 - rest.terms - _TIE)
        mass += float((rest.masses * tails[first]).sum())
    return min(1.0, max(SMALLEST_P, mass * math.exp(math.lgamma(total + 1))))


@dataclass(frozen=True, slots=True)
class _Ways:
    """All ways in which so many events fall on some days: each one's half of G, and its mass."""

    terms: Numbers
    masses: Numbers


def _ways(total: int, shares: Sequence[float]) -> list[_Ways]:
    """Return for 0 up to `total` events the ways in which they fall on days of these shares."""
    none = _Ways(np.zeros(0), np.zeros(0))
    ways = [_Ways(np.zeros(1), np.ones(1)), *[none] * total]
    for share in shares:
        here = [
            (_term(count, total * share), share**count / math.factorial(count))
            for count in range(total + 1)
        ]
        ways = [
            _merged(
                np.concatenate([ways[events - on].terms + here[on][0] for on in range(events + 1)]),
                np.concatenate(
                    [ways[events - on].masses * here[on][1] for on in range(events + 1)]
                ),
            )
            for events in range(total + 1)
        ]
    return ways


def _merged(terms: Numbers, masses: Numbers) -> _Ways:
    """Return the same with those of equal terms taken together."""
    _, first, place = np.unique(np.rint(terms * _FINE), return_index=True, return_inverse=True)
    return _Ways(terms[first], np.asarray(np.bincount(place, masses, len(first)), dtype=np.float64))
