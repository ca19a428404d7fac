"""Many choices of which any number hold: a line that finds them by typing, and chips to press."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.widgets.flow import FlowLayout
from ui.widgets.words import em, repolish

USUAL = 10  # chips in sight before anything is typed or asked for
_ONWARD = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TickChips(QWidget):
    """Chips that wrap, the usual ones and those that hold; typing finds the others.

    One stop for Tab: Enter takes the first that is found, Down goes into the chips, arrows move
    between them, Space or Enter presses one, and letters go back to finding.
    """

    changed = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]], *, hint: str) -> None:
        super().__init__()
        self._next: QCheckBox | None = None  # what Enter takes
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._show_chips)
        self.line.textChanged.connect(self.changed)
        self.line.editingFinished.connect(self._take_only)
        self.line.installEventFilter(self)
        self.chips = {key: self._chip(text) for key, text in choices}
        self.all = QPushButton(self.tr("Show all %1").replace("%1", str(len(choices))))
        self.all.setProperty("role", "link")
        self.all.setAutoDefault(False)
        self.all.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.all.clicked.connect(self._show_all)
        self._shows_all = len(choices) <= USUAL
        whole = QWidget()
        row = FlowLayout(whole, gap=em(self, 0.25))
        for chip in self.chips.values():
            row.addWidget(chip)
        row.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.3))
        column.addWidget(self.line)
        column.addWidget(whole)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        whole.setSizePolicy(policy)
        self.setFocusProxy(self.line)
        self._show_chips()

    def keys(self) -> frozenset[str]:
        """Return the choices that hold."""
        return frozenset(key for key, chip in self.chips.items() if chip.isChecked())

    def set_keys(self, keys: Collection[str]) -> None:
        """Let these choices hold and no other; nothing is emitted."""
        for key, chip in self.chips.items():
            with QSignalBlocker(chip):
                chip.setChecked(key in keys)
        self._show_chips()

    def in_sight(self) -> list[QCheckBox]:
        """Return the chips that can be pressed now, in order."""
        return [chip for chip in self.chips.values() if not chip.isHidden()]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows, Enter and letters do what they do in a list."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if watched is self.line:
            return self._key_in_line(event)
        return isinstance(watched, QCheckBox) and self._key_on_chip(watched, event)

    def _key_in_line(self, event: QKeyEvent) -> bool:
        found = self.in_sight()
        if event.key() == Qt.Key.Key_Down and found:
            found[0].setFocus()
            return True
        if event.key() in _ENTER and self.line.text().strip():
            self._take(self._found()[:1])
            return True
        return False

    def _found(self) -> list[QCheckBox]:
        """Return the chips that what is typed may mean and that do not hold yet, best first."""
        typed = self.line.text().casefold().split()
        found = [
            chip
            for chip in self.chips.values()
            if not chip.isChecked() and all(word in chip.text().casefold() for word in typed)
        ]
        return sorted(found, key=lambda chip: _distance(chip.text().casefold().split(), typed))

    def _take_only(self) -> None:
        """On leaving the line take what is found, if it is the only thing."""
        if self.line.text().strip() and len(found := self._found()) == 1:
            self._take(found)

    def _take(self, chips: Sequence[QCheckBox]) -> None:
        for chip in chips:
            chip.setChecked(True)
            self.line.clear()

    def _key_on_chip(self, chip: QCheckBox, event: QKeyEvent) -> bool:
        if (step := _ONWARD.get(Qt.Key(event.key()))) is not None:
            found = self.in_sight()
            place = found.index(chip) + step
            (self.line if place < 0 else found[min(place, len(found) - 1)]).setFocus()
        elif event.key() in _ENTER:
            chip.toggle()
        elif event.text().strip() and event.text().isprintable():
            self.line.setFocus()
            self.line.insert(event.text())
        else:
            return False
        return True

    def _chip(self, text: str) -> QCheckBox:
        chip = QCheckBox(text)
        chip.setProperty("role", "chip")
        chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        chip.installEventFilter(self)
        chip.toggled.connect(self._press)
        return chip

    def _press(self) -> None:
        self._show_chips()
        self.changed.emit()

    def _show_all(self) -> None:
        self._shows_all = True
        self._show_chips()
        self.line.setFocus()

    def _show_chips(self) -> None:
        """Show what is found; with nothing typed the usual ones, and always those that hold."""
        typed = self.line.text().casefold().split()
        for place, chip in enumerate(self.chips.values()):
            found = all(word in chip.text().casefold() for word in typed)
            usual = self._shows_all or bool(typed) or place < USUAL
            chip.setVisible(chip.isChecked() or (found and usual) or chip.hasFocus())
        self.all.setVisible(not self._shows_all and not typed)
        first = next(iter(self._found()), None) if typed else None
        if first is not self._next:
            for each, is_next in ((self._next, False), (first, True)):
                if each is not None:
                    repolish(each, "next", is_next)
            self._next = first


def _distance(words: Sequence[str], typed: Sequence[str]) -> int:
    """Return how far words are from what is typed: the same, begun so, or with it inside."""
    met = (
        min(0 if word == part else 1 if word.startswith(part) else 2 for word in words)
        for part in typed
    )
    return sum(met)
