"""A card of the first look: what it is about, its counts, whether they are real, and its months."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton
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
        self.button.setAccessibleName(f"{self.button.text()}: {card.title}")
        self.button.setAccessibleDescription(f"{card.counts} {card.meaning}")
        self.button.clicked.connect(self.asked)
        grid = QGridLayout(self)
        grid.setContentsMargins(em(self, 0.8), em(self, 0.6), em(self, 0.8), em(self, 0.4))
        grid.setHorizontalSpacing(em(self))
        grid.setVerticalSpacing(em(self, 0.25))
        grid.setColumnStretch(0, 1)
        grid.addWidget(words(card.title, "heading"), 0, 0, 1, 2)
        grid.addWidget(words(card.counts), 1, 0)
        grid.addWidget(SmallBars(card.chart), 1, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.button, 3, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(words(card.meaning, "" if card.finding.is_real else "quiet"), 2, 0, 2, 1)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.asked.emit()
