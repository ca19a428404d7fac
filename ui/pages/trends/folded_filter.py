"""The choices above an answer, folded into a line where they would push the answer out of sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.pages.trends.trend_filter import TrendFilter
from ui.theme import icon
from ui.widgets.words import words

_MOST_ROWS = 2.5  # rows of choices, with the gaps between


class FoldedFilter(QWidget):
    """Shows the choices, or what is chosen in words and a button, where they need many rows."""

    def __init__(self, choices: TrendFilter) -> None:
        super().__init__()
        self._choices = choices
        self._opened = False
        self._told = words("", "quiet")
        self._button = QPushButton()
        self._button.setProperty("role", "link")
        self._button.clicked.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._told)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(choices)
        choices.changed.connect(self.tell)

    def tell(self) -> None:
        """Say what is chosen now, and fold or unfold as the room is."""
        self._told.setText(self._choices.told())
        many = self._choices.rows_at(self.width()) > _MOST_ROWS
        shut = many and not self._opened
        self._choices.setVisible(not shut)
        self._told.setVisible(shut)
        self._button.setVisible(many)
        self._button.setText(self.tr("Fewer choices") if self._opened else self.tr("Change this"))
        self._button.setIcon(icon("up" if self._opened else "down"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tell()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.tell()

    def _turn(self) -> None:
        self._opened = not self._opened
        self.tell()
