"""What narrows the list of sightings, beside the words that are searched."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.forms.choice_editors import StillComboBox
from ui.forms.known import Known, Names
from ui.forms.typed_times import read_typed_day
from ui.widgets.flow import FlowLayout
from ui.widgets.moment_edit import DayEdit
from ui.widgets.words import em, width_of, words
from watchapp import clock
from watchapp.moments import show_day, spell_day
from watchapp.queries.sightings import Sought
from watchapp.records import Source


class Days(StrEnum):
    """Which days are looked at."""

    ALL = "all"
    MONTH = "month"
    YEAR = "year"
    CHOSEN = "chosen"


class SightingsFilter(QWidget):
    """Choices for days, category, zone and source; `changed` says that another list is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.days = self._choice(self.tr("Days"), self.tr("All days"))
        self.days.addItem(self.tr("The last 30 days"), Days.MONTH)
        self.days.addItem(self.tr("The last 12 months"), Days.YEAR)
        self.days.addItem(self.tr("From … to …"), Days.CHOSEN)
        self.category = self._choice(self.tr("Category"), self.tr("All categories"))
        self.zone = self._choice(self.tr("Zone"), self.tr("All zones"))
        self.source = self._choice(self.tr("Source"), self.tr("All sources"))
        for source in Source:
            self.source.addItem(source.label, source)
        self.first = self._day(self.tr("From"))
        self.last = self._day(self.tr("To"))
        self._lay_out()
        self.days.currentIndexChanged.connect(self._show_days)
        self._show_days()

    def sought(self, searched: str) -> Sought:
        """Return what is looked for, with the words that are searched."""
        first, last = self._span()
        source = self.source.currentData()  # Qt keeps an option as its plain word
        return Sought(
            words=searched,
            category=self.category.currentData(),
            zone=self.zone.currentData(),
            source=None if source is None else Source(source),
            first=first,
            last=last,
        )

    def is_narrowing(self) -> bool:
        """Return whether anything but all is chosen."""
        return any(box.currentIndex() > 0 for box in self._boxes())

    def show_all(self) -> None:
        """Choose all of everything."""
        for box in self._boxes():
            box.setCurrentIndex(0)

    def renew(self, known: Known) -> None:
        """Offer the zones and categories that the log has now, keeping what was chosen."""
        _renew(self.zone, known.names_in("zone"))
        _renew(self.category, known.names_in("category"))

    def _boxes(self) -> tuple[StillComboBox, ...]:
        return (self.days, self.category, self.zone, self.source)

    def _span(self) -> tuple[date | None, date | None]:
        today = clock.today()
        match self.days.currentData():
            case Days.MONTH:
                return today - timedelta(days=29), today
            case Days.YEAR:
                return today - timedelta(days=364), today
            case Days.CHOSEN:
                return self.first.value(), self.last.value()
            case _:
                return None, None

    def _choice(self, name: str, everything: str) -> StillComboBox:
        box = StillComboBox()
        box.setAccessibleName(name)
        box.addItem(everything, None)
        box.setSizeAdjustPolicy(StillComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMaximumWidth(width_of(box, 34))
        box.currentIndexChanged.connect(self.changed)
        return box

    def _day(self, name: str) -> DayEdit:
        edit = DayEdit(read_typed_day, show=show_day, spell=spell_day, example=name)
        edit.line.setAccessibleName(name)
        edit.changed.connect(self.changed)
        return edit

    def _lay_out(self) -> None:
        row = FlowLayout(self, gap=em(self, 0.5))
        for box in self._boxes():
            row.addWidget(box)
        self._chosen = QWidget()
        days = QHBoxLayout(self._chosen)
        days.setContentsMargins(0, 0, 0, 0)
        days.addWidget(self.first)
        days.addWidget(words("–"))
        days.addWidget(self.last)
        row.addWidget(self._chosen)

    def _show_days(self) -> None:
        self._chosen.setVisible(self.days.currentData() == Days.CHOSEN)


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
