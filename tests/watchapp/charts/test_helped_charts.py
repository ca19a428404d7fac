"""Charts of initiatives and of patrols: what is drawn is what is told."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.displacement import BeforeAfter
from watchapp.analysis.limits import garwood
from watchapp.analysis.slots import suggest_slots
from watchapp.charts.before_after import (
    Area,
    Difference,
    before_after_chart,
    changed,
    differences_chart,
    number,
    signed_axis,
)
from watchapp.charts.beside_shares import Beside, Names, beside_shares_chart
from watchapp.charts.chart import Chart, Dots, Line, Whiskers
from watchapp.charts.slot_marks import with_slots
from watchapp.charts.table import Table, p_shown
from watchapp.charts.week_grid import week_grid

NO_TABLE = Table((), ())


def areas_chart(*areas: Area) -> Chart:
    return before_after_chart(areas, title="Before and after", noun="Sightings", summary="")


def test_each_area_stands_before_and_after_with_its_limits() -> None:
    chart = areas_chart(
        Area("Ash", BeforeAfter(20, 10)), Area("Comparison", BeforeAfter(45, 30, weight=0.5))
    )
    before, after = chart.marks
    assert isinstance(before, Whiskers)
    assert isinstance(after, Whiskers)
    assert [each.value for each in before.whiskers] == [20, 22.5]
    assert [each.value for each in after.whiskers] == [10, 15]
    assert before.whiskers[0].at > after.whiskers[0].at > before.whiskers[1].at
    assert (before.whiskers[0].low, before.whiskers[0].high) == garwood(20)
    assert after.whiskers[1].high == pytest.approx(garwood(30)[1] / 2)
    assert chart.x.low == 0
    assert chart.x.high >= max(each.high for each in (*before.whiskers, *after.whiskers))
    assert [tick.label for tick in chart.y.ticks] == ["Ash", "Comparison"]
    assert chart.table.rows == (
        ("Ash", 20, 10, "10 fewer"),
        ("Comparison", "22.5", 15, "7.5 fewer"),
    )


def test_differences_stand_from_the_top_down_beside_none() -> None:
    chart = differences_chart(
        (Difference("Lights on", -30, -10, 10), Difference("Walks", 2, 5, 8)),
        title="Beside",
        summary="",
        table=NO_TABLE,
    )
    none, found = chart.marks
    assert isinstance(none, Line)
    assert {point.x for point in none.points} == {0}
    assert isinstance(found, Whiskers)
    assert [each.at for each in found.whiskers] == [2, 1]
    assert [tick.label for tick in chart.y.ticks] == ["Lights on", "Walks"]
    assert chart.x.low < -30
    assert chart.x.high > 10
    assert not chart.counts


def test_nothing_to_draw_is_an_empty_chart() -> None:
    assert areas_chart().is_empty
    assert differences_chart((), title="", summary="", table=NO_TABLE).is_empty


@given(st.lists(st.floats(-1e5, 1e5), max_size=6))
def test_a_signed_axis_holds_all_and_none(values: list[float]) -> None:
    axis = signed_axis("Difference", values)
    assert axis.low < 0 < axis.high or axis.low <= 0 <= axis.high
    assert all(axis.low <= value <= axis.high for value in values)
    assert 0 in {tick.at for tick in axis.ticks}
    assert 2 <= len(axis.ticks) <= 12


def test_words_of_numbers() -> None:
    assert [number(value) for value in (20, 22.5, 3.04, 0)] == [20, "22.5", 3, 0]
    assert [changed(value) for value in (-10, 2.5, 0)] == ["10 fewer", "2.5 more", "none"]
    assert [p_shown(p) for p in (1e-9, 0.0304, 1.0)] == ["<0.001", "0.030", "1.000"]


def test_shares_begin_at_none_and_stand_beside_the_others() -> None:
    rows = (Beside("Cedar", 0.2, 0.3, 0.45, 0.1), Beside("Ash", 0.1, 0.2, 0.3, 0.9))
    chart = beside_shares_chart(
        rows, Names("Events", "Hours"), title="Zones", summary="", table=NO_TABLE
    )
    shares, hours = chart.marks
    assert isinstance(shares, Whiskers)
    assert isinstance(hours, Dots)
    assert [each.value for each in shares.whiskers] == [30, 20]
    assert [point.x for point in hours.points] == [10, 90]
    assert shares.whiskers[0].at > hours.points[0].y
    assert chart.x.low == 0
    assert chart.x.ticks[-1].label == "100 %"


def test_a_slot_over_midnight_has_a_frame_on_both_days() -> None:
    risk = np.zeros((7, 24))
    risk[6, 23], risk[0, 0] = 12, 12
    slots = suggest_slots(risk, np.zeros((7, 24)), events=24, hours=2).slots
    chart = with_slots(week_grid(risk.tolist(), title="When", summary=""), slots)
    frames = [mark for mark in chart.marks if isinstance(mark, Line)]
    assert len(frames) == 2
    assert max(point.y for point in frames[0].points) < 1
    assert min(point.y for point in frames[1].points) > 6
    assert [key.label for key in chart.legend].count("Suggested slot") == 1
