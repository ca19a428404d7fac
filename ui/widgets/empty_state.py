"""What stands where there is nothing yet: what this is, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.widgets.words import em, width_of, words


class EmptyState(QWidget):
    """A title, a sentence and one button in the middle of an empty page."""

    asked = Signal()

    def __init__(
        self, title: str, sentence: str, *, button: str = "", icon: QIcon | None = None
    ) -> None:
        super().__init__()
        self.button = QPushButton(button)
        self.button.setProperty("role", "primary")
        self.button.setVisible(bool(button))
        self.button.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setSpacing(em(self, 0.6))
        column.addStretch(2)
        if icon is not None:
            column.addWidget(Picture(icon), 0, Qt.AlignmentFlag.AlignHCenter)
        for text, role in ((title, "heading"), (sentence, "quiet")):
            column.addLayout(self._line(text, role))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _line(self, text: str, role: str) -> QHBoxLayout:
        """Return words in the middle, no wider than is easily read."""
        label = words(text, role)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setMaximumWidth(width_of(self, 60))
        row = QHBoxLayout()  # an alignment in the column would cut wrapped words
        row.addStretch(1)
        row.addWidget(label, 8)
        row.addStretch(1)
        return row


class Picture(QWidget):
    """An icon, large, that follows the look since it is painted anew."""

    def __init__(self, icon: QIcon) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self, 2.4), em(self, 2.4))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._icon.paint(QPainter(self), self.rect())
