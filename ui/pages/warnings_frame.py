"""How the page of warnings looks: which warning, how far it has come, its doors."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.pages.warning_words import WarningWords
from ui.tables.values_model import ValuesModel
from ui.theme import icon
from ui.widgets.busy import Busy
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.table_view import TableView
from ui.widgets.words import em, repolish, words
from watchapp.queries.warnings import WarningLine
from watchapp.records import Door, Reached

TICKS = {
    Qt.Key.Key_1: Reached.SPOKEN,
    Qt.Key.Key_2: Reached.LEAFLET,
    Qt.Key.Key_3: Reached.NO_ANSWER,
    Qt.Key.Key_4: Reached.NOT_WANTED,
    Qt.Key.Key_0: Reached.NOT_YET,
}
"""What a digit says of the selected doors."""


class DoorTable(TableView):
    """The doors; a digit says what became of the selected ones, the space bar that one spoke."""

    ticked = Signal(object)  # Reached, or None for the space bar

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        key = Qt.Key(event.key())
        if plain and key in TICKS:
            self.ticked.emit(TICKS[key])
        elif plain and key == Qt.Key.Key_Space:
            self.ticked.emit(None)
        else:
            super().keyPressEvent(event)


class WarningsFrame(QWidget):
    """Holds the list of doors; `picked` brings another warning's number, `chosen` other doors."""

    picked = Signal(int)
    chosen = Signal()
    pressed = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._doors: tuple[Door, ...] = ()
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which warning"))
        self.which.activated.connect(lambda *_: self.picked.emit(self.which.currentData()))
        self.standing = words("", "heading")
        self.reason = words("", "quiet")
        self.hint = words(
            self.tr(
                "1 spoken to, 2 leaflet left, 3 no answer, 4 asked not to, 0 not yet; the space"
                " bar ticks as spoken to and goes on."
            ),
            "quiet",
        )
        self._model = ValuesModel()
        self.table = DoorTable()
        self.table.setModel(self._model)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.setAccessibleName(self.tr("Doors to reach"))
        self.buttons = self._make_buttons()
        self.busy = Busy()
        self.empty = EmptyState(
            self.tr("Nobody to warn now"),
            self.tr(
                "After a burglary the homes nearby are at risk for some days. When you save one,"
                " the bar above offers to warn the households nearby; for any other sighting,"
                " select it and press F3."
            ),
            button=self.tr("Go to the sightings"),
            icon=icon("warning"),
        )
        self._stack = QStackedWidget()
        self._lay_out(page)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    def show_warnings(
        self, lines: Sequence[WarningLine], key: int | None, say: WarningWords
    ) -> None:
        """Offer these warnings, one of them as the chosen one."""
        self.which.clear()
        for line in lines:
            self.which.addItem(say.name(line), line.id)
        self.which.setCurrentIndex(self.which.findData(key))
        self._stack.setCurrentIndex(0 if lines else 1)
        for button in self.buttons.values():
            button.setVisible(bool(lines))

    def show_standing(self, text: str, role: str, reason: str) -> None:
        """Say how far the chosen warning has come, and why so far and so long."""
        for label, said in ((self.standing, text), (self.reason, reason)):
            label.setText(said)
            label.setVisible(bool(said))
        repolish(self.standing, "role", role or "heading")

    def show_doors(self, doors: Sequence[Door], say: WarningWords) -> None:
        """Show the doors; the selection and the place stay where they were."""
        rows = self.table.selected_rows()
        current, scrolled = self.table.currentIndex(), self.table.verticalScrollBar().value()
        self._doors = tuple(doors)
        self._model.show(say.table(self._doors))
        self.table.fit_columns(sample=200)
        self.table.verticalScrollBar().setValue(scrolled)
        flags = QItemSelectionModel.SelectionFlag
        for row in rows:
            if row < len(self._doors):
                index = self._model.index(row, 0)
                self.table.selectionModel().select(index, flags.Select | flags.Rows)
        if current.isValid() and current.row() < len(self._doors):
            index = self._model.index(current.row(), 0)
            self.table.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        elif self._doors:
            self.table.select_row(0)

    def selected(self) -> tuple[Door, ...]:
        """Return the selected doors, from top to bottom."""
        rows = self.table.selected_rows()
        return tuple(self._doors[row] for row in rows if row < len(self._doors))

    def go_on(self) -> None:
        """Select the next door, if one is left below."""
        row = self.table.currentIndex().row() + 1
        if row < len(self._doors):
            self.table.select_row(row)

    def enable(self, offered: Collection[str]) -> None:
        """Let the buttons do what can be done now."""
        for name, button in self.buttons.items():
            button.setEnabled(name in offered)

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            "print_notice": QPushButton(icon("print", ink="on_accent"), self.tr("&Notice…")),
            "print_doors": QPushButton(icon("print"), self.tr("List of &doors…")),
            "add_doors": QPushButton(icon("add"), self.tr("&Add addresses…")),
            "edit_warning": QPushButton(icon("edit"), self.tr("How &long, words…")),
            "remove": QPushButton(icon("remove"), self.tr("Remove")),
        }
        made["print_notice"].setProperty("role", "primary")
        for name, button in made.items():
            button.clicked.connect(partial(self.pressed.emit, name))
        return made

    def _lay_out(self, page: QWidget) -> None:
        acts = FlowLayout(gap=em(self, 0.4))
        for button in self.buttons.values():
            acts.addWidget(button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.5))
        column.addWidget(self.which)
        column.addWidget(self.standing)
        column.addLayout(acts)
        column.addWidget(self.table, 1)
        column.addWidget(self.hint)
        column.addWidget(self.reason)
        self.table.setMinimumHeight(em(self, 9))
        self._stack.addWidget(inside)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(em(self), em(self), em(self), em(self))
        whole.setSpacing(em(self, 0.5))
        whole.addLayout(self._head())
        whole.addWidget(self.busy)
        whole.addWidget(self._stack, 1)
        outside = QVBoxLayout(page)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        promise = words(self.tr("The list of doors is yours alone."), "quiet")
        promise.setWordWrap(False)
        head.addWidget(words(self.tr("Households to warn"), "title"), 1)
        head.addWidget(promise)
        return head
