"""The page of when: weekdays, hours, day and night."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from ui.pages.trends.trend_page import TrendPage
from ui.theme import icon
from ui.widgets.flow import FlowLayout
from ui.widgets.words import em
from watchapp.charts.trend import Trend


class WhenPage(TrendPage):
    """When in the week and in the day; where the sun is not known, the way to say where."""

    page: ClassVar[str] = "when"

    @override
    def make_extra(self) -> QWidget:
        self._where = QWidget()
        row = FlowLayout(self._where, gap=em(self) // 2)
        button = QPushButton(icon("edit"), self.tr("Say where the &watch lies…"))
        button.clicked.connect(lambda: self.ask("edit_watch"))
        row.addWidget(button)
        self._where.hide()
        return self._where

    @override
    def show_extra(self, trend: Trend) -> None:
        self._where.setVisible(trend.name == "night" and bool(trend.refused))
