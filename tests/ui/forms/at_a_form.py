"""What tests of forms do to a form: show it, type into it, read what it says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.forms.known import Known
from ui.forms.layout import Layout
from ui.forms.record_form import RecordForm
from watchapp.records import (
    Record,
)

MORNING = datetime(2026, 2, 1, 9, 0)
NIGHT = datetime(2026, 1, 31, 21, 40)
KNOWN = Known(
    {
        "zone": ((3, "Elm Row"), (4, "Oak Park")),
        "category": ((1, "House break-in"), (2, "Street light out")),
        "member": ((7, "Ada Marsh"), (8, "Bea Nolan"), (9, "Cy Gone")),
        "patrol": ((5, "Jan 31, 2026 9:40 PM, no. 5"),),
    },
    ("12 Oak St",),
    frozenset({9}),
)


def shown(
    qtbot: QtBot, layout: Layout, record: Record, **parts: Sequence[Record]
) -> RecordForm[Any]:
    form: RecordForm[Any] = RecordForm(layout, KNOWN, record, parts=parts)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.go_to_first_field()
    return form


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def line_of(form: RecordForm[Any], name: str) -> QWidget:
    form.fields.editors[name].setFocus()
    return focused()


def type_into(qtbot: QtBot, form: RecordForm[Any], name: str, words: str) -> None:
    line = line_of(form, name)
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Tab)


def told(form: RecordForm[Any]) -> dict[str, str]:
    return {name: row.problem() for name, row in form.fields.rows.items() if row.problem()}
