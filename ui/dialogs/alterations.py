"""What one change did to a record, field by field, before and after."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.widgets.words import em, words
from watchapp.queries.headlines import show_time
from watchapp.queries.history import Altered, Event


class Alterations(QWidget):
    """Shows one change at a time; words can be selected and copied."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(em(self, 0.8), em(self, 0.4), em(self, 0.4), em(self, 0.4))
        self._inside = QWidget()
        self._column.addWidget(self._inside)
        self._column.addStretch()

    def show_event(self, event: Event, *, title: str) -> None:
        """Show what a change did in place of the one before."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.4))
        column.addWidget(words(title, "heading", selectable=True))
        when = ", ".join(filter(None, (show_time(event.at), event.origin)))
        if when:
            column.addWidget(words(when, "quiet", selectable=True))
        if event.forgotten:
            column.addWidget(words(self.tr("This was forgotten: its words are gone for good.")))
        elif not event.altered:
            column.addWidget(words(self.tr("No field was altered."), "quiet"))
        for part, altered in groupby(event.altered, lambda each: each.part):
            if part:
                column.addSpacing(em(self, 0.4))
                column.addWidget(words(part, "heading", selectable=True))
            column.addLayout(self._grid(list(altered)))
        self._column.replaceWidget(self._inside, inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = inside
        inside.show()

    def _grid(self, altered: list[Altered]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(self, 0.8))
        grid.setVerticalSpacing(em(self, 0.3))
        compared = any(each.before for each in altered)
        if compared:
            self._add(grid, 0, (self.tr("Field"), self.tr("Before"), self.tr("After")), "quiet")
        for row, each in enumerate(altered, start=1):
            nothing = self.tr("(empty)")
            before = (each.before or nothing,) if compared else ()
            self._add(grid, row, (each.label, *before, each.after or nothing))
        for column in range(1, 3 if compared else 2):
            grid.setColumnStretch(column, 1)
        return grid

    def _add(self, grid: QGridLayout, row: int, texts: tuple[str, ...], role: str = "") -> None:
        for column, text in enumerate(texts):
            label: QLabel = words(text, role if column else "quiet", selectable=True)
            label.setWordWrap(column > 0)
            grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
