"""Days and moments as one speaks of them when they are near."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from watchapp.moments import show_clock, show_day, show_day_of_year, show_weekday

CONTEXT = "near_times"


def near_day(day: date, today: date) -> str:
    """Return today, tomorrow, yesterday, or the weekday and the date, of this year without it."""
    named = {
        0: QCoreApplication.translate(CONTEXT, "today"),
        1: QCoreApplication.translate(CONTEXT, "tomorrow"),
        -1: QCoreApplication.translate(CONTEXT, "yesterday"),
    }
    date_alone = show_day_of_year(day) if day.year == today.year else show_day(day)
    return named.get((day - today).days) or f"{show_weekday(day)}, {date_alone}"


def near_moment(moment: datetime, today: date) -> str:
    """Return a moment with its day as one speaks of it: tomorrow, 9:40 PM."""
    return f"{near_day(moment.date(), today)}, {show_clock(moment)}"
