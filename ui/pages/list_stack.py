"""A list, or what to say in its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QWidget
from typing_extensions import override

from ui.pages.page_words import PageWords
from ui.theme import icon
from ui.widgets.empty_state import EmptyState
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, width_of, words

_LIST, _EMPTY, _NOTHING, _READING = range(4)


class ListStack(QStackedWidget):
    """Shows a list with what stands beside it, that there is none, or that nothing was found."""

    add_asked = Signal()
    all_asked = Signal()

    def __init__(self, table: QWidget, side: QWidget, *, said: PageWords, icon_name: str) -> None:
        super().__init__()
        self.addWidget(_beside(table, side))
        empty = EmptyState(said.empty, said.what_next, button=said.add, icon=icon(icon_name))
        empty.asked.connect(self.add_asked)
        nothing = EmptyState(
            self.tr("Nothing found"),
            self.tr("No record matches what is searched or chosen above."),
            button=self.tr("Show all"),
            icon=icon("search"),
        )
        nothing.asked.connect(self.all_asked)
        reading = words(self.tr("Reading the list…"), "quiet")
        reading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for each in (Scroll(empty), Scroll(nothing), reading):
            self.addWidget(each)

    @override
    def minimumSizeHint(self) -> QSize:
        """Leave the height to what stands above where there is little: all in here scrolls."""
        return QSize(super().minimumSizeHint().width(), em(self, 6))

    @override
    def sizeHint(self) -> QSize:
        """Ask for no more: the page would scroll for a long record, which scrolls by itself."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def show_rows(self, rows: int, *, narrowed: bool, waiting: bool) -> None:
        """Show the list if it has rows, else why it has none."""
        if rows:
            self.setCurrentIndex(_LIST)
        elif waiting:
            self.setCurrentIndex(_READING)
        else:
            self.setCurrentIndex(_NOTHING if narrowed else _EMPTY)

    def is_empty(self) -> bool:
        """Return whether the log holds no such record at all."""
        return self.currentIndex() == _EMPTY


class FoundLabel(QLabel):
    """Says how many lines the list has, or that the answer is still to come."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "quiet")
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_rows(self, rows: int, *, waiting: bool) -> None:
        """Say how many there are."""
        if waiting:
            self.setText(self.tr("Reading the list…"))
        elif rows == 1:
            self.setText(self.tr("1 line"))
        else:
            self.setText(self.tr("%1 lines").replace("%1", f"{rows:,}"))


def _beside(table: QWidget, side: QWidget) -> QSplitter:
    both = QSplitter(Qt.Orientation.Horizontal)
    both.setChildrenCollapsible(False)
    both.addWidget(table)
    both.addWidget(side)
    both.setStretchFactor(0, 7)
    both.setStretchFactor(1, 3)
    both.setSizes([width_of(both, 98), width_of(both, 42)])
    return both
