"""Days, weeks, months and years: into what a span of time is cut before counting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from watchapp.moments import show_day, show_day_of_year, spell_month
from watchapp.speech import say

_LONGEST_BY_DAY = 45
_LONGEST_BY_WEEK = 7 * 30
_DAY = timedelta(days=1)


class Unit(StrEnum):
    """The length of a period. Weeks start on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Span:
    """From a first day to a last, both counted."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Return how many days long it is; 0 where it ends before it begins."""
        return max(0, (self.last - self.first).days + 1)

    @property
    def name(self) -> str:
        """Return it as people write it: Jan 1 to Jan 31, 2006."""
        if self.first == self.last:
            return show_day(self.first)
        if self.first.year == self.last.year:
            return say(
                "{first} to {last}", first=show_day_of_year(self.first), last=show_day(self.last)
            )
        return say("{first} to {last}", first=show_day(self.first), last=show_day(self.last))


@dataclass(frozen=True, slots=True)
class Period:
    """One day, week, month or year of the calendar, and the part of it that is looked at.

    Of that part so many days were counted.
    """

    unit: Unit
    start: date
    part: Span
    counted: int

    @property
    def end(self) -> date:
        """Return its last day in the calendar."""
        return _start_after(self.start, self.unit) - _DAY

    @property
    def length(self) -> int:
        """Return how many days it has in the calendar."""
        return (self.end - self.start).days + 1

    @property
    def is_whole(self) -> bool:
        """Return whether all of it was counted."""
        return self.counted == self.length

    @property
    def is_inside(self) -> bool:
        """Return whether all of it is looked at, counted or not."""
        return self.part.days == self.length

    @property
    def name(self) -> str:
        """Return it as people write it: Jan 2, 2006; week of Jan 2, 2006; January 2006; 2006."""
        match self.unit:
            case Unit.DAY:
                return show_day(self.start)
            case Unit.WEEK:
                return say("week of {day}", day=show_day(self.start))
            case Unit.MONTH:
                return spell_month(self.start)
            case Unit.YEAR:
                return str(self.start.year)


def unit_for(span: Span) -> Unit:
    """Return the unit that shows this span best: days up to six weeks, weeks up to seven months."""
    if span.days <= _LONGEST_BY_DAY:
        return Unit.DAY
    return Unit.WEEK if span.days <= _LONGEST_BY_WEEK else Unit.MONTH


def start_of(day: date, unit: Unit) -> date:
    """Return the first day of the day, week, month or year that holds `day`."""
    match unit:
        case Unit.DAY:
            return day
        case Unit.WEEK:
            return day - timedelta(days=day.weekday())
        case Unit.MONTH:
            return day.replace(day=1)
        case Unit.YEAR:
            return day.replace(month=1, day=1)


def days_of(span: Span) -> Iterable[date]:
    """Return the days of a span."""
    return (span.first + _DAY * place for place in range(span.days))


def month_of(day: date) -> Span:
    """Return the calendar month that holds a day."""
    first = day.replace(day=1)
    return Span(first, _start_after(first, Unit.MONTH) - _DAY)


def runs_of(days: Iterable[date]) -> tuple[Span, ...]:
    """Return the days as spans without a gap, in order."""
    runs: list[Span] = []
    for day in sorted(days):
        if runs and day - runs[-1].last == _DAY:
            runs[-1] = Span(runs[-1].first, day)
        else:
            runs.append(Span(day, day))
    return tuple(runs)


def periods_in(span: Span, unit: Unit, known: frozenset[date] | None = None) -> tuple[Period, ...]:
    """Return the periods that the span touches, in order, the outer ones perhaps not whole.

    Where only the days `known` were counted, others may not be whole either.
    """
    periods = []
    start = start_of(span.first, unit)
    while start <= span.last:
        after = _start_after(start, unit)
        part = Span(max(start, span.first), min(after - _DAY, span.last))
        counted = part.days if known is None else sum(day in known for day in days_of(part))
        periods.append(Period(unit, start, part, counted))
        start = after
    return tuple(periods)


def _start_after(start: date, unit: Unit) -> date:
    """Return the first day of the period after the one that starts at `start`."""
    match unit:
        case Unit.DAY:
            return start + _DAY
        case Unit.WEEK:
            return start + timedelta(days=7)
        case Unit.MONTH:
            return (start + timedelta(days=31)).replace(day=1)
        case Unit.YEAR:
            return start.replace(year=start.year + 1)
