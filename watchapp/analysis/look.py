"""One thing to look at: a kind of sighting in a place, now against then."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from watchapp.analysis.counts import percent_change
from watchapp.analysis.sentences import Comparison


class Against(StrEnum):
    """What the count of now is laid beside."""

    MONTH_BEFORE = "month_before"
    YEAR_BEFORE = "year_before"
    MONTHS_BEFORE = "months_before"
    WEEKS_BEFORE = "weeks_before"
    OTHER_ZONES = "other_zones"  # by households, in the same time

    @property
    def is_change(self) -> bool:
        """Return whether it tells of a change over time."""
        return self is not Against.OTHER_ZONES


@dataclass(frozen=True, slots=True)
class Subject:
    """What is counted: of one source, one class, one category, in one zone; empty means all.

    Zone 0 is what happened outside all zones.
    """

    name: str
    source: str = ""
    kind: str = ""
    category: int | None = None
    zone: int | None = None

    @property
    def key(self) -> tuple[str, str, int, int]:
        """Return what tells it from others, whatever it is called."""
        everywhere, of_all = -1, -1
        return (
            self.source,
            self.kind,
            of_all if self.category is None else self.category,
            everywhere if self.zone is None else self.zone,
        )

    def holds(self, other: Subject) -> bool:
        """Return whether all that the other counts is counted here too."""
        return (
            self.source in {"", other.source}
            and self.kind in {"", other.kind}
            and self.category in {None, other.category}
            and self.zone in {None, other.zone}
        )

    def is_kin(self, other: Subject) -> bool:
        """Return whether one of the two is a part of the other."""
        return self.holds(other) or other.holds(self)


@dataclass(frozen=True, slots=True)
class Look:
    """A subject, its two counts, and when they were: "in January", "in December".

    `earlier` are the counts of the single months or weeks of which `before` is the sum, where
    there are several.
    """

    subject: Subject
    against: Against
    comparison: Comparison
    now: str
    before: str
    earlier: tuple[int, ...] = ()

    @property
    def key(self) -> tuple[tuple[str, str, int, int], Against]:
        """Return what tells it from other looks."""
        return self.subject.key, self.against

    @property
    def expected(self) -> float:
        """Return how many there would be now if nothing had changed."""
        counts = self.comparison
        return counts.before * counts.now_exposure / counts.before_exposure

    @property
    def excess(self) -> float:
        """Return how many more there are now than if nothing had changed."""
        return self.comparison.now - self.expected

    @property
    def percent(self) -> float | None:
        """Return the change in percent of what would be expected; None from nothing."""
        counts = self.comparison
        return percent_change(
            counts.now * counts.before_exposure / counts.now_exposure, counts.before
        )

    @property
    def is_inside_earlier(self) -> bool:
        """Return whether one of the single months or weeks had as many, or as few."""
        return bool(self.earlier) and min(self.earlier) <= self.comparison.now <= max(self.earlier)


def glaring(counts: Comparison) -> float:
    """Return how far apart two counts seem, in standard deviations; for sorting, never shown.

    The difference of the roots of two Poisson rates over its own standard deviation.
    """
    now, before = counts.now_exposure, counts.before_exposure
    roots = math.sqrt(counts.now / now) - math.sqrt(counts.before / before)
    return 2 * abs(roots) / math.sqrt(1 / now + 1 / before)
