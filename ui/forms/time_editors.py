"""Editors for days and moments: typed as people write them, read back in full."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from typing_extensions import override

from ui.forms.editor import Editor
from ui.forms.typed_times import (
    Alone,
    Anchor,
    read_typed_day,
    read_typed_moment,
    read_typed_moment_or_day,
)
from ui.widgets.moment_edit import DayEdit, MomentEdit
from watchapp.fields import Day, Moment
from watchapp.moments import show_day, show_moment, spell_day, spell_moment
from watchapp.speech import spoken


class MomentEditor(Editor[datetime | None]):
    """A moment, or none. A time of day alone is of the day that `anchor` says.

    Where `takes_days` is set a day alone is a moment too: it is kept as its midnight, and
    `is_day` says that its time of day is not known.
    """

    def __init__(self, field: Moment, anchor: Anchor = Alone.LATEST) -> None:
        super().__init__()
        self._field = field
        self.anchor = anchor
        self.takes_days = False
        self.is_day = False
        self.edit = MomentEdit(
            self._read,
            show=self._show,
            spell=self._spell,
            hint=self.tr("Like 31/1 9:40 pm, or 2140")
            if spoken().day_first
            else self.tr("Like 1/31 9:40 pm, or 2140"),
        )
        self.edit.changed.connect(self.changed)
        self._hold(self.edit)

    def forget_time(self) -> None:
        """Keep the day only."""
        if (moment := self.value()) is not None and not self.is_day:
            self.edit.set_text(show_day(moment))

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

    def _read(self, text: str) -> datetime:
        self.is_day = False
        if not self.takes_days:
            return read_typed_moment(text, self.anchor)
        moment, self.is_day = read_typed_moment_or_day(text, self.anchor)
        return moment

    def _show(self, moment: datetime) -> str:
        return show_day(moment) if self.is_day else show_moment(moment)

    def _spell(self, moment: datetime) -> str:
        if not self.is_day:
            return spell_moment(moment)
        return self.tr("%1, time of day not known").replace("%1", spell_day(moment))


class DayEditor(Editor[date | None]):
    """A day of the calendar, or none."""

    def __init__(self, field: Day) -> None:
        super().__init__()
        self._field = field
        self.edit = DayEdit(
            partial(read_typed_day, coming=field.coming),
            show=show_day,
            spell=spell_day,
            hint=self.tr("Like 31/1 or today")
            if spoken().day_first
            else self.tr("Like 1/31 or today"),
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
