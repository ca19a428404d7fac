"""A line in which one types, while the arrows choose in the list under it and Enter takes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit
from typing_extensions import override

_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class PickingLine(QLineEdit):
    """Keeps the keyboard; `moving` comes before the choice moves, `taken` is Enter."""

    moving = Signal()
    taken = Signal()

    def __init__(self, choices: QAbstractItemView) -> None:
        super().__init__()
        self._choices = choices
        self.setClearButtonEnabled(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            self.moving.emit()
            self._choices.event(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        else:
            super().keyPressEvent(event)
