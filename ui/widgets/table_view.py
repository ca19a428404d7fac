"""A table as every page wants it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from ui.widgets.copied_table import copy_table
from ui.widgets.words import em, width_of

Index = QModelIndex | QPersistentModelIndex
WIDEST = 48  # digits: no column is made wider than this from its content alone


class TableView(QTableView):
    """Whole rows, a fixed height from the font, Enter to open, Ctrl+C to copy."""

    opened = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._is_fitted = False
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSortIndicatorShown(True)
        self.doubleClicked.connect(self.opened)
        self._size_rows()
        self.is_fitting = False  # while it computes the widths itself

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            # The heads ask of every row whether it is selected, on each paint: let them see none.
            self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self._is_fitted = False
        self._fit_first_rows()

    @override
    def reset(self) -> None:
        super().reset()
        self._fit_first_rows()

    @override
    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        super().rowsInserted(parent, start, end)
        self._fit_first_rows()

    def fit_columns(self, *, sample: int = 50) -> None:
        """Make each column as wide as its head and its first `sample` rows need."""
        self.is_fitting = True
        for column in range(self.model().columnCount()):
            if not self.isColumnHidden(column):
                self.setColumnWidth(column, self._content_width(column, sample))
        self.is_fitting = False

    def selected_rows(self) -> list[int]:
        """Return the selected rows from top to bottom."""
        return sorted(row for top, bottom in self._parts() for row in range(top, bottom + 1))

    def selected_count(self) -> int:
        """Return how many rows are selected, at once however many they are."""
        return sum(bottom - top + 1 for top, bottom in self._parts())

    def _parts(self) -> set[tuple[int, int]]:
        """Return the first and last rows of the selected stretches, which never overlap."""
        selected = self.selectionModel().selection()
        parts = [selected.at(place) for place in range(selected.count())]
        return {(part.top(), part.bottom()) for part in parts}

    def select_row(self, row: int) -> None:
        """Select one row and no other, whatever keys are held; Qt's own `selectRow` asks them."""
        flags = QItemSelectionModel.SelectionFlag
        index = self.model().index(row, max(0, self.currentIndex().column()))
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard as a table, its heads first."""
        model, header = self.model(), self.horizontalHeader()
        columns = [
            header.logicalIndex(place)
            for place in range(header.count())
            if not header.isSectionHidden(header.logicalIndex(place))
        ]
        heads = [_one_line(model.headerData(at, Qt.Orientation.Horizontal)) for at in columns]
        rows = self.selected_rows()
        copy_table(
            heads, ([_one_line(model.index(row, at).data()) for at in columns] for row in rows)
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy) and self._has_rows():
            self.copy_selection()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._has_rows():
            last = self.model().rowCount() - 1
            self._go_to(0 if event.key() == Qt.Key.Key_Home else last, max(0, index.column()))
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._size_rows()
        if event.type() == QEvent.Type.FontChange and self._is_fitted:
            self.fit_columns()

    def _fit_first_rows(self) -> None:
        """Fit the columns to the first rows that arrive; later the captain's widths hold."""
        if not self._is_fitted and self._has_rows():
            self._is_fitted = True
            self.fit_columns()

    def _has_rows(self) -> bool:
        """Return whether there is a row to go to."""
        return self.verticalHeader().count() > 0

    def _go_to(self, row: int, column: int) -> None:
        """Select a row and bring it into view."""
        self.setCurrentIndex(self.model().index(row, column))

    def _size_rows(self) -> None:
        """Take the rows' height from the font."""
        self.verticalHeader().setDefaultSectionSize(em(self, 1.7))
        self.verticalHeader().setMinimumSectionSize(em(self))

    def _content_width(self, column: int, sample: int) -> int:
        """Return the width that shows a column's head and the first rows, in pixels."""
        model = self.model()
        metrics = self.fontMetrics()
        rows = range(min(sample, model.rowCount()))
        texts = (_one_line(model.index(row, column).data()) for row in rows)
        widest = max(map(metrics.horizontalAdvance, texts), default=0) + em(self, 1.2)
        head = self.horizontalHeader().sectionSizeHint(column)
        return max(head, min(widest, width_of(self, WIDEST)))


def _one_line(value: object) -> str:
    """Return a cell's value as text that keeps to its cell."""
    return "" if value is None else " ".join(str(value).split())
