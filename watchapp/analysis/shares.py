"""So many of so many: what share that may really be, and whether two shares differ."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_HALVINGS = 60  # of the way from 0 to 1: what is left is rounding
_TIE = 1e-7  # masses this near each other, as a share, are the same mass rounded differently


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `of`, a sample of what the watch usually does; raises ValueError if impossible."""

    hits: int
    of: int

    def __post_init__(self) -> None:
        if not 0 <= self.hits <= self.of:
            raise ValueError(f"{self.hits} of {self.of} is no share")

    @property
    def value(self) -> float | None:
        """Return the share from 0 to 1, None of nothing."""
        return self.hits / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float]:
        """Return the exact 95 % limits of the share."""
        return clopper_pearson(self.hits, self.of)


def clopper_pearson(hits: int, of: int, level: float = 0.95) -> tuple[float, float]:
    """Return the exact lower and upper limit of the share behind `hits` of `of`, from 0 to 1.

    Of nothing it may be any. Clopper and Pearson (1934), Biometrika 26:404-413.
    """
    tail = (1 - level) / 2
    lower = 0.0 if hits == 0 else _solve(lambda share: _at_least(hits, of, share) > tail)
    upper = 1.0 if hits == of else _solve(lambda share: _at_least(hits + 1, of, share) > 1 - tail)
    return lower, upper


def fisher_test(one: Share, other: Share) -> float | None:
    """Return the exact two-sided p that two shares differ by chance alone; None if one is of none.

    Given how many hits there are in all, those of one are hypergeometric; p is the sum of the
    masses not larger than the observed one. Fisher (1922), J. R. Stat. Soc. 85:87-94.
    """
    if not one.of or not other.of:
        return None
    hits, total = one.hits + other.hits, one.of + other.of
    counts = np.arange(max(0, hits - other.of), min(hits, one.of) + 1)
    logs = _log_choose(one.of, counts) + _log_choose(other.of, hits - counts)
    masses = np.exp(
        logs - math.lgamma(total + 1) + _log_factorials(np.array([hits, total - hits])).sum()
    )
    seen = logs[one.hits - counts[0]]
    return min(1.0, float(masses[logs <= seen + _TIE].sum()))


def _solve(is_too_high: Callable[[float], bool]) -> float:
    """Return where a rising chance goes past its limit, by halving."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if is_too_high(middle) else (middle, high)
    return (low + high) / 2


def _at_least(hits: int, of: int, share: float) -> float:
    """Return the chance of `hits` or more of `of`."""
    counts = np.arange(hits, of + 1)
    logs = _log_choose(of, counts) + counts * math.log(share) + (of - counts) * math.log1p(-share)
    return float(np.exp(logs).sum())


def _log_choose(total: int, chosen: NDArray[np.int64]) -> NDArray[np.float64]:
    return math.lgamma(total + 1) - _log_factorials(chosen) - _log_factorials(total - chosen)


def _log_factorials(numbers: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.array([math.lgamma(number + 1) for number in numbers.tolist()])
