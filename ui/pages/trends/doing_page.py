"""How the watch itself does: its hours, its shifts, who takes part, how long things wait."""

from __future__ import annotations

from typing import ClassVar

from ui.pages.trends.trend_page import TrendPage
from watchapp.records import (
    Attendance,
    Concern,
    Leg,
    Meeting,
    Member,
    Shift,
    ShiftException,
    SignUp,
    Turnout,
)
from watchapp.schema import Record


class DoingPage(TrendPage):
    """How the watch itself does."""

    page: ClassVar[str] = "doing"
    concerns: ClassVar[tuple[type[Record], ...]] = (
        *TrendPage.concerns,
        Attendance,
        Concern,
        Leg,
        Meeting,
        Member,
        Shift,
        ShiftException,
        SignUp,
        Turnout,
    )
