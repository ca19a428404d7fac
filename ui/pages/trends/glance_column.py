"""A column of the first look: cards under a heading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.trends.glance_card import GlanceCard
from ui.widgets.words import em, words
from watchapp.operations.trends.first_look import Card


class GlanceColumn(QWidget):
    """Cards under a heading, or the sentence that there are none."""

    def __init__(self, heading: str, *, nothing: str) -> None:
        super().__init__()
        self.cards: tuple[GlanceCard, ...] = ()
        self.setAccessibleName(heading)
        self._nothing = words(nothing, "quiet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(self, 0.6))
        self._column.addWidget(words(heading, "heading"))
        self._column.addWidget(self._nothing)

    def show_cards(self, cards: Sequence[Card]) -> tuple[GlanceCard, ...]:
        """Show these in place of those before, and return them."""
        for gone in self.cards:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.cards = tuple(GlanceCard(card) for card in cards)
        for card in self.cards:
            self._column.addWidget(card)
        self._nothing.setVisible(not cards)
        return self.cards
