"""Between which counts a week usually lies: by the weeks before it, or by all the weeks at once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from watchapp.analysis.rare import head, tail

_FEWEST_PAIRS = 20  # neighbors of which something can be said
_CLEARLY = 0.3  # of the variance; less does not turn a verdict
_VARIANCE = 3  # of a mean of such shares times their number: 2 each, and neighbors share a count
PRIOR = 8
"""How many weeks before a week its band is made from."""
Z = 3.0
"""How many standard deviations a limit is away; two would cry wolf every few months."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The mean, and between which counts chance usually stays, both inside."""

    mean: float
    low: float
    high: float

    def hold(self, count: int) -> bool:
        """Return whether a count lies between the limits."""
        return self.low <= count <= self.high

    @property
    def usual(self) -> tuple[int, int]:
        """Return the least and the most of the whole numbers between the limits."""
        return math.ceil(self.low), math.floor(self.high)

    @property
    def chance_outside(self) -> float:
        """Return how likely chance alone goes beyond the limits where the mean is the true one."""
        least, most = self.usual
        return min(1.0, head(least - 1, self.mean) + tail(most + 1, self.mean))


@dataclass(frozen=True, slots=True)
class Swing:
    """How many times the variance of chance counts differ by from one to the next, of `pairs`."""

    times: float
    pairs: int

    @property
    def width(self) -> float:
        """Return how many times as far as by chance they lie apart."""
        return math.sqrt(self.times)

    @property
    def is_more(self) -> bool:
        """Return whether they differ by clearly more, and chance hardly makes that: 1 in 40."""
        return self.times > 1 + max(_CLEARLY, 2 * math.sqrt(_VARIANCE / self.pairs))


def band(mean: float, *, z: float = Z) -> Limits:
    """Return the limits around the mean of a few counts, `z` standard deviations of its root away.

    low = max(0, √m - z/2)², high = (√m + z/2)², as `weekly_data` of crimepy has it; after
    Wheeler (2016), doi 10.1177/1461355716642781: the root of a count varies by about 1/2.
    """
    root = math.sqrt(mean)
    return Limits(mean, max(0.0, root - z / 2) ** 2, (root + z / 2) ** 2)


def weekly_bands(
    counts: Sequence[int], whole: Sequence[bool], *, prior: int = PRIOR
) -> tuple[Limits | None, ...]:
    """Return the band of each week by the mean of the `prior` weeks before it, itself left out.

    None where one of those weeks, or the week itself, is not `whole`: nothing is then compared.
    """
    return tuple(
        band(sum(counts[place - prior : place]) / prior)
        if place >= prior and all(whole[place - prior : place + 1])
        else None
        for place in range(len(counts))
    )


def c_limits(counts: Sequence[int], *, z: float = Z) -> Limits | None:
    """Return the limits of a count control chart over periods of one length; None without any.

    c ± 3√c around the mean c, the lower limit not below 0: NIST/SEMATECH e-Handbook, 6.3.3.1.
    """
    if not counts:
        return None
    mean = sum(counts) / len(counts)
    reach = z * math.sqrt(mean)
    return Limits(mean, max(0.0, mean - reach), mean + reach)


def swing(counts: Sequence[int], whole: Sequence[bool]) -> Swing | None:
    """Return how much counts differ from one to the next beside what chance makes; None of few.

    The mean of (x - y)² / (x + y) over neighbors of which both are `whole`: given their sum, it is
    1 for events that come one by one, whatever the mean, and more for those that come in swarms.
    """
    pairs = pairwise(zip(counts, whole, strict=True))
    shares = [
        (one - other) ** 2 / (one + other)
        for (one, one_whole), (other, other_whole) in pairs
        if one_whole and other_whole and one + other
    ]
    return Swing(sum(shares) / len(shares), len(shares)) if len(shares) >= _FEWEST_PAIRS else None
