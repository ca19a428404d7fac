"""The window of one log: its pages, its menus, its notices, its title."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from ui.actions import ACTIONS
from ui.dialogs.record_dialog import RecordDialog
from ui.main_window import MainWindow
from ui.open_log import OpenLog
from ui.pages import PAGES
from ui.pages.groups import group_of, page_groups
from ui.pages.page import Notice, Wish
from ui.pages.page_def import PageDef
from ui.pages.zones_page import ZonesPage
from watchapp.errors import StoreError
from watchapp.operations.members import save_member
from watchapp.operations.watch import save_watch
from watchapp.operations.zones import save_zone
from watchapp.queries.watch import watch_of
from watchapp.records import Member, Zone
from watchapp.store import Store

ADA = partial(save_member, member=Member(name="Ada Marsh"))


@pytest.fixture
def window(opened: OpenLog) -> MainWindow:
    return opened.window


def action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def press(window: MainWindow, keys: str, qtbot: QtBot) -> None:
    """Press the keys of a sequence one after the other."""
    for keys_at_once in keys.split(", "):
        stroke: QKeyCombination = QKeySequence(keys_at_once)[0]  # type: ignore[index]
        qtbot.keyClick(window, stroke.key(), stroke.keyboardModifiers())


def offers(window: MainWindow) -> dict[str, QPushButton]:
    return {button.text(): button for button in window.notice.findChildren(QPushButton)}


def test_every_act_stands_in_a_menu(window: MainWindow) -> None:
    shown = {
        act.objectName()
        for menu in window.menuBar().actions()
        for act in menu.menu().actions()  # type: ignore[attr-defined]
    }
    assert {each.name for each in ACTIONS} <= shown
    assert {f"go_{page.name}" for page in PAGES} <= shown


def test_every_page_opens_by_its_key(window: MainWindow, qtbot: QtBot) -> None:
    for page in PAGES:
        press(window, page.keys, qtbot)
        shown = window.stack.page()
        assert shown is not None
        assert shown.objectName() == page.name
        assert window.sidebar.current() == group_of(page.name)


def test_the_arrows_go_through_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    window.sidebar.setFocus()
    qtbot.keyClick(window.sidebar, Qt.Key.Key_Down)
    shown = window.stack.page()
    assert shown is not None
    assert shown.objectName() == PAGES[1].name
    assert window.sidebar.hasFocus()


@pytest.mark.parametrize(
    ("on", "back"), [("Ctrl+PgDown", "Ctrl+PgUp"), ("Ctrl+Tab", "Ctrl+Shift+Tab")]
)
def test_tabs_are_gone_through_by_keys(
    window: MainWindow, qtbot: QtBot, on: str, back: str
) -> None:
    group = next(each for each in page_groups() if len(each.pages) > 1)
    names = [page.name for page in group.pages]
    window.go(names[0])
    for name in (*names[1:], names[0]):
        press(window, on, qtbot)
        shown = window.stack.page()
        assert shown is not None
        assert shown.objectName() == name
    press(window, back, qtbot)
    window.go("today")
    assert not action(window, "next_tab").isEnabled()
    window.sidebar.set_current(group.name)
    again = window.stack.page()
    assert again is not None
    assert again.objectName() == names[-1]


def test_a_page_is_made_when_it_is_first_shown(window: MainWindow) -> None:
    assert window.stack.count() == 1
    window.go("zones")
    window.go("today")
    window.go("zones")
    assert window.stack.count() == 2


def test_the_page_that_is_shown_follows_a_change(opened: OpenLog) -> None:
    page = opened.window.go("zones")
    assert isinstance(page, ZonesPage)
    opened.desk.do(partial(save_zone, zone=Zone(name="Maple Hill")))
    assert page.model.rowCount() == 1


def test_a_hidden_page_follows_when_it_is_shown_next(opened: OpenLog) -> None:
    page = opened.window.go("zones")
    assert isinstance(page, ZonesPage)
    opened.window.go("today")
    opened.desk.do(partial(save_zone, zone=Zone(name="Maple Hill")))
    assert page.model.rowCount() == 0
    opened.window.go("zones")
    assert page.model.rowCount() == 1


def test_an_act_is_confirmed_and_offered_back(opened: OpenLog, qtbot: QtBot) -> None:
    window = opened.window
    opened.desk.do(ADA)
    assert window.notice.message() == "Done: save member."
    offers(window)["Undo"].click()
    assert window.notice.message() == "Undone: save member."
    assert not opened.desk.store.records(Member)
    offers(window)["Redo"].click()
    assert window.notice.message() == "Done again: save member."


def test_the_edit_menu_names_what_it_would_undo(opened: OpenLog) -> None:
    window = opened.window
    window.name_undo()
    assert not action(window, "undo").isEnabled()
    opened.desk.do(ADA)
    assert action(window, "undo").text() == "&Undo save member"
    action(window, "undo").trigger()
    assert not action(window, "undo").isEnabled()
    assert action(window, "redo").text() == "&Redo save member"


def test_undo_in_a_line_is_about_its_words(opened: OpenLog, qtbot: QtBot) -> None:
    """Ctrl+Z while searching takes back a letter, never a record."""
    opened.desk.do(ADA)
    page = opened.window.go("members")
    opened.window.activateWindow()
    line = page.findChildren(QLineEdit)[0]
    line.setFocus()
    qtbot.keyClicks(line, "ada")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.desk.store.records(Member)


def test_acts_on_a_record_wait_for_one(opened: OpenLog) -> None:
    window = opened.window
    assert not action(window, "edit_record").isEnabled()
    assert not action(window, "remove_record").isEnabled()
    opened.desk.do(ADA)
    page = window.go("members")
    page.open_record(1)
    for dialog in window.findChildren(QDialog):
        dialog.close()
    assert action(window, "edit_record").isEnabled()
    assert action(window, "remove_record").isEnabled()
    window.go("today")
    assert not action(window, "remove_record").isEnabled()


def test_words_in_a_form_keep_the_window_open(opened: OpenLog, qtbot: QtBot) -> None:
    window = opened.window
    window.act_named("new_member")
    (form,) = window.findChildren(RecordDialog)
    form.form.set_words({"name": "Ada Marsh"})
    assert not window.close()
    assert window.isVisible()
    question = next(box for box in form.findChildren(QMessageBox) if box.isVisible())
    next(b for b in question.buttons() if "iscard" in b.text()).click()
    assert window.close()


def test_what_a_page_says_and_wishes(opened: OpenLog) -> None:
    window = opened.window
    page = window.go("today")
    page.told.emit(Notice("Look here."))
    assert window.notice.message() == "Look here."
    seen: list[object] = []
    page.wished.emit(Wish("zones", seen.append))
    assert seen == [window.stack.page()]
    assert window.sidebar.current() == "zones"


def test_trouble_stays_until_it_is_dismissed(opened: OpenLog) -> None:
    def refuse(_: Store) -> None:
        raise StoreError("The disk is full; free some room.")

    opened.desk.do(refuse)  # type: ignore[arg-type]
    assert opened.window.notice.message() == "The disk is full; free some room."


def test_the_title_says_whose_log_it_is(opened: OpenLog) -> None:
    window = opened.window
    assert window.windowTitle() == "Maple Hill Watch (watch.log.db)"
    assert window.band.isHidden()
    watch = watch_of(opened.desk.store)
    opened.desk.do(partial(save_watch, watch=replace(watch, name="Elm Row Watch")))
    assert window.windowTitle().startswith("Elm Row Watch")


def test_a_sample_cannot_be_mistaken(opened: OpenLog) -> None:
    watch = watch_of(opened.desk.store)
    opened.desk.do(partial(save_watch, watch=replace(watch, sample=True)))
    assert opened.window.windowTitle().startswith("Sample log")
    assert opened.window.band.isVisible()
    asked: list[str] = []
    opened.window.asked.connect(asked.append)
    opened.window.band.leave.click()
    assert asked == ["open_own"]


def test_a_log_has_one_window(opened: OpenLog, log: Path) -> None:
    with pytest.raises(StoreError, match=r"open in another window, on .+ \(process \d+\)"):
        OpenLog(log)


def test_closing_gives_the_log_free(log: Path, qtbot: QtBot) -> None:
    first = OpenLog(log)
    first.close()
    assert {path.name for path in log.parent.iterdir()} == {"watch.log.db"}
    second = OpenLog(log)
    second.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "jobs"]


def test_a_file_that_is_no_log_is_left_alone(tmp_path: Path, qtbot: QtBot) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear neighbors", "utf-8")
    with pytest.raises(StoreError, match="no watch log"):
        OpenLog(letter)
    assert letter.read_text("utf-8") == "Dear neighbors"
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_folder_that_is_not_there_is_said_to_hold_no_log(tmp_path: Path, qtbot: QtBot) -> None:
    with pytest.raises(StoreError, match="There is no log at"):
        OpenLog(tmp_path / "nowhere" / "watch.log.db")


def test_enter_presses_the_button_that_has_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    done: list[str] = []
    window.tell(Notice("Come.", offers=(("Go", lambda: done.append("went")),)))
    button = offers(window)["Go"]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert done == ["went"]


@pytest.mark.parametrize(
    "page", [each for each in PAGES if each.group == "trends"], ids=lambda page: page.name
)
def test_no_letter_of_a_trend_page_opens_a_menu(
    window: MainWindow, page: PageDef, qtbot: QtBot
) -> None:
    def letter(text: str) -> str:
        return text.partition("&")[2][:1].lower()

    taken = [letter(each.text()) for each in window.menuBar().actions()]
    shown = window.go(page.name)
    letters = [letter(each.text()) for each in shown.findChildren(QPushButton)]
    letters = [each for each in letters if each]
    assert not set(letters) & set(taken)
    assert len(letters) == len(set(letters))
