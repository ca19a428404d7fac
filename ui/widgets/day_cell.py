"""One day of a month's sheet: what its model knows, and how it is painted."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ui.colors import Colors

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_CELL = Qt.ItemDataRole.UserRole
_WEEK = 7
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class DayMark:
    """A line on a day: a sign and few words, in the color of a role; `said` is it in full."""

    sign: str
    text: str
    role: str = "text"
    said: str = ""


@dataclass(frozen=True, slots=True)
class DayCell:
    """What is painted on a day."""

    day: date
    marks: Sequence[DayMark]
    is_in_month: bool
    is_today: bool


class MonthModel(QAbstractTableModel):
    """The weeks of a month, from Sunday to Saturday."""

    def __init__(self, weekdays: Sequence[str], spell: Callable[[date], str]) -> None:
        super().__init__()
        self._weekdays = weekdays  # Monday first, as the calendar has them
        self._spell = spell
        self._month = date.min
        self._weeks: list[list[date]] = []
        self._marks: Mapping[date, Sequence[DayMark]] = {}
        self._today = date.min

    def show_month(self, day: date) -> bool:
        """Show the month of a day; return whether it is another one."""
        month = day.replace(day=1)
        if month == self._month:
            return False
        self.beginResetModel()
        self._month = month
        weeks = calendar.Calendar(calendar.SUNDAY).monthdatescalendar(day.year, day.month)
        self._weeks = weeks
        self.endResetModel()
        return True

    def set_marks(self, marks: Mapping[date, Sequence[DayMark]], today: date) -> None:
        """Show marks on the days."""
        self._marks, self._today = marks, today
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, _WEEK - 1))

    def days(self) -> tuple[date, date]:
        """Return the first and the last day."""
        return self._weeks[0][0], self._weeks[-1][-1]

    def day_at(self, index: Index) -> date:
        """Return the day in a cell."""
        return self._weeks[index.row()][index.column()]

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day."""
        days = (day - self._weeks[0][0]).days
        return self.index(days // _WEEK, days % _WEEK)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._weeks)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else _WEEK

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        day = self.day_at(index)
        marks = self._marks.get(day, ())
        if role == _CELL:
            return DayCell(day, marks, day.month == self._month.month, day == self._today)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join((self._spell(day), *(each.said or each.text for each in marks)))
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._weekdays[(section - 1) % _WEEK]
        return None


class DayDelegate(QStyledItemDelegate):
    """Paints the number of a day and under it its marks, as many as have room."""

    def __init__(self, colors: Callable[[], Colors], parent: QWidget) -> None:
        """Paint in the colors that hold at the moment of painting."""
        super().__init__(parent)
        self._colors = colors

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(_CELL)
        colors = self._colors()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        ground = colors.raised if cell.is_in_month else colors.surface
        painter.fillRect(rect, QColor(colors.tint if chosen else ground))
        _paint_number(painter, cell, colors, rect)
        _paint_marks(painter, cell, colors, rect)
        if chosen:
            painter.setPen(QPen(QColor(colors.accent), 3 if focused else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


def _paint_number(painter: QPainter, cell: DayCell, colors: Colors, rect: QRect) -> None:
    """Paint the number of the day; today's stands in a filled box."""
    metrics = painter.fontMetrics()
    font = painter.font()
    font.setBold(cell.is_today)
    painter.setFont(font)
    text, gap = str(cell.day.day), metrics.height() // 4
    box = QRect(
        rect.left() + gap,
        rect.top() + gap // 2,
        painter.fontMetrics().horizontalAdvance(text) + 2 * gap,
        metrics.height(),
    )
    ink = colors.text if cell.is_in_month else colors.quiet
    if cell.is_today:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent))
        painter.drawRoundedRect(box, gap, gap)
        ink = colors.on_accent
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    font.setBold(False)
    painter.setFont(font)


def _paint_marks(painter: QPainter, cell: DayCell, colors: Colors, rect: QRect) -> None:
    metrics = painter.fontMetrics()
    height, gap = metrics.height(), metrics.height() // 4
    top = rect.top() + height + gap
    room = max(0, (rect.bottom() - gap - top) // height)
    each = height * (2 if room >= 2 * len(cell.marks) else 1)
    for place, mark in enumerate(_fitting(cell.marks, room)):
        line = QRect(rect.left() + gap, top + place * each, rect.width() - 2 * gap, each)
        painter.setPen(QColor(getattr(colors, mark.role)))
        text = f"{mark.sign} {mark.text}".strip()
        if each == height:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, _WRAPPED, text)


def _fitting(marks: Sequence[DayMark], room: int) -> Sequence[DayMark]:
    """Return the marks that have room, in place of the last of them how many there are more."""
    if len(marks) <= room:
        return marks
    if room < 2:
        signs = " ".join(each.sign for each in marks)
        return (DayMark("", signs, marks[0].role),) if room else ()
    more = len(marks) - room + 1
    return (*marks[: room - 1], DayMark("", f"+{more}", "quiet"))
