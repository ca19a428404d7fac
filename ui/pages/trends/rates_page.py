"""The page of rates: how many for every 1,000 who live here, there and elsewhere."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from ui.pages.trends.trend_page import TrendPage
from ui.theme import icon
from ui.widgets.flow import FlowLayout
from ui.widgets.words import em
from watchapp.records import Benchmark, Category, Patrol, Record, Sighting, Watch, Zone


class RatesPage(TrendPage):
    """Rates beside benchmarks, and zone by zone; below, the way to what they are made of."""

    page: ClassVar[str] = "rates"
    concerns: ClassVar[tuple[type[Record], ...]] = (
        Sighting,
        Category,
        Zone,
        Patrol,
        Watch,
        Benchmark,
    )

    @override
    def make_extra(self) -> QWidget:
        extra = QWidget()
        row = FlowLayout(extra, gap=em(self) // 2)
        benchmarks = QPushButton(icon("trends"), self.tr("&Benchmarks…"))
        benchmarks.clicked.connect(lambda: self.wish("benchmarks"))
        watch = QPushButton(icon("member"), self.tr("Who lives in the &watch…"))
        watch.clicked.connect(lambda: self.ask("edit_watch"))
        zones = QPushButton(icon("zone"), self.tr("Who lives in each &zone…"))
        zones.clicked.connect(lambda: self.wish("zones"))
        for button in (benchmarks, watch, zones):
            row.addWidget(button)
        return extra
