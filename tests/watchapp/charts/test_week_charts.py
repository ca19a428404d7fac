"""Charts of weekdays, hours, nights and rates as values: what is drawn is what is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.limits import garwood
from watchapp.charts.chart import Bars, Cells, Chart, Dots, Line, Mark, Whisker, Whiskers
from watchapp.charts.day_bars import hour_bars, weekday_points
from watchapp.charts.day_words import hour_name, hours_name, short_hour, weekday_name
from watchapp.charts.night_shares import NightShare, night_shares
from watchapp.charts.rate_lines import RateLine, rate_lines
from watchapp.charts.table import Table
from watchapp.charts.ticks import measure_axis
from watchapp.charts.week_grid import shown, week_grid

NOTHING = [[0.0] * 24 for _ in range(7)]
EMPTY = Table((), ())


def mark_of(chart: Chart, kind: type[Mark]) -> Mark:
    (found,) = (mark for mark in chart.marks if isinstance(mark, kind))
    return found


def grid(**values: float) -> Chart:
    cells = [list(row) for row in NOTHING]
    for name, value in values.items():
        day, hour = name[1:].split("_")
        cells[int(day)][int(hour)] = value
    return week_grid(cells, title="", summary="")


def test_hours_and_weekdays_have_the_names_that_people_use() -> None:
    assert [hour_name(hour) for hour in (0, 3, 12, 20, 24)] == [
        "midnight",
        "3 AM",
        "noon",
        "8 PM",
        "midnight",
    ]
    assert (short_hour(0), short_hour(12)) == ("12 AM", "noon")
    assert hours_name(20, 24) == "8 PM to midnight"
    assert (weekday_name(0), weekday_name(6)) == ("Monday", "Sunday")


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (0, ""),
        (0.049, ""),
        (0.05, "0.1"),
        (0.5, "0.5"),
        (3.0, "3"),
        (12.4, "12"),
        (1234.5, "1,234"),
    ],
)
def test_a_field_shows_its_value_as_short_as_it_is_true(value: float, label: str) -> None:
    assert shown(value) == label


def test_monday_midnight_stands_at_the_upper_left() -> None:
    cells = mark_of(grid(d0_0=1.0, d6_23=2.0), Cells)
    assert isinstance(cells, Cells)
    shaded = [cell for cell in cells.cells if cell.shade]
    assert [(cell.left, cell.top, cell.label) for cell in shaded] == [(0, 7, "1"), (23, 1, "2")]


def test_the_darkest_shade_is_that_of_the_most_and_the_legend_tells_each() -> None:
    chart = grid(d0_0=9.8, d1_1=5.9, d2_2=0.2)
    cells = mark_of(chart, Cells)
    assert isinstance(cells, Cells)
    assert [step.label for step in cells.steps] == [
        "none",
        "up to 2",
        "up to 4",
        "up to 6",
        "up to 8",
        "up to 10",
    ]
    shades = {cell.label: cell.shade for cell in cells.cells}
    assert shades["9.8"] == cells.steps[5].shade == 1
    assert shades["5.9"] == cells.steps[3].shade
    assert shades["0.2"] == cells.steps[1].shade
    assert len(chart.legend) == 6


def test_nothing_is_an_empty_grid() -> None:
    assert week_grid(NOTHING, title="", summary="").is_empty


@given(st.floats(0.05, 10**6))
def test_every_value_lies_within_the_step_of_its_shade(highest: float) -> None:
    cells = mark_of(grid(d0_0=highest, d0_1=highest / 3), Cells)
    assert isinstance(cells, Cells)
    tops = {step.shade: step.label.removeprefix("up to ") for step in cells.steps[1:]}
    for cell, value in zip(cells.cells[:2], (highest, highest / 3), strict=True):
        if cell.shade:
            assert value <= float(tops[cell.shade].replace(",", "")) + 0.05


def test_hours_stand_on_zero_beside_what_all_alike_would_give() -> None:
    chart = hour_bars([1.0] * 12 + [3.0] * 12, title="", label="Sightings", summary="")
    bars, line = mark_of(chart, Bars), mark_of(chart, Line)
    assert isinstance(bars, Bars)
    assert isinstance(line, Line)
    assert [bar.top for bar in bars.bars] == [1.0] * 12 + [3.0] * 12
    assert chart.y.low == 0
    assert {point.y for point in line.points} == {2.0}
    assert sum(float(str(row[1])) for row in chart.table.rows) == 48


def test_weekdays_carry_exact_limits() -> None:
    counts = [3, 0, 1, 5, 10, 0, 0]
    alike = [19 / 7] * 7
    chart = weekday_points(counts, alike, title="", label="Sightings", summary="")
    whiskers = mark_of(chart, Whiskers)
    assert isinstance(whiskers, Whiskers)
    assert [round(each.value) for each in whiskers.whiskers] == counts
    assert [(each.low, each.high) for each in whiskers.whiskers] == [garwood(n) for n in counts]
    assert chart.y.low == 0
    assert chart.y.high >= garwood(10)[1]
    assert chart.table.rows[0] == ("Monday", 3, "0.6", "8.8", "2.7")


def test_nights_are_shares_of_a_hundred_with_all_on_top() -> None:
    rows = [NightShare("All", 30, 60, 0.4, 0.6), NightShare("Property", 9, 10, 0.5, 0.99)]
    chart = night_shares(rows, 0.45, title="", summary="")
    whiskers = mark_of(chart, Whiskers)
    assert isinstance(whiskers, Whiskers)
    assert whiskers.level
    assert whiskers.whiskers[0] == Whisker(1, 40, 50, 60)
    assert (chart.x.low, chart.x.high) == (0, 100)
    assert [tick.label for tick in chart.y.ticks] == ["All", "Property"]


def rates(*lines: RateLine) -> Chart:
    return rate_lines(lines, title="", label="", summary="", table=EMPTY, together=5.0)


def test_rates_start_at_zero_and_benchmarks_of_one_name_share_an_ink() -> None:
    chart = rates(
        RateLine("Person", 4.0, 2.0, 7.0, (("City", 3.0), ("Nation", 9.0))),
        RateLine("Property", 12.0, 9.0, 16.0, (("City", 20.0),)),
    )
    dots = [mark for mark in chart.marks if isinstance(mark, Dots)]
    assert [(mark.series, len(mark.points)) for mark in dots] == [("City", 2), ("Nation", 1)]
    assert len({mark.ink for mark in dots}) == 2
    assert (chart.x.low, chart.x.high) == (0, 20)


def test_one_rate_of_a_few_does_not_flatten_the_others() -> None:
    chart = rates(RateLine("Large", 5.0, 4.0, 6.0), RateLine("Tiny", 8.0, 0.2, 900.0))
    assert chart.x.high <= 50


def test_rates_of_nothing_still_have_a_scale() -> None:
    chart = rates(RateLine("Oak", 0.0, 0.0, 18.44))
    assert chart.x.high == 20
    assert rates().is_empty


def test_a_long_name_is_cut_so_that_the_chart_keeps_its_room() -> None:
    chart = rates(RateLine("The blocks between the railway and the river", 1.0, 0.5, 2.0))
    assert chart.y.ticks[0].label == "The blocks between the ra…"


@given(st.floats(0, 10**7))
def test_the_scale_of_a_measure_is_round_and_holds_it(highest: float) -> None:
    axis = measure_axis("", highest)
    assert axis.low == 0
    assert axis.high >= highest * (1 - 1e-6)
    assert axis.high <= max(0.02, highest) * 2.5
    assert 2 <= len(axis.ticks) <= 6
