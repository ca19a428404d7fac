"""A month as a sheet of days: arrows go from day to day, PgUp and PgDn from month to month."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from ui.colors import Colors
from ui.widgets.day_cell import DayDelegate, DayMark, MonthModel
from ui.widgets.words import em

_STEPS = {
    Qt.Key.Key_Left: timedelta(days=-1),
    Qt.Key.Key_Right: timedelta(days=1),
    Qt.Key.Key_Up: timedelta(days=-7),
    Qt.Key.Key_Down: timedelta(days=7),
}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class MonthView(QTableView):
    """Shows the weeks of a month with marks on its days, and chooses a day.

    `chosen` brings the day whenever another is; `turned` comes when another month is shown: whoever
    knows its marks hands them over by `set_marks`; `opened` is Enter or a double click on a day.
    """

    chosen = Signal(object)  # date
    turned = Signal()
    opened = Signal(object)  # date

    def __init__(
        self,
        weekdays: Sequence[str],
        *,
        spell: Callable[[date], str],
        colors: Callable[[], Colors],
        day: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = MonthModel(weekdays, spell)
        self._day = day
        self.setModel(self._model)
        self.setItemDelegate(DayDelegate(colors, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(lambda index: self.set_day(self._model.day_at(index)))
        self.doubleClicked.connect(lambda index: self.opened.emit(self._model.day_at(index)))
        self._model.show_month(day)
        self._select()
        self._size_rows()

    def day(self) -> date:
        """Return the day that is chosen."""
        return self._day

    def days(self) -> tuple[date, date]:
        """Return the first and the last day that are in sight, of the months around too."""
        return self._model.days()

    def set_day(self, day: date) -> None:
        """Choose a day, and show its month."""
        another = day != self._day
        self._day = day
        if self._model.show_month(day):
            self.turned.emit()
        self._select()
        if another:
            self.chosen.emit(day)

    def turn(self, months: int) -> None:
        """Choose the same day so many months on, or the last where the month is shorter."""
        number = self._day.year * 12 + self._day.month - 1 + months
        year, month = number // 12, number % 12 + 1
        last = calendar.monthrange(year, month)[1]
        self.set_day(date(year, month, min(self._day.day, last)))

    def set_marks(self, marks: Mapping[date, Sequence[DayMark]], *, today: date) -> None:
        """Show marks on the days."""
        self._model.set_marks(marks, today)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key in _STEPS:
            self.set_day(self._day + _STEPS[key])
        elif plain and key in _MONTHS:
            self.turn(_MONTHS[key])
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = calendar.monthrange(self._day.year, self._day.month)[1]
            self.set_day(self._day.replace(day=1 if key == Qt.Key.Key_Home else last))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._day)
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._size_rows()

    def _select(self) -> None:
        index: QModelIndex = self._model.index_of(self._day)
        self.setCurrentIndex(index)

    def _size_rows(self) -> None:
        self.verticalHeader().setMinimumSectionSize(em(self, 2.2))
        self.setMinimumHeight(em(self, 16))
