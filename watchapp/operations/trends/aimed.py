"""What an initiative is aimed at, counted by zone over equal spans before and after it began."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.around import Around, months_around, weeks_around
from watchapp.analysis.periods import Span, Unit
from watchapp.moments import show_day
from watchapp.operations.coverage import coverage_of
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.helped_options import LENGTH
from watchapp.operations.trends.zone_days import ZoneDays, zone_days
from watchapp.queries.parts import parts_of
from watchapp.records import Aim, Initiative
from watchapp.speech import marked, say
from watchapp.store import Store

FEWEST_DAYS = 28
"""Days before and after under which nothing is judged."""
_WEEKS_A_YEAR = 52
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Tallies:
    """Counts by the number of the zone, before and after; 0 stands for no zone."""

    before: NDArray[np.int32]
    after: NDArray[np.int32]

    def of(self, zones: tuple[int, ...]) -> tuple[int, int]:
        """Return the counts of some zones together, before and after."""
        places = [zone for zone in zones if zone < len(self.before)]
        return int(self.before[places].sum()), int(self.after[places].sum())


@dataclass(frozen=True, slots=True)
class Aimed:
    """What an initiative is aimed at, and the spans around its beginning.

    Where the spans are too short, or the days not known, `refused` says so.
    """

    counts: ZoneDays
    around: Around | None
    refused: str = ""

    def tallies(self, *, repeats: bool = True) -> Tallies:
        """Return the counts, with or without what may have been entered twice."""
        if self.around is None:
            return Tallies(np.zeros(1, dtype=np.int32), np.zeros(1, dtype=np.int32))
        return Tallies(*(self.counts.within(span, repeats=repeats) for span in self.around))

    @property
    def nowhere(self) -> int:
        """Return how many are in no zone."""
        tallies = self.tallies()
        return int(tallies.before[0] + tallies.after[0])


def aimed_at(store: Store, initiative: Initiative, asked: Asked) -> Aimed:
    """Return what an initiative is aimed at, and spans as long as each source knows the days.

    Whole weeks, or whole months where something is known to its month alone. What came after
    today or after the end of the initiative does not count; nor does today, which is not over.
    """
    counts = zone_days(store, asked, aims_of(store, initiative))
    unit = Unit.MONTH if counts.by_month else Unit.DAY
    around = _around(store, initiative, asked, unit)
    if around is None or around.before.days < FEWEST_DAYS:
        return Aimed(counts, None, _too_short(initiative, unit))
    return Aimed(counts, around)


def counted_before(store: Store, initiative: Initiative, asked: Asked) -> NDArray[np.int32]:
    """Return how many there were by the number of the zone in the year before it began.

    That is what zones may be chosen by: nothing that came after is looked at.
    """
    if initiative.starts is None:
        return np.zeros(1, dtype=np.int32)
    year = Span(initiative.starts - _DAY * 7 * _WEEKS_A_YEAR, initiative.starts - _DAY)
    return zone_days(store, asked, aims_of(store, initiative)).within(year)


def aims_of(store: Store, initiative: Initiative) -> frozenset[int]:
    """Return the categories that an initiative is aimed at, none for all crimes."""
    aims = parts_of(store, Aim, initiative)
    return frozenset(each.category for each in aims if each.category is not None)


def _around(store: Store, initiative: Initiative, asked: Asked, unit: Unit) -> Around | None:
    if initiative.starts is None:
        return None
    covered = coverage_of(store, replace(asked.picked, first=None, last=None), asked.today)
    last = min(asked.today - _DAY, initiative.ends or asked.today)
    known = covered.known(unit)
    months = int(asked.choice(LENGTH) or 0) or None
    if unit is Unit.MONTH:
        return months_around(initiative.starts, known, last=last, most=months)
    weeks = months and months * _WEEKS_A_YEAR // 12
    return weeks_around(initiative.starts, known, last=last, most=weeks)


def _too_short(initiative: Initiative, unit: Unit) -> str:
    day = show_day(initiative.starts) if initiative.starts else ""
    words = (
        marked(
            "Cannot be judged: it takes a whole month before and one after {day} that every source"
            " knows. Wait until then, or choose one source."
        )
        if unit is Unit.MONTH
        else marked(
            "Cannot be judged: it takes four weeks before and four after {day} that every source"
            " knows. Wait until then, or choose one source."
        )
    )
    return say(words, day=day)
