"""The count over time, split in every way: the parts add up to the whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log, see
from watchapp.charts.chart import Line
from watchapp.charts.trend import Trend
from watchapp.errors import WatchError
from watchapp.operations.trends import Asked, trend_named
from watchapp.operations.trends.options import Split
from watchapp.operations.zones import save_zone
from watchapp.queries.tallies import By, Filter, counts_by
from watchapp.records import Category, Printing, Source, Zone
from watchapp.store import Store

TODAY = date(2026, 4, 1)
_BY = {
    Split.CLASS: By.CLASS,
    Split.CATEGORY: By.CATEGORY,
    Split.ZONE: By.ZONE,
    Split.SOURCE: By.SOURCE,
}


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Make a log of three months with two zones, several kinds and sources."""
    path: Path = tmp_path_factory.mktemp("log") / "log.db"
    with new_log(path) as store:
        zones = [save_zone(store, Zone(name=name)).key_of(Zone) for name in ("North", "South")]
        kinds = ("Bicycle taken", "Noise or disorder", "House break-in")
        for n in range(90):
            month, day = divmod(n, 28)
            see(
                store,
                f"2026-{month % 3 + 1:02}-{day + 1:02} 20:00",
                what=kinds[n % 3],
                zone=[*zones, None][n % 4 % 3],
                source=(Source.SEEN, Source.TOLD)[n % 2],
            )
        yield store


def answer_of(store: Store, **choices: str) -> Trend:
    question = trend_named("over_time")
    assert question is not None
    return question.answer(store, Asked(TODAY, Filter(), choices))


@pytest.mark.parametrize("split", Split)
@pytest.mark.parametrize("by", ["day", "week", "month", "year"])
def test_however_it_is_split_and_counted_the_total_is_the_same(
    log: Store, split: Split, by: str
) -> None:
    (chart,) = answer_of(log, split=split, by=by).charts
    assert sum(int(row[-1]) for row in chart.table.rows) == 90
    for row in chart.table.rows:
        assert sum(int(part) for part in row[1:-1]) == row[-1]


@pytest.mark.parametrize(("split", "by"), _BY.items())
def test_the_parts_are_those_that_the_log_counts(log: Store, split: Split, by: By) -> None:
    (chart,) = answer_of(log, split=split, by="year").charts
    columns = chart.table.columns[1:-1]
    assert sorted(chart.table.rows[0][1:-1]) == sorted(
        row.count for row in counts_by(log, (by,)).rows
    )
    if split is Split.ZONE:
        assert columns == ("North", "South", "No zone")


def test_a_rolling_mean_begins_when_there_are_so_many_and_says_over_what(log: Store) -> None:
    (chart,) = answer_of(log, by="week", mean="short").charts
    (line,) = [mark for mark in chart.marks if isinstance(mark, Line)]
    assert line.series == chart.table.columns[-1] == "Mean of 4 weeks"
    whole = [place for place, row in enumerate(chart.table.rows) if "of 7 days" not in str(row[0])]
    assert [point.x for point in line.points] == whole[3:]
    assert line.points[0].y == sum(int(chart.table.rows[n][-2]) for n in whole[:4]) / 4


def test_a_choice_that_does_not_exist_is_refused_in_words(log: Store) -> None:
    with pytest.raises(WatchError, match="“hour” is no choice of by; choose one of"):
        answer_of(log, by="hour")


def test_many_groups_are_as_many_as_can_be_told_apart(tmp_path: Path) -> None:
    with new_log(tmp_path / "log.db") as store:
        zones = [save_zone(store, Zone(name=f"Zone {n:02}")).key_of(Zone) for n in range(12)]
        for place, zone in enumerate(zones):
            for n in range(place + 1):
                see(store, f"2026-03-{n + 1:02} 20:00", zone=zone)
        (chart,) = answer_of(store, split="zone", by="month").charts
    assert chart.table.columns == (
        "Month",
        *(f"Zone {n:02}" for n in range(11, 4, -1)),
        "All others",
        "Total",
    )
    assert chart.table.rows[0][-2:] == (15, 78)


def test_days_thinner_than_a_line_are_counted_by_week_and_that_is_said(tmp_path: Path) -> None:
    with new_log(tmp_path / "log.db") as store:
        see(store, "2022-01-05 20:00")
        see(store, "2026-03-05 20:00")
        answer = answer_of(store, by="day")
    assert answer.figures["unit"] == "week"
    assert answer.figures["total"] == 2
    assert answer.notes[0].endswith("Choose fewer days to see them one by one.")


def test_what_the_captain_never_prints_is_not_fit_for_the_street(log: Store) -> None:
    assert answer_of(log, by="month").street
    (bicycles,) = log.records(Category, "WHERE name = 'Bicycle taken'")
    with log.change("Keep bicycles to ourselves") as writer:
        writer.put(replace(bicycles, printing=Printing.NEVER))
    assert not answer_of(log, by="month").street
    log.undo()
    assert answer_of(log, by="month").street


def test_a_bar_of_two_is_not_fit_for_the_street(log: Store) -> None:
    assert not answer_of(log, by="day").street
