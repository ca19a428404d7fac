"""Where and when patrols are: their part of the hours beside the part of what happens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from watchapp.analysis.binomial import at_least, clopper_pearson
from watchapp.analysis.counts import SMALLEST_P, holm
from watchapp.analysis.sentences import SURPRISING

FEWEST = 10
"""Events under which nothing is said."""
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Beat:
    """A zone or a part of the day: its part of the events and of the patrols' hours.

    `p` is how likely chance alone parts the two so far, all that were looked at allowed for.
    """

    name: str
    events: float
    of: int
    hours: float
    of_hours: float
    p: float = 1.0

    @property
    def share(self) -> float:
        """Return its part of the events."""
        return self.events / self.of if self.of else 0.0

    @property
    def out_share(self) -> float:
        """Return its part of the patrols' hours."""
        return self.hours / self.of_hours if self.of_hours else 0.0

    @property
    def limits(self) -> tuple[float, float]:
        """Return the exact 95 % limits of its part of the events."""
        return clopper_pearson(round(self.events), self.of)

    @property
    def is_news(self) -> bool:
        """Return whether chance alone would hardly part the two so far."""
        return self.p < SURPRISING and self.of >= FEWEST

    def chance(self) -> float:
        """Return how likely it is to hold so many events, or as odd a number, by its hours."""
        above = self.share > self.out_share
        if above:
            tail = at_least(int(self.events + _ROUNDING), self.of, share=self.out_share)
        else:
            few = -int(-(self.events - _ROUNDING) // 1)
            tail = at_least(self.of - few, self.of, share=1 - self.out_share)
        return min(1.0, max(SMALLEST_P, 2 * tail))


def judge_beats(*groups: Sequence[Beat]) -> tuple[tuple[Beat, ...], ...]:
    """Return the beats of each group with their p, each raised for all that are looked at (Holm).

    The exact binomial tail of the events, doubled, at the share of the patrols' hours.
    """
    raised = iter(holm(each.chance() for group in groups for each in group))
    return tuple(tuple(replace(each, p=next(raised)) for each in group) for group in groups)
