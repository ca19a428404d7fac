"""Editors for what is chosen elsewhere: another record, an outline from a file."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from ui.forms.editor import Editor
from ui.forms.known import Names
from ui.theme import icon
from ui.widgets.picker import Picker
from ui.widgets.words import words as label
from watchapp.fields import Outline, Ref

_PICKED = "#"  # a record's number in a draft, which survives that two records share a name


class RefEditor(Editor[int | None]):
    """Another record, found by any part of its name, or none.

    Those that are `gone` are not offered, but stay where they were set.
    """

    def __init__(self, field: Ref, names: Names, gone: Collection[int] = ()) -> None:
        super().__init__()
        self._field = field
        self._names = names
        self._gone = gone
        self.picker = Picker([pair for pair in names if pair[0] not in gone])
        self.picker.setPlaceholderText(self.tr("Type any part of the name"))
        self.list = self.picker.addAction(icon("down"), QLineEdit.ActionPosition.TrailingPosition)
        self.list.setToolTip(self.tr("Show all (↓)"))
        self.list.triggered.connect(self._open_list)
        self.picker.textChanged.connect(self.changed)
        self.picker.picked.connect(lambda _: self.changed.emit())
        self._hold(self.picker)

    def _open_list(self) -> None:
        """Show all there is to pick from."""
        completer = self.picker.completer()
        completer.setCompletionPrefix("")
        completer.complete()
        self.picker.setFocus()

    @override
    def value(self) -> int | None:
        key = self.picker.key()
        return key if isinstance(key, int) else None

    @override
    def set_value(self, value: int | None) -> None:
        self._show(value)

    @override
    def words(self) -> str:
        key = self.value()
        return self.picker.text() if key is None else f"{_PICKED}{key}"

    @override
    def set_words(self, words: str) -> None:
        number = words.removeprefix(_PICKED)
        if words.startswith(_PICKED) and number.isdecimal():
            self._show(int(number))
        else:
            self.picker.setText(words)

    def _show(self, key: int | None) -> None:
        """Show one record, and offer it beside those that are not gone."""
        self.picker.set_pairs(
            [pair for pair in self._names if pair[0] == key or pair[0] not in self._gone]
        )
        self.picker.set_key(key)

    @override
    def problem(self) -> str:
        return self.picker.problem() or self._field.complain(self.value())


class OutlineEditor(Editor[str]):
    """Says whether an outline was drawn; outlines come from a file and are not typed."""

    def __init__(self, field: Outline) -> None:
        super().__init__()
        self._field = field
        self._outline = ""
        self._said = label("")
        self._hold(self._said)
        self.set_value("")

    @override
    def value(self) -> str:
        return self._outline

    @override
    def set_value(self, value: str) -> None:
        self._outline = value
        self._said.setText(
            self.tr("Drawn, from a file of zones.")
            if value
            else self.tr("None yet. Import zones in the File menu brings outlines in.")
        )

    @override
    def words(self) -> str:
        return self._outline

    @override
    def set_words(self, words: str) -> None:
        self.set_value(words)

    @override
    def problem(self) -> str:
        return self._field.complain(self._outline)
