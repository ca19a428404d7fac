"""Every act with its key, to read and to copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget
from typing_extensions import override

from ui.widgets.fit_screen import fit_screen
from ui.widgets.table_view import TableView
from ui.widgets.words import em, width_of, words

KeyRow = tuple[str, str, str]
Index = QModelIndex | QPersistentModelIndex


class KeysDialog(QDialog):
    """A table one can read and copy."""

    def __init__(self, rows: Sequence[KeyRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        table = TableView()
        table.setModel(KeysModel(rows, self))
        table.horizontalHeader().setSortIndicatorShown(False)
        table.setAccessibleName(self.tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(em(self, 0.5))
        column.addWidget(words(self.tr("Alt and an underlined letter opens a menu."), "quiet"))
        column.addWidget(table, 1)
        column.addWidget(buttons)
        fit_screen(self, width_of(self, 90), em(self, 28))


class KeysModel(QAbstractTableModel):
    """Act, key, and what the act does."""

    def __init__(self, rows: Sequence[KeyRow], parent: QDialog) -> None:
        super().__init__(parent)
        self._rows = rows
        self._heads = (self.tr("Act"), self.tr("Key"), self.tr("What it does"))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._heads)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._rows[index.row()][index.column()]

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return self._heads[section]
