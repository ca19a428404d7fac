"""The map: where it happened, which few places hold much, and what lies under it."""

from __future__ import annotations

from typing import ClassVar

from ui.pages.trends.trend_page import TrendPage
from watchapp.records import MapSheet
from watchapp.schema import Record


class WherePage(TrendPage):
    """Where it happened."""

    page: ClassVar[str] = "where"
    concerns: ClassVar[tuple[type[Record], ...]] = (*TrendPage.concerns, MapSheet)
