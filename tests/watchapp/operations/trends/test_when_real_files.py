"""Weekdays, hours and rates of three real police files, and what each of them cannot bear."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.watchapp.logs import new_log
from watchapp.charts.trend import Trend
from watchapp.operations.police_files import import_police_file
from watchapp.operations.trends import Asked, trend_named
from watchapp.operations.watch import save_watch
from watchapp.queries.watch import watch_of
from watchapp.store import Store

Find = Callable[[str], Path]
PLACED: dict[str, Any] = {
    "lat": 38.58,
    "lon": -121.49,
    "time_zone": "America/Los_Angeles",
    "residents": 60_000,
}


def log_of(find: Find, folder: pytest.TempPathFactory, name: str) -> Iterator[Store]:
    with new_log(folder.mktemp("real") / "log.db") as store:
        import_police_file(store, find(name))
        save_watch(store, replace(watch_of(store), **PLACED))
        yield store


@pytest.fixture(scope="module")
def charlottesville(shared_data: Find, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Import five years in which only the day is trusted."""
    name = "charlottesville-crime-2014-10-to-2019-10.csv"
    yield from log_of(shared_data, tmp_path_factory, name)


@pytest.fixture(scope="module")
def sacramento(shared_data: Find, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Import one month."""
    yield from log_of(shared_data, tmp_path_factory, "SacramentocrimeJanuary2006.csv")


@pytest.fixture(scope="module")
def west_yorkshire(shared_data: Find, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Import a month in which no day is known."""
    yield from log_of(shared_data, tmp_path_factory, "2016-07-west-yorkshire-street.csv")


def ask(name: str, store: Store) -> Trend:
    question = trend_named(name)
    assert question is not None
    return question.answer(store, Asked(date(2026, 2, 1)))


def test_sacramento_has_hours_but_for_five_in_a_hundred(sacramento: Store) -> None:
    trend = ask("week_map", sacramento)
    assert (trend.figures["counted"], trend.figures["hour_unknown"]) == (7205, 379)
    assert np.array(trend.figures["by_weekday_and_hour"]).sum() == pytest.approx(7205)
    assert "The hour of 379 more (5 in 100) is not known." in trend.sentences[-1]


def test_all_views_of_sacramento_count_the_same(sacramento: Store) -> None:
    week, hours, night, days = (
        ask(name, sacramento).figures for name in ("week_map", "hours_of_day", "night", "weekdays")
    )
    assert week["counted"] == hours["counted"] == night["counted"] == 7205
    assert sum(hours["by_hour"]) == pytest.approx(7205)
    assert sum(days["by_weekday"]) == days["counted"] == 7584
    assert days["share_of_days_by_weekday"][0] == pytest.approx(5 / 31)
    assert sum(each["count"] for each in night["classes"]) == pytest.approx(night["at_night"])


def test_the_nights_of_a_californian_january_are_long(sacramento: Store) -> None:
    assert ask("night", sacramento).figures["share_of_hours_at_night"] == pytest.approx(
        14.2 / 24, abs=0.01
    )


def test_charlottesville_has_weekdays_and_refuses_hours(charlottesville: Store) -> None:
    days = ask("weekdays", charlottesville)
    assert days.figures["counted"] == 29448
    assert days.figures["method"] == "chi-square"
    for name in ("week_map", "hours_of_day", "night"):
        trend = ask(name, charlottesville)
        assert trend.refused.startswith("The hour of all 29,448")
        assert trend.charts == ()


def test_west_yorkshire_refuses_days_and_hours_and_still_has_a_rate(west_yorkshire: Store) -> None:
    for name in ("week_map", "weekdays", "hours_of_day", "night"):
        trend = ask(name, west_yorkshire)
        assert "known only to the month" in trend.refused
        assert [each.n for each in trend.left_out] == [27176]
    rates = ask("rates", west_yorkshire).figures
    assert (rates["counted"], rates["days"]) == (27176, 31)
    assert rates["years"] == pytest.approx(31 / 366)


def test_the_count_behind_a_rate_is_that_of_the_days_it_names(charlottesville: Store) -> None:
    figures = ask("rates", charlottesville).figures
    crimes = figures["rates"][0]
    assert crimes["rate"] == pytest.approx(crimes["count"] / 60 / figures["years"])
    low, high = crimes["interval"]
    assert low < crimes["rate"] < high
    assert (high - low) / crimes["rate"] < 0.05, "many are sure"
