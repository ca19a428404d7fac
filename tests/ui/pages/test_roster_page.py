"""The Roster page: the sheet by keys, the day, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.watchapp.rosters import TUESDAY, member_in, shift_in
from ui.desk import Desk
from ui.dialogs.leave_out_dialog import LeaveOutDialog
from ui.dialogs.place_dialog import PlaceDialog
from ui.jobs import Jobs
from ui.pages.page import Wish
from ui.pages.roster_page import RosterPage
from ui.pages.roster_words import RosterWords
from watchapp import clock
from watchapp.operations.shifts import make_patrol, sign_up
from watchapp.records import Patrol, PatrolState, Shift, ShiftException, SignUp, TurnoutRole
from watchapp.store import Store

NOW = datetime(2026, 3, 3, 20, 5)
DAY = TUESDAY.date()


@pytest.fixture(autouse=True)
def that_evening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def page(desk: Desk, jobs: Jobs, qtbot: QtBot) -> Iterator[RosterPage]:
    page = RosterPage(desk, jobs)
    qtbot.addWidget(page)
    desk.changed.connect(lambda _: page.refresh())
    page.resize(1100, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.refresh()
    yield page
    if page.entering.dialog is not None:
        page.entering.dialog._let_go()


def wishes(page: RosterPage) -> list[Wish]:
    heard: list[Wish] = []
    page.wished.connect(heard.append)
    return heard


def told(page: RosterPage) -> list[str]:
    QApplication.processEvents()  # what was just laid out is shown then
    return [label.text() for label in page.day.findChildren(QLabel) if label.isVisible()]


def dialog(page: RosterPage, kind: type[PlaceDialog]) -> PlaceDialog:
    (found,) = [each for each in page.window().findChildren(kind) if each.isVisible()]
    return found


def test_an_empty_roster_says_how_to_begin(page: RosterPage) -> None:
    assert page.frame._stack.currentIndex() == 1
    asked: list[str] = []
    page.asked.connect(asked.append)
    page.frame.new_asked.emit()
    assert asked == ["new_shift"]


def test_arrows_go_by_days_and_page_keys_by_months(page: RosterPage, qtbot: QtBot) -> None:
    month = page.sheet.month
    keys = (
        (Qt.Key.Key_Right, date(2026, 3, 4)),
        (Qt.Key.Key_Down, date(2026, 3, 11)),
        (Qt.Key.Key_Left, date(2026, 3, 10)),
        (Qt.Key.Key_Up, date(2026, 3, 3)),
        (Qt.Key.Key_Up, date(2026, 2, 24)),
        (Qt.Key.Key_PageDown, date(2026, 3, 24)),
        (Qt.Key.Key_End, date(2026, 3, 31)),
        (Qt.Key.Key_PageUp, date(2026, 2, 28)),
        (Qt.Key.Key_Home, date(2026, 2, 1)),
        (Qt.Key.Key_Left, date(2026, 1, 31)),
    )
    for key, day in keys:
        qtbot.keyClick(month, key)
        assert page.sheet.day() == day
    assert month.days() == (date(2025, 12, 28), date(2026, 1, 31))


def test_a_gap_has_its_sign_and_is_said_to_screen_readers(page: RosterPage, store: Store) -> None:
    sign_up(store, shift_in(store), member_in(store), day=date(2026, 3, 10))
    page.refresh()
    model = page.sheet.month.model()
    tuesdays = [model.index(row, 2) for row in range(model.rowCount())]
    said = {each.data(): each.data(Qt.ItemDataRole.AccessibleTextRole) for each in tuesdays}
    assert said["3"].startswith("Tuesday, March 3, 2026\n")
    assert "8:00 PM – 10:00 PM, Evening round: one more member wanted" in said["10"]
    marks = {each.day: RosterWords().mark(each) for each in page._entries}
    tenth = marks[date(2026, 3, 10)]
    assert (tenth.sign, tenth.text, tenth.role) == ("!", "1/2 Evening round", "warning")


def test_a_missed_shift_is_shown_as_missed(page: RosterPage, store: Store) -> None:
    shift_in(store, starts=TUESDAY - timedelta(weeks=1))
    page.refresh()
    page.sheet.go_to(DAY - timedelta(weeks=1))
    assert "✗ missed: no patrol is written down" in told(page)
    assert "write_down" in page.day.slots()
    heard = wishes(page)
    page.do("write_down")
    (wish,) = heard
    assert wish.page == "patrols"
    (patrol,) = store.records(Patrol)
    assert (patrol.state, patrol.actual_from) == (PatrolState.PLANNED, None)


def test_a_shift_starts_with_one_act_and_leads_to_its_patrol(
    page: RosterPage, store: Store
) -> None:
    shift = shift_in(store)
    sign_up(store, shift, member_in(store))
    page.refresh()
    assert "start_now" in page.offers()
    heard = wishes(page)
    page.start_now()
    (patrol,) = store.records(Patrol)
    assert (patrol.planned_from, patrol.actual_from) == (TUESDAY, NOW)
    assert [wish.page for wish in heard] == ["running"]
    assert "▶ out now" in told(page)
    assert "start_now" not in page.offers()


def test_a_planned_patrol_is_started_too(page: RosterPage, store: Store) -> None:
    make_patrol(store, shift_in(store), DAY)
    page.refresh()
    page.start_now()
    assert [each.state for each in store.records(Patrol)] == [PatrolState.UNDER_WAY]


def test_a_member_is_signed_up_for_every_time(page: RosterPage, store: Store) -> None:
    shift = shift_in(store)
    ada, _ = member_in(store), member_in(store, "Cy Dahl", left=date(2026, 1, 1))
    page.refresh()
    page.sign_up()
    asked = dialog(page, PlaceDialog)
    asked.save.click()
    assert asked._said.text() == "Say which member."
    asked.member.setText("Cy")
    asked.save.click()
    assert "is not in the list" in asked._said.text(), "who has left is not offered"
    asked.member.setText("Ada Marsh")
    asked.when._buttons["always"].click()
    asked.role._buttons["lead"].click()
    asked.save.click()
    (saved,) = store.records(SignUp)
    assert (saved.shift, saved.member, saved.day, saved.role) == (
        shift,
        ada,
        None,
        TurnoutRole.LEAD,
    )
    assert "Ada Marsh, lead" in told(page)


def test_who_cannot_come_leaves_a_gap(page: RosterPage, store: Store) -> None:
    shift = shift_in(store, needed=1)
    sign_up(store, shift, member_in(store))
    page.refresh()
    assert "● all places taken" in told(page)
    page.cannot_come()
    asked = dialog(page, PlaceDialog)
    assert asked.member.text() == "Ada Marsh"
    asked.save.click()
    assert "! one more member wanted" in told(page)
    assert "Ada Marsh cannot come" in told(page)


def test_who_comes_no_more_gives_up_the_place(page: RosterPage, store: Store) -> None:
    sign_up(store, shift_in(store), member_in(store))
    page.refresh()
    page.cannot_come()
    asked = dialog(page, PlaceDialog)
    asked.when._buttons["always"].click()
    asked.save.click()
    assert not store.records(SignUp)


def test_a_day_is_left_out_and_held(page: RosterPage, store: Store) -> None:
    shift_in(store)
    page.refresh()
    page.leave_out()
    (asked,) = [d for d in page.window().findChildren(LeaveOutDialog) if d.isVisible()]
    asked.reason.setText("Block party")
    asked.save.click()
    assert "– left out: Block party" in told(page)
    page.do("let_take_place")
    assert not store.records(ShiftException)


def test_a_new_shift_is_entered_in_its_form(page: RosterPage, store: Store) -> None:
    page.add()
    assert page.entering.dialog is not None
    form = page.entering.dialog.form.fields
    form.editors["name"].set_words("Evening round")
    form.editors["starts"].set_words("2026-03-10 20:00")
    form.editors["rule"].set_words("FREQ=WEEKLY;BYDAY=MO")
    page.entering.dialog.hand_over()
    assert "is no day on which it repeats" in form.rows["rule"].problem()
    form.editors["rule"].set_words("FREQ=WEEKLY;BYDAY=TU,FR")
    page.entering.dialog.hand_over()
    (shift,) = store.records(Shift)
    assert shift.rule == "FREQ=WEEKLY;BYDAY=TU,FR"
    assert page.sheet.day() == date(2026, 3, 10)
    assert page.day.entry() is not None


def test_the_week_is_a_list(page: RosterPage, store: Store, qtbot: QtBot) -> None:
    shift_in(store, rule="FREQ=WEEKLY;BYDAY=TU,FR")
    page.refresh()
    page.frame.ways._buttons["week"].click()
    week = page.sheet.week
    assert page.sheet.days() == (date(2026, 3, 1), date(2026, 3, 7))
    assert [week.model().index(row, 0).data() for row in range(2)] == [
        "Tue, Mar 3, 8:00 PM",
        "Fri, Mar 6, 8:00 PM",
    ]
    qtbot.keyClick(week, Qt.Key.Key_Down)
    assert page.sheet.day() == date(2026, 3, 6)
    qtbot.keyClick(week, Qt.Key.Key_PageDown)
    assert page.sheet.days()[0] == date(2026, 3, 8)
    assert week.model().index(0, 0).data() == "Tue, Mar 10, 8:00 PM"


def test_acts_are_about_the_card_with_the_keyboard(page: RosterPage, store: Store) -> None:
    shift_in(store)
    second = shift_in(store, name="Late drive", starts=TUESDAY + timedelta(hours=2))
    page.refresh()
    assert [card.entry.name for card in page.day.cards] == ["Evening round", "Late drive"]
    page.day.cards[1].buttons["sign_up"].setFocus()
    assert page.chosen_record() == (Shift, second)
    page.remove()
    assert [each.name for each in store.records(Shift)] == ["Evening round"]


def test_enter_on_a_day_goes_to_what_can_be_done(
    page: RosterPage, store: Store, qtbot: QtBot
) -> None:
    shift_in(store)
    page.refresh()
    qtbot.keyClick(page.sheet.month, Qt.Key.Key_Return)
    assert page.day.cards[0].buttons["start_now"].hasFocus()


def test_what_is_days_ahead_is_not_started_now(page: RosterPage, store: Store) -> None:
    shift_in(store)
    page.refresh()
    assert "start_now" in page.day.slots()
    page.sheet.go_to(DAY + timedelta(weeks=1))
    assert "start_now" not in page.day.slots()
    assert "make_patrol" in page.day.slots()
