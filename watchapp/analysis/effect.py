"""Did it help? What counts before and after, beside like places, let one say, with a range."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import starmap

from watchapp.analysis.counts import c_test, holm
from watchapp.analysis.displacement import (
    Areas,
    BeforeAfter,
    Estimate,
    WeightedDifference,
    WeightedQuotient,
    weighted_displacement_difference,
    weighted_displacement_quotient,
)
from watchapp.analysis.sentences import SURPRISING

FEWEST = 10
"""Events under which no normal law may be leaned on, and no z is shown."""
ALIKE = 2
"""Times as many before, at most: else the comparison's own ups and downs drown everything."""
_LEVEL = 1 - SURPRISING
_HALF = 0.5  # of an event, so that none has a logarithm too


class Outcome(StrEnum):
    """What may be said of an initiative."""

    FEWER = "fewer"
    MORE = "more"
    COULD_BE_CHANCE = "could be chance"
    COULD_BE_REPEATS = "could be repeats"
    COULD_BE_SIZE = "could be a change shared by zones of unequal size"
    TOO_FEW = "too few to say"
    UNLIKE = "cannot be judged: the comparison is unlike"
    EMPTY_COMPARISON = "cannot be judged: the comparison is empty"

    @property
    def is_news(self) -> bool:
        """Return whether chance alone would hardly give it."""
        return self in {Outcome.FEWER, Outcome.MORE}

    @property
    def is_judged(self) -> bool:
        """Return whether the places can be held against each other at all."""
        return self not in {Outcome.UNLIKE, Outcome.EMPTY_COMPARISON}

    @property
    def has_range(self) -> bool:
        """Return whether a range can be told; of few it cannot, as it leans on large numbers."""
        return self.is_judged and self is not Outcome.TOO_FEW


@dataclass(frozen=True, slots=True)
class Effect:
    """An initiative's counts, what follows from them, and what may be said.

    `p` allows for the initiatives that are looked at beside it.
    """

    areas: Areas
    difference: WeightedDifference
    quotient: WeightedQuotient
    p: float
    outcome: Outcome

    @property
    def interval(self) -> tuple[float, float]:
        """Return the limits of the whole difference, right in 95 of 100 such comparisons."""
        return self.difference.total.interval(_LEVEL)

    @property
    def shows_z(self) -> bool:
        """Return whether there are enough events for z to mean what people take it for."""
        return min(self.areas.response.events, self.areas.comparison.events) >= FEWEST

    @property
    def has_gain(self) -> bool:
        """Return whether its own zone alone has fewer, beyond chance."""
        return self.outcome.is_judged and self._apart()[0] is Outcome.FEWER

    @property
    def next_door(self) -> Outcome | None:
        """Return what may be said of the neighbors alone; None where they are not compared."""
        return self._apart()[1]

    @property
    def ps_apart(self) -> tuple[float, float]:
        """Return the p of its zone and of the neighbors, raised as both are looked at together.

        That of the neighbors is 1 where they are not compared.
        """
        found = self.difference
        if found.displaced is None:
            return found.local.p, 1.0
        local, displaced = holm((found.local.p, found.displaced.p))
        return local, displaced

    def _apart(self) -> tuple[Outcome, Outcome | None]:
        """Return what may be said of its zone and of the neighbors, both looked at together."""
        found, areas = self.difference, self.areas
        local, displaced = self.ps_apart
        own = _outcome_of(found.local, areas.response, p=local)
        if found.displaced is None or areas.neighbor is None:
            return own, None
        return own, _outcome_of(found.displaced, areas.neighbor, p=displaced)

    @property
    def expected(self) -> float:
        """Return how many there would be after, had the zone gone the comparison's way."""
        return self.areas.response.before + self.areas.comparison.change


def judge_effects(
    given: Sequence[Areas], *, once: Sequence[Areas] | None = None
) -> tuple[Effect, ...]:
    """Return what may be said of each initiative, strict enough for all to stand side by side.

    `once` holds the same counts without what may have been entered twice: what stands out only
    with, or only without it is said to be perhaps its doing. Many at once are allowed for by
    Holm's method; those that cannot be judged do not count among them.
    """
    effects = _judged(given)
    if once is None:
        return effects
    return tuple(starmap(_doubted, zip(effects, _judged(once), strict=True)))


def _judged(given: Sequence[Areas]) -> tuple[Effect, ...]:
    """Return a judgment of each, all counts taken as they are."""
    found = [weighted_displacement_difference(each) for each in given]
    barred = [_barred(each) for each in given]
    raised = iter(
        holm(each.total.p for each, why in zip(found, barred, strict=True) if why is None)
    )
    return tuple(
        _effect(areas, difference, why, difference.total.p if why else next(raised))
        for areas, difference, why in zip(given, found, barred, strict=True)
    )


def _effect(
    areas: Areas, difference: WeightedDifference, barred: Outcome | None, p: float
) -> Effect:
    outcome = barred or _outcome_of(difference.total, areas.response, p=p)
    if outcome.is_news and not _is_news_as_share(areas, outcome):
        outcome = Outcome.COULD_BE_SIZE
    if outcome is Outcome.TOO_FEW and _is_telling(difference.local, areas.response):
        outcome = Outcome.COULD_BE_CHANCE  # what moved next door hides a gain; few it is not
    return Effect(areas, difference, weighted_displacement_quotient(areas), p, outcome)


def _doubted(effect: Effect, once: Effect) -> Effect:
    """Return a judgment that agrees with the one made without possible repeats, or says so."""
    both = {effect.outcome, once.outcome}
    if len(both) == 1 or not any(each.is_news for each in both):
        return effect
    return Effect(
        effect.areas, effect.difference, effect.quotient, effect.p, Outcome.COULD_BE_REPEATS
    )


def _barred(areas: Areas) -> Outcome | None:
    """Return why the comparison does not serve, None where it does."""
    response, comparison = areas.response, areas.comparison
    if 0 in (comparison.before, comparison.after):
        return Outcome.EMPTY_COMPARISON
    mean = comparison.weight * comparison.before
    apart = max(response.before, mean) > ALIKE * min(response.before, mean)
    return Outcome.UNLIKE if apart and _is_unequal(areas) else None


def _is_unequal(areas: Areas) -> bool:
    """Return whether the comparison had more or fewer before, beyond chance."""
    response, comparison = areas.response, areas.comparison
    p = c_test(
        response.before,
        comparison.before,
        now_exposure=1 / response.weight,
        before_exposure=1 / comparison.weight,
    )
    return p is not None and p < SURPRISING


def _is_news_as_share(areas: Areas, outcome: Outcome) -> bool:
    """Return whether the change also stands out as a share of what was before.

    In a comparison of another size a change that all zones share is another number of events.
    Asked only there: the log of the ratio of both ratios, its variance the sum of 1 / count.
    """
    if not _is_unequal(areas):
        return True
    counts = [
        count + _HALF
        for area in (areas.response, areas.comparison)
        for count in (area.after, area.before)
    ]
    after, before, other_after, other_before = counts
    ratio = math.log(after / before * other_before / other_after)
    found = Estimate(ratio, math.sqrt(sum(1 / count for count in counts)))
    return found.p < SURPRISING and (ratio < 0) == (outcome is Outcome.FEWER)


def _outcome_of(estimate: Estimate, area: BeforeAfter, *, p: float | None = None) -> Outcome:
    """Return what may be said of a difference; `p` allows for others beside it."""
    if area.events >= FEWEST and (estimate.p if p is None else p) < SURPRISING:
        return Outcome.FEWER if estimate.value < 0 else Outcome.MORE
    return Outcome.COULD_BE_CHANCE if _is_telling(estimate, area) else Outcome.TOO_FEW


def _is_telling(estimate: Estimate, area: BeforeAfter) -> bool:
    """Return whether it could have stood out, had nothing at all happened there afterward."""
    variance = max(0.0, estimate.error**2 - area.weight**2 * area.after)
    least = Estimate(estimate.value - area.weight * area.after, math.sqrt(variance))
    return area.events >= FEWEST and least.value < 0 and least.p < SURPRISING
