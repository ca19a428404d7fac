"""An editor for how something repeats: chosen by words, said back in words, or as a rule."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.editor import Editor
from ui.forms.rule_parts import DaysLine, EndLine, EveryLine
from ui.forms.typed_times import Alone, Anchor
from ui.marked_words import QT_TR_NOOP, translated
from ui.widgets.chips import Chips
from ui.widgets.words import em, words
from watchapp.fields import Rule
from watchapp.recurrence import Pattern, Repeat, pattern_of, rule_of, spell_pattern

WAYS = (
    (Repeat.ONCE, QT_TR_NOOP("Once")),
    (Repeat.DAILY, QT_TR_NOOP("By days")),
    (Repeat.WEEKLY, QT_TR_NOOP("By weeks")),
    (Repeat.NTH_WEEKDAY, QT_TR_NOOP("By months, on a weekday")),
    (Repeat.DAY_OF_MONTH, QT_TR_NOOP("By months, on a date")),
    (Repeat.OTHER, QT_TR_NOOP("By a rule")),
)


class RuleEditor(Editor[str]):
    """A recurrence rule. `anchor` says of which day the first time is: its day is proposed."""

    def __init__(self, field: Rule) -> None:
        super().__init__()
        self._field = field
        self.anchor: Anchor = Alone.COMING
        self.ways = Chips([(way.value, translated(text)) for way, text in WAYS], key=Repeat.ONCE)
        self.every = EveryLine()
        self.days = DaysLine()
        self.end = EndLine()
        self.said = words("", "quiet")
        self.ways.picked.connect(self._go)
        for part in (self.every, self.days, self.end):
            part.changed.connect(self._alter)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.4))
        for widget in (self.ways, self.every, self.days, self.end, self.said):
            column.addWidget(widget)
        self._hold(whole)
        self.setFocusProxy(self.ways)
        self._show_parts()

    @override
    def value(self) -> str:
        return rule_of(self._pattern())

    @override
    def set_value(self, value: str) -> None:
        pattern = pattern_of(value)
        self.ways.set_key(pattern.repeat.value)
        self.every.show_every(pattern)
        self.days.show_days(pattern)
        self.end.show_end(pattern)
        self._show_parts()

    @override
    def words(self) -> str:
        return self.value()

    @override
    def set_words(self, words: str) -> None:
        self.set_value(words)
        self.changed.emit()

    @override
    def problem(self) -> str:
        repeat = self._repeat()
        if repeat is Repeat.ONCE:
            return ""
        if repeat is not Repeat.OTHER:
            parts = (self.every.problem(), self.days.problem(repeat), self.end.problem())
            if sentence := next(filter(None, parts), ""):
                return sentence
        return self._field.complain(self.value())

    def _repeat(self) -> Repeat:
        return Repeat(self.ways.key() or Repeat.ONCE)

    def _pattern(self) -> Pattern:
        """Return what is chosen."""
        repeat = self._repeat()
        if repeat is Repeat.ONCE:
            return Pattern()
        pattern = self.days.pattern(repeat)
        if repeat is Repeat.OTHER:
            return pattern
        until, count = self.end.end()
        return replace(pattern, every=self.every.every(), until=until, count=count)

    def _go(self) -> None:
        """Show what belongs to the way that was chosen, beginning with the day of the first."""
        first = None if isinstance(self.anchor, Alone) else self.anchor()
        if first is not None:
            self.days.propose(first.date(), self._repeat())
        self._alter()

    def _alter(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        repeat = self._repeat()
        by_words = repeat not in {Repeat.ONCE, Repeat.OTHER}
        self.every.setVisible(by_words)
        self.every.show_unit(repeat)
        self.days.show_for(repeat)
        self.end.setVisible(by_words)
        pattern = self._pattern()
        self.said.setText(spell_pattern(pattern))
        self.said.setVisible(by_words)
