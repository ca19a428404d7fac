"""The first paint is told once."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.first_paint import FirstPaint


def test_it_is_told_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    told: list[bool] = []
    FirstPaint(window).painted.connect(lambda: told.append(True))
    for _ in range(2):
        with qtbot.waitExposed(window):
            window.show()
        QApplication.processEvents()
        window.hide()
    assert told == [True]
