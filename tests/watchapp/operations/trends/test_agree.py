"""Numbers that describe the same thing are the same, wherever they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from watchapp.charts.chart import Bars
from watchapp.charts.trend import Trend
from watchapp.operations.sample import make_sample
from watchapp.operations.trends import TRENDS, Asked, trend_named
from watchapp.queries.facts import facts_of
from watchapp.queries.tallies import By, Filter, counts_by
from watchapp.records import CategoryClass, Sighting, Source
from watchapp.store import Store

TODAY = date(2026, 11, 24)
FILTERS = [
    Filter(),
    Filter(crimes_only=True),
    Filter(zone=2),
    Filter(kind=CategoryClass.PROPERTY),
    Filter(sources=frozenset({Source.POLICE})),
    Filter(first=date(2026, 3, 3), last=date(2026, 9, 20)),
]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return the sample log with some sightings of which the hour, the zone or more is unknown."""
    with Store.open(
        make_sample(tmp_path_factory.mktemp("log") / "sample.db", until=TODAY)
    ) as store:
        with store.change("Blur") as writer:
            for each in store.records(Sighting, "WHERE id % 9 = 0"):
                writer.put(replace(each, zone=None, lat=None, lon=None))
        yield store


def told(store: Store, name: str, picked: Filter, **choices: str) -> Trend:
    question = trend_named(name)
    assert question is not None
    return question.answer(store, Asked(TODAY, picked, choices))


def left_out(trend: Trend) -> int:
    return sum(each.n for each in trend.left_out)


def column(trend: Trend, table: int, place: int) -> list[Any]:
    return [row[place] for row in trend.every_table[table].table.rows]


def drawn(trend: Trend) -> float:
    """Return the sum of all bars of a chart."""
    marks = (mark for chart in trend.charts for mark in chart.marks if isinstance(mark, Bars))
    return sum(bar.top - bar.base for mark in marks for bar in mark.bars)


@pytest.mark.parametrize("picked", FILTERS)
def test_every_way_of_counting_comes_to_the_same(sample: Store, picked: Filter) -> None:
    total = len(facts_of(sample).where(picked))
    assert counts_by(sample, (By.SOURCE,), picked).total == total > 20
    for split in ("class", "category", "zone", "source", "nothing"):
        for unit in ("month", "week", "year"):
            trend = told(sample, "over_time", picked, split=split, by=unit)
            assert trend.figures["total"] == total
            assert sum(map(sum, trend.figures["series"].values())) == total
            assert sum(column(trend, 0, -1)) == total
            assert drawn(trend) == total


@pytest.mark.parametrize("picked", FILTERS)
def test_hours_and_weekdays_add_up_with_what_they_leave_out(sample: Store, picked: Filter) -> None:
    total = len(facts_of(sample).where(picked))
    week = told(sample, "week_map", picked)
    cells = week.figures["by_weekday_and_hour"]
    assert sum(map(sum, cells)) == pytest.approx(week.figures["counted"])
    assert week.figures["counted"] + left_out(week) == total
    hours = told(sample, "hours_of_day", picked)
    assert hours.figures["by_hour"] == pytest.approx(
        [sum(day[hour] for day in cells) for hour in range(24)]
    )
    weekdays = told(sample, "weekdays", picked)
    assert sum(weekdays.figures["by_weekday"]) + left_out(weekdays) == total


@pytest.mark.parametrize("picked", FILTERS)
def test_the_map_shows_what_its_table_counts(sample: Store, picked: Filter) -> None:
    total = len(facts_of(sample).where(picked))
    where = told(sample, "where", picked)
    assert where.figures["events"] == total
    assert where.figures["on_the_map"] + left_out(where) == total
    assert sum(where.figures["known_to"].values()) == where.figures["on_the_map"]
    *zones, together = zip(column(where, 0, 1), column(where, 0, 2), strict=True)
    assert together == (where.figures["on_the_map"], total)
    assert tuple(map(sum, zip(*zones, strict=True))) == together
    places = told(sample, "places", picked)
    assert places.figures["events"] + left_out(places) == total
    assert sum(column(places, 0, 1)) == places.figures["events"]
    hot = told(sample, "hot_blocks", picked)
    assert hot.figures["events"] == places.figures["events"]
    assert hot.figures["places"] == places.figures["places"]


def test_months_split_by_category_and_by_zone_come_to_their_total(sample: Store) -> None:
    for split in ("category", "zone"):
        trend = told(sample, "months", Filter(), rows=split)
        together = trend.figures["total"]
        for side in ("now", "before"):
            assert sum(each[side] for each in trend.figures[split]) == together[side]
    over_time = told(sample, "over_time", Filter(), by="month")
    of_month = {each["start"]: each["count"] for each in over_time.figures["periods"]}
    months = told(sample, "months", Filter()).figures
    assert of_month[months["now"]] == months["total"]["now"]
    assert of_month[months["before"]] == months["total"]["before"]


def test_a_year_so_far_is_the_sum_of_its_months(sample: Store) -> None:
    to_date = told(sample, "year_to_date", Filter()).figures["years"][0]
    until = Filter(
        first=date.fromisoformat(to_date["first"]), last=date.fromisoformat(to_date["last"])
    )
    assert to_date["count"] == len(facts_of(sample).where(until))


def test_zones_with_their_rates_hold_what_the_rate_of_all_counts(sample: Store) -> None:
    zones = told(sample, "zone_rates", Filter())
    every = told(sample, "rates", Filter()).figures["counted"]
    assert sum(each["count"] for each in zones.figures["zones"]) + left_out(zones) <= every


@pytest.mark.parametrize("question", TRENDS, ids=lambda each: each.name)
def test_a_sentence_stands_first_and_how_it_was_worked_out_below(
    sample: Store, question: Any
) -> None:
    trend = question.answer(sample, Asked(TODAY))
    assert trend.name == question.name
    assert trend.sentences or trend.refused
    assert trend.refused or trend.methods
    assert all(method.name and method.how for method in trend.methods)
    assert all(each.n >= 0 and each.why for each in trend.left_out)
    if trend.refused:
        assert not trend.charts
