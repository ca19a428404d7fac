"""Which month is looked at, and beside which times before it: only what is covered whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from watchapp.analysis.look import Against
from watchapp.analysis.periods import Span, Unit, days_of, month_of, start_of
from watchapp.operations.sources import Source
from watchapp.queries.tallies import Filter

MOST_MONTHS = 12
_LEAST_MONTHS = 3  # of fewer, the month before says as much
_WEEKS = 8
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Times:
    """The month or week looked at, and the spans beside which it is laid, the latest first."""

    now: Span
    before: Mapping[Against, tuple[Span, ...]]

    @property
    def every(self) -> tuple[Span, ...]:
        """Return all spans that are counted, `now` first, each once, the latest first."""
        found = {span for spans in self.before.values() for span in spans}
        return (self.now, *sorted(found, key=lambda span: span.first, reverse=True))


def months_of(source: Source, picked: Filter, today: date) -> Times | None:
    """Return the last whole month that a source covers and what it is laid beside, or None.

    The month before and the same month of the year before if they are covered; the months before
    in an unbroken row, three to twelve of them.
    """
    last = _last_day(source.days, picked, today)
    if last is None:
        return None
    first = max(min(source.days), picked.first or date.min)
    months = _months_back(last, first)
    now = next((month for month in months if _is_known(month, source.days, last)), None)
    if now is None:
        return None
    run: list[Span] = []
    for month in _months_back(now.first - _DAY, first):
        if len(run) == MOST_MONTHS or not _is_known(month, source.days, last):
            break
        run.append(month)
    before = {Against.MONTH_BEFORE: tuple(run[:1])}
    if len(run) >= _LEAST_MONTHS:
        before[Against.MONTHS_BEFORE] = tuple(run)
    year = month_of(now.first.replace(year=now.first.year - 1))
    if year.first >= first and _is_known(year, source.days, last):
        before[Against.YEAR_BEFORE] = (year,)
    return Times(now, {against: spans for against, spans in before.items() if spans})


def weeks_of(source: Source, picked: Filter, today: date, *, since: date) -> Times | None:
    """Return the last whole week that a source covers by day, and the eight before it, or None.

    A week that began before `since` is no news.
    """
    days = source.days_by(Unit.WEEK)
    last = _last_day(days, picked, today)
    if last is None:
        return None
    monday = start_of(last + _DAY, Unit.WEEK) - _WEEK
    weeks = [
        Span(start, start + _WEEK - _DAY)
        for n in range(_WEEKS + 1)
        for start in [monday - n * _WEEK]
    ]
    first = picked.first or date.min
    if monday < since or weeks[-1].first < first:
        return None
    if not all(_is_known(week, days, last) for week in weeks):
        return None
    return Times(weeks[0], {Against.WEEKS_BEFORE: tuple(weeks[1:])})


def _last_day(days: frozenset[date], picked: Filter, today: date) -> date | None:
    """Return the last day that is known and over: today still goes on."""
    until = min(picked.last or today, today - _DAY)
    return max((day for day in days if day <= until), default=None)


def _months_back(last: date, first: date) -> Iterator[Span]:
    month = month_of(last)
    while month.last >= first:
        yield month
        month = month_of(month.first - _DAY)


def _is_known(span: Span, days: frozenset[date], last: date) -> bool:
    return span.last <= last and all(day in days for day in days_of(span))
