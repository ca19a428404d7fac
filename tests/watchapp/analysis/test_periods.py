"""How a span of time is cut into days, weeks and months."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.periods import (
    Span,
    Unit,
    days_of,
    month_of,
    periods_in,
    runs_of,
    start_of,
    unit_for,
)

days = st.dates(date(1990, 1, 1), date(2040, 1, 1))
spans = st.builds(
    lambda first, length: Span(first, first + timedelta(days=length)), days, st.integers(0, 800)
)


@pytest.mark.parametrize(
    ("days", "unit"),
    [
        (1, Unit.DAY),
        (31, Unit.DAY),
        (45, Unit.DAY),
        (46, Unit.WEEK),
        (182, Unit.WEEK),
        (365, Unit.MONTH),
        (3650, Unit.MONTH),
    ],
)
def test_the_span_asks_for_its_unit(days: int, unit: Unit) -> None:
    first = date(2006, 1, 1)
    assert unit_for(Span(first, first + timedelta(days=days - 1))) is unit


@given(spans, st.sampled_from(Unit))
def test_the_periods_cover_each_day_of_the_span_once(span: Span, unit: Unit) -> None:
    periods = periods_in(span, unit)
    assert periods[0].part.first == span.first
    assert periods[-1].part.last == span.last
    assert sum(period.counted for period in periods) == span.days
    for one, after in itertools.pairwise(periods):
        assert one.end + timedelta(days=1) == after.start
    assert all(period.is_whole for period in periods[1:-1])


@given(days, st.sampled_from(Unit))
def test_a_day_is_in_the_period_that_starts_at_its_start(day: date, unit: Unit) -> None:
    (period,) = periods_in(Span(day, day), unit)
    assert period.start == start_of(day, unit)
    assert period.start <= day <= period.end


def test_months_know_their_length_and_whether_they_are_whole() -> None:
    months = periods_in(Span(date(2024, 1, 15), date(2024, 3, 31)), Unit.MONTH)
    assert [month.name for month in months] == ["January 2024", "February 2024", "March 2024"]
    assert [month.length for month in months] == [31, 29, 31]
    assert [month.is_whole for month in months] == [False, True, True]


def test_years_know_their_length_and_whether_they_are_whole() -> None:
    years = periods_in(Span(date(2024, 1, 1), date(2025, 6, 30)), Unit.YEAR)
    assert [year.name for year in years] == ["2024", "2025"]
    assert [year.length for year in years] == [366, 365]
    assert [year.is_whole for year in years] == [True, False]


def test_only_known_days_are_counted() -> None:
    span = Span(date(2026, 1, 1), date(2026, 3, 31))
    known = frozenset(days_of(Span(date(2026, 1, 31), date(2026, 2, 28))))
    months = periods_in(span, Unit.MONTH, known)
    assert [(month.counted, month.is_whole, month.is_inside) for month in months] == [
        (1, False, True),
        (28, True, True),
        (0, False, True),
    ]


@given(st.sets(days, max_size=40))
def test_runs_hold_each_day_once_and_touch_nowhere(some: set[date]) -> None:
    runs = runs_of(some)
    assert [day for run in runs for day in days_of(run)] == sorted(some)
    for one, after in itertools.pairwise(runs):
        assert (after.first - one.last).days > 1


def test_a_month_holds_its_days() -> None:
    assert month_of(date(2024, 2, 29)) == Span(date(2024, 2, 1), date(2024, 2, 29))


def test_weeks_start_on_monday() -> None:
    (week,) = periods_in(Span(date(2006, 1, 8), date(2006, 1, 8)), Unit.WEEK)
    assert week.name == "week of Jan 2, 2006"
    assert week.end == date(2006, 1, 8)
    assert not week.is_whole


def test_a_span_that_ends_before_it_begins_holds_nothing() -> None:
    span = Span(date(2006, 2, 1), date(2006, 1, 1))
    assert span.days == 0
    assert periods_in(span, Unit.DAY) == ()


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        (date(2006, 1, 1), date(2006, 1, 31), "Jan 1 to Jan 31, 2006"),
        (date(2005, 12, 1), date(2006, 1, 31), "Dec 1, 2005 to Jan 31, 2006"),
        (date(2006, 1, 1), date(2006, 1, 1), "Jan 1, 2006"),
    ],
)
def test_the_name_of_a_span(first: date, last: date, name: str) -> None:
    assert Span(first, last).name == name
