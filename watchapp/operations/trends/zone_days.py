"""How many there were by day and zone, added up so that any span is counted at once."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.periods import Span
from watchapp.operations.trends.asked import Asked
from watchapp.queries.facts import PRECISIONS, Facts, day_number, facts_of
from watchapp.records import Precision
from watchapp.store import Store

_MONTH = PRECISIONS.index(Precision.MONTH)


@dataclass(frozen=True, slots=True)
class ZoneDays:
    """Sums over all days before each day, from the day `first` on, by the number of the zone.

    `repeats` are those that may have been entered twice. With `by_month` some are known to their
    month alone.
    """

    first: int
    counts: NDArray[np.int32]
    repeats: NDArray[np.int32]
    by_month: bool

    def within(self, span: Span, *, repeats: bool = True) -> NDArray[np.int32]:
        """Return the counts in a span by the number of the zone, 0 for no zone."""
        last = len(self.counts) - 1
        start, end = (
            min(max(day - self.first, 0), last)
            for day in (day_number(span.first), day_number(span.last) + 1)
        )
        found: NDArray[np.int32] = self.counts[end] - self.counts[start]
        if not repeats:
            found -= self.repeats[end] - self.repeats[start]
        return found


def zone_days(store: Store, asked: Asked, aims: frozenset[int]) -> ZoneDays:
    """Return the sightings of some categories by day and zone, all crimes where none is named.

    The days and the zone that are asked for do not narrow; worked out once for a log as it is.
    """
    about = replace(asked.picked, first=None, last=None, zone=None)
    kept: dict[frozenset[int], ZoneDays] = store.remembered("zone days", about, dict)
    if aims not in kept:
        facts = facts_of(store)
        meant = facts.kinds.lookup(aims or facts.kinds.crimes)
        kept[aims] = _added_up(facts.that(meant[facts.category]).where(about))
    return kept[aims]


def _added_up(facts: Facts) -> ZoneDays:
    days = facts.day
    first, last = (int(days.min()), int(days.max())) if len(days) else (0, 0)
    zones = int(facts.zone.max(initial=0)) + 1
    cells = (days - first).astype(np.int64) * zones + facts.zone
    return ZoneDays(
        first,
        _sums(cells, last - first + 1, zones),
        _sums(cells[facts.is_repeat], last - first + 1, zones),
        bool(np.any(facts.precision == _MONTH)),
    )


def _sums(cells: NDArray[np.int64], days: int, zones: int) -> NDArray[np.int32]:
    counts = np.bincount(cells, minlength=days * zones).astype(np.int32).reshape(days, zones)
    sums = np.zeros((days + 1, zones), dtype=np.int32)
    np.cumsum(counts, axis=0, out=sums[1:])
    return sums
