"""A whole form: the fields of a record and the parts that belong to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, Generic, TypeVar, assert_never, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.card_list import CardList
from ui.forms.crew_editor import CrewEditor
from ui.forms.entry import PARTS_WERE, Entry
from ui.forms.fields_form import FieldsForm
from ui.forms.files_editor import FilesEditor
from ui.forms.kept_words import filed, filed_under
from ui.forms.known import Known
from ui.forms.layout import (
    Attendees,
    Cards,
    Crew,
    Files,
    Layout,
    Legs,
    Links,
    Log,
    Motions,
    Parts,
    Ticked,
)
from ui.forms.leg_rows import LegRows
from ui.forms.link_list import LinkList
from ui.forms.log_rows import LogRows
from ui.forms.motion_list import MotionList
from ui.forms.parts_editor import PartsEditor
from ui.forms.sign_in import SignIn
from ui.forms.ticked_editor import TickedEditor
from ui.widgets.words import words
from watchapp.errors import Problem
from watchapp.records import Record

R = TypeVar("R", bound=Record)
_ONLY_ALTERED = "only altered"  # in a draft: the parts that were altered, by name


class RecordForm(QWidget, Generic[R]):
    """What a captain fills in; hands over an entry and writes nothing itself."""

    changed = Signal()
    save_asked = Signal()

    def __init__(
        self,
        layout: Layout,
        known: Known,
        record: R,
        *,
        parts: Mapping[str, Sequence[Any]] | None = None,
    ) -> None:
        super().__init__()
        self.parts = {name: _editor_of(kind, known) for name, kind in layout.parts.items()}
        self.asides = {name: make(known) for name, make in layout.asides.items()}
        beside: dict[str, QWidget] = {**self.parts, **self.asides}
        self.fields = FieldsForm(layout, known, record, parts=beside)
        self._elsewhere = words("", "problem")
        self._elsewhere.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._elsewhere)
        column.addWidget(self.fields)
        for name, editor in self.parts.items():
            editor.set_parts((parts or {}).get(name, ()))
            editor.changed.connect(self.changed)
        self._lead_parts()
        self.fields.changed.connect(self._lead_parts)
        self.fields.changed.connect(self.changed)
        self._record = record
        self._parts_before = parts or {}
        self._begun_with = self.words()
        for aside in self.asides.values():
            aside.attend(self)

    def entry(self) -> Entry[R]:
        """Return the record and its parts as they stand in the form."""
        parts: dict[str, tuple[Any, ...]] = {
            name: editor.parts() for name, editor in self.parts.items()
        }
        if parts:
            parts[PARTS_WERE] = tuple(chain.from_iterable(self._parts_before.values()))
        was = self._record if self._record.id is not None else None
        return Entry(cast("R", self.fields.record()), parts, was)

    def _lead_parts(self) -> None:
        """Tell the parts how the record stands now: times in them may belong to its night."""
        record = self.fields.record()
        for editor in self.parts.values():
            editor.follow(record)

    def words(self) -> dict[str, str]:
        """Return all that stands in the form, understood or not, for a draft."""
        found = self.fields.words()
        for name, editor in self.parts.items():
            found |= filed(name, editor.words())
        return found

    def draft_words(self) -> dict[str, str]:
        """Return what a draft must keep: of a record in the log only what was altered.

        Until the draft is taken up again somebody else may write to the record's other fields.
        """
        if self._record.id is None:
            return self.words()
        found = {
            name: text
            for name, text in self.fields.words().items()
            if text != self._begun_with.get(name)
        }
        altered = [name for name in self.parts if self._was_part_altered(name)]
        for name in altered:
            found |= filed(name, self.parts[name].words())
        return {**found, _ONLY_ALTERED: " ".join(altered)}

    def _was_part_altered(self, name: str) -> bool:
        return self.parts[name].words() != filed_under(name, self._begun_with)

    def set_words(self, kept: Mapping[str, str]) -> None:
        """Put back what `words` or `draft_words` returned; this counts as typed."""
        self.fields.set_words(kept)
        altered = kept.get(_ONLY_ALTERED)
        for name, editor in self.parts.items():
            if altered is None or name in altered.split():
                editor.set_words(filed_under(name, kept))

    def begin_anew(self) -> None:
        """Show the record as it was at first."""
        self.fields.set_record(self._record)
        for name, editor in self.parts.items():
            editor.set_parts(self._parts_before.get(name, ()))

    def was_altered(self) -> bool:
        """Return whether anything stands in the form that did not stand there at first."""
        return self.words() != self._begun_with

    def problems(self) -> tuple[str, ...]:
        """Return the sentences that say what is wrong, as one reads the form."""
        found = list(self.fields.problems().values())
        for editor in self.parts.values():
            found += editor.problems()
        return tuple(found)

    def doubts(self) -> tuple[str, ...]:
        """Return the questions to ask before this is saved, as one reads the form."""
        found = list(self.fields.doubts().values())
        for editor in self.parts.values():
            found += editor.doubts()
        return tuple(found)

    def tell_problems(self) -> None:
        """Show all problems at once, those without a place in the form above it."""
        self.fields.tell_problems()
        for editor in self.parts.values():
            editor.tell_problems()
        found = self.fields.problems()
        self.show_elsewhere(text for name, text in found.items() if name not in self.fields.rows)

    def go_to_first_problem(self) -> None:
        """Put the keyboard where the first problem stands."""
        found = [self.fields.first_problem(), *(e.first_problem() for e in self.parts.values())]
        if widget := next(filter(None, found), None):
            widget.setFocus()

    def show_found(self, problems: Iterable[Problem]) -> None:
        """Show what was found wrong elsewhere, as by the log itself."""
        found = {problem.field: problem.sentence for problem in problems}
        self.fields.show_found(found)
        self.show_elsewhere(text for name, text in found.items() if name not in self.fields.rows)

    def show_elsewhere(self, sentences: Iterable[str]) -> None:
        """Show sentences that belong to no field, above the form."""
        text = "\n".join(sentences)
        self._elsewhere.setText(text)
        self._elsewhere.setVisible(bool(text))

    def go_to_first_field(self) -> None:
        """Put the keyboard into the first field."""
        next(iter(self.fields.editors.values())).setFocus()


def _editor_of(  # noqa: C901, PLR0911 - one case for each kind
    parts: Parts, known: Known
) -> PartsEditor:
    match parts:
        case Motions():
            return MotionList(parts, known)
        case Links():
            return LinkList(parts, known)
        case Cards():
            return CardList(parts, known)
        case Crew():
            return CrewEditor(known.names_in("member"), known.left, times=parts.times)
        case Files():
            return FilesEditor(known.log)
        case Legs():
            return LegRows(known)
        case Log():
            return LogRows()
        case Attendees():
            return SignIn(known)
        case Ticked():
            return TickedEditor(parts, known)
        case _:
            assert_never(parts)
