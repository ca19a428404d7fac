"""Editors for days and moments: typed as people write them, read back in full."""

from __future__ import annotations

from datetime import date, datetime

from typing_extensions import override

from ui.forms.editor import Editor
from ui.forms.typed_times import Alone, Anchor, read_typed_day, read_typed_moment
from ui.widgets.moment_edit import DayEdit, MomentEdit
from watchapp.fields import Day, Moment
from watchapp.moments import show_day, show_moment, spell_day, spell_moment


class MomentEditor(Editor[datetime | None]):
    """A moment, or none. A time of day alone is of the day that `anchor` says."""

    def __init__(self, field: Moment, anchor: Anchor = Alone.LATEST) -> None:
        super().__init__()
        self._field = field
        self.anchor = anchor
        self.edit = MomentEdit(
            lambda text: read_typed_moment(text, self.anchor),
            show=show_moment,
            spell=spell_moment,
            hint=self.tr("Like 1/31 9:40 pm, or 2140"),
        )
        self.edit.changed.connect(self.changed)
        self._hold(self.edit)

    @override
    def value(self) -> datetime | None:
        return self.edit.value()

    @override
    def set_value(self, value: datetime | None) -> None:
        self.edit.set_value(value)

    @override
    def words(self) -> str:
        return self.edit.text()

    @override
    def set_words(self, words: str) -> None:
        self.edit.set_text(words)

    @override
    def problem(self) -> str:
        return self.edit.problem() or self._field.complain(self.value())


class DayEditor(Editor[date | None]):
    """A day of the calendar, or none."""

    def __init__(self, field: Day) -> None:
        super().__init__()
        self._field = field
        self.edit = DayEdit(
            read_typed_day,
            show=show_day,
            spell=spell_day,
            hint=self.tr("Like 1/31 or today"),
        )
        self.edit.changed.connect(self.changed)
        self._hold(self.edit)

    @override
    def value(self) -> date | None:
        return self.edit.value()

    @override
    def set_value(self, value: date | None) -> None:
        self.edit.set_value(value)

    @override
    def words(self) -> str:
        return self.edit.text()

    @override
    def set_words(self, words: str) -> None:
        self.edit.set_text(words)

    @override
    def problem(self) -> str:
        return self.edit.problem() or self._field.complain(self.value())
