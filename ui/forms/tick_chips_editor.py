"""An editor for any number of many options: found by typing, pressed as chips."""

from __future__ import annotations

from collections.abc import Collection

from typing_extensions import override

from ui.forms.editor import Editor
from ui.widgets.tick_chips import TickChips
from watchapp.fields import Marks, Option


class TickChipsEditor(Editor[frozenset[Option]]):
    """The options of a field as chips, more of them than one wants to read at once."""

    def __init__(self, field: Marks) -> None:
        super().__init__()
        self._field = field
        choices = [(option.value, option.label) for option in field.of]
        self.chips = TickChips(choices, hint=self.tr("Type to find, Enter to tick"))
        self.chips.changed.connect(self.changed)
        self._hold(self.chips)

    @override
    def value(self) -> frozenset[Option]:
        return frozenset(self._field.of(key) for key in self.chips.keys())  # noqa: SIM118 - no dict

    @override
    def set_value(self, value: Collection[Option]) -> None:
        self.chips.set_keys([option.value for option in value])
        self.chips.line.clear()

    @override
    def words(self) -> str:
        """Return what is ticked, and on a line of its own what is typed and not ticked yet."""
        ticked, typed = str(self._field.encode(self.value())), self.chips.line.text()
        return f"{ticked}\n{typed}" if typed else ticked

    @override
    def set_words(self, words: str) -> None:
        before = self.words()
        ticked, _, typed = words.partition("\n")
        self.chips.set_keys(ticked.split())
        self.chips.line.setText(typed)
        if self.words() != before:
            self.changed.emit()

    @override
    def problem(self) -> str:
        typed = self.chips.line.text().strip()
        if not typed:
            return ""
        said = self.tr("“%1” is not ticked: press Enter on what it means, or use your own words.")
        return said.replace("%1", typed)
