"""The moment when the captain sees the window: what is not needed before waits for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class FirstPaint(QObject):
    """Tells once, after a window and all in it was painted for the first time."""

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        """Watch a window that is not shown yet."""
        super().__init__(window)
        window.winId()  # makes the native window, whose exposure is what paints
        self._native = window.windowHandle()
        self._native.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose and self._native.isExposed():
            self._native.removeEventFilter(self)
            QTimer.singleShot(0, self, self.painted.emit)
        return False
