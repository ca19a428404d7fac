"""The Settings page: how the program looks, speaks and reads dates, and where things lie."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from ui.desk import Desk
from ui.habits import drop_habits
from ui.jobs import Jobs
from ui.marked_words import translated
from ui.pages.page import Page
from ui.tables.kept_columns import BEGINNING
from ui.widgets.chips import Chips
from ui.widgets.field_row import FieldRow
from ui.widgets.notice_bar import Kind
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, width_of, words
from watchapp.errors import StoreError
from watchapp.fields import Option
from watchapp.paths import settings_file
from watchapp.schema import fields_of
from watchapp.settings import (
    Brightness,
    DayOrder,
    Language,
    Settings,
    read_settings,
    write_settings,
)

LEAST_PERCENT, MOST_PERCENT, STEP = 80, 300, 10


class SettingsPage(Page):
    """Every choice holds at once and is kept for the next start."""

    always_fresh: ClassVar[bool] = True

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        self._settings = Settings()
        self.brightness = self._chips("brightness", Brightness)
        self.language = self._chips("language", Language)
        self.day_order = self._chips("day_order", DayOrder)
        self.text_percent = self._percent()
        self.log_place = words("", selectable=True)
        self.columns = QPushButton(self.tr("Show the columns of all &lists as at first"))
        self.columns.clicked.connect(self._reset_columns)
        self._lay_out()
        self.setFocusProxy(self.brightness)

    @override
    def refresh(self) -> None:
        """Show what is chosen now."""
        self._settings = read_settings(settings_file())
        self.brightness.set_key(self._settings.brightness)
        self.language.set_key(self._settings.language)
        self.day_order.set_key(self._settings.day_order)
        with QSignalBlocker(self.text_percent):
            self.text_percent.setValue(self._settings.text_percent or 100)
        self.log_place.setText(str(self.desk.store.path))

    def begin(self) -> None:
        """Put the keyboard at the first setting."""
        self.brightness.setFocus()

    def _choose(self, **chosen: Any) -> None:
        """Keep what was chosen and let the program follow."""
        settings = replace(read_settings(settings_file()), **chosen)
        try:
            write_settings(settings_file(), settings)
        except StoreError as trouble:
            self.tell(trouble.sentence, Kind.PROBLEM)
            self.refresh()
            return
        self._settings = settings
        self.settings_changed.emit()

    def _reset_columns(self) -> None:
        drop_habits(BEGINNING)
        self.tell(self.tr("All lists show their columns as at first."), Kind.GOOD)

    def _show_folder(self) -> None:
        folder = self.desk.store.path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    # How it looks

    def _chips(self, name: str, options: type[Option]) -> Chips:
        chips = Chips([(each.value, each.label) for each in options])
        chips.picked.connect(lambda key: self._choose(**{name: options(key)}))
        return chips

    def _percent(self) -> QSpinBox:
        made = QSpinBox()
        made.setRange(LEAST_PERCENT, MOST_PERCENT)
        made.setSingleStep(STEP)
        made.setKeyboardTracking(False)  # a number half typed would make the words tiny
        made.setMaximumWidth(width_of(self, 14))
        made.lineEdit().setTextMargins(em(self, 0.3), 0, 0, 0)
        made.valueChanged.connect(lambda percent: self._choose(text_percent=percent))
        return made

    def _row(self, name: str, editor: QWidget, *, unit: str = "") -> FieldRow:
        """Return a setting under its name, with what it is about."""
        field = fields_of(Settings)[name]
        return FieldRow(
            translated(field.label), editor, help_text=translated(field.help), unit=unit
        )

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.7))
        self._add(column, self.tr("How it looks"), self._row("brightness", self.brightness))
        column.addWidget(self._row("text_percent", self.text_percent, unit="%"))
        language = self._row("language", self.language)
        self._add(column, self.tr("How it speaks"), language)
        column.addWidget(self._row("day_order", self.day_order))
        self._add(column, self.tr("Lists"), _at_left(self.columns))
        self._add(column, self.tr("This log"), self.log_place)
        column.addWidget(_at_left(*self._buttons()))
        column.addStretch()
        outside = QVBoxLayout(self)
        outside.setContentsMargins(em(self), em(self), em(self), em(self))
        outside.setSpacing(em(self, 0.6))
        outside.addWidget(words(self.tr("Settings"), "title"))
        said = self.tr("Each choice holds at once and is kept on this computer.")
        outside.addWidget(words(said, "quiet"))
        outside.addWidget(Scroll(inside), 1)

    def _buttons(self) -> tuple[QPushButton, ...]:
        folder = QPushButton(self.tr("Show in &folder"))
        folder.clicked.connect(self._show_folder)
        asking = ((self.tr("Open another log…"), "open_log"), (self.tr("The watch…"), "edit_watch"))
        made = [folder]
        for text, action in asking:
            button = QPushButton(text)
            button.clicked.connect(partial(self.ask, action))
            made.append(button)
        return tuple(made)

    def _add(self, column: QVBoxLayout, heading: str, first: QWidget) -> None:
        column.addSpacing(em(self, 0.5))
        column.addWidget(words(heading, "heading"))
        column.addWidget(first)


def _at_left(*widgets: QWidget) -> QWidget:
    """Return widgets side by side that take no more room than they need."""
    row = QWidget()
    inside = QHBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setAlignment(Qt.AlignmentFlag.AlignLeft)
    for widget in widgets:
        inside.addWidget(widget)
    return row
