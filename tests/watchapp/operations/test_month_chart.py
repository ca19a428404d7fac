"""What the chart of a printed month draws, and what it leaves away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.watchapp.issues import issue, police
from tests.watchapp.logs import new_log, see
from watchapp.charts.chart import Bar, Bars, Chart
from watchapp.records import Precision
from watchapp.store import Store


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def test_a_record_of_the_month_only_has_no_day(log: Store) -> None:
    police(log, "2026-01-01 00:00", precision=Precision.MONTH)
    bulletin = issue(log)
    assert bulletin.chart is None
    assert [item.when for item in bulletin.listed.items] == ["January"]


def test_a_year_of_records_is_drawn_by_month(log: Store) -> None:
    for hour in (20, 21, 22):
        for month in range(1, 13):
            see(log, f"2025-{month:02}-10 {hour}:00")
        see(log, f"2026-01-10 {hour}:00")
    chart = issue(log).chart
    assert chart is not None
    assert chart.title == "Sightings by month"
    assert len(bars_of(chart)) == 12


def test_a_month_in_which_the_log_began_is_no_bar_among_whole_months(log: Store) -> None:
    for hour in (20, 21, 22):
        for month in (10, 11, 12):
            see(log, f"2025-{month}-10 {hour}:00")
        see(log, f"2026-01-10 {hour}:00")
    chart = issue(log).chart
    assert chart is not None
    assert [tick.label for tick in chart.x.ticks] == ["Nov\n2025", "Dec", "Jan\n2026"]
    assert len(bars_of(chart)) == 3


def bars_of(chart: Chart) -> list[Bar]:
    return [bar for mark in chart.marks if isinstance(mark, Bars) for bar in mark.bars]


def test_no_bar_of_the_street_stands_for_fewer_than_three(log: Store) -> None:
    for day in (3, 4, 5, 6):
        for hour in (20, 21, 22, 23):
            see(log, f"2026-01-{day:02} {hour}:00")
        see(log, f"2026-01-{day:02} 19:00", what="Bicycle taken")
    see(log, "2026-01-09 21:00", what="Noise or disorder")
    see(log, "2026-01-09 22:00", what="Bicycle taken")
    see(log, "2026-01-09 23:00")
    see(log, "2026-01-12 21:00")
    chart = issue(log).chart
    assert chart is not None
    assert [(bar.base, bar.top) for bar in bars_of(chart)] == [(0, 5)] * 4 + [(0, 3)]
    assert "Counts under three are not drawn." in chart.notes
    assert any("among the other kinds" in note for note in chart.notes)
    assert [mark.series for mark in chart.marks] == ["Other kinds"]


def test_days_with_one_or_two_each_are_no_chart(log: Store) -> None:
    for day in range(1, 9):
        see(log, f"2026-01-{day:02} 21:00")
    assert issue(log).chart is None
