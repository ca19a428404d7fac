"""A table model over the finished table of a chart."""

from __future__ import annotations

import re

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from watchapp.charts.table import Table

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NUMBER = re.compile(r"[−+-]?[\d,.]+( %)?")


class ValuesModel(QAbstractTableModel):
    """Shows rows of words and numbers; numbers stand to the right."""

    def __init__(self) -> None:
        super().__init__()
        self._table = Table((), ())

    def show(self, table: Table) -> None:
        """Show another table."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._table.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        value = self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return value if isinstance(value, str) else f"{value:,}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = _RIGHT if _is_number(value) else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and self._holds_numbers(section):
            return _RIGHT | Qt.AlignmentFlag.AlignVCenter
        return None

    def _holds_numbers(self, section: int) -> bool:
        return any(_is_number(row[section]) for row in self._table.rows)


def _is_number(value: str | int) -> bool:
    """Return whether a cell is a number, also one that is written out: 3.5, −20 %."""
    return not isinstance(value, str) or _NUMBER.fullmatch(value) is not None


_RIGHT = Qt.AlignmentFlag.AlignRight
