"""Two spans of equal length, one up to a day and one from it on, as far as the days are known."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import NamedTuple

from watchapp.analysis.periods import Span, days_of, month_of

_DAY = timedelta(days=1)
_WEEK = 7
_MONTHS_A_YEAR = 12


class Around(NamedTuple):
    """The days before something began and as many from then on."""

    before: Span
    after: Span


def weeks_around(
    starts: date, known: Collection[date], *, last: date, most: int | None = None
) -> Around | None:
    """Return as many whole weeks before a day as from it on, all days known; None if there is none.

    `last` is the last day that may count, `most` the most weeks. Whole weeks, so that each weekday
    comes as often before as after.
    """
    before = _run(starts - _DAY, known, step=-_DAY, last=date.min)
    after = _run(starts, known, step=_DAY, last=last)
    weeks = min(before, after) // _WEEK
    days = _WEEK * (weeks if most is None else min(weeks, most))
    if not days:
        return None
    long = timedelta(days=days)
    return Around(Span(starts - long, starts - _DAY), Span(starts, starts + long - _DAY))


def months_around(
    starts: date, known: Collection[date], *, last: date, most: int | None = None
) -> Around | None:
    """Return as many whole months before a day as after it, all known; None if there is none.

    The month in which the day lies belongs to neither, unless the day is its first.
    """
    of_start = month_of(starts).first
    first_after = starts if starts == of_start else _moved(starts, 1)
    before = _months(_moved(of_start, -1), known, step=-1, last=None)
    after = _months(first_after, known, step=1, last=last)
    months = min(before, after) if most is None else min(before, after, most)
    if not months:
        return None
    return Around(
        Span(_moved(of_start, -months), of_start - _DAY),
        Span(first_after, _moved(first_after, months) - _DAY),
    )


def _run(day: date, known: Collection[date], *, step: timedelta, last: date) -> int:
    """Return how many known days there are in a row."""
    days = 0
    while day in known and (step < timedelta() or day <= last):
        days += 1
        day += step
    return days


def _months(first: date, known: Collection[date], *, step: int, last: date | None) -> int:
    """Return how many known whole months there are in a row."""
    months = 0
    while _is_known(month := month_of(_moved(first, months * step)), known):
        if last is not None and month.last > last:
            break
        months += 1
    return months


def _is_known(month: Span, known: Collection[date]) -> bool:
    return all(day in known for day in days_of(month))


def _moved(day: date, months: int) -> date:
    """Return the first of the month so many months on."""
    number = day.year * _MONTHS_A_YEAR + day.month - 1 + months
    return date(number // _MONTHS_A_YEAR, number % _MONTHS_A_YEAR + 1, 1)
