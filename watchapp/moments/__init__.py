"""Days and moments as people type them, and as people read them back.

In English or Spanish, the month first or the day first as the captain's speech has it; where only
the other order can be meant (`14/3`), that. What is typed is always read back in full before it
counts.
"""

from __future__ import annotations

from watchapp.moments.clocks import read_clock
from watchapp.moments.days import read_day
from watchapp.moments.shown import (
    month_name,
    short_month_name,
    show_clock,
    show_day,
    show_day_of_year,
    show_moment,
    show_month,
    show_weekday,
    spell_day,
    spell_day_of_year,
    spell_moment,
    spell_month,
    spell_weekday,
)
from watchapp.moments.typed import read_moment

__all__ = [
    "month_name",
    "read_clock",
    "read_day",
    "read_moment",
    "short_month_name",
    "show_clock",
    "show_day",
    "show_day_of_year",
    "show_moment",
    "show_month",
    "show_weekday",
    "spell_day",
    "spell_day_of_year",
    "spell_moment",
    "spell_month",
    "spell_weekday",
]
