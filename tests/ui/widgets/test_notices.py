"""What the window says: notices, work under way, emptiness, faults."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.busy import Busy
from ui.widgets.crash_dialog import CrashDialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice_bar import Kind, NoticeBar

Show = Callable[[QWidget], None]


def _button(widget: QWidget, text: str) -> QPushButton:
    """Return the visible button that says `text`."""
    QApplication.processEvents()  # what was just put in a layout is shown by an event
    buttons = widget.findChildren(QPushButton)
    return next(it for it in buttons if it.text() == text and it.isVisibleTo(widget))


def _mouse_is_over(widget: QWidget, *, over: bool) -> None:
    """Place the mouse, which rests in the corner of an offscreen screen."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, over)


def test_a_notice_offers_what_may_be_wanted_next(show: Show, qtbot: QtBot) -> None:
    bar, done = NoticeBar(), list[str]()
    show(bar)
    bar.tell("Sighting saved.", offers=[("Undo", lambda: done.append("undone"))])
    assert bar.message() == "Sighting saved."
    with qtbot.waitSignal(bar.dismissed):
        qtbot.mouseClick(_button(bar, "Undo"), Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert bar.message() == ""


def test_an_offer_may_tell_the_next_notice(show: Show, qtbot: QtBot) -> None:
    bar = NoticeBar()
    show(bar)
    bar.tell("Sighting saved.", offers=[("Undo", lambda: bar.tell("Undone."))])
    qtbot.mouseClick(_button(bar, "Undo"), Qt.MouseButton.LeftButton)
    assert bar.message() == "Undone."
    assert "Undo" not in [it.text() for it in bar.findChildren(QPushButton) if it.isVisible()]


def test_a_problem_stays_and_news_leaves(show: Show, qtbot: QtBot) -> None:
    bar = NoticeBar()
    show(bar)
    bar.tell("Sighting saved.", Kind.GOOD)
    assert bar._timer.isActive()
    bar.tell("The disk is full.", Kind.PROBLEM)
    assert not bar._timer.isActive()
    assert bar.property("kind") == "problem"
    qtbot.mouseClick(_button(bar, "Dismiss"), Qt.MouseButton.LeftButton)
    assert bar.message() == ""


def test_news_waits_for_somebody_about_to_press(show: Show, qtbot: QtBot) -> None:
    bar = NoticeBar()
    show(bar)
    bar.tell("Sighting saved.", offers=[("Undo", lambda: None)])
    _mouse_is_over(bar, over=False)
    _button(bar, "Undo").setFocus()
    bar._timer.timeout.emit()
    assert bar.message() == "Sighting saved."
    _button(bar, "Undo").clearFocus()
    _mouse_is_over(bar, over=True)
    bar._timer.timeout.emit()
    assert bar.message() == "Sighting saved."
    _mouse_is_over(bar, over=False)
    bar._timer.timeout.emit()
    assert bar.message() == ""


def test_work_shows_how_far_it_is_and_stops_once(show: Show, qtbot: QtBot) -> None:
    busy = Busy()
    qtbot.addWidget(busy)
    assert busy.isHidden()
    busy.start("Reading the police file")
    bar = busy.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert bar.maximum() == 0
    busy.step(2400, 7584)
    assert (bar.value(), bar.maximum()) == (2400, 7584)
    cancel = _button(busy, "Cancel")
    with qtbot.waitSignal(busy.cancelled):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert not cancel.isEnabled()
    busy.finish()
    assert busy.isHidden()


def test_emptiness_says_what_to_do(show: Show, qtbot: QtBot) -> None:
    empty = EmptyState("No patrols yet", "Plan the first one.", button="Plan a patrol")
    show(empty)
    assert {"No patrols yet", "Plan the first one."} == {
        label.text() for label in empty.findChildren(QLabel)
    }
    with qtbot.waitSignal(empty.asked):
        qtbot.keyClick(empty.button, Qt.Key.Key_Space)


@pytest.mark.parametrize("width", [320, 500, 1100])
def test_emptiness_is_never_cut(show: Show, width: int) -> None:
    empty = EmptyState("No sightings yet", "Write down what a neighbor saw while it is fresh. " * 3)
    empty.resize(width, 500)
    show(empty)
    for label in empty.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())


def test_emptiness_may_have_no_button(show: Show) -> None:
    empty = EmptyState("Nothing happened", "That is good.")
    show(empty)
    assert not empty.button.isVisible()


def test_a_fault_is_told_plainly_with_its_details_folded(show: Show, qtbot: QtBot) -> None:
    dialog = CrashDialog("Saving failed.", "Your log is safe.", details="KeyError: 'x'")
    show(dialog)
    assert not dialog.details.isVisible()
    low = dialog.height()
    qtbot.mouseClick(dialog.unfold, Qt.MouseButton.LeftButton)
    assert dialog.details.isVisible()
    assert dialog.height() > low
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "KeyError: 'x'"
    qtbot.mouseClick(dialog.unfold, Qt.MouseButton.LeftButton)
    assert not dialog.details.isVisible()
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_enter_closes_the_dialog_of_a_fault(show: Show, qtbot: QtBot) -> None:
    dialog = CrashDialog("Saving failed.", "Your log is safe.", details="KeyError: 'x'")
    show(dialog)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
