"""What happened and when patrols were out, on the same days and over the hours of the week."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from watchapp.analysis.aoristic import WeekMap, aoristic_weights
from watchapp.analysis.periods import Span, Unit
from watchapp.analysis.slots import Week
from watchapp.analysis.time_out import hours_by_cell
from watchapp.charts.trend import LeftOut
from watchapp.operations.coverage import coverage_of
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.meant import meant
from watchapp.operations.trends.timed import Timed, with_hour
from watchapp.queries.facts import Facts, day_of
from watchapp.queries.patrol_time import PatrolTime, patrol_time
from watchapp.records import CategoryClass
from watchapp.speech import marked, say
from watchapp.store import Store

_NOT_PATROLLED = marked("of a kind that no patrol prevents, as hazards, welfare and police service")
_TWICE = marked("may have been entered twice")
_MINUTES = 1440
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Patrolled:
    """The events that a patrol might meet and whose hour is known, and the patrols."""

    timed: Timed
    risk: WeekMap
    time: PatrolTime
    span: Span

    @property
    def out(self) -> Week:
        """Return the hours of patrols by weekday and hour."""
        return hours_by_cell(self.time.start, self.time.end)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Return what has no place by the hour, and why."""
        return self.timed.left_out

    @property
    def other_days(self) -> str:
        """Return a warning where events and patrols are hardly of the same days, or nothing."""
        if not len(self.timed.facts) or not len(self.time.start):
            return ""
        days = self.timed.facts.day
        first, last = int(days.min()), int(days.max())
        out = self.time.start // _MINUTES
        if np.count_nonzero((out >= first) & (out <= last)) >= _MOSTLY * len(out):
            return ""
        return say(
            "What happened is of {events}, the patrols are of {patrols}: these are hardly the same"
            " days, so compare them with care.",
            events=Span(day_of(first), day_of(last)).name,
            patrols=Span(day_of(int(out.min())), day_of(int(out.max()))).name,
        )


def patrolled(store: Store, asked: Asked) -> Patrolled:
    """Return the events and the patrols that a question means, on the same days.

    Without a kind in the question, crimes and suspicious behavior count: what a patrol may meet.
    What may have been entered twice does not count, lest it pass for a pattern.
    """
    covered = coverage_of(store, asked.picked, asked.today)
    timed = with_hour(store, asked)
    kept, left = _met(timed.facts, asked)
    gaps = tuple(covered.gaps(Unit.DAY)) if timed.asked else ()
    timed = replace(timed, facts=kept, left_out=(*timed.left_out, *left), gaps=gaps)
    time = patrol_time(store, covered.span.first, covered.span.last)
    if asked.picked.zone is not None:
        time = time.within(asked.picked.zone)
    return Patrolled(timed, aoristic_weights(timed.start, timed.end), time, covered.span)


def met_at_any_hour(store: Store, asked: Asked) -> Facts:
    """Return the events that a patrol might meet, also those whose hour is not known."""
    return _met(meant(store, asked.picked, asked.today).facts, asked)[0]


def _met(facts: Facts, asked: Asked) -> tuple[Facts, list[LeftOut]]:
    """Return the events that count, and how many do not for which reason."""
    left = []
    picked = asked.picked
    if picked.category is None and picked.kind is None and not picked.crimes_only:
        suspicious = facts.kinds.lookup(facts.kinds.of_class(CategoryClass.SUSPICIOUS))
        kept = facts.that(facts.is_crime | suspicious[facts.category])
        left.append(LeftOut(len(facts) - len(kept), say(_NOT_PATROLLED)))
        facts = kept
    once = facts.that(~facts.is_repeat)
    left.append(LeftOut(len(facts) - len(once), say(_TWICE)))
    return once, [each for each in left if each.n]
