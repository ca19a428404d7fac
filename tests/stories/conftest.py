"""What stories begin with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.stories.at_the_start import Start


@pytest.fixture
def program(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Return the program, not started yet; it is closed when the story is over."""
    app = cast("QApplication", QApplication.instance())
    font, palette, sheet = app.font(), app.palette(), app.styleSheet()
    start = Start(qtbot, monkeypatch)
    yield start
    application = start.application
    start.leaves()
    if application is not None:
        application.end()  # a story that failed may have left a window that would not close
    for words in app.findChildren(QTranslator):  # of a story told in another language
        app.removeTranslator(words)
    QLocale.setDefault(QLocale.system())
    app.setStyleSheet(sheet)
    app.setPalette(palette)
    app.setFont(font)
