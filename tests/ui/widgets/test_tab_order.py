"""Tab goes through what appears later, and what goes again takes nothing with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.widgets.flow import FlowLayout
from ui.widgets.tab_order import lead_tab, lead_tab_before

UI = Path(__file__).parents[3] / "ui"


class Window(QWidget):
    """Three buttons in a flow."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = FlowLayout(gap=4)
        self.buttons = [QPushButton(name) for name in ("first", "second", "third")]
        for button in self.buttons:
            self.flow.addWidget(button)
        self.column = QVBoxLayout(self)
        self.column.addLayout(self.flow)

    def walked(self) -> list[str]:
        """Return the buttons as Tab goes from the first."""
        self.activateWindow()
        self.buttons[0].setFocus()
        names: list[str] = []
        while isinstance(at := self.focusWidget(), QPushButton) and at.text() not in names:
            names.append(at.text())
            self.focusNextChild()
        return names


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    return made


def pair(window: Window, names: Sequence[str] = ("late", "later")) -> QWidget:
    """Put a widget with two buttons last into the window."""
    both = QWidget()
    column = QVBoxLayout(both)
    for name in names:
        column.addWidget(QPushButton(name))
    window.column.addWidget(both)
    both.show()
    return both


def test_what_appears_later_is_led_to(window: Window) -> None:
    last = lead_tab(window.buttons[0], pair(window))
    assert isinstance(last, QPushButton)
    assert last.text() == "later"
    assert window.walked() == ["first", "late", "later", "second", "third"]


def test_or_comes_before_another(window: Window) -> None:
    lead_tab_before(window.buttons[1], pair(window))
    assert window.walked() == ["first", "late", "later", "second", "third"]


def test_what_goes_takes_nothing_with_it(window: Window) -> None:
    gone = pair(window)
    lead_tab_before(window.buttons[1], gone)
    lead_tab(window.buttons[0], gone)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(gone)
    assert all(isValid(each) for each in (window, window.flow, *window.buttons))
    assert all(isValid(window.flow.itemAt(place)) for place in range(3))
    window.adjustSize()


def test_nobody_asks_the_focus_chain() -> None:
    asking = [path for path in UI.rglob("*.py") if "InFocusChain(" in path.read_text("utf-8")]
    assert not asking
