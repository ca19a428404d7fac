"""A column of the first look: cards under a heading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.trends.glance_card import GlanceCard
from ui.widgets.words import em, words
from watchapp.analysis.glance import MOST
from watchapp.operations.trends.first_look import Card


class GlanceColumn(QWidget):
    """Cards under a heading, or the sentence that there are none.

    The cards are made at once and kept: what is made later would come last by Tab.
    """

    asked = Signal(object)  # the Card of which one wants to know more

    def __init__(self, heading: str, *, nothing: str) -> None:
        super().__init__()
        self.cards: tuple[GlanceCard, ...] = ()
        self._made = tuple(GlanceCard() for _ in range(MOST))
        self.setAccessibleName(heading)
        self._nothing = words(nothing, "quiet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(self, 0.6))
        self._column.addWidget(words(heading, "heading"))
        self._column.addWidget(self._nothing)
        for made in self._made:
            made.hide()
            made.asked.connect(self.asked)
            self._column.addWidget(made)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these in place of those before."""
        for shown, card in zip(self._made, cards, strict=False):
            shown.show_card(card)
        for place, made in enumerate(self._made):
            made.setVisible(place < len(cards))
        self.cards = tuple(self._made[: len(cards)])
        self._nothing.setVisible(not cards)
