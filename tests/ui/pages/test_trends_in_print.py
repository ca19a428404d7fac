"""Trends in print: what is ticked is printed, remembered, and nothing else is offered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.test_bulletin_page import choose, close_page, open_page, settle
from tests.watchapp.logs import new_log, see
from ui.pages.bulletin_page import BulletinPage
from watchapp.store import Store


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    """Return a log with three sightings on each evening of three months."""
    with new_log(tmp_path / "log.db") as store:
        for month in ("2025-11", "2025-12", "2026-01"):
            for day in range(1, 29):
                for hour in (20, 21, 22):
                    see(store, f"{month}-{day:02} {hour}:00")
        yield store


@pytest.fixture
def page(log: Store, qtbot: QtBot) -> Iterator[BulletinPage]:
    made = open_page(log, qtbot)
    yield made
    close_page(made)


def offered(page: BulletinPage) -> list[str]:
    return [name for name, box in page.trends.boxes.items() if box.isVisible()]


def ticked(page: BulletinPage) -> list[str]:
    return [name for name, box in page.trends.boxes.items() if box.isChecked()]


def tick(page: BulletinPage, name: str) -> None:
    page.trends.boxes[name].click()
    settle(page)


def printed(page: BulletinPage) -> str:
    """Return the words of all pages but the first."""
    pages = page.view._pages
    assert pages is not None
    return " ".join(" ".join(map(pages.text, range(1, page.view.page_count()))).split())


def test_nothing_of_trends_is_printed_unless_it_is_ticked(page: BulletinPage) -> None:
    assert ticked(page) == []
    assert page.view.page_count() == 1


def test_only_what_the_street_may_be_told_is_offered(page: BulletinPage) -> None:
    assert "over_time" in offered(page)
    assert "weekdays" in offered(page)
    assert "near_repeat" not in page.trends.boxes
    assert "participation" not in offered(page)
    said = page.trends._unfit.text()
    assert "Taking part" in said
    assert "How many" not in said


def test_what_is_ticked_is_printed_in_the_order_of_the_pages(page: BulletinPage) -> None:
    tick(page, "weekdays")
    tick(page, "over_time")
    assert page.trends.wanted.names == ("over_time", "weekdays")
    said = printed(page)
    assert said.index("Sightings by month") < said.index("Sightings by weekday")
    assert "84 in January 2026 against 84 in December 2025" in said
    assert "Page 2 of 2" in said


def test_what_was_ticked_last_is_ticked_in_another_month_too(
    log: Store, page: BulletinPage, qtbot: QtBot
) -> None:
    tick(page, "weekdays")
    choose(page, "December 2025")
    assert ticked(page) == ["weekdays"]
    assert "Nov 1 to Dec 31, 2025" in printed(page)
    close_page(page)
    again = open_page(log, qtbot)
    assert ticked(again) == ["weekdays"]
    close_page(again)


def test_a_month_keeps_what_was_ticked_for_it(page: BulletinPage) -> None:
    tick(page, "weekdays")
    choose(page, "December 2025")
    tick(page, "weekdays")
    assert page.view.page_count() == 1
    choose(page, "January 2026")
    assert ticked(page) == ["weekdays"]
    choose(page, "December 2025")
    assert ticked(page) == []


def test_a_source_that_cannot_speak_of_the_month_offers_nothing(page: BulletinPage) -> None:
    tick(page, "weekdays")
    place = page.trends.counted.findData("police")
    page.trends.counted.setCurrentIndex(place)
    page.trends.counted.activated.emit(place)
    settle(page)
    assert offered(page) == []
    assert page.view.page_count() == 1
    assert "Ticked before, but not printed this month: Weekdays." in page.trends._unfit.text()


def test_a_question_that_is_asked_no_more_is_forgotten(
    log: Store, page: BulletinPage, qtbot: QtBot
) -> None:
    close_page(page)
    log.keep_draft("bulletin:usual", {"trends": "weekdays gone_by", "counted": ""})
    again = open_page(log, qtbot)
    assert ticked(again) == ["weekdays"]
    assert again.view.page_count() == 2
    close_page(again)
