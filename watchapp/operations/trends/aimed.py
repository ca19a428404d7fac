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
from watchapp.queries.facts import PRECISIONS, Facts, day_number, facts_of
from watchapp.queries.parts import parts_of
from watchapp.records import Aim, Initiative, Precision
from watchapp.speech import marked, say
from watchapp.store import Store

FEWEST_DAYS = 28
"""Days before and after under which nothing is judged."""
_WEEKS_A_YEAR = 52
_MONTH = PRECISIONS.index(Precision.MONTH)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Tallies:
    """Counts by the number of the zone, before and after; 0 stands for no zone."""

    before: NDArray[np.int64]
    after: NDArray[np.int64]

    def of(self, zones: tuple[int, ...]) -> tuple[int, int]:
        """Return the counts of some zones together, before and after."""
        places = [zone for zone in zones if zone < len(self.before)]
        return int(self.before[places].sum()), int(self.after[places].sum())


@dataclass(frozen=True, slots=True)
class Aimed:
    """The sightings that an initiative is aimed at in the spans around its beginning.

    Where the spans are too short, or the days not known, `refused` says so.
    """

    facts: Facts
    around: Around | None
    refused: str = ""

    def tallies(self, *, repeats: bool = True) -> Tallies:
        """Return the counts, with or without what may have been entered twice."""
        facts = self.facts if repeats else self.facts.that(~self.facts.is_repeat)
        most = int(facts.zone.max(initial=0)) + 1
        spans = self.around or ()
        found = [np.bincount(facts.zone[_inside(facts, span)], minlength=most) for span in spans]
        before, after = found or (np.zeros(1, dtype=np.int64),) * 2
        return Tallies(before, after)


def aimed_at(store: Store, initiative: Initiative, asked: Asked) -> Aimed:
    """Return what an initiative is aimed at, and spans as long as each source knows the days.

    Whole weeks, or whole months where something is known to its month alone. What came after
    today or after the end of the initiative does not count; nor does today, which is not over.
    """
    facts = _of_aims(store, initiative, asked)
    unit = Unit.MONTH if np.any(facts.precision == _MONTH) else Unit.DAY
    around = _around(store, initiative, asked, unit)
    if around is None or around.before.days < FEWEST_DAYS:
        nothing = facts.that(np.zeros(len(facts), dtype=np.bool_))
        return Aimed(nothing, None, _too_short(initiative, unit))
    inside = _inside(facts, around.before) | _inside(facts, around.after)
    return Aimed(facts.that(inside), around)


def counted_before(store: Store, initiative: Initiative, asked: Asked) -> NDArray[np.int64]:
    """Return how many there were by the number of the zone in the year before it began.

    That is what zones may be chosen by: nothing that came after is looked at.
    """
    facts = _of_aims(store, initiative, asked)
    if initiative.starts is None:
        return np.zeros(1, dtype=np.int64)
    year = Span(initiative.starts - _DAY * 7 * _WEEKS_A_YEAR, initiative.starts - _DAY)
    return np.bincount(facts.zone[_inside(facts, year)], minlength=1)


def aims_of(store: Store, initiative: Initiative) -> frozenset[int]:
    """Return the categories that an initiative is aimed at, none for all crimes."""
    aims = parts_of(store, Aim, initiative)
    return frozenset(each.category for each in aims if each.category is not None)


def _of_aims(store: Store, initiative: Initiative, asked: Asked) -> Facts:
    """Return the sightings of any day and zone that count; all crimes where no aim is named."""
    facts = facts_of(store).where(replace(asked.picked, first=None, last=None, zone=None))
    aims = aims_of(store, initiative) or facts.kinds.crimes
    return facts.that(facts.kinds.lookup(aims)[facts.category])


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


def _inside(facts: Facts, span: Span) -> NDArray[np.bool_]:
    days = facts.day
    return np.asarray((days >= day_number(span.first)) & (days <= day_number(span.last)))
