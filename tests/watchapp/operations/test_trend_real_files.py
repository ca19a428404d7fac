"""Counts over time and this against that, from three real police files and what each can bear."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp.charts.chart import Bars
from watchapp.charts.trend import Trend
from watchapp.cli.comparing import comparing
from watchapp.operations.police_files import import_police_file
from watchapp.operations.trends import Asked, trend_named
from watchapp.queries.tallies import By, Filter, counts_by
from watchapp.store import Store

Find = Callable[[str], Path]
TODAY = date(2026, 2, 1)


def log_of(find: Find, folder: pytest.TempPathFactory, name: str) -> Iterator[Store]:
    with new_log(folder.mktemp("real") / "log.db") as store:
        import_police_file(store, find(name))
        yield store


@pytest.fixture(scope="module")
def charlottesville(shared_data: Find, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Import five years whose first and last months are partial."""
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


def answer_of(name: str, store: Store, **choices: str) -> Trend:
    question = trend_named(name)
    assert question is not None
    return question.answer(store, Asked(TODAY, Filter(), choices))


def test_the_partial_months_are_marked_and_never_compared(charlottesville: Store) -> None:
    trend = answer_of("over_time", charlottesville)
    months = trend.figures["periods"]
    assert [month["start"] for month in months if not month["whole"]] == [
        "2014-10-01",
        "2019-10-01",
    ]
    faint = {
        round(bar.left + 0.4)
        for mark in trend.charts[0].marks
        if isinstance(mark, Bars)
        for bar in mark.bars
        if bar.faint
    }
    assert faint == {0, len(months) - 1}
    assert "in September 2019 against" in trend.sentences[0]
    assert "October 2014 (28 of 31 days) and October 2019 (1 of 31 days)" in trend.notes[0]


def test_every_view_counts_the_same_records(charlottesville: Store) -> None:
    by_year = {row.keys[0]: row.count for row in counts_by(charlottesville, (By.YEAR,)).rows}
    total = sum(by_year.values())
    assert answer_of("over_time", charlottesville).figures["total"] == total == 29448
    weeks = answer_of("weekly_band", charlottesville).figures["weeks"]
    assert sum(week["count"] for week in weeks) == total
    years = answer_of("year_over_year", charlottesville)
    assert years.title == "2018 against 2017"
    assert years.figures["total"]["now"] == by_year["2018"]
    assert years.figures["total"]["before"] == by_year["2017"]
    assert sum(row["now"] for row in years.figures["category"]) == by_year["2018"]
    drawn = [sum(int(row[n]) for row in years.charts[0].table.rows) for n in (1, 2)]
    assert drawn == [by_year["2017"], by_year["2018"]]


def test_the_same_two_months_are_judged_alike_wherever_they_stand(charlottesville: Store) -> None:
    latest = answer_of("over_time", charlottesville, by="month").figures["latest"]
    total = answer_of("months", charlottesville).figures["total"]
    compared = comparing(charlottesville, (By.MONTH,), Filter(), today=TODAY).compared
    assert compared is not None
    (told,) = compared.differences
    judged = told.judgment.comparison
    assert (latest["now"], latest["before"], latest["p"]) == (
        total["now"],
        total["before"],
        total["p"],
    )
    assert (judged.now, judged.before, judged.p) == (total["now"], total["before"], total["p"])


def test_a_last_day_that_may_be_cut_is_dropped(charlottesville: Store) -> None:
    trend = answer_of("year_to_date", charlottesville)
    assert trend.figures["as_of"] == "2019-09-30"
    compared = [year for year in trend.figures["years"] if year["this_year_against_it"]]
    assert [year["year"] for year in compared] == [2018, 2017, 2016, 2015]
    assert [year["days"] for year in compared] == [273, 273, 274, 273]


def test_one_month_bears_days_but_no_month_to_compare(sacramento: Store) -> None:
    trend = answer_of("over_time", sacramento)
    assert trend.figures["unit"] == "day"
    assert trend.figures["latest"]["now"] + trend.figures["latest"]["before"] < 7584
    for name in ("weekly_band", "control_chart", "months", "year_over_year"):
        assert answer_of(name, sacramento).refused, name


def test_without_days_there_are_months_and_the_rest_is_refused(west_yorkshire: Store) -> None:
    by_month = answer_of("over_time", west_yorkshire)
    assert (by_month.figures["unit"], by_month.figures["total"]) == ("month", 27176)
    by_day = answer_of("over_time", west_yorkshire, by="day")
    assert "have no day here" in by_day.refused
    assert by_day.left_out[0].n == 27176
    for name in ("weekly_band", "control_chart", "months", "year_over_year"):
        trend = answer_of(name, west_yorkshire)
        assert trend.refused
        assert trend.is_empty
