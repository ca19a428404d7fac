"""Typed dates that read back what they were understood to mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.moment_edit import DayEdit, MomentEdit

HOW = "Type the date and time like 1/3/2006 9:40 PM."
Show = Callable[[QWidget], None]


def _read(text: str) -> datetime:
    """Read one of two forms, as an application's own reader would."""
    for form in ("%m/%d/%Y %I:%M %p", "%m/%d/%y %H:%M"):
        try:
            return datetime.strptime(text, form)
        except ValueError:
            continue
    raise ValueError(HOW)


def _show(moment: datetime) -> str:
    return moment.strftime("%m/%d/%Y %I:%M %p")


def _spell(moment: datetime) -> str:
    return moment.strftime("%A, %B %d, %Y, %I:%M %p")


def _height(edit: MomentEdit) -> int:
    """Return the height that the editor asks for at a usual width."""
    asked = edit.heightForWidth(400)
    return asked if asked >= 0 else edit.sizeHint().height()


@pytest.fixture
def edit(show: Show) -> Iterator[MomentEdit]:
    """Give a moment's editor with another field after it."""
    form = QWidget()
    column = QVBoxLayout(form)
    edit = MomentEdit(_read, show=_show, spell=_spell, example="1/3/2006 9:40 PM")
    column.addWidget(edit)
    column.addWidget(QLineEdit())
    show(form)
    edit.setFocus()
    yield edit
    form.close()


def test_what_is_understood_is_read_back_while_typing(edit: MomentEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(edit.changed):
        qtbot.keyClicks(edit.line, "1/3/06 21:40")
    assert edit.value() == datetime(2006, 1, 3, 21, 40)
    assert edit.read_back() == "Tuesday, January 03, 2006, 09:40 PM"
    assert edit.text() == "1/3/06 21:40"
    qtbot.keyClick(edit.line, Qt.Key.Key_Tab)
    assert edit.text() == "01/03/2006 09:40 PM"
    assert edit.value() == datetime(2006, 1, 3, 21, 40)


def test_what_is_not_understood_is_kept_and_marked_on_leaving(
    edit: MomentEdit, qtbot: QtBot
) -> None:
    qtbot.keyClicks(edit.line, "tuesday-ish")
    assert edit.line.property("problem") is not True
    qtbot.keyClick(edit.line, Qt.Key.Key_Tab)
    assert edit.line.property("problem") is True
    assert (edit.text(), edit.value(), edit.problem()) == ("tuesday-ish", None, HOW)
    edit.set_text("1/3/06 21:40")
    assert edit.line.property("problem") is False
    assert edit.problem() == ""


def test_a_blank_line_is_nothing_and_no_problem(edit: MomentEdit) -> None:
    edit.set_value(datetime(2006, 1, 3, 21, 40))
    edit.set_value(None)
    assert (edit.text(), edit.value(), edit.problem(), edit.read_back()) == ("", None, "", "")


def test_a_value_is_shown_and_read_back(edit: MomentEdit) -> None:
    edit.set_value(datetime(2006, 12, 31, 0, 5))
    assert edit.value() == datetime(2006, 12, 31, 0, 5)
    assert edit.text() == "12/31/2006 12:05 AM"
    assert edit.line.placeholderText() == "1/3/2006 9:40 PM"


def test_the_form_does_not_jump_while_typing(edit: MomentEdit, qtbot: QtBot) -> None:
    before = _height(edit)
    qtbot.keyClicks(edit.line, "1/3/06 21:4")
    assert _height(edit) == before
    qtbot.keyClicks(edit.line, "0")
    assert _height(edit) == before


def test_a_day_is_edited_alike(qtbot: QtBot) -> None:
    day = DayEdit(date.fromisoformat, show=date.isoformat, spell=lambda it: f"{it:%A}")
    qtbot.addWidget(day)
    day.set_text("2006-01-03")
    assert (day.value(), day.read_back()) == (date(2006, 1, 3), "Tuesday")
