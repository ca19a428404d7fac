"""The same days of several years: each year up to the same day of the calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from watchapp.analysis.periods import Span

_LEAP_DAY = (2, 29)


def last_whole_day(today: date, covered: Iterable[date]) -> date | None:
    """Return the last covered day that is over; None where there is none.

    The day that is still going on is left out: it would stand beside whole days of other years.
    """
    return max((day for day in covered if day < today), default=None)


def cut_of(year: int, as_of: date) -> Span:
    """Return the days of a year up to the day that `as_of` is in its own.

    Every year is laid over a leap year, as `ytd_stats` of crimepy does: the cut of February 29
    holds the whole February of any year, that of February 28 never a February 29.
    """
    if (as_of.month, as_of.day) == _LEAP_DAY:
        return Span(date(year, 1, 1), date(year, 3, 1) - timedelta(days=1))
    return Span(date(year, 1, 1), as_of.replace(year=year))


def cuts_of(as_of: date, *, years: int) -> tuple[Span, ...]:
    """Return this year's cut, then those of so many years before it, the latest first."""
    first = max(date.min.year, as_of.year - years)
    return tuple(cut_of(year, as_of) for year in range(as_of.year, first - 1, -1))
