"""Several lines of plain text that grow as they are written."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override


class TextArea(QPlainTextEdit):
    """Plain text, `lines` high and growing to `limit`; Tab moves on to the next field."""

    def __init__(self, *, lines: int = 3, limit: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._limit = max(lines, limit)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """Return what stands in the area."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Put `text` in place of what stands there."""
        self.setPlainText(text)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the text, between the two limits."""
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        """Return the height that shows the text, in pixels."""
        written = math.ceil(self.document().size().height())  # in lines, for plain text
        shown = min(max(self._lines, written), self._limit)
        frame = self.contentsMargins().top() + self.contentsMargins().bottom()
        # Qt shows a scroll bar unless a third margin and a pixel are free under the last line.
        edges = 3 * math.ceil(self.document().documentMargin()) + 1
        return shown * self.fontMetrics().lineSpacing() + edges + frame
