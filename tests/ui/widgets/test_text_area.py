"""Text of several lines: Tab leaves it, and it grows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.text_area import TextArea

Show = Callable[[QWidget], None]


def test_tab_moves_on(show: Show, qtbot: QtBot) -> None:
    form = QWidget()
    column = QVBoxLayout(form)
    area, after = TextArea(), QLineEdit()
    column.addWidget(area)
    column.addWidget(after)
    show(form)
    area.setFocus()
    qtbot.keyClicks(area, "Two men")
    qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert area.text() == "Two men"


def test_it_grows_with_its_lines_to_a_limit(show: Show) -> None:
    area = TextArea(lines=2, limit=6)
    show(area)
    line = area.fontMetrics().lineSpacing()
    low = area.height()
    assert 2 * line < low < 4 * line
    assert area.verticalScrollBar().maximum() == 0
    area.set_text("\n".join("abcd"))
    assert area.height() == low + 2 * line
    assert area.verticalScrollBar().maximum() == 0
    area.set_text("\n".join("abcdefghijkl"))
    assert area.height() == low + 4 * line
    assert area.verticalScrollBar().maximum() > 0
    area.set_text("")
    assert area.height() == low


def test_wrapped_lines_count(show: Show) -> None:
    area = TextArea(lines=1, limit=10)
    area.setFixedWidth(200)
    show(area)
    low = area.height()
    area.set_text("a car with its engine running stood at the corner " * 3)
    assert area.height() > low + area.fontMetrics().lineSpacing()
