"""Rows of fields that line up; those in sight share the width of their row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

COLUMNS = 12  # of the grid: rows of one, two, three and four fields line up in it


class RowGrid(QGridLayout):
    """A grid of rows of widgets; `settle` gives the room of those that are hidden to the others."""

    def __init__(self, rows: Sequence[Sequence[QWidget]]) -> None:
        super().__init__()
        self._rows = rows
        self._placed: dict[int, tuple[QWidget, ...]] = {}
        for column in range(COLUMNS):
            self.setColumnStretch(column, 1)
        for place, row in enumerate(rows):
            self._place(place, tuple(row))

    def settle(self) -> None:
        """Place what is in sight, where that is not what was."""
        for place, row in enumerate(self._rows):
            shown = tuple(widget for widget in row if not widget.isHidden())
            if shown and shown != self._placed[place]:
                self._place(place, shown)

    def _place(self, place: int, widgets: tuple[QWidget, ...]) -> None:
        span = COLUMNS // len(widgets)
        for column, widget in enumerate(widgets):
            self.removeWidget(widget)
            self.addWidget(widget, place, column * span, 1, span)
        self._placed[place] = widgets
