"""The fields of one record on the screen, with their problems under them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from datetime import datetime
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.forms.choice_editors import FlagEditor
from ui.forms.editor import Editor
from ui.forms.editors import editor_for
from ui.forms.exactness import Exactness
from ui.forms.folding import MoreButton
from ui.forms.known import Known
from ui.forms.layout import Layout, Section
from ui.forms.row_grid import RowGrid
from ui.forms.rule_editor import RuleEditor
from ui.forms.time_editors import MomentEditor
from ui.forms.typed_times import Alone, Anchor
from ui.marked_words import translated
from ui.widgets.field_row import FieldRow
from ui.widgets.words import em, words
from watchapp.fields import Flag, Kind, Measure, Moment
from watchapp.schema import Record, check, doubts, fields_of


class FieldsForm(QWidget):
    """Editors in the order of a layout; a problem is told once its field was altered and left."""

    changed = Signal()

    def __init__(
        self,
        layout: Layout,
        known: Known,
        record: Record,
        *,
        parts: Mapping[str, QWidget] | None = None,
    ) -> None:
        super().__init__()
        self._layout = layout
        self._record = record
        self._altered: set[str] = set()
        self._told: set[str] = set()
        self._unfit: frozenset[str] = frozenset()
        self._more: list[MoreButton] = []
        self._grids: list[RowGrid] = []
        self._titles: list[tuple[QWidget, Section]] = []
        self._parts = parts or {}
        self.rows: dict[str, FieldRow] = {}
        self.editors: dict[str, Editor[Any]] = {}
        self._lay_out(known)
        self._exactness = self._tie_exactness()
        self._anchor_times()
        self.set_record(record)
        for name, editor in self.editors.items():
            editor.changed.connect(lambda name=name: self._alter(name))
        application = cast("QApplication", QApplication.instance())
        application.focusChanged.connect(self._follow_focus)

    def record(self) -> Record:
        """Return the record as it stands in the form; what is not understood is empty."""
        filled = self._filled()
        hidden = self._layout.hidden(filled)
        emptied: dict[str, Any] = {
            each.name: None if each.default is MISSING else each.default
            for each in fields(filled)
            if each.name in hidden
        }
        return replace(filled, **emptied)

    def set_record(self, record: Record) -> None:
        """Show a record."""
        self._record = record
        for name, editor in self.editors.items():
            editor.set_value(getattr(record, name))
        for name, exactness in self._exactness.items():
            exactness.set(getattr(record, self._layout.exactness[name]))
        self._show_what_fits()

    def words(self) -> dict[str, str]:
        """Return what stands in each editor, by the name of its field."""
        return {name: editor.words() for name, editor in self.editors.items()}

    def set_words(self, kept: Mapping[str, str]) -> None:
        """Put back what `words` returned."""
        for name, editor in self.editors.items():
            if name in kept:
                editor.set_words(kept[name])
        self._show_what_fits()

    def problems(self) -> dict[str, str]:
        """Return all that is wrong, by field: not understood, not fit, not fitting together."""
        record = self.record()
        found = {problem.field: problem.sentence for problem in record.problems()}
        found |= {problem.field: problem.sentence for problem in check(record)}
        for name, editor in self.editors.items():
            if (sentence := editor.problem()) and name not in self._layout.hidden(record):
                found[name] = sentence
        for name, exactness in self._exactness.items():
            if sentence := exactness.problem():
                found[name] = sentence
        return found

    def doubts(self) -> dict[str, str]:
        """Return what to ask about, by field; what stood there before is not asked again."""
        record, before = self.record(), self._record
        return {
            each.field: each.sentence
            for each in doubts(record)
            if before.id is None or getattr(record, each.field) != getattr(before, each.field)
        }

    def tell_problems(self) -> None:
        """Show every problem under its field from now on."""
        self._altered.clear()
        self._told.update(self.editors)
        self._show_problems()

    def show_found(self, found: Mapping[str, str]) -> None:
        """Show problems that were found elsewhere, as by the log itself."""
        for name, row in self.rows.items():
            row.set_problem(found.get(name, ""))

    def first_problem(self) -> QWidget | None:
        """Return the first editor under which a problem stands."""
        return next((row.editor for row in self.rows.values() if row.problem()), None)

    def _filled(self) -> Record:
        values = {name: editor.value() for name, editor in self.editors.items()}
        return replace(self._record, **values)

    def _alter(self, name: str) -> None:
        """Take note of a change; while it is being typed nobody complains."""
        self._altered.add(name)
        self._show_problems()
        self._show_what_fits()
        self.changed.emit()

    def _follow_focus(self, left: QWidget | None, entered: QWidget | None) -> None:
        """Complain of a field once it was altered and left."""
        for name in tuple(self._altered):
            editor = self.editors[name]
            if _within(editor, left) and not _within(editor, entered):
                self._altered.remove(name)
                self._told.add(name)
                self._show_problems()

    def _show_problems(self) -> None:
        """Show the problems of all fields of which they may be told."""
        found = self.problems()
        told = self._told - self._altered
        asked = self.doubts()
        for name, row in self.rows.items():
            row.set_problem(found.get(name, "") if name in told else "")
            row.set_doubt(asked.get(name, "") if name in told and not row.problem() else "")

    def leave_out(self, names: frozenset[str]) -> None:
        """Keep some fields out of sight as long as nothing stands in them."""
        self._unfit = names
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        """Hide what makes no sense for the record as it stands, and what nobody asked for."""
        hidden = self._layout.hidden(self._filled())
        empty = {name for name, editor in self.editors.items() if not editor.words().strip()}
        folded: set[str] = set()
        for button in self._more:
            foldable = (button.names & empty) - hidden - self._unfit
            button.setVisible(bool(foldable))
            folded |= set() if button.is_open else foldable
        for name, row in self.rows.items():
            row.setVisible(name not in hidden | folded | (self._unfit & empty))
        for grid in self._grids:
            grid.settle()
        for name in self._layout.parts.keys() & self._parts.keys():
            part = self._parts[name]
            part.setVisible(name not in hidden or getattr(part, "parts", tuple)() != ())
        for title, section in self._titles:
            title.setVisible(self._has_anything(section))

    def _has_anything(self, section: Section) -> bool:
        """Return whether anything of a section is in sight."""
        names = [name for row in section.rows for name in row]
        shown = (self.rows[name] for name in names)
        parts = (self._parts[name] for name in section.parts if name in self._layout.parts)
        return any(not widget.isHidden() for widget in (*shown, *parts))

    def _tie_exactness(self) -> dict[str, Exactness]:
        """Keep moments in step with the fields that say how well they are known."""
        return {
            name: Exactness(editor, self.editors[other])
            for name, other in self._layout.exactness.items()
            if isinstance(editor := self.editors[name], MomentEditor)
        }

    def _anchor_times(self) -> None:
        """Tell each moment which day a time of day alone belongs to, and a rule its first time."""
        for name, anchor in self._layout.anchors.items():
            editor = self.editors[name]
            if isinstance(editor, MomentEditor | RuleEditor):
                editor.anchor = self._anchor(anchor)

    def _anchor(self, anchor: Alone | datetime | str) -> Anchor:
        if isinstance(anchor, Alone):
            return anchor
        return self.editors[anchor].value if isinstance(anchor, str) else lambda: anchor

    def _lay_out(self, known: Known) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.5))
        for section in self._layout.sections:
            if section.title:
                column.addSpacing(em(self, 0.4))
                title = words(translated(section.title), "heading")
                column.addWidget(title)
                self._titles.append((title, section))
            if section.more:
                column.addWidget(self._more_button(section), 0, Qt.AlignmentFlag.AlignLeft)
            column.addLayout(self._grid_of(section, known))
            for name in section.parts:
                column.addWidget(self._parts[name])

    def _more_button(self, section: Section) -> MoreButton:
        button = MoreButton(name for row in section.rows for name in row)
        button.turned.connect(self._show_what_fits)
        self._more.append(button)
        return button

    def _grid_of(self, section: Section, known: Known) -> RowGrid:
        grid = RowGrid([[self._row_of(name, known) for name in row] for row in section.rows])
        grid.setHorizontalSpacing(em(self, 0.9))
        grid.setVerticalSpacing(em(self, 0.5))
        self._grids.append(grid)
        return grid

    def _row_of(self, name: str, known: Known) -> FieldRow:
        field = cast("Kind", fields_of(self._layout.kind)[name])
        editor = editor_for(field, known, without=self._layout.without)
        self.editors[name] = editor
        label, help_text = translated(field.label), translated(field.help)
        if isinstance(field, Moment) and help_text:  # under the line its moment is read back
            label, help_text = f"{label} ({help_text[0].lower()}{help_text[1:]})", ""
        self.rows[name] = FieldRow(
            "" if isinstance(editor, FlagEditor) else label,
            editor,
            help_text=help_text,
            unit=translated(field.unit) if isinstance(field, Measure) else "",
            required=field.required and not isinstance(field, Flag),
        )
        return self.rows[name]


def _within(editor: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and editor.isAncestorOf(widget)
