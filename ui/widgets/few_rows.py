"""Rows of controls that never take the room of what they are about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.widgets.scroll import Scroll

_ONE_ROW = 1_000_000  # pixels: room for all side by side


class FewRows(Scroll):
    """Shows a content that wraps as high as it is, up to two rows; further ones are scrolled to."""

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self._rows = content
        self._fit_height()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit_height()
        return super().eventFilter(watched, event)

    def _fit_height(self) -> None:
        """Take the height of two rows, and half of the next one where there is more."""
        row = self._rows.heightForWidth(_ONE_ROW)
        needed = self._rows.heightForWidth(self.width())
        self.setFixedHeight(needed if needed < 3 * row else round(2.6 * row))
