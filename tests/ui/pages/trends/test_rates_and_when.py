"""The pages of rates and of when, over a real log, and the way from them to what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.pages.at_a_page import Open, fill, read, save
from tests.watchapp.logs import new_log, see
from ui.charts.chart_view import ChartView
from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.benchmarks_page import BenchmarksPage
from ui.pages.page import Wish
from ui.pages.trends.rates_page import RatesPage
from ui.pages.trends.trend_page import TrendPage
from ui.pages.trends.when_page import WhenPage
from watchapp import clock
from watchapp.operations.benchmarks import save_benchmark
from watchapp.operations.watch import save_watch
from watchapp.queries.watch import watch_of
from watchapp.records import Benchmark, Counted, Per
from watchapp.store import Store

P = TypeVar("P", bound=TrendPage)
Made = Callable[[type[P]], P]


@pytest.fixture
def year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Return a log of a year of break-ins, one a week on its Friday evening."""
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 12, 31, 9, 0))
    with new_log(tmp_path / "log.db") as store:
        save_watch(store, replace(watch_of(store), residents=1000))
        for week in range(20):
            day = date.fromordinal(date(2026, 1, 2).toordinal() + 7 * week)
            see(store, f"{day} 21:10")
        yield store


@pytest.fixture
def made(year: Store, qtbot: QtBot) -> Iterator[Made[TrendPage]]:
    jobs = Jobs(year.path)
    shown: list[TrendPage] = []

    def make(kind: type[TrendPage]) -> TrendPage:
        page = kind(Desk(year), jobs)
        qtbot.addWidget(page)
        page.resize(1000, 800)
        page.show()
        page.refresh()
        answered(page, qtbot)
        shown.append(page)
        return page

    yield make
    for page in shown:
        page.close()
    jobs.stop()


def answered(page: TrendPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.jobs.busy, timeout=10_000)


def button(page: TrendPage, text: str) -> QPushButton:
    (found,) = (
        each
        for each in page.findChildren(QPushButton)
        if each.text().replace("&", "").startswith(text)
    )
    return found


def charts(page: TrendPage) -> list[ChartView]:
    return [each for each in page.findChildren(ChartView) if each.isVisible()]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("week_map", "Friday 8 PM to midnight (20"),
        ("weekdays", "Friday (20"),
        ("hours_of_day", "9 PM to midnight (20"),
    ],
)
def test_when_names_the_busy_time(made: Made[WhenPage], qtbot: QtBot, name: str, said: str) -> None:
    page = made(WhenPage)
    page.ask_question(name)
    answered(page, qtbot)
    assert said in page.view.sentences
    (chart,) = charts(page)
    assert said in chart.accessibleDescription()


def test_night_leads_to_the_form_of_the_watch_until_its_place_is_known(
    made: Made[WhenPage], year: Store, qtbot: QtBot
) -> None:
    page = made(WhenPage)
    place = button(page, "Say where the watch lies")
    assert not place.isVisible()
    page.ask_question("night")
    answered(page, qtbot)
    assert place.isVisible()
    asked: list[str] = []
    page.asked.connect(asked.append)
    place.click()
    assert asked == ["edit_watch"]
    watch = watch_of(year)
    change = save_watch(year, replace(watch, lat=38.6, lon=-121.5, time_zone="America/Los_Angeles"))
    assert page.concerned_by(change)
    page.refresh()
    answered(page, qtbot)
    assert not place.isVisible()
    assert "happened at night" in page.view.sentences


def test_rates_stand_beside_a_benchmark_once_it_is_entered(
    made: Made[RatesPage], year: Store, qtbot: QtBot
) -> None:
    page = made(RatesPage)
    assert "All crimes: 20.1 a year per 1,000 residents" in page.view.sentences
    wished: list[Wish] = []
    page.wished.connect(wished.append)
    button(page, "Benchmarks").click()
    assert [wish.page for wish in wished] == ["benchmarks"]
    change = save_benchmark(
        year,
        Benchmark(name="City", counts=Counted.CRIMES, rate=90.0, year=2025, source="City police"),
    )
    assert page.concerned_by(change)
    page.refresh()
    answered(page, qtbot)
    assert "against 90.0 (City, 2025): lower than chance alone" in page.view.sentences
    assert "City, 2025: City police" in page.view.notes


def test_zones_without_numbers_are_refused_in_a_sentence(
    made: Made[RatesPage], qtbot: QtBot
) -> None:
    page = made(RatesPage)
    page.ask_question("zone_rates")
    answered(page, qtbot)
    assert page.view.sentences.startswith("Fewer than two zones have a number of residents")
    assert charts(page) == []
    assert button(page, "Who lives in each zone").isVisible()


@pytest.mark.usefixtures("sunday_morning")
def test_a_benchmark_is_entered_with_year_and_source(
    page_of: Open[BenchmarksPage], store: Store
) -> None:
    page = page_of(BenchmarksPage)
    page.add()
    fill(page, name="United States", rate="22", year="2023", counts="property")
    save(page)
    assert page.entering.dialog is not None, "the source is missing"
    fill(page, source="FBI, Crime in the Nation")
    save(page)
    (kept,) = store.records(Benchmark)
    assert (kept.rate, kept.year, kept.per) == (22.0, 2023, Per.RESIDENTS)
    assert kept.counts is Counted.PROPERTY
    assert page.model.index(0, 0).data() == "United States"
    assert "FBI, Crime in the Nation" in read(page)
