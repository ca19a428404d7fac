"""The pages of trends that are nothing but their questions."""

from __future__ import annotations

from typing import ClassVar

from ui.pages.trends.trend_page import TrendPage


class OverTimePage(TrendPage):
    """How many there were, when."""

    page: ClassVar[str] = "over_time"


class ComparePage(TrendPage):
    """This against that: months, years so far, whole years."""

    page: ClassVar[str] = "compare"
