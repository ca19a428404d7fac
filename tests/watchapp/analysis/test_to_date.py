"""The same cut of each year, with its leap days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.periods import Span, days_of
from watchapp.analysis.to_date import cut_of, cuts_of, last_whole_day

days = st.dates(date(1990, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("as_of", "year", "last"),
    [
        (date(2024, 2, 29), 2024, date(2024, 2, 29)),
        (date(2024, 2, 29), 2023, date(2023, 2, 28)),
        (date(2024, 2, 29), 2020, date(2020, 2, 29)),
        (date(2023, 2, 28), 2020, date(2020, 2, 28)),
        (date(2023, 3, 1), 2020, date(2020, 3, 1)),
        (date(2023, 12, 31), 2020, date(2020, 12, 31)),
        (date(2024, 1, 1), 2023, date(2023, 1, 1)),
        (date(2000, 2, 29), 1900, date(1900, 2, 28)),
    ],
)
def test_a_year_is_cut_at_the_same_day(as_of: date, year: int, last: date) -> None:
    assert cut_of(year, as_of) == Span(date(year, 1, 1), last)


def test_only_a_leap_day_makes_cuts_of_different_length() -> None:
    lengths = [span.days for span in cuts_of(date(2025, 6, 30), years=5)]
    assert lengths == [181, 182, 181, 181, 181, 182]


@given(days, st.integers(1990, 2040))
def test_a_day_is_in_the_cut_if_it_stands_before_it_in_the_calendar(as_of: date, year: int) -> None:
    cut = set(days_of(cut_of(year, as_of)))
    for day in days_of(Span(date(year, 1, 1), date(year, 12, 31))):
        assert (day in cut) == ((day.month, day.day) <= (as_of.month, as_of.day))


def test_the_latest_year_comes_first_and_no_year_is_skipped() -> None:
    spans = cuts_of(date(2026, 3, 15), years=2)
    assert [span.first.year for span in spans] == [2026, 2025, 2024]
    assert cuts_of(date(2, 1, 1), years=5)[-1].first == date(1, 1, 1)


def test_the_day_that_goes_on_is_dropped() -> None:
    today = date(2026, 3, 15)
    covered = {today - timedelta(days=n) for n in range(3)}
    assert last_whole_day(today, covered) == date(2026, 3, 14)
    assert last_whole_day(today, {date(2019, 5, 5)}) == date(2019, 5, 5)
    assert last_whole_day(today, {today}) is None
