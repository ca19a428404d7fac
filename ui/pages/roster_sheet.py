"""The roster as a sheet of a month, or as the list of a week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from ui.pages.roster_words import RosterWords, marks_by_day
from ui.tables.values_model import ValuesModel
from ui.theme import colors_in_use
from ui.widgets.month_view import MonthView
from ui.widgets.table_view import TableView
from watchapp.moments import show_weekday, spell_day
from watchapp.queries.roster_entry import RosterEntry

_SOME_MONDAY = date(2024, 1, 1)
_WEEK = timedelta(days=7)
MONTH, WEEK = "month", "week"


class WeekList(TableView):
    """The times of a week; PgUp and PgDn go to the week before and after."""

    turned = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and not event.modifiers():
            self.turned.emit(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)


class RosterSheet(QStackedWidget):
    """Shows the entries of a span around the chosen day.

    `day_chosen` brings another day, `entry_chosen` a line of the week's list, `opened` is Enter;
    `turned` asks for the entries of the span that is in sight now.
    """

    day_chosen = Signal(object)  # date
    entry_chosen = Signal(object)  # RosterEntry
    opened = Signal()
    turned = Signal()

    def __init__(self, day: date) -> None:
        super().__init__()
        self._say = RosterWords()
        self._listed: tuple[RosterEntry, ...] = ()
        weekdays = [show_weekday(_SOME_MONDAY + timedelta(days=n)) for n in range(7)]
        self.month = MonthView(weekdays, spell=spell_day, colors=colors_in_use, day=day)
        self.month.setAccessibleName(self.tr("Roster of the month"))
        self._model = ValuesModel()
        self.week = WeekList()
        self.week.setModel(self._model)
        self.week.horizontalHeader().setSortIndicatorShown(False)
        self.week.setAccessibleName(self.tr("Roster of the week"))
        self.addWidget(self.month)
        self.setFocusProxy(self.month)
        self.addWidget(self.week)
        self.month.turned.connect(self.turned)
        self.month.chosen.connect(self.day_chosen)
        self.month.opened.connect(lambda _: self.opened.emit())
        self.week.turned.connect(self.step)
        self.week.opened.connect(lambda _: self.opened.emit())
        self.week.selectionModel().selectionChanged.connect(self._choose_line)

    def day(self) -> date:
        """Return the day that is chosen."""
        return self.month.day()

    def days(self) -> tuple[date, date]:
        """Return the first and the last day that are in sight."""
        if self.shows_month():
            return self.month.days()
        day = self.day()
        sunday = day - timedelta(days=(day.weekday() + 1) % 7)
        return sunday, sunday + _WEEK - timedelta(days=1)

    def shows_month(self) -> bool:
        """Return whether the month is shown, and not the week."""
        return self.currentWidget() is self.month

    def show_as(self, way: str) -> None:
        """Show the month or the week of the chosen day."""
        self.setCurrentWidget(self.month if way == MONTH else self.week)
        self.turned.emit()

    def go_to(self, day: date) -> None:
        """Choose a day and bring it into sight."""
        self.month.set_day(day)
        if not self.shows_month():
            self.turned.emit()

    def step(self, by: int) -> None:
        """Go so many months on, or weeks."""
        if self.shows_month():
            self.month.turn(by)
        else:
            self.go_to(self.day() + by * _WEEK)

    def show_entries(self, entries: Sequence[RosterEntry], *, today: date) -> None:
        """Show what stands in the span that is in sight."""
        if self.shows_month():
            self.month.set_marks(marks_by_day(self._say, entries), today=today)
            return
        before = self.week.selected_rows()
        self._listed = tuple(entries)
        self._model.show(self._say.table(self._listed))
        days = [each.day for each in self._listed]
        if self.day() in days:
            kept = before[0] if before and before[0] < len(days) else 0
            at_day = kept if days[kept] == self.day() else days.index(self.day())
            self._select(at_day)

    def _select(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        index = self._model.index(row, 0)
        self.week.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _choose_line(self) -> None:
        if len(rows := self.week.selected_rows()) == 1 and rows[0] < len(self._listed):
            entry = self._listed[rows[0]]
            self.month.set_day(entry.day)
            self.entry_chosen.emit(entry)
