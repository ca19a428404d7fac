"""Which weeks lie outside their limits, and of which of them that is more than chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from watchapp.analysis.bands import PRIOR, Limits
from watchapp.analysis.sentences import Comparison, Judgment, judge

_WEEK = 7


@dataclass(frozen=True, slots=True)
class OddWeek:
    """A week outside its limits: its place in the row, and the exact test beside all the others.

    Limits from the root of a small count are rough: a week without any lies outside them once in
    ten where two or three are usual. Therefore each week outside is also tested exactly.
    """

    place: int
    limits: Limits
    judgment: Judgment

    @property
    def count(self) -> int:
        """Return how many there were in that week."""
        return self.judgment.comparison.now


def against_prior(
    counts: Sequence[int], repeats: Sequence[int], limits: Sequence[Limits | None]
) -> tuple[OddWeek, ...]:
    """Return the weeks outside the band of the weeks before, each tested against these weeks.

    All weeks that have a band were looked at, and the judgments allow for that (Holm).
    """
    places = [place for place, each in enumerate(limits) if _is_outside(each, counts[place])]
    befores = [range(place - PRIOR, place) for place in places]
    pairs = zip(places, befores, strict=True)
    comparisons = [_comparison(counts, repeats, place, before) for place, before in pairs]
    return _judged(places, comparisons, limits)


def against_others(
    counts: Sequence[int], repeats: Sequence[int], limits: Sequence[Limits | None]
) -> tuple[OddWeek, ...]:
    """Return the weeks outside the limits of all, each tested against all the others with limits.

    All weeks that have limits were looked at, and the judgments allow for that (Holm).
    """
    places = [place for place, each in enumerate(limits) if _is_outside(each, counts[place])]
    known = [place for place, each in enumerate(limits) if each is not None]
    comparisons = [
        _comparison(counts, repeats, place, [each for each in known if each != place])
        for place in places
    ]
    return _judged(places, comparisons, limits)


def _is_outside(limits: Limits | None, count: int) -> bool:
    return limits is not None and not limits.hold(count)


def _comparison(
    counts: Sequence[int], repeats: Sequence[int], place: int, others: Sequence[int]
) -> Comparison:
    return Comparison(
        counts[place],
        sum(counts[each] for each in others),
        now_exposure=_WEEK,
        before_exposure=_WEEK * len(others),
        now_repeats=repeats[place],
        before_repeats=sum(repeats[each] for each in others),
    )


def _judged(
    places: Sequence[int], comparisons: Sequence[Comparison], limits: Sequence[Limits | None]
) -> tuple[OddWeek, ...]:
    judgments = judge(comparisons, among=sum(each is not None for each in limits))
    return tuple(
        OddWeek(place, each, judgment)
        for place, judgment in zip(places, judgments, strict=True)
        if (each := limits[place]) is not None
    )
