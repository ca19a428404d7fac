"""What the captain looks at on the Trends page: which days, where, of what kind, from whom."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from ui.widgets.flow import FlowLayout
from ui.widgets.moment_edit import DayEdit
from ui.widgets.words import em
from watchapp import clock
from watchapp.analysis.periods import Unit
from watchapp.errors import ReadError
from watchapp.moments import read_day, show_day, spell_day
from watchapp.queries.categories import category_names
from watchapp.queries.tallies import Filter
from watchapp.queries.zones import zone_names
from watchapp.records import Source
from watchapp.store import Store

_OWN = frozenset({Source.SEEN, Source.TOLD, Source.CAMERA})
_NAME_IN_SIGHT = 12  # letters of a zone or category that is chosen
_POLICE = frozenset({Source.POLICE})


class Days(StrEnum):
    """Which days the captain looks at."""

    ALL = "all"
    YEAR = "year"
    MONTH = "month"
    CHOSEN = "chosen"


def _day(text: str) -> date:
    """Return a typed day for an editor that knows ValueError only."""
    try:
        return read_day(text, today=clock.today())
    except ReadError as error:
        raise ValueError(error.sentence) from error


class TrendsFilter(QWidget):
    """The row of choices above the chart; `changed` says that another answer is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._days = self._choice(
            self.tr("Days"),
            (
                (Days.ALL, self.tr("All days")),
                (Days.YEAR, self.tr("The last 12 months")),
                (Days.MONTH, self.tr("The last 30 days")),
                (Days.CHOSEN, self.tr("From … to …")),
            ),
        )
        self._unit = self._choice(
            self.tr("Counted by"),
            (
                (None, self.tr("What suits the days")),
                (Unit.DAY, self.tr("Day")),
                (Unit.WEEK, self.tr("Week")),
                (Unit.MONTH, self.tr("Month")),
            ),
        )
        self._source = self._choice(
            self.tr("Source"),
            (
                (frozenset(), self.tr("All sources")),
                (_OWN, self.tr("The watch's own")),
                (_POLICE, self.tr("Police records")),
            ),
        )
        self._zone = self._choice(self.tr("Zone"), ((None, self.tr("All zones")),))
        self._category = self._choice(self.tr("Category"), ((None, self.tr("All categories")),))
        for box in (self._zone, self._category):  # long names must not push the others away
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(max(_NAME_IN_SIGHT, len(box.itemText(0))))
        self._crimes = QCheckBox(self.tr("Crimes &only"))
        self._crimes.toggled.connect(self.changed)
        self._first = DayEdit(_day, show=show_day, spell=spell_day, example=self.tr("first day"))
        self._last = DayEdit(_day, show=show_day, spell=spell_day, example=self.tr("last day"))
        self._days.currentIndexChanged.connect(self._show_chosen_days)
        self._lay_out()

    def filter(self) -> Filter:
        """Return what is to be counted."""
        first, last = self._span()
        return Filter(
            first=first,
            last=last,
            zone=self._zone.currentData(),
            category=self._category.currentData(),
            sources=self._source.currentData(),
            crimes_only=self._crimes.isChecked(),
        )

    def unit(self) -> Unit | None:
        """Return the length of a period, or None where the days decide."""
        unit = self._unit.currentData()  # Qt hands a word back for an option
        return None if unit is None else Unit(unit)

    def renew(self, store: Store) -> None:
        """Offer the zones and categories that the log has now, keeping what was chosen."""
        _renew(self._zone, zone_names(store))
        _renew(self._category, category_names(store))

    def _span(self) -> tuple[date | None, date | None]:
        today = clock.today()
        match Days(self._days.currentData()):
            case Days.ALL:
                return None, None
            case Days.YEAR:
                return _year_before(today), today
            case Days.MONTH:
                return today - timedelta(days=29), today
            case Days.CHOSEN:
                return self._first.value(), self._last.value()

    def _choice(self, name: str, choices: tuple[tuple[object, str], ...]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContentsOnFirstShow)
        for value, text in choices:
            box.addItem(text, value)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _lay_out(self) -> None:
        row = FlowLayout(gap=em(self))
        for box in (self._days, self._source, self._zone, self._category, self._unit):
            row.addWidget(_labeled(box.accessibleName(), box))
        row.addWidget(_labeled(" ", self._crimes))
        chosen = FlowLayout(gap=em(self))
        for name, editor in ((self.tr("From"), self._first), (self.tr("To"), self._last)):
            editor.line.setAccessibleName(name)
            editor.changed.connect(self.changed)
            chosen.addWidget(_labeled(name, editor))
        self._chosen = QWidget()
        self._chosen.setLayout(chosen)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(row)
        whole.addWidget(self._chosen)
        self._show_chosen_days()

    def _show_chosen_days(self) -> None:
        self._chosen.setVisible(self._days.currentData() == Days.CHOSEN)


def _labeled(name: str, editor: QWidget) -> QWidget:
    """Return an editor under its name, as small as the two need."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(em(editor) // 5)
    label = QLabel(name)
    label.setBuddy(editor)
    column.addWidget(label)
    column.addWidget(editor)
    return whole


def _renew(box: QComboBox, names: tuple[tuple[int, str], ...]) -> None:
    """Put other records under the first entry, which stands for all of them."""
    chosen = box.currentData()
    quiet = QSignalBlocker(box)
    while box.count() > 1:
        box.removeItem(1)
    for key, name in names:
        box.addItem(name, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    quiet.unblock()


def _year_before(today: date) -> date:
    """Return the day after today's a year ago, so that both ends hold one year."""
    day = min(today.day, 28) if today.month == 2 else today.day
    return date(today.year - 1, today.month, day) + timedelta(days=1)
