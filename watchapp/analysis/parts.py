"""How many fell into each part of a whole, against what even luck would have given each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from watchapp.analysis.counts import c_test, holm
from watchapp.analysis.sentences import SURPRISING

_ROUNDING = 1e-6


class Standing(StrEnum):
    """Where a number stands against another, as far as chance lets one say."""

    ABOVE = "above"
    BELOW = "below"
    COULD_BE_CHANCE = "could be chance"


@dataclass(frozen=True, slots=True)
class Part:
    """So many in one part, how many its share of all would be, and whether that is chance.

    `p` is raised for all the parts that were looked at together.
    """

    value: float
    expected: float
    p: float

    @property
    def standing(self) -> Standing:
        """Return whether there are more or fewer than its share, as far as one can say."""
        if self.p >= SURPRISING:
            return Standing.COULD_BE_CHANCE
        return Standing.ABOVE if self.value > self.expected else Standing.BELOW


def chance_of(value: float, total: float, share: float) -> float:
    """Return how likely chance alone gives a part of this share so many, or as odd a number.

    The p of the exact C-test of one part alone; 1 where there is no other part or nothing at all.
    """
    events = round(total)
    if not 0 < share < 1:
        return 1.0
    above = value > total * share
    count = math.floor(value + _ROUNDING) if above else math.ceil(value - _ROUNDING)
    count = min(max(count, 0), events)
    p = c_test(count, events - count, now_exposure=share, before_exposure=1 - share)
    return 1.0 if p is None else p


def parts_of(values: Sequence[float], shares: Sequence[float]) -> tuple[Part, ...]:
    """Return each part against all others together: the exact C-test of each, raised by Holm's.

    `shares` says how large each part is, in any unit, such as days. A value that is a sum of
    parts of events is rounded toward its share: such sums vary less than whole events do
    (Hoeffding 1956, Ann. Math. Stat. 27:713-721), so the p is never too small for it. Events in
    a part without a share raise ValueError.
    """
    whole, total = math.fsum(shares), math.fsum(values)
    if any(value > _ROUNDING and share <= 0 for value, share in zip(values, shares, strict=True)):
        raise ValueError("events in a part that was never counted")
    expected = [total * share / whole if whole else 0.0 for share in shares]
    ps = holm(
        chance_of(value, total, share / whole if whole else 0.0)
        for value, share in zip(values, shares, strict=True)
    )
    return tuple(Part(*each) for each in zip(values, expected, ps, strict=True))


def cautious(parts: Sequence[Part], once: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts with what stands out only with, or only without, possible repeats muted.

    `once` are the same parts counted without them; the larger p of both then stands.
    """
    return tuple(
        replace(part, p=max(part.p, other.p)) if part.standing is not other.standing else part
        for part, other in zip(parts, once, strict=True)
    )


def is_telling(total: float, shares: Sequence[float]) -> bool:
    """Return whether so many could have shown anything, had they all fallen into one part."""
    count, whole = round(total), math.fsum(shares)
    least = min((share / whole for share in shares if share > 0), default=1.0)
    return count > 0 and chance_of(count, count, least) * len(shares) < SURPRISING
