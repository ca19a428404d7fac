"""What the captain looks at on a page of trends: which days, where, of what kind, from whom."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ui.pages.trends.filter_parts import OptionSlot, labeled
from ui.widgets.flow import FlowLayout
from ui.widgets.moment_edit import DayEdit
from ui.widgets.words import em
from watchapp import clock
from watchapp.errors import ReadError
from watchapp.moments import read_day, show_day, spell_day
from watchapp.operations.trends import EVERY_PART, Part, TrendOption
from watchapp.queries.categories import category_names
from watchapp.queries.tallies import Filter
from watchapp.queries.zones import zone_names
from watchapp.records import CategoryClass, Source
from watchapp.speech import say
from watchapp.store import Store

_OWN = frozenset({Source.SEEN, Source.TOLD, Source.CAMERA})
_POLICE = frozenset({Source.POLICE})
_NAME_IN_SIGHT = 12  # letters of a zone or category that is chosen
_MOST_OPTIONS = 4
_CRIMES = "crimes"
_CLASS = "class "  # before the word of a class; a category is its number


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


class TrendFilter(QWidget):
    """The row of choices above an answer; `changed` says that another answer is wanted."""

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
        self._source = self._choice(
            self.tr("Source"),
            (
                (frozenset(), self.tr("All sources")),
                (_OWN, self.tr("The watch's own")),
                (_POLICE, self.tr("Police records")),
            ),
        )
        self._zone = self._choice(self.tr("Zone"), ((None, self.tr("All zones")),))
        self._kind = self._choice(
            self.tr("Kind"),
            (
                (None, self.tr("All kinds")),
                (_CRIMES, self.tr("Crimes only")),
                *((_CLASS + kind.value, kind.label) for kind in CategoryClass),
            ),
        )
        for box in (self._zone, self._kind):  # long names must not push the others away
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(max(_NAME_IN_SIGHT, len(box.itemText(0))))
        self._kinds_always = self._kind.count()
        self._options: dict[str, QComboBox] = {}
        # Made once, for the keyboard walks through widgets in the order in which they were made.
        self._slots = tuple(OptionSlot() for _ in range(_MOST_OPTIONS))
        self._first = DayEdit(_day, show=show_day, spell=spell_day, example=self.tr("first day"))
        self._last = DayEdit(_day, show=show_day, spell=spell_day, example=self.tr("last day"))
        self._days.currentIndexChanged.connect(self._show_chosen_days)
        self._lay_out()

    def filter(self) -> Filter:
        """Return which sightings are meant, as far as the question understands it."""
        first, last = self._span() if Part.DAYS in self._parts else (None, None)
        kind = self._kind.currentData() if Part.KIND in self._parts else None
        word = kind if isinstance(kind, str) else ""
        return Filter(
            first=first,
            last=last,
            zone=self._zone.currentData() if Part.ZONE in self._parts else None,
            category=kind if isinstance(kind, int) else None,
            kind=CategoryClass(word.removeprefix(_CLASS)) if word.startswith(_CLASS) else None,
            sources=self._source.currentData() if Part.SOURCE in self._parts else frozenset(),
            crimes_only=word == _CRIMES,
        )

    def choices(self) -> dict[str, str]:
        """Return what is chosen of the question's own options."""
        return {name: box.currentData() or "" for name, box in self._options.items()}

    def set_filter(self, picked: Filter) -> None:
        """Choose what a filter means; no answer is asked for."""
        quiet = QSignalBlocker(self)
        self._zone.setCurrentIndex(max(0, self._zone.findData(picked.zone)))
        self._kind.setCurrentIndex(max(0, self._kind.findData(_kind_of(picked))))
        self._source.setCurrentIndex(max(0, _place_of(self._source, picked.sources)))
        if picked.first is None and picked.last is None:
            self._days.setCurrentIndex(self._days.findData(Days.ALL))
        else:
            self._days.setCurrentIndex(self._days.findData(Days.CHOSEN))
            self._first.set_value(picked.first)
            self._last.set_value(picked.last)
        quiet.unblock()

    def set_choice(self, name: str, value: str) -> None:
        """Choose one of the question's own options; no answer is asked for."""
        box = self._options[name]
        quiet = QSignalBlocker(box)
        box.setCurrentIndex(max(0, box.findData(value)))
        quiet.unblock()

    def told(self) -> str:
        """Return what is chosen, in a row of words: All days · Police records · All zones."""
        boxes = {
            Part.DAYS: self._days,
            Part.SOURCE: self._source,
            Part.ZONE: self._zone,
            Part.KIND: self._kind,
        }
        shown = [box for part, box in boxes.items() if part in self._parts]
        return " · ".join(box.currentText() for box in (*shown, *self._options.values()))

    def rows_at(self, width: int) -> float:
        """Return how many rows of choices there are at a width, in pixels."""
        one = self._row.heightForWidth(1_000_000)
        return self._row.heightForWidth(width) / one if one else 0

    def show_parts(self, parts: Collection[Part]) -> None:
        """Show only what a question understands."""
        self._parts = frozenset(parts)
        for part, editor in self._labeled.items():
            editor.setVisible(part in self._parts)
        self._show_chosen_days()

    def show_options(self, options: Collection[TrendOption], store: Store) -> None:
        """Offer a question's own options, keeping what was chosen of the same before."""
        chosen = self.choices()
        for slot in self._slots[len(options) :]:
            slot.hide()
        self._options = {}
        for option, slot in zip(options, self._slots, strict=False):
            offered = tuple((each.value, each.label) for each in option.offered(store))
            slot.offer(say(option.label), offered, chosen=chosen.get(option.name, ""))
            slot.show()
            self._options[option.name] = slot.box

    def renew(self, store: Store) -> None:
        """Offer the zones and categories that the log has now, keeping what was chosen."""
        _renew(self._zone, zone_names(store), keep=1)
        _renew(self._kind, category_names(store), keep=self._kinds_always)

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
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for value, text in choices:
            box.addItem(text, value)
        return box

    def _lay_out(self) -> None:
        self._row = FlowLayout(gap=em(self))
        self._parts = EVERY_PART
        self._labeled: dict[Part, QWidget] = {}
        boxes = {
            Part.DAYS: self._days,
            Part.SOURCE: self._source,
            Part.ZONE: self._zone,
            Part.KIND: self._kind,
        }
        for part, box in boxes.items():
            box.currentIndexChanged.connect(self.changed)
            self._labeled[part] = labeled(box.accessibleName(), box)
            self._row.addWidget(self._labeled[part])
        for slot in self._slots:
            slot.box.currentIndexChanged.connect(self.changed)
            self._row.addWidget(slot)
        chosen = FlowLayout(gap=em(self))
        for name, editor in ((self.tr("From"), self._first), (self.tr("To"), self._last)):
            editor.line.setAccessibleName(name)
            editor.changed.connect(self.changed)
            chosen.addWidget(labeled(name, editor))
        self._chosen = QWidget()
        self._chosen.setLayout(chosen)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._row)
        whole.addWidget(self._chosen)
        self._show_chosen_days()

    def _show_chosen_days(self) -> None:
        chosen = self._days.currentData() == Days.CHOSEN
        self._chosen.setVisible(chosen and Part.DAYS in self._parts)


def _kind_of(picked: Filter) -> object:
    """Return the choice of kind that a filter means."""
    if picked.category is not None:
        return picked.category
    if picked.kind is not None:
        return _CLASS + picked.kind.value
    return _CRIMES if picked.crimes_only else None


def _place_of(box: QComboBox, value: object) -> int:
    """Return the place of an entry; Qt finds no sets by themselves."""
    return next((n for n in range(box.count()) if box.itemData(n) == value), 0)


def _renew(box: QComboBox, names: tuple[tuple[int, str], ...], *, keep: int) -> None:
    """Put other records under the first entries, which are always there."""
    chosen = box.currentData()
    quiet = QSignalBlocker(box)
    while box.count() > keep:
        box.removeItem(keep)
    for key, name in names:
        box.addItem(name, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    quiet.unblock()


def _year_before(today: date) -> date:
    """Return the day after today's a year ago, so that both ends hold one year."""
    day = min(today.day, 28) if today.month == 2 else today.day
    return date(today.year - 1, today.month, day) + timedelta(days=1)
