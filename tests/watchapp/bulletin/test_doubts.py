"""Doubts about all words of a bulletin that a person wrote, places and kinds among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.watchapp.logs import category_named, new_log, see
from watchapp.bulletin.contents import PrintedTrend, PrintedTrends
from watchapp.bulletin.doubts import doubts_in
from watchapp.charts.chart import Axis, Bar, Bars, Chart, Tick, legend_of
from watchapp.charts.ground import Shape, Shapes
from watchapp.charts.inks import INKS
from watchapp.charts.table import Table
from watchapp.charts.trend import Titled
from watchapp.operations.bulletins import gather
from watchapp.operations.categories import save_category
from watchapp.records import Category
from watchapp.store import Store

JANUARY = date(2026, 1, 1)
ROSTER = ("Mary Bisset", "Ana Ruiz")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def raised(log: Store) -> list[tuple[str, str]]:
    """Return where doubts are raised about the issue of January, and about which words."""
    bulletin = gather(log, JANUARY, today=date(2026, 2, 1))
    return [(each.where, each.words) for each in doubts_in(bulletin, ROSTER)]


def test_the_told_address_is_doubted(log: Store) -> None:
    see(log, "2026-01-05 21:00", address="Bisset Oak St", public_words="A door was tried.")
    assert raised(log) == [("House break-in, Jan 5", "Bisset")]


@pytest.mark.parametrize(
    "address", ["1412 Oak St", "37-12 82nd St", "Oak St / 5th Ave", "12 Gang Ln"]
)
def test_a_block_gives_no_doubt(log: Store, address: str) -> None:
    see(log, "2026-01-05 21:00", address=address, public_words="A door was tried.")
    assert raised(log) == []


def test_the_name_of_a_category_is_doubted_once(log: Store) -> None:
    category = log.get(Category, category_named(log, "House break-in"))
    save_category(log, replace(category, name="Break-in at Ruiz, 1412 Oak St"))
    for day in (5, 6, 7):
        see(
            log,
            f"2026-01-{day:02} 21:00",
            what="Break-in at Ruiz, 1412 Oak St",
            public_words="A door was tried.",
        )
    assert raised(log) == [("Name of a category", "Ruiz"), ("Name of a category", "1412 Oak St")]


def test_the_name_of_a_category_may_judge(log: Store) -> None:
    kind = "Suspicious behavior, no offense"
    see(log, "2026-01-05 21:00", what=kind, public_words="Tried doors.")
    assert raised(log) == []


def test_names_that_people_gave_are_doubted_in_trends_too(log: Store) -> None:
    see(log, "2026-01-05 21:00")
    zone = Shapes("Zones", INKS[0], (Shape((((0, 0), (9, 9)),), "Around Bisset"),))
    marks = (zone, Bars("Number", INKS[1], (Bar(0, 1, 0, 7),)))
    axis = Axis("", 0, 9, (Tick(1, "Gang Lane"), Tick(2, "1412 Oak St")))
    chart = Chart("Map", axis, axis, marks, legend_of(marks), "", Table((), ()))
    table = Titled("By zone", Table(("Zone", "Number"), (("Near Ana Ruiz", 7),)))
    said = "80 % of them happened at 342 of the places."
    notes = ("In the comparison something was done too: Visits by Ana.",)
    answer = PrintedTrend("Did it help? Talking to Bisset", (said,), (chart,), (table,), notes)
    bulletin = gather(log, JANUARY, today=date(2026, 2, 1))
    doubts = doubts_in(replace(bulletin, trends=PrintedTrends((answer,))), ROSTER)
    assert [each.words for each in doubts] == [
        "Bisset",
        "1412 Oak St",
        "Bisset",
        "Ana Ruiz",
        "Ana",
    ]
    assert {each.where for each in doubts} == {answer.title}


def test_a_month_in_trends_is_nobodys_name(log: Store) -> None:
    answer = PrintedTrend("June against May", ("5 in June; Jan was quieter; so was Sun.",))
    bulletin = gather(log, JANUARY, today=date(2026, 2, 1))
    names = ("Jan Miller", "May Chen", "June Petty", "Sun Li")
    assert doubts_in(replace(bulletin, trends=PrintedTrends((answer,))), names) == ()
