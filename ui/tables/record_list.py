"""A table of records that keeps what was selected when the log changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from typing_extensions import override

from ui.tables.kept_columns import KeptColumns
from ui.tables.record_model import RecordModel
from ui.widgets.table_view import TableView
from ui.widgets.words import em

_HOW = QItemSelectionModel.SelectionFlag


class RecordList(TableView):
    """Shows a model of records; selection and place are those of records, not of rows."""

    chosen = Signal()

    def __init__(self, model: RecordModel[Any], *, name: str) -> None:
        """Show a model; the columns that the captain chooses are remembered under `name`."""
        super().__init__()
        self.records = model
        self._chosen: list[int] = []
        self._scrolled: int | None = None
        self._was_empty = True
        self.columns = KeptColumns(self, model.columns, name=name)
        self.setModel(model)
        self.columns.show_chosen()
        self.horizontalHeader().setSortIndicator(*model.order)
        self.setSortingEnabled(True)
        self.horizontalHeader().sortIndicatorChanged.connect(self._keep_order)
        self.selectionModel().selectionChanged.connect(self._tell)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)
        model.answered.connect(self._settle)

    @override
    def fit_columns(self, *, sample: int = 50) -> None:
        """Make room for the icons too."""
        super().fit_columns(sample=sample)
        self.is_fitting = True
        for column in self.records.columns_with_icons():
            if self.isColumnHidden(column):
                continue
            self.setColumnWidth(column, self.columnWidth(column) + em(self, 1.2))
        self.is_fitting = False
        self.columns.widen()

    def selected(self) -> list[int]:
        """Return the numbers of the selected records, from top to bottom."""
        return [self.records.key_at(row) for row in self.selected_rows()]

    def reload(self) -> None:
        """Show the records as they are now, what was selected still selected and in place.

        Where the log is large the list stands as it was until the answer is there.
        """
        self.records.reload()

    def select(self, keys: Sequence[int]) -> None:
        """Select the records that are in the list, and no other."""
        rows = self.records.rows_of(keys)
        last = self.records.columnCount() - 1
        wanted = QItemSelection()
        for top, bottom in _stretches(rows):
            wanted.select(self.records.index(top, 0), self.records.index(bottom, last))
        selection = self.selectionModel()
        selection.select(wanted, _HOW.ClearAndSelect)
        if rows:
            selection.setCurrentIndex(self.records.index(rows[0], 0), _HOW.NoUpdate)

    def show_record(self, key: int) -> bool:
        """Select a record and bring it into sight; return whether it is in the list."""
        self.select([key])
        if (row := self.records.row_of(key)) >= 0:
            self.scrollTo(self.records.index(row, 0))
        return row >= 0

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.columns.renew()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.columns.settle()

    def _remember(self) -> None:
        """Keep in mind what is selected, and where, while the rows change under it.

        What went with a removal or a search is selected again when it comes back.
        """
        self._chosen = self.selected() or self._chosen
        self._scrolled = self.verticalScrollBar().value()
        self._was_empty = self.records.rowCount() == 0

    def _recall(self) -> None:
        """Select again what was selected."""
        self.select(self._chosen)

    def _settle(self) -> None:
        """Be where one was before the answer came."""
        if self._was_empty and self.records.rowCount():
            self._was_empty = False
            self.fit_columns()
        if self._scrolled is not None:
            self.verticalScrollBar().setValue(self._scrolled)
            self._scrolled = None

    def _keep_order(self, column: int) -> None:
        """Leave the mark of the order at a column that the list is really sorted by."""
        sorted_by, way = self.records.order
        if column != sorted_by:
            self.horizontalHeader().setSortIndicator(sorted_by, way)

    def _tell(self) -> None:
        self.chosen.emit()


def _stretches(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Return the first and last row of each unbroken run among ascending rows."""
    for _, run in groupby(enumerate(rows), key=lambda each: each[1] - each[0]):
        together = [row for _, row in run]
        yield together[0], together[-1]
