"""How the page of checks looks: its head, the list, and beside it what is selected."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.pages.check_words import CheckWords
from ui.pages.record_view import RecordView
from ui.tables.values_model import ValuesModel
from ui.theme import icon
from ui.widgets.chips import Chips
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.scroll import Scroll
from ui.widgets.sign import Shape, Sign
from ui.widgets.table_view import TableView
from ui.widgets.words import em, width_of, words
from watchapp.queries.checks import Check


class ChecksFrame(QWidget):
    """Holds the list; `chosen`: other lines are selected; `narrowed`: other lines are wanted."""

    chosen = Signal()
    narrowed = Signal()
    opened = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._shown: tuple[Check, ...] = ()
        self._model = ValuesModel()
        self.table = TableView()
        self.table.setModel(self._model)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.setAccessibleName(self.tr("Checkpoints and house-checks"))
        self.view = RecordView()
        ways = (
            ("all", self.tr("All")),
            ("to_do", self.tr("To do")),
            ("checkpoints", self.tr("Checkpoints")),
            ("houses", self.tr("Houses")),
        )
        self.ways = Chips(ways, key="all")
        self.buttons = self._make_buttons()
        self.empty = EmptyState(
            self.tr("Nothing to look after yet"),
            self.tr(
                "Add the places on your round, and the houses of neighbors who are away and asked"
                " for it: the list shows where somebody must look today, and what was missed."
            ),
            button=self.tr("New checkpoint"),
            icon=icon("check"),
        )
        self._stack = QStackedWidget()
        self._lay_out(page)
        self.table.selectionModel().selectionChanged.connect(self._tell)
        self.table.opened.connect(lambda _: self.opened.emit())
        self.ways.picked.connect(lambda _: self.narrowed.emit())

    def show_checks(self, checks: Sequence[Check], say: CheckWords, *, empty: bool) -> None:
        """Show other lines; what was selected stays selected where it is still there."""
        before = {(each.kind, each.id) for each in self.selected()}
        self._shown = tuple(checks)
        self._model.show(say.table(self._shown))
        flags = QItemSelectionModel.SelectionFlag
        for row, each in enumerate(self._shown):
            if (each.kind, each.id) in before:
                index = self._model.index(row, 0)
                self.table.selectionModel().select(index, flags.Select | flags.Rows)
                self.table.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        self._stack.setCurrentIndex(1 if empty else 0)
        self.ways.setVisible(not empty)
        for name in self.buttons.keys() - {"new_house"}:  # the other has its button below
            self.buttons[name].setVisible(not empty)

    def selected(self) -> tuple[Check, ...]:
        """Return what is selected, from top to bottom."""
        rows = self.table.selected_rows()
        return tuple(self._shown[row] for row in rows if row < len(self._shown))

    def enable(self, offered: Collection[str]) -> None:
        """Let the buttons do what can be done now."""
        for name in ("look_all_well", "note_attention", "edit", "remove"):
            self.buttons[name].setEnabled(name in offered)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is selected below the list where there is no room beside it."""
        super().resizeEvent(event)
        wide = self.width() >= width_of(self, 92)
        self._both.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def _tell(self, _: QItemSelection, __: QItemSelection) -> None:
        self.chosen.emit()

    def _make_buttons(self) -> dict[str, QPushButton]:
        found = {
            "look_all_well": QPushButton(icon("check"), self.tr("All well")),
            "note_attention": QPushButton(icon("warning"), self.tr("Needs attention")),
            "edit": QPushButton(icon("edit"), self.tr("Edit")),
            "remove": QPushButton(icon("remove"), self.tr("Remove")),
            "new_house": QPushButton(icon("add"), self.tr("New house-check")),
            "new_checkpoint": QPushButton(icon("add", ink="on_accent"), self.tr("New checkpoint")),
        }
        found["new_checkpoint"].setProperty("role", "primary")
        return found

    def _lay_out(self, page: QWidget) -> None:
        acts = FlowLayout(gap=em(self, 0.4))
        for button in self.buttons.values():
            acts.addWidget(button)
        both = self._both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.table)
        both.addWidget(Scroll(self.view))
        both.setSizes([width_of(self, 98), width_of(self, 48)])
        self._stack.addWidget(both)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self), em(self), em(self), em(self))
        column.setSpacing(em(self, 0.6))
        column.addWidget(words(self.tr("Checks"), "title"))
        column.addWidget(self._promise())
        column.addLayout(acts)
        column.addWidget(self.ways)
        column.addWidget(self._stack, 1)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self)

    def _promise(self) -> QFrame:
        """Return the line that says who is told of all this."""
        frame = QFrame()
        frame.setProperty("role", "notice")
        row = QHBoxLayout(frame)
        row.setSpacing(em(self, 0.4))
        row.addWidget(Sign(Shape.INFORMATION, "quiet"), 0, Qt.AlignmentFlag.AlignTop)
        said = self.tr("For your eyes only: who is away is never printed, exported or shared.")
        row.addWidget(words(said), 1)
        return frame
