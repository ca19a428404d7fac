"""The table from police words to the captain's categories, with a way to file words elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.tables.values_model import ValuesModel
from ui.widgets.field_row import FieldRow
from ui.widgets.picker import Picker
from ui.widgets.table_view import TableView
from ui.widgets.words import em
from watchapp.charts.table import Table
from watchapp.operations.crosswalk import FiledWords


class WordsEditor(QWidget):
    """One line a police wording; those that nobody knows come first.

    `filed` tells the lines that the captain chose, and the number of the category.
    """

    filed = Signal(object, int)  # tuple[FiledWords, …], the category's number

    def __init__(
        self, categories: Sequence[tuple[int, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names = dict(categories)
        self._all: tuple[FiledWords, ...] = ()
        self._shown: tuple[FiledWords, ...] = ()
        self._model = ValuesModel()
        self.table = TableView()
        self.table.setModel(self._model)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.setAccessibleName(self.tr("Police words and their categories"))
        self.table.selectionModel().selectionChanged.connect(self._show_category)
        self.picker = Picker(categories)
        self.picker.picked.connect(self._enable)
        self.picker.returnPressed.connect(self._file)
        self.button = QPushButton(self.tr("Fi&le there"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._file)
        self.unknown_only = QCheckBox(self.tr("&Only those that are not known"))
        self.unknown_only.toggled.connect(self._refill)
        self.table.opened.connect(lambda _: self.picker.setFocus())
        self._lay_out()

    def set_lines(self, lines: Sequence[FiledWords]) -> None:
        """Show other lines; what was selected stays selected where it is still there."""
        self._all = tuple(sorted(lines, key=lambda line: line.understood))
        unknown = sum(not line.understood for line in lines)
        self.unknown_only.setVisible(bool(unknown) or self.unknown_only.isChecked())
        self._refill()

    def selected(self) -> tuple[FiledWords, ...]:
        """Return the lines that are selected."""
        return tuple(self._shown[row] for row in self.table.selected_rows())

    def _lay_out(self) -> None:
        chosen = FieldRow(self.tr("Cate&gory of the selected words"), self.picker)
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.6))
        row.addWidget(chosen, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em(self, 0.6), 0, 0)
        column.setSpacing(em(self, 0.5))
        column.addWidget(self.unknown_only)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self._enable()

    def _refill(self) -> None:
        before = {(line.code, line.words) for line in self.selected()}
        only = self.unknown_only.isChecked()
        self._shown = tuple(line for line in self._all if not (only and line.understood))
        heads = (
            self.tr("Rows"),
            self.tr("Police code"),
            self.tr("What the police call it"),
            self.tr("Goes under"),
        )
        self._model.show(Table(heads, tuple(self._row(line) for line in self._shown)))
        self._select(before)

    def _row(self, line: FiledWords) -> tuple[int, str, str, str]:
        name = self._names.get(line.category or 0, "")
        if not line.understood:
            name = self.tr("%1 (not known)").replace("%1", name or self.tr("no category"))
        return line.count, line.code, line.words, name

    def _select(self, words: set[tuple[str, str]]) -> None:
        selection = self.table.selectionModel()
        rows = QItemSelectionModel.SelectionFlag.Rows | QItemSelectionModel.SelectionFlag.Select
        for row, line in enumerate(self._shown):
            if (line.code, line.words) in words:
                selection.select(self._model.index(row, 0), rows)
        self._enable()

    def _show_category(self) -> None:
        """Let the picker say where the selected words go now, if that is one place."""
        places = {line.category for line in self.selected()}
        self.picker.set_key(places.pop() if len(places) == 1 else None)
        self._enable()

    def _enable(self) -> None:
        self.button.setEnabled(bool(self._moving()))

    def _moving(self) -> tuple[FiledWords, ...]:
        """Return the selected lines that would go elsewhere, or be settled where they are."""
        key = self.picker.key()
        if key is None:
            return ()
        return tuple(
            line for line in self.selected() if line.category != key or not line.understood
        )

    def _file(self) -> None:
        key, moving = self.picker.key(), self._moving()
        if isinstance(key, int) and moving:
            self.filed.emit(moving, key)
