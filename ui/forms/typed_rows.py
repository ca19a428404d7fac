"""Parts of a patrol typed one a row, in the order of its sheet: Enter goes on to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.parts_editor import PartsEditor
from ui.forms.typed_row import TypedRow
from ui.theme import icon
from ui.widgets.tab_order import lead_tab
from ui.widgets.words import em, words
from watchapp import clock
from watchapp.fields import Key
from watchapp.records import Patrol, Record
from watchapp.sheet.times import Night

_NUMBER = Key()


class Reading(NamedTuple):
    """What was read of a row: the record or None, what is read back, what is wrong."""

    part: Any
    understood: str = ""
    problem: str = ""


class TypedRows(PartsEditor):
    """Rows of typed lines; an empty one counts for nothing."""

    def __init__(self, title: str, help_text: str, *, example: str, mark: str = "") -> None:
        super().__init__()
        self._example = example
        self._mark = mark
        self.patrol = Patrol()
        self.rows: list[TypedRow] = []
        self.add = QPushButton(icon("add"), self.add_words())
        self.add.setAutoDefault(False)
        self.add.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Enter does it without leaving the row
        self.add.clicked.connect(self._add_at_end)
        self._summary = words("", "problem")
        self._summary.hide()
        self._is_told = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(self, 0.3))
        self._column.addWidget(words(title, "heading"))
        self._column.addWidget(words(help_text, "quiet"))
        self._first_at = self._column.count()
        self._column.addWidget(self._summary)
        row = QHBoxLayout()
        row.addSpacing(em(self, 1.8))
        row.addWidget(self.add)
        row.addStretch()
        self._column.addLayout(row)
        self._insert(0)

    # What each kind of part says

    def add_words(self) -> str:
        """Return what the button for one more row says."""
        raise NotImplementedError

    def name_of_row(self, place: int) -> str:
        """Return what a row is called, by its place from 1."""
        raise NotImplementedError

    def write(self, part: Any) -> str:
        """Return a part as one would type it."""
        raise NotImplementedError

    def read(self, row: TypedRow, previous: Any) -> Reading:
        """Return what a row says, after the part before it."""
        raise NotImplementedError

    def problems_across(self, parts: Sequence[Any]) -> Iterator[str]:  # noqa: ARG002 - most have none
        """Yield what is wrong between the parts."""
        yield from ()

    def is_marked(self, part: Any) -> bool:  # noqa: ARG002 - most have no mark
        """Return whether a part carries the mark."""
        return False

    # What the form asks

    @property
    def night(self) -> Night:
        """Return the night to which the times of the rows belong."""
        begins = self.patrol.actual_from or self.patrol.planned_from or clock.now()
        return Night(begins, self.patrol.actual_to)

    @override
    def follow(self, record: Record) -> None:
        """Read the rows anew when the patrol has other times."""
        if isinstance(record, Patrol) and record != self.patrol:
            self.patrol = record
            self._read_back()

    @override
    def parts(self) -> tuple[Any, ...]:
        return tuple(read.part for _, read in self._readings() if read.part is not None)

    @override
    def set_parts(self, parts: Sequence[Any]) -> None:
        self._clear()
        for part in parts:
            row = self._insert(len(self.rows))
            row.show_record(part, self.write(part))
            row.mark.setChecked(self.is_marked(part))
        if not parts:
            self._insert(0)
        self._read_back()

    @override
    def words(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for place, row in enumerate(row for row in self.rows if not row.is_blank()):
            key = row.before.id if row.before is not None else None
            found |= {f"{place}.id": _NUMBER.show(key), f"{place}.text": row.line.text()}
            if row.mark.isChecked():
                found[f"{place}.mark"] = "yes"
        return found

    @override
    def set_words(self, kept: Mapping[str, str]) -> None:
        before = {row.before.id: row for row in self.rows if row.before is not None}
        self._clear()
        while (text := kept.get(f"{len(self.rows)}.text")) is not None:
            place = len(self.rows)
            key = _NUMBER.read(kept.get(f"{place}.id", ""))
            row = self._insert(place)
            if key is not None and key in before:
                row.show_record(before[key].before, before[key].shown)
            row.line.setText(text)
            row.mark.setChecked(f"{place}.mark" in kept)
        if not self.rows:
            self._insert(0)
        self._read_back()

    @override
    def problems(self) -> tuple[str, ...]:
        found = [read.problem for _, read in self._readings() if read.problem]
        return (*found, *self.problems_across(self.parts()))

    @override
    def tell_problems(self) -> None:
        self._is_told = True
        for row in self.rows:
            row.is_told = True
        self._read_back()

    @override
    def first_problem(self) -> QWidget | None:
        found = [row for row, read in self._readings() if read.problem]
        if found:
            return found[0].line
        return self.rows[0].line if any(self.problems_across(self.parts())) else None

    # Rows

    def _readings(self) -> Iterator[tuple[TypedRow, Reading]]:
        previous: Any = None
        for row in self.rows:
            if row.is_blank():
                continue
            reading = self.read(row, previous)
            previous = reading.part or previous
            yield row, reading

    def _read_back(self) -> None:
        """Show under each row what was understood of it."""
        told = dict(self._readings())
        for row in self.rows:
            reading = told.get(row, Reading(None))
            row.say(reading.understood, reading.problem)
        may_tell = self._is_told or all(row.is_told for row in self.rows if not row.is_blank())
        across = list(self.problems_across(self.parts())) if may_tell else []
        self._summary.setText("\n".join(across))
        self._summary.setVisible(bool(across))

    def _insert(self, place: int) -> TypedRow:
        row = TypedRow(example=self._example, mark=self._mark)
        row.line.textEdited.connect(self._alter)
        row.line.entered.connect(lambda: self._go_on(row))
        row.line.stepped.connect(lambda rows: self._step(row, rows))
        row.line.given_up.connect(lambda: self._give_up(row))
        row.line.marked.connect(row.mark.click)
        row.line.left.connect(lambda: self._leave(row))
        row.mark.clicked.connect(self._alter)
        self.rows.insert(place, row)
        self._column.insertWidget(self._first_at + place, row)
        self._renumber()
        return row

    def _alter(self) -> None:
        self._read_back()
        self.changed.emit()

    def _leave(self, row: TypedRow) -> None:
        """Complain of a row once it was filled in and left."""
        if not row.is_blank() and not row.is_told:
            row.is_told = True
            self._read_back()

    def _go_on(self, row: TypedRow) -> None:
        """Go to the next row, a new one where an empty one is needed."""
        place = self.rows.index(row) + 1
        if row.is_blank():
            return
        if place == len(self.rows):
            self._insert(place)
        self.rows[place].line.setFocus()

    def _step(self, row: TypedRow, rows: int) -> None:
        place = self.rows.index(row) + rows
        if 0 <= place < len(self.rows):
            self.rows[place].line.setFocus()

    def _give_up(self, row: TypedRow) -> None:
        """Take an empty row away and go to the one before it."""
        if len(self.rows) == 1:
            return
        place = self.rows.index(row)
        self.rows.remove(row)
        self.rows[max(0, place - 1)].line.setFocus()
        row.hide()
        row.deleteLater()
        self._renumber()
        self._alter()

    def _add_at_end(self) -> None:
        if not self.rows[-1].is_blank():
            self._insert(len(self.rows))
        self.rows[-1].line.setFocus()

    def _clear(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows.clear()

    def _renumber(self) -> None:
        """Give the rows their numbers, and let Tab go through them in their order."""
        last: QWidget = self.add
        for place, row in enumerate(self.rows, start=1):
            row.number(place, self.name_of_row(place))
            last = lead_tab(last, row.line)
        lead_tab(last, self.add)
