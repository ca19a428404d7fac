"""Small invented documents, and a way to show a widget as a person would meet it."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

Show = Callable[[QWidget], None]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Return a function that puts a widget on the screen with the keyboard in it."""

    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        widget.setFocus()
        qtbot.waitUntil(widget.isActiveWindow)

    return shown


@pytest.fixture
def letter() -> bytes:
    """Return a PDF of three Letter pages, the last one on its side."""
    return _pdf((612, 792), (612, 792), (792, 612))


def _pdf(*sizes: tuple[int, int]) -> bytes:
    """Return a PDF whose pages say their number and have a black band at the top."""
    file = io.BytesIO()
    canvas = Canvas(file)
    for number, (width, height) in enumerate(sizes, start=1):
        canvas.setPageSize((width, height))
        canvas.rect(0, height - 72, width, 72, stroke=0, fill=1)
        canvas.drawString(72, 300, f"page {number} for neighbors")
        canvas.showPage()
    canvas.save()
    return file.getvalue()
