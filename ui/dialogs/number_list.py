"""Numbers one under the other, each with the words that say what it counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from ui.widgets.words import em, words

NumberLine = tuple[int | None, str, str]
"""A number (None for a line of words alone), its words, and the role of the words."""


class NumberList(QWidget):
    """A short column of numbers that reads like a receipt."""

    def __init__(self, lines: Sequence[NumberLine] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(em(self, 0.7))
        self._grid.setVerticalSpacing(em(self, 0.3))
        self._grid.setColumnStretch(1, 1)
        self._lines: tuple[NumberLine, ...] = ()
        self.set_lines(lines)

    def set_lines(self, lines: Sequence[NumberLine]) -> None:
        """Show other lines."""
        _empty(self._grid)
        self._lines = tuple(lines)
        for row, (number, text, role) in enumerate(lines):
            if number is not None:
                figure = words(f"{number:,}", selectable=True)
                figure.setWordWrap(False)
                figure.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
                self._grid.addWidget(figure, row, 0)
            column, span = (1, 1) if number is not None else (0, 2)
            label = words(text, role, selectable=True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            if role == "heading" and row:
                label.setContentsMargins(0, em(self, 0.5), 0, 0)
            self._grid.addWidget(label, row, column, 1, span)

    def text(self) -> str:
        """Return the lines as one reads them aloud."""
        said = (
            f"{number:,} {text}" if number is not None else text for number, text, _ in self._lines
        )
        return "\n".join(said)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
