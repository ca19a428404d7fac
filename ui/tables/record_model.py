"""A table over any number of records: the numbers at once, the rows as they are looked at."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon
from typing_extensions import override

from ui.tables.listing import Asks, Keys, Line
from ui.theme import icon

Index = QModelIndex | QPersistentModelIndex
BLOCK = 128  # rows read at once
BLOCKS = 64  # blocks kept
FEW = 8  # records are looked for one by one, more of them in one pass
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column(Generic[Line]):
    """A column: its head, the text of a line in it, and the order that it can sort by.

    One that is not `shown` waits until the captain chooses it.
    """

    title: str
    text: Callable[[Line], str]
    order: str = ""
    icon: Callable[[Line], str] | None = None
    right: bool = False
    shown: bool = True

    @property
    def name(self) -> str:
        """Return what the column is called in whatever language."""
        return self.order or self.title


class RecordModel(QAbstractTableModel, Generic[Line]):
    """Rows of records; `reload` asks anew for what the log holds now.

    The rows before stand until the answer is there; then comes `answered`.
    """

    answered = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Line]],
        listing: Asks[Line],
        *,
        order: str,
        backward: bool = False,
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._listing = listing
        self._order = order
        self._backward = backward
        self._keys: Keys = ()
        self._asked = 0
        self._is_waiting = False
        self._blocks: dict[int, Mapping[int, Line]] = {}
        self._icons: dict[str, QIcon] = {}

    def reload(self) -> None:
        """Ask which records there are now; their lines are read again when they are looked at."""
        self._asked += 1
        self._is_waiting = True
        self._listing.ask(self._order, partial(self._take, self._asked), backward=self._backward)

    @property
    def is_waiting(self) -> bool:
        """Return whether the answer to a question is still to come."""
        return self._is_waiting

    def _take(self, number: int, keys: Keys | None) -> None:
        """Show the records of an answer, unless it is to a question of before."""
        if number != self._asked:
            return
        self._is_waiting = False
        self._blocks.clear()
        if keys is None or _same(keys, self._keys):
            self._look_again()
        else:
            self.beginResetModel()
            self._keys = keys
            self.endResetModel()
        self.answered.emit()

    def _look_again(self) -> None:
        """Let the same records be read anew."""
        if self._keys:
            last = self.index(len(self._keys) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def key_at(self, row: int) -> int:
        """Return the number of the record in a row."""
        return self._keys[row]

    def row_of(self, key: int) -> int:
        """Return the row of a record, -1 if it is not among them."""
        try:
            return self._keys.index(key)
        except ValueError:
            return -1

    def rows_of(self, keys: Iterable[int]) -> list[int]:
        """Return the rows of those records that are among them, from top to bottom."""
        wanted = frozenset(keys)
        if len(wanted) < FEW:
            return sorted(row for key in wanted if (row := self.row_of(key)) >= 0)
        return [row for row, key in enumerate(self._keys) if key in wanted]

    def line_at(self, row: int) -> Line | None:
        """Return what is shown in a row, None if the record has gone meanwhile."""
        return self._block(row // BLOCK).get(self._keys[row])

    @property
    def order(self) -> tuple[int, Qt.SortOrder]:
        """Return the column that the rows are sorted by, and which way."""
        column = next(i for i, each in enumerate(self.columns) if each.order == self._order)
        way = Qt.SortOrder.DescendingOrder if self._backward else Qt.SortOrder.AscendingOrder
        return column, way

    def columns_with_icons(self) -> list[int]:
        """Return the columns in which icons stand before the words."""
        return [place for place, column in enumerate(self.columns) if column.icon is not None]

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._keys)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
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
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section].right:
            return _RIGHT
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column that has an order; by another one nothing happens."""
        if not 0 <= column < len(self.columns) or not (wanted := self.columns[column].order):
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
            self._blocks[number] = self._listing.lines_of(self._keys[first : first + BLOCK])
        return self._blocks[number]


def _same(one: Keys, other: Keys) -> bool:
    """Return whether two answers are alike, as quickly as a million numbers allow."""
    if isinstance(one, array) and isinstance(other, array):
        return memoryview(one) == memoryview(other)
    return len(one) == len(other) and all(a == b for a, b in zip(one, other, strict=True))
