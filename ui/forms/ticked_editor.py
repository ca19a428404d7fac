"""An editor for parts that do no more than name other records: a list of these to tick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.known import Known
from ui.forms.layout import Ticked
from ui.forms.parts_editor import PartsEditor
from ui.forms.tick_list import TickList
from ui.marked_words import translated
from ui.widgets.field_row import FieldRow
from watchapp.fields import Ref
from watchapp.schema import Record, fields_of


class TickedEditor(PartsEditor):
    """Names with boxes; a part that was there stays the same part."""

    def __init__(self, ticked: Ticked, known: Known) -> None:
        super().__init__()
        self._ticked = ticked
        self._before: dict[int, Record] = {}
        named = cast("Ref", fields_of(ticked.kind)[ticked.field])
        names = known.names_in(named.to)
        self.names = TickList(names)
        self.names.setVisible(bool(names))
        self.names.altered.connect(self.changed)
        nothing = "" if names else translated(ticked.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FieldRow(translated(ticked.label), self.names, help_text=nothing))

    @override
    def parts(self) -> tuple[Any, ...]:
        field, given = self._ticked.field, dict(self._ticked.given)
        return tuple(
            self._before.get(key) or blank(self._ticked.kind, **(given | {field: key}))
            for key in self.names.ticked()
        )

    @override
    def set_parts(self, parts: Sequence[Any]) -> None:
        self._before = {getattr(part, self._ticked.field): part for part in parts}
        self.names.tick(self._before)

    @override
    def words(self) -> dict[str, str]:
        return {"ticked": " ".join(map(str, self.names.ticked()))}

    @override
    def set_words(self, kept: Mapping[str, str]) -> None:
        self.names.tick([int(key) for key in kept.get("ticked", "").split() if key.isdecimal()])

    @override
    def problems(self) -> tuple[str, ...]:
        return ()

    @override
    def tell_problems(self) -> None:
        """Nothing can be wrong with a tick."""

    @override
    def first_problem(self) -> QWidget | None:
        return None
