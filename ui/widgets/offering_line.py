"""A line that offers words and takes any other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView
from typing_extensions import override


class OfferingLine(QLineEdit):
    """A line edit with a list of usual words: Down opens all of it, typing narrows it."""

    def __init__(self, offered: Sequence[str]) -> None:
        super().__init__()
        self._completer = QCompleter(list(offered), self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(min(len(offered), 14))
        popup = self._completer.popup()
        if isinstance(popup, QListView):
            popup.setProperty("role", "choices")
            popup.setUniformItemSizes(True)
        self.setCompleter(self._completer)

    def open_list(self) -> None:
        """Show all the words that are offered."""
        self.setFocus()
        self._completer.setCompletionPrefix("")
        self._completer.complete()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the whole list on Down."""
        popup = self._completer.popup()
        if event.key() == Qt.Key.Key_Down and (popup is None or not popup.isVisible()):
            self.open_list()
        else:
            super().keyPressEvent(event)
