"""Stairs of those who still wait, and small rows of months."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.periods import Span, month_of
from watchapp.analysis.waiting import LEAST, Waited, waits_of
from watchapp.charts.chart import Bars, Line, Stroke
from watchapp.charts.months import Bit, months_chart
from watchapp.charts.table import Table
from watchapp.charts.waits import Group, Scale, waits_chart

NOTHING = Table(("What",), ())
waits = st.lists(st.builds(Waited, st.integers(0, 90), st.booleans()), max_size=30)


def stairs(*groups: list[Waited], length: float = 1) -> list[Line]:
    named = [Group(f"Group {n}", waits_of(group)) for n, group in enumerate(groups)]
    chart = waits_chart(
        "Days open", named, scale=Scale("Days", length), summary="So long.", table=NOTHING
    )
    return [mark for mark in chart.marks if isinstance(mark, Line)]


def test_a_stair_falls_with_each_answer() -> None:
    (line,) = stairs([Waited(n) for n in range(1, 9)], length=2)
    assert [*line.points][:3] == [(0, 100), (0.5, 100), (0.5, 87.5)]


def test_it_ends_where_fewer_than_three_wait() -> None:
    (line,) = stairs([Waited(n) for n in range(1, 9)])
    assert [*line.points][-1:] == [(6, 25)]


def test_two_lines_are_told_apart_without_color() -> None:
    one, other = stairs([Waited(n) for n in range(1, 9)], [Waited(n) for n in range(3, 12)])
    assert {one.stroke, other.stroke} == {Stroke.BARE, Stroke.DASHED}


@given(waits)
def test_no_line_rises_or_leaves_the_sheet(given_waits: list[Waited]) -> None:
    lines = stairs(given_waits)
    answered = sum(each.ended for each in given_waits)
    assert len(lines) == (answered >= LEAST)
    for line in lines:
        heights = [point.y for point in line.points]
        assert heights == sorted(heights, reverse=True)
        assert 0 <= heights[-1] <= heights[0] == 100


def test_a_gap_stands_where_months_were_not_counted() -> None:
    months = [month_of(date(2025, month, 1)) for month in (1, 11, 12)]
    chart = months_chart("Noise", [Bit(month, 4, is_meant=True) for month in months], "So many.")
    (mark,) = chart.marks
    assert isinstance(mark, Bars)
    assert [round((bar.left + bar.right) / 2) for bar in mark.bars] == [0, 2, 3]
    assert [tick.label for tick in chart.x.ticks] == ["Jan 2025", "Dec 2025"]
    assert chart.y.low == 0
    assert chart.table.rows[0] == ("Jan 2025", 4)


def test_weeks_are_named_by_their_monday() -> None:
    week = Span(date(2026, 1, 5), date(2026, 1, 11))
    chart = months_chart("Noise", [Bit(week, 0, is_meant=True)], "None.")
    assert chart.table.rows == (("Jan 5", 0),)
    assert months_chart("Noise", [], "None.").is_empty
