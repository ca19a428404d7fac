"""The legend of a chart on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.charts.key_view import KeyView
from ui.colors import Colors
from ui.widgets.flow import FlowLayout
from ui.widgets.words import em
from watchapp.charts.chart import Key


class Legend(QWidget):
    """The entries side by side, in as many rows as they need."""

    def __init__(self, keys: Sequence[Key], colors: Colors, font: QFont) -> None:
        super().__init__()
        self.setFont(font)
        self._rows = FlowLayout(self, gap=em(self) // 3)
        for key in keys:
            self._rows.addWidget(KeyView(key, colors))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A layout above asks for the least height before it knows the width.
        self.setMinimumHeight(self._rows.heightForWidth(self.width()))
