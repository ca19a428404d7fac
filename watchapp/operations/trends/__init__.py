"""What the captain asks about trends, in the order in which the pages show it."""

from __future__ import annotations

from watchapp.operations.trends import loading
from watchapp.operations.trends.asked import (
    EVERY_PART,
    Answer,
    Asked,
    Choice,
    Part,
    TrendDef,
    TrendOption,
)
from watchapp.speech import marked

__all__ = [
    "EVERY_PART",
    "TRENDS",
    "Answer",
    "Asked",
    "Choice",
    "Part",
    "TrendDef",
    "TrendOption",
    "trend_named",
    "trends_of",
]

COUNTED_BY = TrendOption(
    "by",
    marked("Counted by"),
    (
        Choice("", marked("What suits the days")),
        Choice("day", marked("Day")),
        Choice("week", marked("Week")),
        Choice("month", marked("Month")),
    ),
)

TRENDS: tuple[TrendDef, ...] = (
    TrendDef(
        "over_time",
        "over_time",
        marked("How many"),
        marked("How many were there, of which class, and when?"),
        loading.over_time,
        (COUNTED_BY,),
    ),
)
"""Each stands on the page that it names; `watchapp trend NAME` answers it too."""


def trend_named(name: str) -> TrendDef | None:
    """Return the question with a name, None if there is none."""
    return next((each for each in TRENDS if each.name == name), None)


def trends_of(page: str) -> tuple[TrendDef, ...]:
    """Return the questions of a page, in order."""
    return tuple(each for each in TRENDS if each.page == page)
