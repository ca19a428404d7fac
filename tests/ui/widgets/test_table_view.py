"""The table: rows, keys and the clipboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.table_view import WIDEST, TableView
from ui.widgets.words import width_of

Show = Callable[[QWidget], None]


@pytest.fixture
def table(show: Show) -> TableView:
    """Give a table of thirty sightings."""
    model = QStandardItemModel(0, 3)
    model.setHorizontalHeaderLabels(["When", "Where", "What"])
    for number in range(30):
        cells = (f"Jan {number + 1}", "Elm\tand Oak", "tried door handles " * 20)
        model.appendRow([QStandardItem(cell) for cell in cells])
    table = TableView()
    model.setParent(table)
    table.setModel(model)
    table.resize(700, 300)
    show(table)
    return table


def test_enter_opens_the_row(table: TableView, qtbot: QtBot) -> None:
    table.selectRow(2)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0].row() == 2


def test_home_and_end_reach_the_ends(table: TableView, qtbot: QtBot) -> None:
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.selected_rows() == [29]
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.selected_rows() == [0]


def test_copy_gives_rows_that_a_spreadsheet_takes(table: TableView, qtbot: QtBot) -> None:
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    table.setColumnHidden(2, True)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied == "When\tWhere\nJan 2\tElm and Oak\nJan 3\tElm and Oak"


def test_columns_are_as_wide_as_their_words_within_reason(table: TableView) -> None:
    widths = [table.columnWidth(column) for column in range(3)]
    assert widths[0] >= table.fontMetrics().horizontalAdvance("Jan 30")
    assert widths[0] < widths[1]
    table.horizontalHeader().setStretchLastSection(False)
    table.fit_columns()
    assert table.columnWidth(2) <= width_of(table, WIDEST)


def test_columns_are_fitted_when_the_first_rows_arrive(qtbot: QtBot) -> None:
    table = TableView()
    qtbot.addWidget(table)
    model = QStandardItemModel(0, 2, table)
    table.setModel(model)
    before = table.columnWidth(0)
    model.appendRow([QStandardItem("a car with its engine running"), QStandardItem("")])
    assert table.columnWidth(0) > before
    table.setColumnWidth(0, 77)
    model.appendRow([QStandardItem("two men with a ladder, at night"), QStandardItem("")])
    assert table.columnWidth(0) == 77


def test_rows_are_as_high_as_the_font_asks(table: TableView) -> None:
    before = table.rowHeight(0)
    font = table.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    table.setFont(font)
    assert table.rowHeight(0) > 1.8 * before


def test_an_empty_table_takes_keys_calmly(show: Show, qtbot: QtBot) -> None:
    table = TableView()
    show(table)
    with qtbot.assertNotEmitted(table.opened):
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Home, Qt.Key.Key_End):
            qtbot.keyClick(table, key)
        qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def test_one_row_is_selected_whatever_keys_are_held(table: TableView, qtbot: QtBot) -> None:
    table.select_row(1)
    qtbot.keyPress(table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    table.select_row(1)
    assert table.selected_rows() == [1]
    table.select_row(2)
    qtbot.keyRelease(table, Qt.Key.Key_Control)
    assert table.selected_rows() == [2]
