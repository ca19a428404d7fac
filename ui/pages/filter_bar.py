"""What narrows a list beside the words that are searched: a row of choices, as a page declares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.forms.choice_editors import StillComboBox
from ui.forms.known import Known, Names
from ui.forms.typed_times import read_typed_day
from ui.marked_words import QT_TR_NOOP, translated
from ui.widgets.flow import FlowLayout
from ui.widgets.moment_edit import DayEdit
from ui.widgets.words import em, width_of, words
from watchapp import clock
from watchapp.fields import Option
from watchapp.moments import show_day, spell_day


class Days(StrEnum):
    """Which days are looked at."""

    ALL = "all"
    MONTH = "month"
    YEAR = "year"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class FilterDef:
    """One choice: the argument of the list's query that it gives, its name, and what it offers.

    `everything` stands for no choice. `choices` are values with their words; `table` offers the
    records of a table that the form knows (zone, category, member, patrol) in their place.
    """

    argument: str
    name: str
    everything: str
    choices: Sequence[tuple[Any, str]] = ()
    table: str = ""


DAYS = FilterDef("days", "", "")
"""Narrows by days: it gives the arguments `first` and `last`."""


def zone_filter() -> FilterDef:
    """Return the choice of a zone."""
    everything = translated(QT_TR_NOOP("All zones"))
    return FilterDef("zone", translated(QT_TR_NOOP("Zone")), everything, table="zone")


def category_filter() -> FilterDef:
    """Return the choice of a category."""
    everything = translated(QT_TR_NOOP("All categories"))
    return FilterDef("category", translated(QT_TR_NOOP("Category")), everything, table="category")


def options_filter(
    argument: str, options: type[Option], *, name: str, everything: str
) -> FilterDef:
    """Return the choice of one of a field's options, such as a state or a source."""
    return FilterDef(argument, name, everything, [(each, each.label) for each in options])


class FilterBar(QWidget):
    """The choices side by side; `changed` says that another list is wanted."""

    changed = Signal()

    def __init__(self, filters: Sequence[FilterDef]) -> None:
        super().__init__()
        self._row = FlowLayout(self, gap=em(self, 0.5))
        self._filters = tuple(each for each in filters if each is not DAYS)
        self.boxes = {each.argument: self._box(each) for each in self._filters}
        self.days = DaysChoice() if DAYS in filters else None
        if self.days is not None:
            self._row.addWidget(self.days)
            self.days.changed.connect(self.changed)
        for box in self.boxes.values():
            self._row.addWidget(box)

    def chosen(self) -> dict[str, Any]:
        """Return what narrows the list by the arguments of its query; the rest is left out."""
        found = {each.argument: self._value(each) for each in self._filters}
        if self.days is not None:
            found["first"], found["last"] = self.days.span()
        return {argument: value for argument, value in found.items() if value is not None}

    def is_narrowing(self) -> bool:
        """Return whether anything but all is chosen."""
        return any(box.currentIndex() > 0 for box in self._all_boxes())

    def show_all(self) -> None:
        """Choose all of everything, in one go."""
        with QSignalBlocker(self):
            for box in self._all_boxes():
                box.setCurrentIndex(0)

    def choose(self, argument: str, value: object) -> None:
        """Choose one value of one of the choices, as the captain would."""
        box = self.boxes[argument]
        box.setCurrentIndex(max(0, box.findData(value)))

    def renew(self, known: Known) -> None:
        """Offer the records that the log has now, keeping what was chosen."""
        for each in self._filters:
            if each.table:
                _renew(self.boxes[each.argument], known.names_in(each.table))

    def _all_boxes(self) -> list[StillComboBox]:
        return [*([self.days.box] if self.days is not None else ()), *self.boxes.values()]

    def _value(self, each: FilterDef) -> Any:
        """Return what is chosen, None for everything: Qt keeps an option as its plain word."""
        box = self.boxes[each.argument]
        place = box.currentIndex() - 1
        return box.currentData() if each.table or place < 0 else each.choices[place][0]

    def _box(self, each: FilterDef) -> StillComboBox:
        box = _choice(each.name, each.everything)
        for value, said in each.choices:
            box.addItem(said, value)
        box.currentIndexChanged.connect(self.changed)
        return box


class DaysChoice(QWidget):
    """All days, the last ones, or those from one day to another."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = _choice(self.tr("Days"), self.tr("All days"))
        self.box.addItem(self.tr("The last 30 days"), Days.MONTH)
        self.box.addItem(self.tr("The last 12 months"), Days.YEAR)
        self.box.addItem(self.tr("From … to …"), Days.CHOSEN)
        self.first = self._day(self.tr("From"))
        self.last = self._day(self.tr("To"))
        self._chosen = QWidget()
        days = QHBoxLayout(self._chosen)
        for each in (self.first, words("–"), self.last):
            days.addWidget(each)
        both = QHBoxLayout(self)
        both.addWidget(self.box)
        both.addWidget(self._chosen)
        for row in (days, both):
            row.setContentsMargins(0, 0, 0, 0)
        self.box.currentIndexChanged.connect(self._show_days)
        self.box.currentIndexChanged.connect(self.changed)
        self._show_days()

    def span(self) -> tuple[date | None, date | None]:
        """Return the first and the last day that are wanted, None where there is no bound."""
        today = clock.today()
        match self.box.currentData():
            case Days.MONTH:
                return today - timedelta(days=29), today
            case Days.YEAR:
                return today - timedelta(days=364), today
            case Days.CHOSEN:
                return self.first.value(), self.last.value()
            case _:
                return None, None

    def _day(self, name: str) -> DayEdit:
        edit = DayEdit(read_typed_day, show=show_day, spell=spell_day, example=name)
        edit.line.setAccessibleName(name)
        edit.changed.connect(self.changed)
        return edit

    def _show_days(self) -> None:
        self._chosen.setVisible(self.box.currentData() == Days.CHOSEN)


def _choice(name: str, everything: str) -> StillComboBox:
    box = StillComboBox()
    box.setAccessibleName(name)
    box.addItem(everything, None)
    box.setSizeAdjustPolicy(StillComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMaximumWidth(width_of(box, 26))
    return box


def _renew(box: StillComboBox, names: Names) -> None:
    """Put other records under the first entry, which stands for all of them."""
    offered = tuple((box.itemData(i), box.itemText(i)) for i in range(1, box.count()))
    if offered == names:
        return
    chosen = box.currentData()
    with QSignalBlocker(box):
        while box.count() > 1:
            box.removeItem(1)
        for key, name in names:
            box.addItem(name, key)
        box.setCurrentIndex(max(0, box.findData(chosen)))
