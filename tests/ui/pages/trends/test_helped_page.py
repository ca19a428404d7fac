"""Asking whether an initiative helped, choosing zones beside it, and making shifts of slots."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import category_named
from tests.watchapp.operations.trends.helped import begin, happen, street, zone
from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.page import Wish
from ui.pages.roster_page import RosterPage
from ui.pages.trends.helped_page import HelpedPage
from ui.pages.trends.next_page import NextPage, shift_of
from ui.pages.trends.trend_page import TrendPage
from watchapp import clock
from watchapp.queries.parts import parts_of
from watchapp.records import ComparedZone, Initiative, Shift, Sighting, ZonePart
from watchapp.store import Store

COUNTS = {"Ash": (40, 12), "Birch": (39, 40), "Cedar": (36, 38), "Dogwood": (20, 20)}


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 6, 20, 9, 0))
    with street(tmp_path / "log.db") as store:
        yield store


@pytest.fixture
def jobs(log: Store) -> Iterator[Jobs]:
    made = Jobs(log.path)
    yield made
    made.stop()


def shown(page: TrendPage, qtbot: QtBot) -> None:
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: not page.jobs.busy, timeout=10_000)


def test_proposed_zones_are_taken_by_a_button(log: Store, jobs: Jobs, qtbot: QtBot) -> None:
    happen(log, COUNTS)
    key = begin(log)
    desk = Desk(log)
    page = HelpedPage(desk, jobs)
    shown(page, qtbot)
    assert page.view.sentences.startswith("Cannot be judged: no zone is chosen")
    assert not page.take.isHidden()
    page.take.click()
    chosen = parts_of(log, ComparedZone, log.get(Initiative, key))
    assert [each.zone for each in chosen if each.part is ZonePart.COMPARISON] == [
        zone(log, "Cedar"),
        zone(log, "Dogwood"),
    ]
    page.refresh()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=10_000)
    assert "fewer than chance alone would usually give" in page.view.sentences
    assert page.take.isHidden()
    assert not page.open.isHidden()
    page.close()


def test_without_an_initiative_one_can_be_begun(log: Store, jobs: Jobs, qtbot: QtBot) -> None:
    page = HelpedPage(Desk(log), jobs)
    shown(page, qtbot)
    assert page.open.isHidden()
    assert not page.begin.isHidden()
    with qtbot.waitSignal(page.asked) as asked:
        page.begin.click()
    assert asked.args == ["new_initiative"]
    page.close()


def test_the_initiative_is_opened_from_its_answer(log: Store, jobs: Jobs, qtbot: QtBot) -> None:
    happen(log, COUNTS)
    begin(log, beside={ZonePart.COMPARISON: ("Cedar",)})
    page = HelpedPage(Desk(log), jobs)
    shown(page, qtbot)
    with qtbot.waitSignal(page.wished) as wished:
        page.open.click()
    assert wished.args is not None
    assert isinstance(wished.args[0], Wish)
    assert wished.args[0].page == "initiatives"
    page.close()


def test_a_slot_becomes_a_shift_in_its_form(log: Store, jobs: Jobs, qtbot: QtBot) -> None:
    with log.change("sightings") as writer:
        for week in range(12):
            for minute in (5, 25):
                writer.put(
                    Sighting(
                        occurred_from=datetime(2026, 3, 6, 22, minute) + timedelta(weeks=week),
                        category=category_named(log, "House break-in"),
                        behavior="Tried the back door and left.",
                    )
                )
    page = NextPage(Desk(log), jobs)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    page.ask_question("slots")
    qtbot.waitUntil(lambda: not jobs.busy and not page.shifts.isHidden(), timeout=10_000)
    (button,) = page.shifts.findChildren(QPushButton)
    assert button.text().startswith("Fridays, ")
    with qtbot.waitSignal(page.wished) as wished:
        button.click()
    assert wished.args is not None
    wish = wished.args[0]
    assert isinstance(wish, Wish)
    assert wish.page == "roster"
    roster = RosterPage(Desk(log), jobs)
    qtbot.addWidget(roster)
    roster.refresh()
    assert wish.act is not None
    wish.act(roster)
    dialog = roster.entering.dialog
    assert dialog is not None
    dialog.close()
    page.close()


def test_the_shift_begins_on_the_next_such_day() -> None:
    slot = {
        "weekday": 4,
        "hour": 20,
        "hours": 3,
        "shift": "Fridays, 8 PM to 11 PM",
        "reason": "About 12 of 36.",
    }
    shift = shift_of(slot, zone=None, today=date(2026, 6, 19))
    assert shift == Shift(
        name="Fridays, 8 PM to 11 PM",
        starts=datetime(2026, 6, 26, 20, 0),
        minutes=180,
        rule="FREQ=WEEKLY;BYDAY=FR",
        notes="About 12 of 36.",
    )
    assert list(shift.problems()) == []
