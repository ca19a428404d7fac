"""A dialog in which Enter presses the button that has the keyboard, and no other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton
from typing_extensions import override


class Dialog(QDialog):
    """Its buttons are not auto-default, so that Enter in a line or a list presses none of them."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        by_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if by_enter and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)
