"""A field's label, help and problem, for eyes, keys and ears."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.field_row import FieldRow
from ui.widgets.moment_edit import DayEdit
from ui.widgets.scroll import Scroll
from ui.widgets.words import words

Show = Callable[[QWidget], None]


def _texts(row: FieldRow) -> list[str]:
    """Return the words that can be seen."""
    return [label.text() for label in row.findChildren(QLabel) if label.isVisibleTo(row)]


def test_a_field_says_its_name_unit_and_help(show: Show) -> None:
    row = FieldRow("&Distance", QLineEdit(), help_text="As driven.", unit="miles", required=True)
    show(row)
    assert set(_texts(row)) == {"&Distance", "required", "miles", "As driven."}
    assert row.editor.accessibleName() == "Distance"
    assert row.editor.accessibleDescription() == "As driven."


def test_an_ampersand_in_a_name_is_kept(qtbot: QtBot) -> None:
    row = FieldRow("Time && &place", QLineEdit())
    qtbot.addWidget(row)
    assert row.editor.accessibleName() == "Time & place"


def test_a_problem_is_shown_marked_and_told_until_it_is_gone(show: Show) -> None:
    row = FieldRow("Where", QLineEdit(), help_text="A block will do.")
    show(row)
    row.set_problem("Say where it was.")
    assert row.problem() == "Say where it was."
    assert "Say where it was." in _texts(row)
    assert row.editor.property("problem") is True
    assert row.editor.accessibleDescription() == "Say where it was. A block will do."
    row.set_problem("")
    assert row.problem() == ""
    assert _texts(row) == ["Where", "A block will do."]
    assert row.editor.property("problem") is False
    assert row.editor.accessibleDescription() == "A block will do."


def test_the_mnemonic_goes_to_the_editor(show: Show, qtbot: QtBot) -> None:
    form = QWidget()
    column = QVBoxLayout(form)
    other, day = QLineEdit(), DayEdit(date.fromisoformat, show=str, spell=str)
    column.addWidget(FieldRow("&Who", other))
    column.addWidget(FieldRow("&Day", day))
    show(form)
    qtbot.keyClick(form, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    assert day.line.hasFocus()
    assert day.line.accessibleName() == "Day"
    qtbot.keyClick(form, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert other.hasFocus()


def test_editors_side_by_side_stand_on_one_line(show: Show) -> None:
    form = QWidget()
    grid = QGridLayout(form)
    plain, full = FieldRow("From", QLineEdit()), FieldRow("To", QLineEdit(), help_text="Or so.")
    full.set_problem("Too early.")
    grid.addWidget(plain, 0, 0)
    grid.addWidget(full, 0, 1)
    show(form)
    tops = [row.editor.mapTo(form, row.editor.rect().topLeft()).y() for row in (plain, full)]
    assert tops[0] == tops[1]


def test_a_long_problem_wraps_and_is_not_cut(show: Show) -> None:
    row = FieldRow("Where", QLineEdit())
    row.set_problem("Say where it was, so that a neighbor who was not there can find it. " * 3)
    holder = Scroll(row)
    holder.setFixedSize(220, 300)
    show(holder)
    label = next(it for it in row.findChildren(QLabel) if it.text() == row.problem())
    assert label.width() <= 220
    assert label.height() >= label.heightForWidth(label.width())


def test_words_are_never_markup(show: Show) -> None:
    label = words("<b>Elm</b> & Oak")
    show(label)
    assert label.text() == "<b>Elm</b> & Oak"
    assert label.textFormat() is Qt.TextFormat.PlainText
