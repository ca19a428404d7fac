"""Where the labels of an axis stand."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.periods import Span, Unit, periods_in
from watchapp.charts.chart import Axis, Tick
from watchapp.charts.ticks import count_axis, period_axis, roomy_ticks


@pytest.mark.parametrize(
    ("highest", "labels"),
    [
        (0, "0 1"),
        (1, "0 1"),
        (3, "0 1 2 3"),
        (7, "0 2 4 6 8"),
        (23, "0 5 10 15 20 25"),
        (101, "0 50 100 150"),
        (12_345, "0 5,000 10,000 15,000"),
    ],
)
def test_counts_have_whole_round_ticks(highest: int, labels: str) -> None:
    assert " ".join(tick.label for tick in count_axis("Sightings", highest).ticks) == labels


@given(st.integers(0, 10**7))
def test_a_count_axis_begins_at_zero_and_holds_the_highest(highest: int) -> None:
    axis = count_axis("Sightings", highest)
    places = [tick.at for tick in axis.ticks]
    assert (places[0], places[-1]) == (axis.low, axis.high) == (0, axis.high)
    assert axis.high >= highest
    assert 2 <= len(places) <= 6
    assert len({after - one for one, after in pairwise(places)}) == 1


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 15_000), st.sampled_from(Unit))
def test_labels_are_few_in_order_and_within_the_axis(first: date, days: int, unit: Unit) -> None:
    periods = periods_in(Span(first, first + timedelta(days=days)), unit)
    axis = period_axis(periods)
    places = [tick.at for tick in axis.ticks]
    assert places == sorted(set(places))
    assert len(places) <= 14
    assert all(axis.low < place < axis.high for place in places)
    assert bool(places) or unit is Unit.MONTH


def labels_of(first: date, last: date, unit: Unit) -> list[str]:
    return [tick.label for tick in period_axis(periods_in(Span(first, last), unit)).ticks]


def test_a_week_of_days_names_each() -> None:
    labels = labels_of(date(2006, 1, 30), date(2006, 2, 1), Unit.DAY)
    assert labels == ["Mon\nJan 30", "Tue\nJan 31", "Wed\nFeb 1"]


def test_a_month_of_days_names_the_mondays() -> None:
    labels = labels_of(date(2006, 1, 1), date(2006, 1, 31), Unit.DAY)
    assert labels == [f"Mon\nJan {day}" for day in (2, 9, 16, 23, 30)]


def test_the_year_stands_where_it_is_new() -> None:
    labels = labels_of(date(2005, 11, 1), date(2006, 2, 28), Unit.MONTH)
    assert labels == ["Nov\n2005", "Dec", "Jan\n2006", "Feb"]


def test_five_years_of_months_name_the_half_years() -> None:
    labels = labels_of(date(2001, 3, 1), date(2006, 2, 28), Unit.MONTH)
    assert labels[:3] == ["Jul\n2001", "Jan\n2002", "Jul"]


def test_a_lone_bar_has_room_beside_it() -> None:
    day = date(2006, 1, 1)
    axis = period_axis(periods_in(Span(day, day), Unit.DAY))
    assert axis.share(0) == 0.5
    assert axis.share(0.4) - axis.share(-0.4) < 0.2


def width_of(word: str) -> float:
    return 10.0 * len(word)


def test_labels_that_would_touch_are_left_out_evenly() -> None:
    axis = Axis("Month", 0, 12, tuple(Tick(n, f"m{n}") for n in range(12)))
    roomy = roomy_ticks(axis, length=400, width_of=width_of)
    tight = roomy_ticks(axis, length=200, width_of=width_of)
    assert roomy == axis.ticks
    assert [tick.label for tick in tight if tick.label] == ["m0", "m2", "m4", "m6", "m8", "m10"]
    assert [tick.at for tick in tight] == [tick.at for tick in axis.ticks]


def test_the_first_label_stays_where_there_is_no_room_at_all() -> None:
    axis = Axis("Month", 0, 3, tuple(Tick(n, "a long label") for n in range(3)))
    labels = [tick.label for tick in roomy_ticks(axis, length=10, width_of=width_of)]
    assert labels == ["a long label", "", ""]
