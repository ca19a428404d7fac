"""A card of the first look: what it is about, its counts, whether they are real, and its months."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout
from typing_extensions import override

from ui.charts.small_bars import SmallBars
from ui.widgets.words import em, words
from watchapp.operations.trends.first_look import Card


class GlanceCard(QFrame):
    """Tells one finding; a click anywhere, or Enter on its button, asks for what is behind it."""

    asked = Signal()

    def __init__(self, card: Card) -> None:
        super().__init__()
        self.card = card
        self.setProperty("role", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(card.title)
        self.button = QPushButton(self.tr("See it over time"))
        self.button.setProperty("role", "link")
        self.button.setAutoDefault(True)  # Enter, too
        self.button.setAccessibleName(f"{self.button.text()}: {card.title}")
        self.button.setAccessibleDescription(f"{card.counts} {card.meaning}")
        self.button.clicked.connect(self.asked)
        self._lay_out()

    def _lay_out(self) -> None:
        card = self.card
        said, seen = QVBoxLayout(), QVBoxLayout()
        said.setSpacing(em(self, 0.25))
        said.addWidget(words(card.counts))
        said.addWidget(words(card.meaning, "" if card.finding.is_real else "quiet"))
        said.addStretch(1)
        seen.addWidget(SmallBars(card.chart))
        seen.addStretch(1)
        seen.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        across = QHBoxLayout()
        across.setSpacing(em(self))
        across.addLayout(said, 1)
        across.addLayout(seen)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 0.8), em(self, 0.6), em(self, 0.8), em(self, 0.5))
        column.setSpacing(em(self, 0.25))
        column.addWidget(words(card.title, "heading"))
        column.addLayout(across)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.asked.emit()
