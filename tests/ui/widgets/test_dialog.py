"""Enter in a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.dialog import Dialog


def test_enter_presses_the_button_that_has_the_keyboard_and_no_other(
    show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    dialog = Dialog()
    column = QVBoxLayout(dialog)
    line, left, right = QLineEdit(), QPushButton("Left"), QPushButton("Right")
    pressed: list[str] = []
    for widget in (line, left, right):
        column.addWidget(widget)
    for button in (left, right):
        button.setAutoDefault(False)
        button.clicked.connect(lambda _, button=button: pressed.append(button.text()))
    show(dialog)
    for widget in (line, right, left):
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert pressed == ["Right", "Left"]
    assert dialog.isVisible()
