"""A table over any number of records: the numbers at once, the rows as they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon
from typing_extensions import override

from ui.theme import icon

Line = TypeVar("Line")
Index = QModelIndex | QPersistentModelIndex
BLOCK = 128  # rows read at once
BLOCKS = 64  # blocks kept
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column(Generic[Line]):
    """A column: its head, the text of a line in it, and the order that it can sort by."""

    title: str
    text: Callable[[Line], str]
    order: str = ""
    icon: Callable[[Line], str] | None = None
    right: bool = False


@dataclass(frozen=True, slots=True)
class Listing(Generic[Line]):
    """What a table asks: the numbers of all its records in an order, and the lines of some."""

    keys: Callable[[str, bool], Sequence[int]]
    lines: Callable[[Sequence[int]], Mapping[int, Line]]


class RecordModel(QAbstractTableModel, Generic[Line]):
    """Rows of records; `reload` asks anew for what the log holds now."""

    def __init__(
        self,
        columns: Sequence[Column[Line]],
        listing: Listing[Line],
        *,
        order: str,
        backward: bool = False,
    ) -> None:
        super().__init__()
        self._columns = columns
        self._listing = listing
        self._order = order
        self._backward = backward
        self._keys: Sequence[int] = ()
        self._blocks: dict[int, Mapping[int, Line]] = {}
        self._icons: dict[str, QIcon] = {}

    def reload(self) -> None:
        """Ask which records there are now; their lines are read again when they are looked at."""
        keys = self._listing.keys(self._order, self._backward)
        if keys == self._keys:
            self._blocks.clear()
            if keys:
                last = self.index(len(keys) - 1, len(self._columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._keys = keys
        self._blocks.clear()
        self.endResetModel()

    def key_at(self, row: int) -> int:
        """Return the number of the record in a row."""
        return self._keys[row]

    def row_of(self, key: int) -> int:
        """Return the row of a record, -1 if it is not among them."""
        try:
            return self._keys.index(key)
        except ValueError:
            return -1

    def line_at(self, row: int) -> Line | None:
        """Return what is shown in a row, None if the record has gone meanwhile."""
        return self._block(row // BLOCK).get(self._keys[row])

    @property
    def order(self) -> tuple[int, Qt.SortOrder]:
        """Return the column that the rows are sorted by, and which way."""
        column = next(i for i, each in enumerate(self._columns) if each.order == self._order)
        way = Qt.SortOrder.DescendingOrder if self._backward else Qt.SortOrder.AscendingOrder
        return column, way

    def columns_with_icons(self) -> list[int]:
        """Return the columns in which icons stand before the words."""
        return [place for place, column in enumerate(self._columns) if column.icon is not None]

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._keys)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            line = self.line_at(index.row())
            return None if line is None else column.text(line)
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None:
            line = self.line_at(index.row())
            return None if line is None else self._icon(column.icon(line))
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole and self._columns[section].right:
            return _RIGHT
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column that has an order; by another one nothing happens."""
        if not 0 <= column < len(self._columns) or not (wanted := self._columns[column].order):
            return
        backward = order == Qt.SortOrder.DescendingOrder
        if (wanted, backward) != (self._order, self._backward):
            self._order, self._backward = wanted, backward
            self.reload()

    def _icon(self, name: str) -> QIcon:
        if name not in self._icons:
            self._icons[name] = icon(name)
        return self._icons[name]

    def _block(self, number: int) -> Mapping[int, Line]:
        """Return a block of lines, read if it is not kept."""
        if number not in self._blocks:
            while len(self._blocks) >= BLOCKS:
                del self._blocks[next(iter(self._blocks))]
            first = number * BLOCK
            self._blocks[number] = self._listing.lines(self._keys[first : first + BLOCK])
        return self._blocks[number]
