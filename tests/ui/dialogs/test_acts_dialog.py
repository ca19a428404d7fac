"""Every act is found by its words and done by Enter; what cannot be done is left alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.actions import ACTIONS
from ui.dialogs.acts_dialog import ActsDialog
from ui.dialogs.record_dialog import RecordDialog
from ui.habits import habit
from ui.main_window import MainWindow
from ui.menus import acts_of
from ui.open_log import OpenLog
from ui.pages import PAGES


def box_of(window: MainWindow) -> ActsDialog:
    """Return the box that Ctrl+K opens."""
    QApplication.processEvents()
    return next(each for each in window.findChildren(ActsDialog) if each.isVisible())


def test_every_act_and_page_is_found_by_its_name_and_done(opened: OpenLog, qtbot: QtBot) -> None:
    actions = opened.window.actions_by_name
    assert {each.name for each in ACTIONS} <= actions.keys()
    assert {f"go_{page.name}" for page in PAGES} <= actions.keys()
    for action in actions.values():
        action.setEnabled(True)
    acts = acts_of(actions)
    for act in acts:
        box = ActsDialog(acts)
        qtbot.addWidget(box)
        box.line.setText(act.text)
        assert box.shown()[0].name == act.name
        with qtbot.waitSignal(box.wanted) as told:
            qtbot.keyClick(box.line, Qt.Key.Key_Return)
        assert told.args == [act.name]


def test_what_is_found_is_done(opened: OpenLog, qtbot: QtBot) -> None:
    window = opened.window
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = box_of(window)
    qtbot.keyClicks(box.line, "zone new")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.findChildren(RecordDialog)))
    assert window.sidebar.current() == "zones"
    for dialog in window.findChildren(RecordDialog):
        dialog.close()
    assert habit("acts.recent") == ["new_zone"]
    window.find_act()
    assert box_of(window).shown()[0].name == "new_zone"
    box_of(window).close()
    window.actions_by_name["go_sightings"].trigger()
    window.find_act()
    assert [act.name for act in box_of(window).shown()[:2]] == ["go_sightings", "new_zone"]


def test_arrows_choose_while_one_types(opened: OpenLog, qtbot: QtBot) -> None:
    window = opened.window
    window.find_act()
    box = box_of(window)
    qtbot.keyClicks(box.line, "tab")
    first, second = box.shown()[:2]
    assert not first.possible
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert box.list.currentIndex().siblingAtColumn(0).data() == second.text
    assert box.line.hasFocus()


def test_what_cannot_be_done_is_told_and_nothing_is_done(opened: OpenLog, qtbot: QtBot) -> None:
    window = opened.window
    window.name_undo()
    window.find_act()
    box = box_of(window)
    qtbot.keyClicks(box.line, "undo")
    assert box.shown()[0].name == "undo"
    assert box.list.currentIndex().siblingAtColumn(2).data().startswith("Not possible just now")
    with qtbot.assertNotEmitted(box.wanted, wait=20):
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert box.isVisible()
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert not box.isVisible()


def test_words_of_no_act_find_nothing(opened: OpenLog, qtbot: QtBot) -> None:
    opened.window.find_act()
    box = box_of(opened.window)
    qtbot.keyClicks(box.line, "zebra")
    assert box.shown() == []
    assert "fewer" in box.hint.text()
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert box.isVisible()
