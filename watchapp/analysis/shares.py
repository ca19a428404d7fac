"""So many of so many: what share that may really be, and whether two shares differ."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.binomial import clopper_pearson

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


def _log_choose(total: int, chosen: NDArray[np.int64]) -> NDArray[np.float64]:
    return math.lgamma(total + 1) - _log_factorials(chosen) - _log_factorials(total - chosen)


def _log_factorials(numbers: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.array([math.lgamma(number + 1) for number in numbers.tolist()])
