"""The captain's columns: chosen, pulled, remembered, and copied as they are shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.tables.short_listing import Listing
from ui.habits import habit
from ui.tables.record_list import RecordList
from ui.tables.record_model import Column, RecordModel

COLUMNS: tuple[Column[str], ...] = (
    Column("Name", lambda line: line, order="name"),
    Column("Length", lambda line: str(len(line)), order="length", right=True),
    Column("Kind & more", lambda line: f"<{line[0]}>", order="kind", shown=False),
    Column("Rest", lambda _: "", order="rest"),
)
WORDS = {1: "Elm Row", 2: "Oak Park"}


def table_of(qtbot: QtBot) -> RecordList:
    """Return a list as it is at the start of the program."""
    listing = Listing(lambda *_: tuple(WORDS), lambda keys: {key: WORDS[key] for key in keys})
    table = RecordList(RecordModel(COLUMNS, listing, order="name"), name="words")
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    table.reload()
    return table


@pytest.fixture
def table(qtbot: QtBot) -> RecordList:
    return table_of(qtbot)


def shown(table: RecordList) -> list[str]:
    return [c.title for place, c in enumerate(COLUMNS) if not table.isColumnHidden(place)]


def test_some_columns_wait_until_they_are_chosen(table: RecordList, qtbot: QtBot) -> None:
    assert shown(table) == ["Name", "Length", "Rest"]
    table.columns.show_column(2, shown=True)
    table.columns.show_column(1, shown=False)
    assert shown(table) == ["Name", "Kind & more", "Rest"]
    assert table.columnWidth(2) > 20
    table.close()
    assert shown(table_of(qtbot)) == ["Name", "Kind & more", "Rest"]


def test_the_last_column_stays(table: RecordList) -> None:
    for place in range(len(COLUMNS)):
        table.columns.show_column(place, shown=False)
    assert len(shown(table)) == 1


def test_widths_are_remembered_in_lines_of_the_text(table: RecordList, qtbot: QtBot) -> None:
    before = table.columnWidth(1)
    table.horizontalHeader().resizeSection(0, 240)
    table.close()
    again = table_of(qtbot)
    assert again.columnWidth(0) == pytest.approx(240, abs=3)
    assert again.columnWidth(1) == before
    font = again.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    again.setFont(font)
    assert again.columnWidth(0) == pytest.approx(480, rel=0.1)


def test_all_is_as_at_first_again(table: RecordList, qtbot: QtBot) -> None:
    first = [table.columnWidth(place) for place in range(2)]
    table.columns.show_column(2, shown=True)
    table.horizontalHeader().resizeSection(0, 240)
    table.columns.reset()
    assert shown(table) == ["Name", "Length", "Rest"]
    assert [table.columnWidth(place) for place in range(2)] == first
    table.close()
    assert shown(table_of(qtbot)) == ["Name", "Length", "Rest"]


def open_menu(table: RecordList) -> QMenu:
    return next(menu for menu in table.findChildren(QMenu) if menu.isVisible())


def test_columns_are_chosen_by_mouse_or_keys(table: RecordList, qtbot: QtBot) -> None:
    table.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    menu = open_menu(table)
    offered = [act.text() for act in menu.actions() if act.isCheckable()]
    assert offered == ["Name", "Length", "Kind && more", "Rest"]
    menu.close()
    table.columns.choose()
    menu = open_menu(table)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert shown(table) == ["Name", "Rest"]


def test_rows_are_copied_as_a_table(table: RecordList) -> None:
    table.columns.show_column(2, shown=True)
    table.selectAll()
    assert table.selected_count() == 2
    table.copy_selection()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == (
        "Name\tLength\tKind & more\tRest\nElm Row\t7\t<E>\t\nOak Park\t8\t<O>\t"
    )
    assert "<th>Kind &amp; more</th>" in copied.html()
    assert "<td>&lt;E&gt;</td>" in copied.html()


def test_what_nobody_chose_is_not_kept(table: RecordList) -> None:
    table.resize(900, 300)
    table.close()
    assert habit("columns.words") is None
