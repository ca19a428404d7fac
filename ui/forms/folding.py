"""Fields that are seldom needed: out of sight until one asks, unless something stands in them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from ui.theme import icon


class MoreButton(QPushButton):
    """Shows or hides the fields behind it; `turned` says that it was pressed."""

    turned = Signal()

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self.names = frozenset(names)
        self.is_open = False
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.clicked.connect(self._turn)
        self._say()

    def _turn(self) -> None:
        self.is_open = not self.is_open
        self._say()
        self.turned.emit()

    def _say(self) -> None:
        self.setText(self.tr("Fewer details") if self.is_open else self.tr("More details"))
        self.setIcon(icon("up" if self.is_open else "down"))
