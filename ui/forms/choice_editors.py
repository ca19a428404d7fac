"""Editors for fixed words: one of a few, several of a few, yes or no."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget
from typing_extensions import override

from ui.forms.editor import Editor
from ui.marked_words import translated
from ui.widgets.chips import Chips
from ui.widgets.flow import FlowLayout
from ui.widgets.words import em
from watchapp.fields import Choice, Flag, Marks, Option

MOST_CHIPS = 4


class StillComboBox(QComboBox):
    """A list of choices that the wheel does not turn, so that scrolling a form alters nothing."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChipsEditor(Editor[Option]):
    """One of at most four options, all in sight; options in `without` are not offered."""

    def __init__(self, field: Choice, without: Collection[Option] = ()) -> None:
        super().__init__()
        self._field = field
        offered = [option for option in field.of if option not in without]
        self.chips = Chips([(option.value, option.label) for option in offered])
        self._set = offered[0]
        self.chips.set_key(self._set.value)
        self.chips.picked.connect(lambda _: self.changed.emit())
        self._hold(self.chips)
        self.setFocusProxy(self.chips)

    @override
    def value(self) -> Option:
        key = self.chips.key()
        return self._set if key is None else self._field.of(key)

    @override
    def set_value(self, value: Option) -> None:
        self._set = value
        self.chips.set_key(value.value)

    @override
    def words(self) -> str:
        return self.value().value

    @override
    def set_words(self, words: str) -> None:
        if words in set(self._field.of):
            self.chips.set_key(words)
            self.changed.emit()

    @override
    def problem(self) -> str:
        return ""


class ListEditor(Editor[Option]):
    """One of many options, in a list that opens."""

    def __init__(self, field: Choice, without: Collection[Option] = ()) -> None:
        super().__init__()
        self._field = field
        self.box = StillComboBox()
        for option in field.of:
            if option not in without:
                self.box.addItem(option.label, option.value)
        self.box.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._hold(self.box)

    @override
    def value(self) -> Option:
        return self._field.of(self.box.currentData())

    @override
    def set_value(self, value: Option) -> None:
        self.box.setCurrentIndex(self.box.findData(value.value))

    @override
    def words(self) -> str:
        return self.value().value

    @override
    def set_words(self, words: str) -> None:
        if (place := self.box.findData(words)) >= 0:
            self.box.setCurrentIndex(place)

    @override
    def problem(self) -> str:
        return ""


class FlagEditor(Editor[bool]):
    """Yes or no, as a box with its own words beside it."""

    def __init__(self, field: Flag) -> None:
        super().__init__()
        self._field = field
        self.box = QCheckBox(translated(field.label))
        self.box.toggled.connect(lambda _: self.changed.emit())
        self._hold(self.box)

    @override
    def value(self) -> bool:
        return self.box.isChecked()

    @override
    def set_value(self, value: bool) -> None:
        self.box.setChecked(value)

    @override
    def words(self) -> str:
        return self._field.show(self.value())

    @override
    def set_words(self, words: str) -> None:
        self.box.setChecked(words == self._field.show(value=True))

    @override
    def problem(self) -> str:
        return ""


class MarksEditor(Editor[frozenset[Option]]):
    """Any number of options, each with its box."""

    def __init__(self, field: Marks) -> None:
        super().__init__()
        self._field = field
        self.boxes = {option: QCheckBox(option.label) for option in field.of}
        whole = QWidget()
        row = FlowLayout(whole, gap=em(self, 0.5))
        for box in self.boxes.values():
            box.toggled.connect(lambda _: self.changed.emit())
            row.addWidget(box)
        self._hold(whole)
        self.setFocusProxy(next(iter(self.boxes.values())))

    @override
    def value(self) -> frozenset[Option]:
        return frozenset(option for option, box in self.boxes.items() if box.isChecked())

    @override
    def set_value(self, value: frozenset[Option]) -> None:
        for option, box in self.boxes.items():
            box.setChecked(option in value)

    @override
    def words(self) -> str:
        return str(self._field.encode(self.value()))

    @override
    def set_words(self, words: str) -> None:
        kept = words.split()
        self.set_value(frozenset(option for option in self.boxes if option.value in kept))

    @override
    def problem(self) -> str:
        return ""
