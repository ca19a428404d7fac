"""A record to read: all that is set, its parts, and how it came to be so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.forms.known import Known
from ui.marked_words import translated
from ui.widgets.words import em, words
from watchapp.fields import Field, Flag, Key, Ref, Uid
from watchapp.moments import show_moment
from watchapp.records import Record
from watchapp.schema import fields_of, is_empty
from watchapp.store import Revision


class Told(NamedTuple):
    """A line of the view: what it is about, and the words."""

    label: str
    text: str


def told_of(record: Record, known: Known, *, without: Sequence[str] = ()) -> list[Told]:
    """Return the fields of a record that say something, in the order of the record."""
    found: list[Told] = []
    for name, field in fields_of(type(record)).items():
        value = getattr(record, name)
        silent = isinstance(field, Key | Uid) or name in without
        if not silent and (text := _text_of(field, value, known)):
            found.append(Told(translated(field.label), text))
    return found


def _text_of(field: Field[Any], value: Any, known: Known) -> str:
    if is_empty(value) or value is False:
        return ""
    if isinstance(field, Ref):
        return known.name_of(field.to, value)
    return translated(field.show(value)) if isinstance(field, Flag) else field.show(value)


def history_of(kind: type[Record], revisions: Sequence[Revision]) -> list[str]:
    """Return a line for each revision, the latest first: when, what was done, to which fields."""
    return [
        f"{show_moment(revision.at)}: {revision.label}{_altered(kind, revision)}"
        for revision in reversed(revisions)
    ]


def _altered(kind: type[Record], revision: Revision) -> str:
    if revision.before is None or revision.after is None:
        return ""
    names = [
        translated(field.label)
        for name, field in fields_of(kind).items()
        if revision.before.get(name) != revision.after.get(name)
    ]
    return f" ({', '.join(names)})"


class RecordView(QWidget):
    """Shows one record at a time; words can be selected and copied."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(em(self, 0.8), em(self, 0.4), em(self, 0.4), em(self, 0.4))
        self._inside = QWidget()
        self._column.addWidget(self._inside)
        self._column.addStretch()

    def show_record(
        self,
        title: str,
        told: Sequence[Told],
        *,
        parts: Mapping[str, Sequence[str]],
        history: Sequence[str],
    ) -> None:
        """Show a record in place of the one before."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.4))
        column.addWidget(words(title, "heading", selectable=True))
        column.addLayout(self._grid(told))
        for heading, lines in parts.items():
            if lines:
                column.addWidget(words(heading, "heading"))
                for line in lines:
                    column.addWidget(words(line, selectable=True))
        if history:
            column.addSpacing(em(self, 0.5))
            column.addWidget(words(self.tr("History"), "heading"))
            for line in history:
                column.addWidget(words(line, "quiet", selectable=True))
        self._put(inside)

    def clear(self) -> None:
        """Show nothing."""
        self._put(QWidget())

    def _put(self, inside: QWidget) -> None:
        self._column.replaceWidget(self._inside, inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = inside
        inside.show()

    def _grid(self, told: Sequence[Told]) -> QGridLayout:
        """Return labels on the left and what is said on the right."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(self, 0.8))
        grid.setVerticalSpacing(em(self, 0.3))
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(told):
            label = words(line.label, "quiet")
            label.setWordWrap(False)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words(line.text, selectable=True), row, 1)
        return grid
