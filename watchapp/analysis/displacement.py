"""What happened where something was done, against like places and next door: WDD and WDQ."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from enum import StrEnum
from statistics import NormalDist

_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """The counts of one area over two spans of equal length.

    Where several areas stand for one, `weight` makes their sum an average: a half for two.
    """

    before: int
    after: int
    weight: float = 1.0

    @property
    def events(self) -> int:
        """Return how many there were in both spans."""
        return self.before + self.after

    @property
    def change(self) -> float:
        """Return the weighted count after, less the one before."""
        return self.weight * (self.after - self.before)

    @property
    def variance(self) -> float:
        """Return the variance of the change: each count is its own, as in a Poisson law."""
        return self.weight**2 * self.events


@dataclass(frozen=True, slots=True, kw_only=True)
class Areas:
    """The zone where something was done, zones like it, the zones next door and those like them."""

    response: BeforeAfter
    comparison: BeforeAfter
    neighbor: BeforeAfter | None = None
    neighbor_comparison: BeforeAfter | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """A difference in events and its standard error."""

    value: float
    error: float

    @property
    def z(self) -> float:
        """Return how many standard errors it is away from none; 0 where nothing happened."""
        return self.value / self.error if self.error else 0.0

    @property
    def p(self) -> float:
        """Return how likely chance alone makes it so large, to either side; never 0."""
        return max(sys.float_info.min, math.erfc(abs(self.z) / math.sqrt(2)))

    def interval(self, level: float = 0.95) -> tuple[float, float]:
        """Return the limits that hold the truth in that share of such comparisons."""
        reach = _NORMAL.inv_cdf((1 + level) / 2) * self.error
        return self.value - reach, self.value + reach


@dataclass(frozen=True, slots=True)
class WeightedDifference:
    """How many more, below zero fewer, there are than the comparison would lead one to expect.

    `displaced` is the part next door, None where it has no comparison of its own.
    """

    local: Estimate
    displaced: Estimate | None
    total: Estimate


def weighted_displacement_difference(areas: Areas) -> WeightedDifference:
    """Return the WDD in events: the change where something was done less that in like places.

    The same next door, where both are given, is added to it. Its variance is the sum of all eight
    counts, weighted as they are. Wheeler and Ratcliffe (2018), Crime Science 7:11.
    """
    local = _difference(areas.response, areas.comparison)
    if areas.neighbor is None or areas.neighbor_comparison is None:
        return WeightedDifference(local, None, local)
    displaced = _difference(areas.neighbor, areas.neighbor_comparison)
    error = math.hypot(local.error, displaced.error)
    return WeightedDifference(local, displaced, Estimate(local.value + displaced.value, error))


class Unjudged(StrEnum):
    """Why there is no quotient."""

    NO_NEIGHBOR = "no neighbor"
    EMPTY_COMPARISON = "empty comparison"
    NO_SUCCESS = "no success"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightedQuotient:
    """Whether a gain reached the neighbors or was lost to them; None where it cannot be judged.

    `gross` is how many fewer there were, `net` by how much less they were as a share of the
    comparison, `total_net` how many fewer in both areas once the comparison's own way is allowed
    for. `success` and `buffer` are the changes as shares of the comparison.
    """

    gross: int
    net: float | None = None
    success: float | None = None
    buffer: float | None = None
    total_net: float | None = None
    quotient: float | None = None
    unjudged: Unjudged | None = None


def weighted_displacement_quotient(areas: Areas) -> WeightedQuotient:
    """Return the WDQ and its parts: the change next door in units of the change on the spot.

    Above 0 the good spread, above 1 by more than the effect; below 0 it moved next door, below
    -1 all of the gain. Judged only where there was a gain and no count of the comparison is zero.
    Bowers and Johnson (2003), Journal of Quantitative Criminology 19:275-301.
    """
    response, comparison, neighbor = areas.response, areas.comparison, areas.neighbor
    gross = response.before - response.after
    if 0 in (comparison.before, comparison.after):
        return WeightedQuotient(gross=gross, unjudged=Unjudged.EMPTY_COMPARISON)
    success = _change_of_share(response, comparison)
    if neighbor is None:
        return WeightedQuotient(
            gross=gross, net=-success, success=success, unjudged=Unjudged.NO_NEIGHBOR
        )
    buffer = _change_of_share(neighbor, comparison)
    judged = success < 0
    return WeightedQuotient(
        gross=gross,
        net=-success,
        success=success,
        buffer=buffer,
        total_net=_net(response, comparison) + _net(neighbor, comparison),
        quotient=buffer / success if judged else None,
        unjudged=None if judged else Unjudged.NO_SUCCESS,
    )


def _difference(area: BeforeAfter, like: BeforeAfter) -> Estimate:
    return Estimate(area.change - like.change, math.sqrt(area.variance + like.variance))


def _change_of_share(area: BeforeAfter, comparison: BeforeAfter) -> float:
    """Return by how much an area's count rose as a share of the comparison's."""
    shares = (area.after * comparison.before, area.before * comparison.after)
    if shares[0] == shares[1]:
        return 0.0
    return (
        area.weight
        / comparison.weight
        * (area.after / comparison.after - area.before / comparison.before)
    )


def _net(area: BeforeAfter, comparison: BeforeAfter) -> float:
    """Return how many fewer there were than if the area had gone the comparison's way."""
    return area.weight * (area.before * comparison.after / comparison.before - area.after)
