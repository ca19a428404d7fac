"""The line in which one searches a list."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

PAUSE = 250  # milliseconds after a letter before the list answers


class SearchLine(QLineEdit):
    """Asks for what was typed once the captain pauses; `asked` says that it wants an answer."""

    asked = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)
        self._answered = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.asked)
        self.textChanged.connect(lambda _: self._pause.start())

    def answered(self) -> None:
        """Take note that the list answers what stands in the line."""
        self._pause.stop()
        self._answered = self.text()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks: the log may be closing."""
        super().hideEvent(event)
        self._pause.stop()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.text() != self._answered:
            self._pause.start()
