"""The chart over time, from a real log."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log, see
from watchapp.analysis.periods import Unit
from watchapp.operations.trends import chart_over_time, span_of
from watchapp.operations.zones import save_zone
from watchapp.queries.tallies import By, Filter, counts_by
from watchapp.records import Mark, Precision, Source, Zone
from watchapp.store import Store

JANUARY = Filter(first=date(2026, 1, 1), last=date(2026, 1, 31))


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    """Return a log of January and February."""
    with new_log(tmp_path / "log.db") as store:
        for day in range(1, 29):
            see(store, f"2026-01-{day:02} 20:00")
        see(store, "2026-02-28 20:00", what="Noise or disorder", source=Source.TOLD)
        yield store


def test_the_span_decides_the_unit(log: Store) -> None:
    assert chart_over_time(log, JANUARY).title == "Sightings and police records by day"
    assert chart_over_time(log, Filter()).title == "Sightings and police records by week"


def test_the_table_adds_up_to_the_counts_of_the_log(log: Store) -> None:
    chart = chart_over_time(log, Filter(), Unit.MONTH)
    totals = [row[-1] for row in chart.table.rows]
    assert totals == [28, 1]
    assert sum(row[-1] for row in chart.table.rows) == counts_by(log, (By.YEAR,)).total


def test_a_quiet_zone_shows_its_quiet_weeks(log: Store) -> None:
    zone = save_zone(log, Zone(name="Quiet")).key_of(Zone)
    see(log, "2026-01-10 20:00", zone=zone)
    chart = chart_over_time(log, Filter(zone=zone), Unit.MONTH)
    assert [row[-1] for row in chart.table.rows] == [1, 0]


def test_police_records_never_pass_as_the_watch_s_own(log: Store) -> None:
    police = Filter(sources=frozenset({Source.POLICE}))
    own = Filter(sources=frozenset({Source.SEEN, Source.TOLD, Source.CAMERA}))
    assert chart_over_time(log, police).title.startswith("Police records")
    assert chart_over_time(log, own).title.startswith("Sightings by")


def test_what_is_uncertain_is_said(log: Store) -> None:
    see(log, "2026-01-15 20:00", marks=frozenset({Mark.POSSIBLE_REPEAT}))
    see(log, "2026-01-01 00:00", precision=Precision.MONTH)
    notes = " ".join(chart_over_time(log, JANUARY).notes)
    assert "1 of these may have been entered twice." in notes
    assert "1 more are known only to the month and have no day here." in notes


def test_an_empty_log_has_a_chart_that_says_so(tmp_path: Path) -> None:
    with new_log(tmp_path / "empty.db") as store:
        chart = chart_over_time(store, Filter())
        assert chart.is_empty
        assert chart.summary.startswith("No sightings and police records on")
        assert span_of(store, JANUARY).days == 31
