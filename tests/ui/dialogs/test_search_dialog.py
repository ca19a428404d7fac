"""One box finds records of every kind as one types, and Enter opens them where they belong."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import category_named, see
from ui.dialogs.record_dialog import RecordDialog
from ui.dialogs.search_dialog import SearchDialog
from ui.main_window import MainWindow
from ui.open_log import OpenLog
from ui.pages.sightings_page import SightingsPage
from ui.record_places import page_of
from watchapp.errors import StoreError
from watchapp.operations.members import save_member
from watchapp.operations.zones import save_zone
from watchapp.queries.search import Found, found
from watchapp.records import ALL, Batch, Category, Meeting, Member, Patrol, Sighting, Watch, Zone
from watchapp.store import Store
from watchapp.store.search_text import owners_of


@pytest.fixture
def box(store: Store, qtbot: QtBot) -> SearchDialog:
    """Return the box over a log in which larkspur stands three times."""
    see(store, "2026-01-03T12:00", behavior="Larkspur trampled by the gate.")
    save_zone(store, Zone(name="Larkspur Row"))
    save_member(store, Member(name="Ana Ruiz", notes="Grows larkspur."))
    made = SearchDialog(partial(found, store))
    qtbot.addWidget(made)
    made.show()
    return made


def opened_box(window: MainWindow) -> SearchDialog:
    QApplication.processEvents()
    return next(each for each in window.findChildren(SearchDialog) if each.isVisible())


def test_hits_come_as_one_types(box: SearchDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(box.line, "larksp")
    qtbot.waitUntil(lambda: len(box.shown()) == 3)
    assert {hit.kind for hit in box.shown()} == {Sighting, Zone, Member}
    assert box.hint.text().startswith("3 records found")
    qtbot.keyClicks(box.line, " gate")
    qtbot.waitUntil(lambda: len(box.shown()) == 1)
    assert box.hint.text().startswith("One record found")


def test_a_hit_is_read_aloud_whole(box: SearchDialog) -> None:
    box.line.setText("trampled")
    box.answer()
    said = box.list.entries.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Sighting, House break-in, Jan 3, 2026")
    assert "Larkspur trampled" in said


def test_arrows_choose_and_enter_takes_what_is_chosen(box: SearchDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(box.line, "larkspur")
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert box.line.hasFocus() or not box.isActiveWindow()
    second = box.shown()[1]
    with qtbot.waitSignal(box.wanted) as told:
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert told.args == [second]
    assert not box.isVisible()


def test_enter_right_after_the_last_letter_takes_what_that_finds(
    box: SearchDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(box.line, "trampled")
    with qtbot.waitSignal(box.wanted) as told:
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0].kind is Sighting


def test_nothing_found_says_so_and_enter_stays(box: SearchDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(box.line, "hydrangea")
    with qtbot.assertNotEmitted(box.wanted, wait=20):
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert box.hint.text().startswith("Nothing in the log")
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert not box.isVisible()


def test_a_log_that_cannot_be_read_is_told(qtbot: QtBot) -> None:
    def fail(words: str) -> Found:
        if words:
            raise StoreError("The disk failed; open your newest backup.")
        return Found()

    box = SearchDialog(fail)
    qtbot.addWidget(box)
    box.line.setText("a")
    box.answer()
    assert box.hint.text() == "The disk failed; open your newest backup."


def test_more_than_can_be_shown_is_said(store: Store, qtbot: QtBot) -> None:
    for hour in range(3):
        see(store, f"2026-01-03T{hour:02}:00", behavior="Larkspur")
    box = SearchDialog(partial(found, store, most=2), begin="larkspur")
    qtbot.addWidget(box)
    assert box.hint.text().startswith("The latest 2 are shown")
    assert box.line.selectedText() == "larkspur"


def test_marks_are_painted(box: SearchDialog) -> None:
    box.line.setText("larkspur")
    box.answer()
    with_marks = box.list.grab().toImage()
    entries = list(box.list.entries._entries)
    plain = [type(each)(each.sort, each.title, (), each.told, (), each.aside) for each in entries]
    box.list.show_entries(plain)
    assert with_marks != box.list.grab().toImage()


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        (Sighting, "sightings"),
        (Patrol, "patrols"),
        (Meeting, "meetings"),
        (Member, "members"),
        (Zone, "zones"),
        (Category, "sightings"),
        (Batch, ""),
        (Watch, ""),
    ],
)
def test_each_kind_has_its_page(kind: type, page: str) -> None:
    assert page_of(kind) == page


@pytest.mark.parametrize("kind", [each for each in ALL if not owners_of(each)])
def test_whatever_is_found_can_be_opened(kind: type) -> None:
    """Imports and the watch itself have dialogs; parts are found as what they belong to."""
    assert page_of(kind) or kind in {Batch, Watch}


def test_by_the_keyboard_from_any_page_to_the_record(opened: OpenLog, qtbot: QtBot) -> None:
    window = opened.window
    with Store.open(window._desk.store.path) as other:
        key = save_zone(other, Zone(name="Larkspur Row")).key_of(Zone)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    box = opened_box(window)
    qtbot.keyClicks(box.line, "larkspur")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.findChildren(RecordDialog)))
    assert window.sidebar.current() == "zones"
    (dialog,) = window.findChildren(RecordDialog)
    assert dialog.form.fields.editors["name"].words() == "Larkspur Row"
    assert key
    dialog.close()
    window.actions_by_name["search_everything"].trigger()
    again = opened_box(window)
    assert again.line.text() == "larkspur"
    again.close()


def test_a_category_shows_what_is_filed_under_it(opened: OpenLog, qtbot: QtBot) -> None:
    window = opened.window
    store = window._desk.store
    see(store, "2026-01-03T12:00", what="House break-in")
    other = see(store, "2026-01-04T12:00", what="Open garage")
    window.actions_by_name["search_everything"].trigger()
    box = opened_box(window)
    qtbot.keyClicks(box.line, "open garage")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.sidebar.current() == "sightings")
    page = window.stack.page()
    assert isinstance(page, SightingsPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.filter.chosen() == {"category": category_named(store, "Open garage")}
    assert page.table.show_record(other)


def test_the_watch_itself_is_found_and_opened(opened: OpenLog, qtbot: QtBot) -> None:
    window = opened.window
    window.actions_by_name["search_everything"].trigger()
    box = opened_box(window)
    qtbot.keyClicks(box.line, "ada marsh")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(QDialog)))
    for dialog in window.findChildren(QDialog):
        dialog.close()
