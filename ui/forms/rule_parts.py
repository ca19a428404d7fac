"""The parts of the choice how something repeats: every how many, on which days, until when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.forms.choice_editors import StillComboBox
from ui.forms.typed_times import read_typed_day
from ui.widgets.chips import Chips
from ui.widgets.flow import FlowLayout
from ui.widgets.moment_edit import DayEdit
from ui.widgets.words import em, width_of, words
from watchapp.moments import show_day, spell_day
from watchapp.recurrence import Pattern, Repeat
from watchapp.recurrence.words import PLACES, WEEKDAY_NAMES
from watchapp.speech import say

_LAST = -1
_NEVER, _UNTIL, _TIMES = "never", "until", "times"


class _Number(QLineEdit):
    """A short line for a small number."""

    def __init__(self, name: str, *, start: int) -> None:
        super().__init__(str(start))
        self.setAccessibleName(name)
        self.setMaximumWidth(width_of(self, 6))
        self.setMaxLength(3)

    def number(self) -> int | None:
        """Return what was typed, None if it is no number from 1 to 999."""
        typed = self.text().strip()
        return int(typed) if typed.isascii() and typed.isdecimal() and int(typed) else None


class EveryLine(QWidget):
    """Every so many days, weeks or months."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.number = _Number(self.tr("Every how many"), start=1)
        self.number.textChanged.connect(self.changed)
        self._unit = QLabel()
        row = _row(self)
        row.addWidget(QLabel(self.tr("Every")))
        row.addWidget(self.number)
        row.addWidget(self._unit)
        row.addStretch()

    def every(self) -> int:
        """Return the number, 1 where none is understood."""
        return self.number.number() or 1

    def show_every(self, pattern: Pattern) -> None:
        """Show the number of a pattern."""
        self.number.setText(str(pattern.every))

    def show_unit(self, repeat: Repeat) -> None:
        """Say what is counted."""
        units = {Repeat.DAILY: self.tr("days"), Repeat.WEEKLY: self.tr("weeks")}
        self._unit.setText(units.get(repeat, self.tr("months")))

    def problem(self) -> str:
        """Return what is wrong."""
        if self.number.number() is None:
            return self.tr("Say every how many, as a number from 1 to 999.")
        return ""


class DaysLine(QWidget):
    """The days of the week, the weekday or the date of the month, or the rule itself."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.weekdays = [QCheckBox(say(name)) for name in WEEKDAY_NAMES]
        self.place, self.weekday = StillComboBox(), StillComboBox()
        self.day = _Number(self.tr("Date of the month"), start=1)
        self.rule = QLineEdit()
        self._fill_lists()
        self._week, self._nth, self._date = QWidget(), QWidget(), QWidget()
        self._lay_out()
        for box in self.weekdays:
            box.toggled.connect(lambda _: self.changed.emit())
        for choice in (self.place, self.weekday):
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        for line in (self.day, self.rule):
            line.textChanged.connect(lambda _: self.changed.emit())

    def pattern(self, repeat: Repeat) -> Pattern:
        """Return a pattern with the days that are chosen."""
        if repeat is Repeat.OTHER:
            return Pattern(repeat=repeat, rule=self.rule.text().strip())
        if repeat is Repeat.WEEKLY:
            days = tuple(n for n, box in enumerate(self.weekdays) if box.isChecked())
            return Pattern(repeat=repeat, weekdays=days)
        if repeat is Repeat.NTH_WEEKDAY:
            place, weekday = self.place.currentData(), self.weekday.currentIndex()
            return Pattern(repeat=repeat, weekdays=(weekday,), place=place)
        if repeat is Repeat.DAY_OF_MONTH:
            return Pattern(repeat=repeat, day=self.day.number() or 1)
        return Pattern(repeat=repeat)

    def show_days(self, pattern: Pattern) -> None:
        """Show the days of a pattern."""
        for number, box in enumerate(self.weekdays):
            chosen = pattern.repeat is Repeat.WEEKLY and number in pattern.weekdays
            box.setChecked(chosen)
        if pattern.repeat is Repeat.NTH_WEEKDAY:
            self.place.setCurrentIndex(self.place.findData(pattern.place))
            self.weekday.setCurrentIndex(pattern.weekdays[0])
        if pattern.repeat is Repeat.DAY_OF_MONTH:
            self.day.setText(str(pattern.day))
        self.rule.setText(pattern.rule)

    def propose(self, first: date, repeat: Repeat) -> None:
        """Choose the day of the first time, where no other is chosen yet."""
        if repeat is Repeat.WEEKLY and not any(box.isChecked() for box in self.weekdays):
            self.weekdays[first.weekday()].setChecked(True)
        elif repeat is Repeat.NTH_WEEKDAY:
            place = (first.day - 1) // 7 + 1
            self.place.setCurrentIndex(self.place.findData(place if place in PLACES else _LAST))
            self.weekday.setCurrentIndex(first.weekday())
        elif repeat is Repeat.DAY_OF_MONTH:
            self.day.setText(str(first.day))

    def show_for(self, repeat: Repeat) -> None:
        """Show what belongs to a way of repeating."""
        self._week.setVisible(repeat is Repeat.WEEKLY)
        self._nth.setVisible(repeat is Repeat.NTH_WEEKDAY)
        self._date.setVisible(repeat is Repeat.DAY_OF_MONTH)
        self._other.setVisible(repeat is Repeat.OTHER)
        self.setVisible(repeat not in {Repeat.ONCE, Repeat.DAILY})

    def problem(self, repeat: Repeat) -> str:
        """Return what is wrong."""
        if repeat is Repeat.DAY_OF_MONTH and not 1 <= (self.day.number() or 0) <= 31:
            return self.tr("Say the date of the month, as a number from 1 to 31.")
        return ""

    def _fill_lists(self) -> None:
        for place, name in PLACES.items():
            self.place.addItem(say(name), place)
        for name in WEEKDAY_NAMES:
            self.weekday.addItem(say(name))
        self.place.setAccessibleName(self.tr("Which of the month"))
        self.weekday.setAccessibleName(self.tr("Weekday"))
        self.rule.setAccessibleName(self.tr("Rule"))
        self.rule.setPlaceholderText("FREQ=YEARLY;BYMONTH=8;BYDAY=1TU")

    def _lay_out(self) -> None:
        flow = FlowLayout(self._week, gap=em(self, 0.5))
        for box in self.weekdays:
            flow.addWidget(box)
        nth = _row(self._nth)
        for widget in (QLabel(self.tr("On the")), self.place, self.weekday):
            nth.addWidget(widget)
        nth.addStretch()
        by_date = _row(self._date)
        by_date.addWidget(QLabel(self.tr("On day")))
        by_date.addWidget(self.day)
        by_date.addStretch()
        self._other = QWidget()
        other = QVBoxLayout(self._other)
        other.setContentsMargins(0, 0, 0, 0)
        other.addWidget(self.rule)
        hint = self.tr("A recurrence rule of RFC 5545 by days, weeks, months or years.")
        other.addWidget(words(hint, "quiet"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._week, self._nth, self._date, self._other):
            column.addWidget(part)


class EndLine(QWidget):
    """Without end, until a day, or so many times."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        ways = (
            (_NEVER, self.tr("Without end")),
            (_UNTIL, self.tr("Until a day")),
            (_TIMES, self.tr("So many times")),
        )
        self.ways = Chips(ways, key=_NEVER)
        self.until = DayEdit(
            read_typed_day, show=show_day, spell=spell_day, hint=self.tr("Like 12/31 or 2026-12-31")
        )
        self.until.line.setAccessibleName(self.tr("Last day"))
        self.times = _Number(self.tr("How many times"), start=10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.ways, self.until, self.times):
            column.addWidget(widget)
        self.ways.picked.connect(self._go)
        self.until.changed.connect(self.changed)
        self.times.textChanged.connect(self.changed)
        self._show_parts()

    def end(self) -> tuple[date | None, int | None]:
        """Return the last day, or how many times."""
        if self.ways.key() == _UNTIL:
            return self.until.value(), None
        return None, self.times.number() if self.ways.key() == _TIMES else None

    def show_end(self, pattern: Pattern) -> None:
        """Show the end of a pattern."""
        key = _UNTIL if pattern.until else _TIMES if pattern.count else _NEVER
        self.ways.set_key(key)
        self.until.set_value(pattern.until)
        if pattern.count:
            self.times.setText(str(pattern.count))
        self._show_parts()

    def problem(self) -> str:
        """Return what is wrong."""
        if self.ways.key() == _UNTIL and self.until.value() is None:
            return self.until.problem() or self.tr("Say until which day.")
        if self.ways.key() == _TIMES and self.times.number() is None:
            return self.tr("Say how many times, as a number from 1 to 999.")
        return ""

    def _go(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        self.until.setVisible(self.ways.key() == _UNTIL)
        self.times.setVisible(self.ways.key() == _TIMES)


def _row(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(em(widget, 0.4))
    return row
