"""The chart over time, from a real log."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.watchapp.issues import police
from tests.watchapp.logs import new_log, see
from watchapp.analysis.periods import Unit
from watchapp.charts.chart import Bars, Chart
from watchapp.charts.trend import Trend
from watchapp.operations.patrols import save_patrol
from watchapp.operations.trends import Asked, trend_named
from watchapp.operations.zones import save_zone
from watchapp.queries.tallies import By, Filter, counts_by
from watchapp.records import Mark, Patrol, Precision, Source, Zone
from watchapp.store import Store

TODAY = date(2026, 2, 28)
JANUARY = Filter(first=date(2026, 1, 1), last=date(2026, 1, 31))
POLICE = Filter(sources=frozenset({Source.POLICE}))
OWN = Filter(sources=frozenset({Source.SEEN, Source.TOLD, Source.CAMERA}))


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


@pytest.fixture
def log(empty: Store) -> Store:
    """Return a log of January and February."""
    for day in range(1, 29):
        see(empty, f"2026-01-{day:02} 20:00")
    see(empty, "2026-02-28 20:00", what="Noise or disorder", source=Source.TOLD)
    return empty


def answer_of(
    store: Store, picked: Filter | None = None, unit: Unit | None = None, today: date = TODAY
) -> Trend:
    question = trend_named("over_time")
    assert question is not None
    return question.answer(store, Asked(today, picked or Filter(), {"by": unit or ""}))


def chart_of(
    store: Store, picked: Filter | None = None, unit: Unit | None = None, today: date = TODAY
) -> Chart:
    (chart,) = answer_of(store, picked, unit, today).charts
    return chart


def totals(chart: Chart) -> list[int | str]:
    return [row[-1] for row in chart.table.rows]


def see_daily(store: Store, first: str, last: str, *, step: int = 1) -> None:
    day, end = date.fromisoformat(first), date.fromisoformat(last)
    while day <= end:
        see(store, f"{day} 09:00")
        day += timedelta(days=step)


def days(first: str, last: str, *, times: int = 1) -> list[str]:
    """Return so many moments on each day."""
    day, end = date.fromisoformat(first), date.fromisoformat(last)
    every = (end - day).days + 1
    return [
        f"{day + timedelta(days=n)} {hour:02}:00" for n in range(every) for hour in range(times)
    ]


def test_the_span_decides_the_unit(log: Store) -> None:
    assert chart_of(log, JANUARY).title == "Sightings and police records by day"
    assert chart_of(log).title == "Sightings and police records by week"


def test_the_table_adds_up_to_the_counts_of_the_log(log: Store) -> None:
    chart = chart_of(log, unit=Unit.MONTH)
    assert totals(chart) == [28, 1]
    assert sum(int(row[-1]) for row in chart.table.rows) == counts_by(log, (By.YEAR,)).total


def test_a_quiet_zone_shows_its_quiet_weeks(log: Store) -> None:
    zone = save_zone(log, Zone(name="Quiet")).key_of(Zone)
    see(log, "2026-01-10 20:00", zone=zone)
    assert totals(chart_of(log, Filter(zone=zone), Unit.MONTH)) == [1, 0]


def test_police_records_never_pass_as_the_watch_s_own(log: Store) -> None:
    assert chart_of(log, POLICE).title.startswith("Police records")
    assert chart_of(log, OWN).title.startswith("Sightings by")


def test_what_is_uncertain_is_said(log: Store) -> None:
    see(log, "2026-01-15 20:00", marks=frozenset({Mark.POSSIBLE_REPEAT}))
    see(log, "2026-01-01 00:00", precision=Precision.MONTH)
    answer = answer_of(log, JANUARY, Unit.DAY)
    assert "1 of these may have been entered twice." in answer.notes
    assert answer.left_out == ((1, "known only to the month, and without a day here"),)


def test_an_empty_log_has_a_chart_that_says_so(empty: Store) -> None:
    chart = chart_of(empty)
    assert chart.is_empty
    assert chart.summary.startswith("No sightings and police records on")
    assert chart.notes == ()
    assert len(chart_of(empty, JANUARY).table.rows) == 31


# Which periods are compared


def test_months_that_one_source_does_not_cover_are_not_compared(empty: Store) -> None:
    """The watch's own from November to February, and a police file of January alone."""
    see_daily(empty, "2025-11-01", "2026-02-28", step=4)
    police(empty, *days("2026-01-01", "2026-01-31", times=10))
    chart = chart_of(empty, unit=Unit.MONTH)
    assert "against" not in chart.summary
    assert chart.summary.endswith(
        "No two months in a row are covered whole, so nothing is compared."
    )
    assert (
        "The police files do not cover November 2025 to December 2025 and February 2026;"
        " those days are not compared."
    ) in chart.notes
    marks = [mark for mark in chart.marks if isinstance(mark, Bars)]
    faint = {round(bar.left + 0.4): bar.faint for mark in marks for bar in mark.bars}
    assert faint == {0: True, 1: True, 2: False, 3: True}
    assert [row[0] for row in chart.table.rows][:2] == [
        "November 2025 (0 of 30 days)",
        "December 2025 (0 of 31 days)",
    ]
    assert (
        "7 in February 2026 against 7 in January 2026" in chart_of(empty, OWN, Unit.MONTH).summary
    )


def test_the_latest_two_months_that_both_cover_are_compared(empty: Store) -> None:
    see_daily(empty, "2025-11-01", "2026-02-28")
    police(empty, *days("2025-12-01", "2026-01-31"))
    summary = chart_of(empty, unit=Unit.MONTH).summary
    assert "62 in January 2026 against 62 in December 2025" in summary


def test_days_to_come_are_not_counted_as_quiet(empty: Store) -> None:
    see_daily(empty, "2026-01-01", "2026-04-15")
    picked = Filter(first=date(2026, 1, 1), last=date(2026, 4, 30))
    chart = chart_of(empty, picked, Unit.MONTH, today=date(2026, 4, 15))
    assert "31 in March 2026 against 28 in February 2026" in chart.summary
    assert "April 2026 (15 of 30 days)" in chart.notes[0]
    assert chart.summary.startswith("105 sightings and police records from Jan 1 to Apr 15, 2026.")


def test_a_log_gone_quiet_is_quiet_until_today(empty: Store) -> None:
    see_daily(empty, "2026-01-01", "2026-02-19")
    chart = chart_of(empty, unit=Unit.MONTH, today=date(2026, 4, 15))
    assert totals(chart) == [31, 19, 0, 0]
    assert "None in March 2026 against 19 in February 2026: fewer" in chart.summary


def test_what_a_wrong_clock_takes_for_the_future_is_still_drawn(empty: Store) -> None:
    see_daily(empty, "2026-01-01", "2026-02-28")
    chart = chart_of(empty, unit=Unit.MONTH, today=date(2020, 1, 1))
    assert sum(map(int, totals(chart))) == 59
    assert "Which" not in chart.summary
    assert "against" not in chart.summary


def test_a_patrol_begins_what_the_watch_can_speak_of(empty: Store) -> None:
    out = datetime(2026, 1, 1, 20)
    save_patrol(empty, Patrol(actual_from=out, actual_to=out + timedelta(hours=1)))
    see_daily(empty, "2026-02-01", "2026-02-28")
    chart = chart_of(empty, unit=Unit.MONTH)
    assert "28 in February 2026 against none in January 2026: more" in chart.summary


def test_days_before_the_log_are_not_quiet_days(empty: Store) -> None:
    see_daily(empty, "2026-01-20", "2026-02-28")
    year = Filter(first=date(2025, 3, 1), last=TODAY)
    chart = chart_of(empty, year)
    assert chart.summary.endswith("so nothing is compared.")
    assert (
        "The watch's log begins on Jan 20, 2026; the days before are not compared." in chart.notes
    )


def test_a_file_that_knows_the_month_covers_it_and_is_counted_by_month(empty: Store) -> None:
    for month in ("2026-01", "2026-02"):
        police(empty, *[f"{month}-01 00:00"] * 30, precision=Precision.MONTH)
    chart = chart_of(empty)
    assert chart.title == "Sightings and police records by month"
    assert "30 in February 2026 against 30 in January 2026, this" not in chart.summary
    assert "30 in February 2026 against 30 in January 2026: this could" in chart.summary
    assert chart.notes == ()


def test_counted_by_week_it_says_that_only_the_month_is_known(empty: Store) -> None:
    police(empty, *["2026-01-01 00:00"] * 30, precision=Precision.MONTH)
    answer = answer_of(empty, unit=Unit.WEEK)
    assert answer.is_empty
    assert answer.refused == (
        "30 sightings and police records are known only to the month and have no week here."
        " Counted by month, they have their place."
    )


def test_a_file_of_days_is_not_held_against_a_file_of_months(empty: Store) -> None:
    police(empty, *["2026-01-01 00:00"] * 90, precision=Precision.MONTH)
    police(empty, *days("2026-02-01", "2026-02-28", times=3))
    by_month = chart_of(empty, POLICE, Unit.MONTH)
    assert "84 in February 2026 against 90 in January 2026" in by_month.summary
    by_week = chart_of(empty, POLICE, Unit.WEEK)
    assert "week of Feb 16, 2026 against 21 in the week of Feb 9" in by_week.summary
    assert (
        "The police files know January 2026 only by the month; those days are not compared by week."
    ) in by_week.notes


def test_police_records_typed_by_hand_cover_nothing(empty: Store) -> None:
    see(empty, "2025-12-05 09:00", source=Source.POLICE)
    for day in range(1, 29):
        see(empty, f"2026-02-{day:02} 09:00", source=Source.POLICE)
    chart = chart_of(empty, POLICE, Unit.MONTH)
    assert "against" not in chart.summary
    assert "Which days are covered is not known, so nothing is compared." in chart.notes


def test_a_verdict_over_possible_repeats_says_so(empty: Store) -> None:
    """The same file twice must not pass for a rise."""
    police(empty, *days("2025-12-01", "2025-12-31", times=4))
    january = days("2026-01-01", "2026-01-31", times=4)
    police(empty, *january)
    police(empty, *january, marks=frozenset({Mark.POSSIBLE_REPEAT}))
    summary = chart_of(empty, POLICE, Unit.MONTH).summary
    assert (
        "248 in January 2026 against 124 in December 2025:"
        " this could be because some are entered twice."
    ) in summary
    assert "more" not in summary
