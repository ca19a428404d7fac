"""How the roster's page looks: its head, the sheet, the chosen day beside it or below."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.pages.roster_day import RosterDay
from ui.pages.roster_sheet import MONTH, WEEK, RosterSheet
from ui.theme import icon
from ui.widgets.chips import Chips
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, width_of, words
from watchapp import clock
from watchapp.moments import show_day, spell_month


class RosterFrame(QWidget):
    """Holds the sheet and the day; `new_asked` is the button for a new shift."""

    new_asked = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.sheet = RosterSheet(today)
        self.day = RosterDay()
        self._span = words("", "heading")
        self._span.setWordWrap(False)
        self._trouble = words("", "warning")
        self._trouble.hide()
        self.ways = Chips(((MONTH, self.tr("Month")), (WEEK, self.tr("Week"))), key=MONTH)
        self.ways.picked.connect(self.sheet.show_as)
        self.new = QPushButton(icon("add", ink="on_accent"), self.tr("New shift"))
        self.new.setProperty("role", "primary")
        self.new.clicked.connect(self.new_asked)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side = Scroll(self.day)
        self._stack = QStackedWidget()
        self._lay_out()

    def show_empty(self, *, empty: bool) -> None:
        """Show the roster, or how to begin one."""
        self._stack.setCurrentIndex(1 if empty else 0)
        self._head.setVisible(not empty)
        self.new.setVisible(not empty)

    def show_span(self, day: date) -> None:
        """Say which month or week is shown."""
        first, last = self.sheet.days()
        week = self.tr("%1 to %2").replace("%1", show_day(first)).replace("%2", show_day(last))
        self._span.setText(spell_month(day) if self.sheet.shows_month() else week)

    def show_trouble(self, sentence: str) -> None:
        """Say what is missing from the roster."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= width_of(self, 92)
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(words(self.tr("Roster"), "title"), 1)
        top.addWidget(self.new)
        self._both.setSpacing(em(self, 0.8))
        self._both.addWidget(self.sheet, 7)
        self._both.addWidget(self._side, 3)
        body = QWidget()
        body.setLayout(self._both)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(body)
        self._stack.addWidget(self._make_empty())
        self._head = self._make_head()
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self), em(self), em(self), em(self))
        column.setSpacing(em(self, 0.6))
        column.addLayout(top)
        column.addWidget(self._head)
        column.addWidget(self._trouble)
        column.addWidget(self._stack, 1)

    def _make_head(self) -> QWidget:
        head = QWidget()
        flow = FlowLayout(head, gap=em(self, 0.4))
        self.before = QPushButton("◀")
        self.before.setAccessibleName(self.tr("Before"))
        self.before.setToolTip(self.tr("PgUp"))
        self.before.clicked.connect(lambda: self.sheet.step(-1))
        self.after = QPushButton("▶")
        self.after.setAccessibleName(self.tr("After"))
        self.after.setToolTip(self.tr("PgDown"))
        self.after.clicked.connect(lambda: self.sheet.step(1))
        self.today = QPushButton(self.tr("Today"))
        self.today.clicked.connect(lambda: self.sheet.go_to(clock.today()))
        for widget in (self.before, self.after, self.today, self.ways):
            flow.addWidget(widget)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._span)
        row.addSpacing(em(self, 1))
        row.addWidget(head, 1)
        return whole

    def _make_empty(self) -> EmptyState:
        empty = EmptyState(
            self.tr("No shifts yet"),
            self.tr(
                "Say when somebody should be out, once or every week, and who has signed up: the"
                " roster shows who is missing and what was missed."
            ),
            button=self.tr("New shift"),
            icon=icon("today"),
        )
        empty.asked.connect(self.new_asked)
        return empty
