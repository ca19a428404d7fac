"""A mistake of the program's own: one dialog in plain words, and the captain goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.crashes import show_crash, tell_of_crashes
from ui.widgets.crash_dialog import CrashDialog


@pytest.fixture(autouse=True)
def hook() -> Iterator[None]:
    """Give the interpreter its own hook back."""
    before = sys.excepthook
    yield
    sys.excepthook = before


def crash(sentence: str) -> None:
    show_crash(ZeroDivisionError, ZeroDivisionError(sentence), None)


def test_a_mistake_is_told_once_with_its_details(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[CrashDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CrashDialog)
        seen.append(dialog)
        crash("a second one meanwhile")
        dialog.reject()

    QTimer.singleShot(0, look)
    crash("the first")
    (dialog,) = seen
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "All that you saved is safe" in said
    assert "ZeroDivisionError: the first" in dialog.details.toPlainText()
    assert "Qt 6" in dialog.details.toPlainText()
    assert "a second one meanwhile" in capsys.readouterr().err


def test_the_hook_is_the_programs_own(qtbot: QtBot) -> None:
    tell_of_crashes()
    assert sys.excepthook is show_crash
