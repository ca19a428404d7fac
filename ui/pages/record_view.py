"""A record to read: all that is set, its parts, and how it came to be so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.change_words import line_of
from ui.forms.known import Known
from ui.marked_words import translated
from ui.widgets.words import em, width_of, words
from watchapp.fields import Field, Flag, Key, Ref, Uid
from watchapp.moments import show_moment
from watchapp.records import Record
from watchapp.schema import fields_of, is_empty
from watchapp.store import Revision

NARROW = 44  # digits: less leaves no room for words beside their labels


class Told(NamedTuple):
    """A line of the view: what it is about, and the words."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A record as one reads it; `hint` says what to do where there is none."""

    hint: str = ""
    title: str = ""
    warning: str = ""
    told: Sequence[Told] = ()
    parts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    history: Sequence[str] = ()


def told_of(
    record: Record, known: Known, *, first: Sequence[str] = (), without: Sequence[str] = ()
) -> list[Told]:
    """Return the fields of a record that say something, those of `first` before the others."""
    found: list[Told] = []
    fields = fields_of(type(record))
    for name in dict.fromkeys((*first, *fields)):
        kind, value = fields[name], getattr(record, name)
        silent = isinstance(kind, Key | Uid) or name in without
        if not silent and (text := _text_of(kind, value, known)):
            found.append(Told(translated(kind.label), text))
    return found


def _text_of(kind: Field[Any], value: Any, known: Known) -> str:
    if is_empty(value) or value is False:
        return ""
    if isinstance(kind, Ref):
        return known.name_of(kind.to, value)
    return translated(kind.show(value)) if isinstance(kind, Flag) else kind.show(value)


def history_of(kind: type[Record], revisions: Sequence[Revision]) -> list[str]:
    """Return a line for each revision, the latest first: when, what was done, to which fields."""
    return [
        f"{show_moment(each.at)}: {line_of(each.label, each.kind)}{_altered(kind, each)}"
        for each in reversed(revisions)
    ]


def _altered(kind: type[Record], revision: Revision) -> str:
    if revision.before is None or revision.after is None:
        return ""
    names = [
        translated(each.label)
        for name, each in fields_of(kind).items()
        if revision.before.get(name) != revision.after.get(name)
    ]
    return f" ({', '.join(names)})"


class RecordView(QWidget):
    """Shows one record at a time; words can be selected and copied."""

    def __init__(self, *, inset: float = 0.6) -> None:
        """Keep `inset` lines of the text away from what stands beside it."""
        super().__init__()
        self._sheet = Sheet()
        self._stacked = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(em(self, inset), em(self, 0.4), 0, em(self, 0.4))
        self._inside = QWidget()
        self._column.addWidget(self._inside)
        self._column.addStretch()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a record in place of the one before."""
        self._sheet = sheet
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.4))
        if sheet.hint:
            column.addWidget(words(sheet.hint, "quiet"))
        if sheet.title:
            column.addWidget(words(sheet.title, "heading", selectable=True))
        if sheet.warning:
            column.addWidget(words(sheet.warning, "warning"))
        column.addLayout(self._grid(sheet.told))
        for heading, lines in sheet.parts.items():
            self._add_lines(column, heading, lines)
        self._add_lines(column, self.tr("History"), sheet.history, role="quiet")
        self._column.replaceWidget(self._inside, inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = inside
        inside.show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the labels above what is said where there is no room beside it."""
        super().resizeEvent(event)
        stacked = self.width() < width_of(self, NARROW)
        if stacked != self._stacked:
            self._stacked = stacked
            self.show_sheet(self._sheet)

    def _add_lines(
        self, column: QVBoxLayout, heading: str, lines: Sequence[str], *, role: str = ""
    ) -> None:
        if lines:
            column.addSpacing(em(self, 0.5))
            column.addWidget(words(heading, "heading"))
        for line in lines:
            column.addWidget(words(line, role, selectable=True))

    def _grid(self, told: Sequence[Told]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(self, 0.8))
        grid.setVerticalSpacing(em(self, 0.3))
        grid.setColumnStretch(0 if self._stacked else 1, 1)
        for place, line in enumerate(told):
            label = words(line.label, "quiet")
            label.setWordWrap(self._stacked)
            text = words(line.text, selectable=True)
            row, column = (2 * place + 1, 0) if self._stacked else (place, 1)
            grid.addWidget(label, row - self._stacked, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, column, Qt.AlignmentFlag.AlignTop)
        return grid
