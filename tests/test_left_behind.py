"""What a test leaves behind does not reach the next one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.left_behind import sweep
from ui.garbage import Garbage


def test_windows_are_deleted_and_keys_let_go(qtbot: QtBot, qapp: QApplication) -> None:
    line, timer = QLineEdit(), Garbage(qapp)
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert qapp.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier
    sweep()
    assert not isValid(line)
    assert not isValid(timer)
    assert qapp.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
