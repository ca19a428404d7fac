"""Editors into which one types: a line of words, an address, a number, several lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit
from typing_extensions import override

from ui.forms.editor import Editor
from ui.widgets.text_area import TextArea
from ui.widgets.words import width_of
from watchapp.errors import ReadError
from watchapp.fields import Field, Text

V = TypeVar("V")
DIGITS = 12  # a line for a number is no wider than a number needs


class LineEditor(Editor[V]):
    """One line, read by its field; `unit` stands elsewhere and is left out of the line."""

    def __init__(self, field: Field[V], *, unit: str = "", line: QLineEdit | None = None) -> None:
        super().__init__()
        self._field = field
        self._unit = unit
        self.line = line or QLineEdit()
        self.line.textChanged.connect(self.changed)
        self._hold(self.line)

    def keep_short(self) -> None:
        """Be no wider than a number needs."""
        self.setMaximumWidth(width_of(self.line, DIGITS))

    def complete_from(self, before: Sequence[str]) -> None:
        """Offer what was typed elsewhere before."""
        completer = QCompleter(before, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(completer)

    @override
    def value(self) -> V:
        try:
            return self._field.read(self.line.text())
        except ReadError:
            return self._field.read("")

    @override
    def set_value(self, value: V) -> None:
        self.line.setText(self._field.show(value).removesuffix(self._unit).rstrip())
        self.line.setCursorPosition(0)

    @override
    def words(self) -> str:
        return self.line.text()

    @override
    def set_words(self, words: str) -> None:
        self.line.setText(words)

    @override
    def problem(self) -> str:
        try:
            return self._field.complain(self._field.read(self.line.text()))
        except ReadError as error:
            return error.sentence


class AreaEditor(Editor[str]):
    """Several lines of words."""

    def __init__(self, field: Text) -> None:
        super().__init__()
        self._field = field
        self.area = TextArea(lines=field.lines, limit=max(12, 2 * field.lines))
        self.area.textChanged.connect(self.changed)
        self._hold(self.area)

    @override
    def value(self) -> str:
        return self._field.read(self.area.text())

    @override
    def set_value(self, value: str) -> None:
        self.area.set_text(self._field.show(value))

    @override
    def words(self) -> str:
        return self.area.text()

    @override
    def set_words(self, words: str) -> None:
        self.area.set_text(words)

    @override
    def problem(self) -> str:
        return self._field.complain(self.value())
