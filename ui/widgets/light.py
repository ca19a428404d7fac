"""A light: a sign and words that say how something stands, so that color is never alone."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.widgets.sign import Shape, Sign
from ui.widgets.words import em, repolish, words


class Standing(Enum):
    """How it stands; each has its sign and its role."""

    GOOD = (Shape.TICK, "good")
    DOUBTFUL = (Shape.TRIANGLE, "warning")
    PLAIN = (Shape.INFORMATION, "quiet")


class Light(QFrame):
    """Says how something stands, in words beside a sign."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._signs = {each: Sign(*each.value) for each in Standing}
        self._said = words("", selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(em(self, 0.6), em(self, 0.4), em(self, 0.6), em(self, 0.4))
        row.setSpacing(em(self, 0.4))
        for sign in self._signs.values():
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._said, 1)
        self.show_standing(Standing.PLAIN, "")

    def show_standing(self, standing: Standing, sentence: str) -> None:
        """Show how it stands."""
        for each, sign in self._signs.items():
            sign.setVisible(each is standing)
        self._said.setText(sentence)
        repolish(self._said, "role", standing.value[1])
        self.setAccessibleName(sentence)

    def sentence(self) -> str:
        """Return the words that are shown."""
        return self._said.text()
