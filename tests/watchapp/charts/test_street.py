"""What of a chart the street may see, held against charts of any counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.periods import Span, Unit, periods_in
from watchapp.charts.chart import (
    Axis,
    Band,
    Bar,
    Bars,
    Cell,
    Cells,
    Chart,
    Dots,
    Line,
    Mark,
    Point,
    Step,
    Stroke,
    Whisker,
    Whiskers,
    legend_of,
)
from watchapp.charts.ground import FULL, Raster, Scan, Shape, Shapes, Spot, Spots
from watchapp.charts.inks import INKS, ink_of
from watchapp.charts.street import NOT_DRAWN, is_for_street, is_small, street_chart, together
from watchapp.charts.table import Table
from watchapp.charts.tally import Tallied

counts = st.one_of(st.integers(0, 9), st.sampled_from([0.4, 2.5, 2.99, 3.01, 7.25]))
columns = st.lists(st.lists(counts, min_size=1, max_size=4), min_size=1, max_size=8)


def chart_of(*marks: Mark, counted: bool = True) -> Chart:
    axis = Axis("Number", 0, 40, ())
    table = Table(("Month", "Number"), (("May", 2),))
    return Chart("Title", axis, axis, marks, legend_of(marks), "Summary", table, counts=counted)


def stacked(rows: list[list[float]]) -> tuple[Bars, ...]:
    """Return bars of series that stand on each other, a column for each row."""
    series: dict[int, list[Bar]] = {}
    for place, row in enumerate(rows):
        base = 0.0
        for kind, count in enumerate(row):
            if count:
                series.setdefault(kind, []).append(Bar(place, place + 1, base, base + count))
            base += count
    return tuple(
        Bars(f"Kind {kind}", ink_of(kind), tuple(bars)) for kind, bars in sorted(series.items())
    )


def bars_in(chart: Chart) -> list[Bar]:
    return [bar for mark in chart.marks if isinstance(mark, Bars) for bar in mark.bars]


@given(columns)
def test_no_small_bar_is_drawn_and_every_other_keeps_its_height(rows: list[list[float]]) -> None:
    drawn = bars_in(street_chart(chart_of(*stacked(rows))))
    heights = sorted(bar.top - bar.base for bar in drawn)
    meant = sorted(float(count) for row in rows for count in row if count and not is_small(count))
    assert heights == pytest.approx(meant)


@given(columns)
def test_bars_stand_on_each_other_without_a_gap(rows: list[list[float]]) -> None:
    drawn = bars_in(street_chart(chart_of(*stacked(rows))))
    for place in range(len(rows)):
        floor = 0.0
        for bar in sorted((b for b in drawn if b.left == place), key=lambda b: b.base):
            assert bar.base == pytest.approx(floor)
            floor = bar.top


@given(columns)
def test_it_says_so_if_anything_is_left_away_and_only_then(rows: list[list[float]]) -> None:
    chart = street_chart(chart_of(*stacked(rows)))
    small = any(is_small(count) for row in rows for count in row)
    assert chart.notes == ((NOT_DRAWN,) if small else ())


@given(columns, st.lists(counts, max_size=8))
def test_what_the_street_may_see_stays_as_it_is(
    rows: list[list[float]], values: list[float]
) -> None:
    points = tuple(Point(place, value) for place, value in enumerate(values))
    line, dots = Line("Line", INKS[0], points), Dots("Dots", INKS[1], points)
    once = street_chart(chart_of(*stacked(rows), line, dots))
    assert street_chart(once) == once
    assert is_for_street(once)


@given(st.lists(counts, max_size=12))
def test_points_of_lines_dots_and_whiskers_are_never_small(values: list[float]) -> None:
    points = tuple(Point(place, value) for place, value in enumerate(values))
    whiskers = tuple(Whisker(place, 0, value, value + 4) for place, value in enumerate(values))
    chart = street_chart(
        chart_of(
            Line("Line", INKS[0], points),
            Dots("Dots", INKS[1], points),
            Whiskers("Whiskers", INKS[2], whiskers),
        )
    )
    lines = [mark for mark in chart.marks if isinstance(mark, Line)]
    drawn = [point for line in lines for point in line.points]
    assert drawn == [point for point in points if not is_small(point.y)]
    for line in lines:
        assert [point.x for point in line.points] == [
            line.points[0].x + step for step in range(len(line.points))
        ]
    kept = [w for mark in chart.marks if isinstance(mark, Whiskers) for w in mark.whiskers]
    assert kept == [each for each in whiskers if not is_small(each.value)]


@given(st.lists(counts, min_size=1, max_size=12))
def test_fields_with_few_are_blank(values: list[float]) -> None:
    cells = tuple(
        Cell(n, n + 1, 0, 1, 0.5 if value else 0, f"{value:g}" if value else "")
        for n, value in enumerate(values)
    )
    chart = street_chart(chart_of(Cells("Number", INKS[0], cells, (Step(0.5, "some"),))))
    told = [cell for mark in chart.marks if isinstance(mark, Cells) for cell in mark.cells]
    assert [cell.label for cell in told if cell.shade] == [
        f"{value:g}" for value in values if value and not is_small(value)
    ]


def test_the_legend_of_a_grid_says_what_blank_means_now() -> None:
    cells = tuple(Cell(n, n + 1, 0, 1, n / 4, str(n)) for n in range(1, 5))
    steps = (Step(0, "none"), *(Step(n / 4, f"up to {n}") for n in range(1, 5)))
    chart = street_chart(chart_of(Cells("Number", INKS[0], cells, steps)))
    assert [key.label for key in chart.legend] == ["none, or under three", "up to 3", "up to 4"]


def test_a_field_that_does_not_say_how_many_is_blank() -> None:
    cells = (Cell(0, 1, 0, 1, 0.5), Cell(1, 2, 0, 1, 1.0, "1,200"))
    (mark,) = street_chart(chart_of(Cells("Number", INKS[0], cells, ()))).marks
    assert isinstance(mark, Cells)
    assert [cell.shade for cell in mark.cells] == [0.0, 1.0]


def test_shares_and_rates_are_no_counts() -> None:
    marks = (Line("Percent", INKS[0], (Point(0, 1.5), Point(1, 2))),)
    assert street_chart(chart_of(*marks, counted=False)).marks == marks


def test_points_on_a_map_scans_and_smooth_surfaces_are_the_captains() -> None:
    squares = Raster("Squares", INKS[3], 0, 0, 300, 2, bytes([FULL, 0]), (), least=3)
    zones = Shapes("Zones", INKS[7], (Shape((((0, 0), (9, 9)),)),))
    chart = chart_of(
        Scan("Sheet", INKS[0], b"", (1, 1), (0, 0), (1, 0)),
        Spots("Exact", INKS[0], (Spot(1, 1, 40),)),
        replace(squares, least=1),
        replace(squares, smooth=True),
        squares,
        zones,
    )
    assert street_chart(chart).marks == (squares, zones)


def test_nothing_but_lines_to_compare_with_is_nothing() -> None:
    alike = Line("If all were alike", INKS[1], (Point(0, 1), Point(1, 1)), Stroke.DASHED)
    band = Band("Usual", INKS[2], (Point(0, 0), Point(1, 0)), (Point(0, 5), Point(1, 5)))
    chart = chart_of(alike, band, Dots("Number", INKS[0], (Point(0, 2),)))
    assert street_chart(chart).is_empty


def test_an_untold_kind_has_no_series() -> None:
    chart = street_chart(chart_of(*stacked([[5, 6], [7, 8]])), untold={"Kind 0"})
    assert [mark.series for mark in chart.marks] == ["Kind 1"]
    assert [(bar.base, bar.top) for bar in bars_in(chart)] == [(0, 6), (0, 8)]
    assert [key.label for key in chart.legend] == ["Kind 1"]


def test_numbers_beside_the_chart_and_a_closer_look_are_not_told() -> None:
    chart = replace(chart_of(*stacked([[5]])), closer=lambda _: chart_of())
    assert not is_for_street(chart)
    told = street_chart(chart)
    assert told.closer is None
    assert told.table == Table((), ())
    assert told.notes == ()


@given(st.lists(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 9)), max_size=6))
def test_small_parts_of_a_period_stand_together_and_the_totals_stay(
    rows: list[dict[str, int]],
) -> None:
    periods = periods_in(Span(date(2026, 1, 1), date(2026, 1, len(rows) or 1)), Unit.DAY)
    repeats = tuple(Counter({name: count // 2 for name, count in row.items()}) for row in rows)
    counts = Tallied(
        periods[: len(rows)], tuple(Counter(row) for row in rows), repeats, ("a", "b", "c", "d")
    )
    found = together(counts, others="d")
    assert found.totals == counts.totals
    assert found.total_repeats == counts.total_repeats
    for row, total in zip(found.counts, found.totals, strict=True):
        small = [count for count in row.values() if is_small(count)]
        assert small == [] or (is_small(total) and sum(small) == total)
