"""What the Today page says of shifts that want members, and of what must be looked at."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.watchapp.rosters import member_in, shift_in
from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.page import Wish
from ui.pages.today_ahead import AheadCard
from ui.pages.today_page import TodayPage
from watchapp import clock
from watchapp.operations.checks import save_checkpoint, save_house_check
from watchapp.operations.shifts import sign_up
from watchapp.records import Checkpoint, HouseCheck
from watchapp.store import Store

NOW = datetime(2026, 3, 2, 9, 0)


@pytest.fixture(autouse=True)
def monday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def page(desk: Desk, jobs: Jobs, qtbot: QtBot) -> TodayPage:
    page = TodayPage(desk, jobs)
    qtbot.addWidget(page)
    page.show()
    return page


def said(card: AheadCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()][1:]


def test_a_log_without_roster_and_checks_says_nothing(page: TodayPage) -> None:
    page.refresh()
    assert page.ahead.isHidden()


def test_shifts_that_want_members_are_named_with_their_day(
    page: TodayPage, store: Store, qtbot: QtBot
) -> None:
    shift = shift_in(store)
    sign_up(store, shift, member_in(store))
    page.refresh()
    qtbot.waitUntil(lambda: len(said(page.ahead)) == 4)
    assert said(page.ahead) == [
        "Tomorrow, 8:00 PM, Evening round",
        "! one more member wanted",
        "Tue, Mar 10, 8:00 PM, Evening round",
        "! one more member wanted",
    ]
    heard: list[Wish] = []
    page.wished.connect(heard.append)
    page.ahead.findChildren(QPushButton)[0].click()
    assert [wish.page for wish in heard] == ["roster"]


def test_what_must_be_looked_at_is_counted_and_no_house_is_named(
    page: TodayPage, store: Store, qtbot: QtBot
) -> None:
    save_checkpoint(store, Checkpoint(name="North gate"))
    first, last = date(2026, 3, 1), date(2026, 3, 9)
    save_house_check(store, HouseCheck(address="412 Elm St", first=first, last=last))
    page.refresh()
    qtbot.waitUntil(lambda: len(said(page.ahead)) == 2)
    assert said(page.ahead) == ["2 places to look at by today", "1 of them overdue"]
    everything = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "412" not in "".join(said(page.ahead))
    assert "North gate" not in everything
