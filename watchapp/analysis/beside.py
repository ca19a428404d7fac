"""Many pairs of counts side by side: the change in percent and, in words, whether it is real."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from watchapp.analysis.counts import percent_change
from watchapp.analysis.sentences import Comparison, Judgment, judge
from watchapp.speech import say

_A_LITTLE = 0.01  # of the length of a time: a leap day in most of a year, but no day of a month


@dataclass(frozen=True, slots=True)
class Beside:
    """One row: what it is about, its two counts, and what may be said of them beside the others."""

    name: str
    judgment: Judgment

    @property
    def comparison(self) -> Comparison:
        """Return the two counts."""
        return self.judgment.comparison

    @property
    def percent(self) -> float | None:
        """Return the change in percent; None where there was nothing before.

        Of times that clearly differ in length it is the change of the count by day.
        """
        counts = self.comparison
        if self.is_as_long:
            return percent_change(counts.now, counts.before)
        by_day = counts.now * counts.before_exposure / counts.now_exposure
        return percent_change(by_day, counts.before)

    @property
    def is_as_long(self) -> bool:
        """Return whether the two times are equally long but for a leap day or so."""
        lengths = self.comparison.now_exposure, self.comparison.before_exposure
        return max(lengths) - min(lengths) < _A_LITTLE * max(lengths)

    @property
    def meaning(self) -> str:
        """Return whether the difference is real, in words."""
        return self.judgment.said(day_for_day=not self.is_as_long)

    @property
    def change(self) -> str:
        """Return the change in percent as people write it: −20 %."""
        return percent_words(self.percent)


def beside(rows: Iterable[tuple[str, Comparison]]) -> tuple[Beside, ...]:
    """Return the rows in their order, judged together: among many, one is odd by chance (Holm)."""
    named = tuple(rows)
    judged = judge([comparison for _, comparison in named])
    return tuple(Beside(name, judgment) for (name, _), judgment in zip(named, judged, strict=True))


def percent_words(percent: float | None) -> str:
    """Return a change in percent as people write it: +56 %, −20 %, 0 %; none from nothing."""
    if percent is None:
        return say("not calculated")
    if 0 < abs(percent) < 0.5:
        return say("under 1 %")
    whole = int(abs(percent) + 0.5)
    sign = "+" if percent > 0 else "−" if percent < 0 else ""
    return say("{sign}{percent:,} %", sign=sign, percent=whole)
