"""The page on which the captain asks whether what was done helped."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from ui.pages.page import Page
from ui.pages.trends.trend_page import TrendPage
from ui.theme import icon
from ui.widgets.flow import FlowLayout
from ui.widgets.words import em
from watchapp.charts.trend import Trend
from watchapp.operations.initiatives import compare_zones
from watchapp.records import (
    Aim,
    Category,
    ComparedZone,
    Initiative,
    Patrol,
    Record,
    Sighting,
    Zone,
    ZonePart,
)


class HelpedPage(TrendPage):
    """Did it help? Below the answer, the way to the initiative and to the zones beside it."""

    page: ClassVar[str] = "helped"
    concerns: ClassVar[tuple[type[Record], ...]] = (
        Initiative,
        Aim,
        ComparedZone,
        Zone,
        Category,
        Sighting,
        Patrol,
    )

    @override
    def make_extra(self) -> QWidget:
        extra = QWidget()
        row = FlowLayout(extra, gap=em(self) // 2)
        self.take = QPushButton(
            icon("add", ink="on_accent"), self.tr("Hold it &against these zones")
        )
        self.take.setProperty("role", "primary")
        self.take.clicked.connect(self._compare)
        self.open = QPushButton(icon("initiative"), self.tr("Choose other &zones…"))
        self.open.clicked.connect(self._open)
        self.begin = QPushButton(icon("initiative"), self.tr("&Write down an initiative"))
        self.begin.clicked.connect(lambda: self.ask("new_initiative"))
        for button in (self.take, self.open, self.begin):
            row.addWidget(button)
            button.hide()
        return extra

    @override
    def show_extra(self, trend: Trend) -> None:
        one = trend.figures.get("initiative") is not None
        self.take.setVisible(bool(self._proposed(trend).get(ZonePart.COMPARISON)))
        self.open.setVisible(one)
        self.begin.setVisible(not one and "initiatives" not in trend.figures)

    def _compare(self) -> None:
        """Hold the initiative against the zones that are proposed."""
        trend = self.view.trend
        if trend is not None:
            key = int(trend.figures["initiative"])
            zones = self._proposed(trend)
            self.desk.do(partial(compare_zones, initiative=key, zones=zones))

    def _open(self) -> None:
        trend = self.view.trend
        if trend is not None:
            self.wish("initiatives", partial(_open_record, key=int(trend.figures["initiative"])))

    def _proposed(self, trend: Trend) -> dict[ZonePart, list[int]]:
        proposed = trend.figures.get("proposed", {})
        return {ZonePart(part): list(keys) for part, keys in proposed.items()}


def _open_record(page: Page, key: int) -> None:
    page.open_record(key)
