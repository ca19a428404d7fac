"""The parts of the row of choices: an editor under its name, and room for a question's options."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from ui.widgets.words import em


class OptionSlot(QWidget):
    """Room for one of a question's own options: a box under its name."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QComboBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._name = QLabel()
        self._name.setBuddy(self.box)
        _stack(self, self._name, self.box)
        self.hide()

    def offer(self, name: str, choices: Sequence[tuple[str, str]], *, chosen: str) -> None:
        """Offer other choices under another name, `chosen` if it is among them."""
        quiet = QSignalBlocker(self.box)
        self._name.setText(name)
        self.box.setAccessibleName(name)
        self.box.clear()
        for value, text in choices:
            self.box.addItem(text, value)
        self.box.setCurrentIndex(max(0, self.box.findData(chosen)))
        quiet.unblock()


def _stack(whole: QWidget, name: QLabel, editor: QWidget) -> None:
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(em(editor) // 5)
    column.addWidget(name)
    column.addWidget(editor)


def labeled(name: str, editor: QWidget) -> QWidget:
    """Return an editor under its name, as small as the two need."""
    whole = QWidget()
    label = QLabel(name)
    label.setBuddy(editor)
    _stack(whole, label, editor)
    return whole
