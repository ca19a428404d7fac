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
from watchapp.operations.trends.near_options import METRIC, REACH, SPAN
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
    TrendDef(
        "near_repeat",
        "next",
        marked("Near repeats"),
        marked("Does a burglary make another one nearby likelier, how near and for how long?"),
        loading.near_repeat,
        (METRIC,),
        slow=True,
    ),
    TrendDef(
        "strings",
        "next",
        marked("Strings"),
        marked("Which events hang together in place and time?"),
        loading.strings,
        (REACH, SPAN),
        slow=True,
    ),
)
"""Each stands on the page that it names; `watchapp trend NAME` answers it too."""


def trend_named(name: str) -> TrendDef | None:
    """Return the question with a name, None if there is none."""
    return next((each for each in TRENDS if each.name == name), None)


def trends_of(page: str) -> tuple[TrendDef, ...]:
    """Return the questions of a page, in order."""
    return tuple(each for each in TRENDS if each.page == page)
