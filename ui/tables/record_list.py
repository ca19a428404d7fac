"""A table of records that keeps what was selected when the log changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Signal
from typing_extensions import override

from ui.tables.record_model import RecordModel
from ui.widgets.table_view import TableView
from ui.widgets.words import em

_HOW = QItemSelectionModel.SelectionFlag


class RecordList(TableView):
    """Shows a model of records; selection and place are those of records, not of rows."""

    chosen = Signal()

    def __init__(self, model: RecordModel[Any]) -> None:
        super().__init__()
        self.records = model
        self._chosen: list[int] = []
        self.setModel(model)
        self.horizontalHeader().setSortIndicator(*model.order)
        self.setSortingEnabled(True)
        self.horizontalHeader().sortIndicatorChanged.connect(self._keep_order)
        self.selectionModel().selectionChanged.connect(self._tell)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)

    @override
    def fit_columns(self, *, sample: int = 50) -> None:
        """Make room for the icons too."""
        super().fit_columns(sample=sample)
        for column in self.records.columns_with_icons():
            self.setColumnWidth(column, self.columnWidth(column) + em(self, 1.2))

    def selected(self) -> list[int]:
        """Return the numbers of the selected records, from top to bottom."""
        return [self.records.key_at(row) for row in self.selected_rows()]

    def reload(self) -> None:
        """Show the records as they are now, what was selected still selected and in place."""
        scrolled, was_empty = self.verticalScrollBar().value(), self.records.rowCount() == 0
        self.records.reload()
        if was_empty:
            self.fit_columns()
        self.verticalScrollBar().setValue(scrolled)

    def select(self, keys: Sequence[int]) -> None:
        """Select the records that are in the list, and no other."""
        rows = [row for key in keys if (row := self.records.row_of(key)) >= 0]
        selection = self.selectionModel()
        selection.clearSelection()
        for row in rows:
            selection.select(self.records.index(row, 0), _HOW.Select | _HOW.Rows)
        if rows:
            selection.setCurrentIndex(self.records.index(rows[0], 0), _HOW.NoUpdate)

    def show_record(self, key: int) -> bool:
        """Select a record and bring it into sight; return whether it is in the list."""
        self.select([key])
        if (row := self.records.row_of(key)) >= 0:
            self.scrollTo(self.records.index(row, 0))
        return row >= 0

    def _remember(self) -> None:
        """Keep in mind what is selected while the rows change under it.

        What went with a removal or a search is selected again when it comes back.
        """
        self._chosen = self.selected() or self._chosen

    def _recall(self) -> None:
        """Select again what was selected."""
        self.select(self._chosen)

    def _keep_order(self, column: int) -> None:
        """Leave the mark of the order at a column that the list is really sorted by."""
        sorted_by, way = self.records.order
        if column != sorted_by:
            self.horizontalHeader().setSortIndicator(sorted_by, way)

    def _tell(self) -> None:
        self.chosen.emit()
