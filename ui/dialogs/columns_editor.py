"""What each column of a police file means, and how its dates are written."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.field_row import FieldRow
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, words
from watchapp.exchange.dates import date_format
from watchapp.exchange.meanings import Meaning
from watchapp.moments import spell_day, spell_moment, spell_month
from watchapp.operations.police_files import Preview
from watchapp.operations.police_reading import ImportChoices

_EXAMPLES = 3  # values shown of each column
_LONGEST_EXAMPLE = 40


class ColumnsEditor(QWidget):
    """One line a column: its name, what stands in it, and a list of what it may mean."""

    changed = Signal(object)  # ImportChoices

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: ImportChoices | None = None
        self.combos: tuple[QComboBox, ...] = ()
        self.dates = QComboBox()
        self.dates.activated.connect(self._take_dates)
        self._dates_row = FieldRow(self.tr("&Dates are written like"), self.dates)
        self._read_as = words("", "quiet")
        self.portal = QLineEdit()
        self.portal.setMaxLength(40)
        self.portal.editingFinished.connect(self._take_portal)
        self._portal_row = FieldRow(
            self.tr("&Kind of file"),
            self.portal,
            help_text=self.tr("The table of categories is kept for each kind of file."),
        )
        self._lines = QWidget()
        self._lay_out()

    def show_preview(self, preview: Preview) -> None:
        """Show how the columns and dates of a file are understood now."""
        if self._choices is None:
            self._build_lines(preview)
        self._choices = preview.choices
        for combo, meaning in zip(self.combos, preview.choices.meanings, strict=True):
            combo.setCurrentIndex(combo.findData(meaning.value))
        self.portal.setText(preview.choices.portal)
        self.portal.setReadOnly(preview.recognized)
        self._show_dates(preview)

    def _lay_out(self) -> None:
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(em(self, 0.8), em(self, 0.6), em(self, 0.8), em(self, 0.6))
        inner.setSpacing(em(self, 0.5))
        for part in (self._dates_row, self._read_as, self._portal_row, _rule(), self._lines):
            inner.addWidget(part)
        inner.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scroll(content))

    def _build_lines(self, preview: Preview) -> None:
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(em(self, 0.8))
        grid.setColumnStretch(1, 1)
        combos = []
        for place, title in enumerate(preview.header):
            combo = self._combo(title, place)
            combos.append(combo)
            examples = words(_examples_of(preview, place), "quiet")
            grid.addWidget(words(title), place, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(examples, place, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(combo, place, 2)
        self.combos = tuple(combos)

    def _combo(self, title: str, place: int) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(self.tr("Meaning of the column %1").replace("%1", title))
        for meaning in Meaning:
            combo.addItem(meaning.label, meaning.value)
        combo.activated.connect(lambda _, place=place: self._take_meaning(place))
        return combo

    def _show_dates(self, preview: Preview) -> None:
        self.dates.clear()
        if not preview.choices.date_format:
            self.dates.addItem(self.tr("Choose…"), "")
        for fit in preview.date_fits:
            text = self.tr("%1 (%2 rows do not fit)") if fit.misfits else "%1"
            shown = text.replace("%1", fit.name).replace("%2", f"{fit.misfits:,}")
            self.dates.addItem(shown, fit.name)
        self.dates.setCurrentIndex(max(0, self.dates.findData(preview.choices.date_format)))
        self._dates_row.setVisible(bool(preview.date_fits))
        self.dates.setEnabled(self.dates.count() > 1)
        self._read_as.setText(self._reading(preview))

    def _reading(self, preview: Preview) -> str:
        """Return how the first date reads in full, so that month and day can be checked."""
        meanings = preview.choices.meanings
        chosen = date_format(preview.choices.date_format)
        if chosen is None or Meaning.WHEN not in meanings:
            return ""
        place = meanings.index(Meaning.WHEN)
        read = [(row[place].strip(), chosen.read(row[place].strip())) for row in preview.rows]
        moments = [(text, moment) for text, moment in read if moment is not None]
        if not moments:
            return ""
        # An hour that nobody knows shows nothing of how the others are read.
        text, moment = max(moments, key=lambda each: each[1].time())
        full = spell_moment(moment) if chosen.has_clock else spell_day(moment.date())
        spelled = full if chosen.has_day else spell_month(moment)
        return self.tr("“%1” is read as %2.").replace("%1", text).replace("%2", spelled)

    def _take_meaning(self, place: int) -> None:
        """Give a column another meaning; whichever had it before is left out."""
        if self._choices is None:
            return
        meaning = Meaning(self.combos[place].currentData())
        others = [
            Meaning.LEFT_OUT if each is meaning and not meaning.many else each
            for each in self._choices.meanings
        ]
        others[place] = meaning
        was_date = Meaning.WHEN in (meaning, self._choices.meanings[place])
        dates = "" if was_date else self._choices.date_format
        self.changed.emit(replace(self._choices, meanings=tuple(others), date_format=dates))

    def _take_dates(self) -> None:
        if self._choices is not None and self.dates.currentData():
            self.changed.emit(replace(self._choices, date_format=self.dates.currentData()))

    def _take_portal(self) -> None:
        named = self.portal.text().strip()
        if self._choices is not None and named and named != self._choices.portal:
            self.changed.emit(replace(self._choices, portal=named))


def _examples_of(preview: Preview, place: int) -> str:
    """Return a few different values of a column."""
    values = dict.fromkeys(" ".join(row[place].split()) for row in preview.rows)
    shown = [value[:_LONGEST_EXAMPLE] for value in values if value]
    return " · ".join(shown[:_EXAMPLES])


def _rule() -> QFrame:
    rule = QFrame()
    rule.setFrameShape(QFrame.Shape.HLine)
    return rule
