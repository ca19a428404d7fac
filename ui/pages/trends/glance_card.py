"""A card of the first look: what it is about, its counts, whether they are real, and its months."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout
from typing_extensions import override

from ui.charts.small_bars import SmallBars
from ui.widgets.words import em, repolish, words
from watchapp.operations.trends.first_look import Card


class GlanceCard(QFrame):
    """Tells one finding; a click anywhere, or Enter on its button, asks for what is behind it."""

    asked = Signal(object)  # the Card

    card: Card

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title = words("", "heading")
        self._counts = words("")
        self._meaning = words("")
        self._seen = QVBoxLayout()
        self._bars: SmallBars | None = None
        self.button = QPushButton(self.tr("See it over time"))
        self.button.setProperty("role", "link")
        self.button.setAutoDefault(True)  # Enter, too
        self.button.clicked.connect(self._ask)
        self._lay_out()

    def show_card(self, card: Card) -> None:
        """Tell this finding, in place of the one before."""
        self.card = card
        self.setAccessibleName(card.title)
        self.button.setAccessibleName(f"{self.button.text()}: {card.title}")
        self.button.setAccessibleDescription(f"{card.counts} {card.meaning}")
        self._title.setText(card.title)
        self._counts.setText(card.counts)
        self._meaning.setText(card.meaning)
        repolish(self._meaning, "role", "" if card.finding.is_real else "quiet")
        if self._bars is not None:
            self._bars.hide()
            self._bars.deleteLater()
        self._bars = SmallBars(card.chart)
        self._seen.insertWidget(0, self._bars)

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(em(self, 0.25))
        said.addWidget(self._counts)
        said.addWidget(self._meaning)
        said.addStretch(1)
        self._seen.addStretch(1)
        self._seen.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        across = QHBoxLayout()
        across.setSpacing(em(self))
        across.addLayout(said, 1)
        across.addLayout(self._seen)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 0.8), em(self, 0.6), em(self, 0.8), em(self, 0.5))
        column.setSpacing(em(self, 0.25))
        column.addWidget(self._title)
        column.addLayout(across)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._ask()

    def _ask(self) -> None:
        self.asked.emit(self.card)
