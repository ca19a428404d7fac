"""A page that scrolls when it is higher than the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from ui.widgets.words import em


class Scroll(QScrollArea):
    """Scrolls its content up and down only, and brings what has the keyboard into view."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content
        self.setWidget(content)
        content.installEventFilter(self)
        self._fit_width()

    @override
    def sizeHint(self) -> QSize:
        hint = self._content.sizeHint()
        return QSize(hint.width() + self._bar_width(), min(hint.height(), em(self, 40)))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit_width()
        return super().eventFilter(watched, event)

    def _fit_width(self) -> None:
        """Never be narrower than the content can be, since nothing scrolls sideways."""
        least = max(self._content.minimumSizeHint().width(), self._content.minimumWidth())
        self.setMinimumWidth(least + self._bar_width())

    def _bar_width(self) -> int:
        """Return the room that the scroll bar takes, in pixels."""
        return self.verticalScrollBar().sizeHint().width()
