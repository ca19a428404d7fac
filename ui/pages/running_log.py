"""The log of a patrol that is out: its lines, and one line to type the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from ui.pages.patrol_words import line_in_words
from ui.widgets.field_row import FieldRow
from ui.widgets.words import em, words
from watchapp import clock
from watchapp.errors import ReadError
from watchapp.records import LogLine
from watchapp.sheet.log_lines import read_log_line, understood
from watchapp.sheet.times import Night


class RunningLog(QWidget):
    """Shows each line with what was understood of it; Enter adds what is typed, F7 marks a line.

    `typed` brings the text to add, `altered` what stands in the line after each letter, and
    `sighting_asked` the line that shall become a sighting.
    """

    typed = Signal(str)
    altered = Signal(str)
    sighting_asked = Signal(object)

    def __init__(self, night: Callable[[], Night]) -> None:
        super().__init__()
        self._night = night
        self._lines: Sequence[LogLine] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Log"))
        self.list.setWordWrap(True)
        self.list.setSpacing(em(self, 0.15))
        self.list.setMinimumHeight(em(self, 5))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.line = QLineEdit()
        self.line.setPlaceholderText(
            self.tr("Like garage open 400 block Elm, told owner; begin with 2140 if it was earlier")
        )
        self._said = words("", "quiet")
        row = FieldRow(self.tr("What &happens"), self.line)
        help_text = self.tr(
            "Enter writes it down at once. F7 makes a sighting of the selected line, or else of the"
            " last one."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.3))
        column.addWidget(row)
        column.addWidget(self._said)
        column.addWidget(words(help_text, "quiet"))
        column.addWidget(self.list, 1)
        self.line.returnPressed.connect(self._add)
        self.line.textChanged.connect(self._read_back)
        self.line.textEdited.connect(self.altered)
        for widget in (self.line, self.list):
            widget.installEventFilter(self)

    def show_lines(self, lines: Sequence[LogLine]) -> None:
        """Show the lines of a log, the last one first; the selected one stays selected."""
        chosen = self.chosen()
        self._lines = tuple(reversed(lines))
        self.list.clear()
        for line in self._lines:
            item = QListWidgetItem(line_in_words(line))
            self.list.addItem(item)
            if chosen is not None and line.id == chosen.id:
                self.list.setCurrentItem(item)

    def chosen(self) -> LogLine | None:
        """Return the line that is selected."""
        place = self.list.currentRow()
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def make_sighting(self) -> None:
        """Ask for the sighting of the selected line, or else of the last one that is none yet."""
        line = self.chosen() or next((each for each in self._lines if each.sighting is None), None)
        if line is not None and line.sighting is None:
            self.sighting_asked.emit(line)

    def set_text(self, text: str) -> None:
        """Put words into the line that were typed before."""
        self.line.setText(text)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let F7 mean the same in line and list; in an empty line Undo is that of the log."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo) and not self.line.isUndoAvailable():
                event.ignore()
                return True
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_F7:
                self.make_sighting()
                return True
            if watched is self.line and event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                self.list.setCurrentRow(0)
                return True
        return super().eventFilter(watched, event)

    def _add(self) -> None:
        if self.line.text().strip():
            self.typed.emit(self.line.text())

    def _read_back(self, text: str) -> None:
        """Say how the line will be understood, before it counts."""
        said = ""
        if text.strip():
            try:
                night = self._night()
                said = understood(read_log_line(text, night, now=clock.now()), night)
            except ReadError as error:
                said = error.sentence
        self._said.setText(said)
        self.line.setAccessibleDescription(said)
