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
from watchapp.operations.trends.helped_options import INITIATIVE, LENGTH, SLOT_HOURS
from watchapp.operations.trends.near_options import METRIC, REACH, SPAN
from watchapp.operations.trends.options import (
    AGAINST,
    COUNTED_BY,
    ROLLING,
    ROWS,
    SPLIT,
    YEARS,
)
from watchapp.operations.trends.rate_options import PER
from watchapp.operations.trends.when_options import NIGHT
from watchapp.operations.trends.where_options import BANDWIDTH, SHOWN, TOLD_TO
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

NOT_DAYS = EVERY_PART - {Part.DAYS}

TRENDS: tuple[TrendDef, ...] = (
    TrendDef(
        "glance",
        "glance",
        marked("At a glance"),
        marked("What changed for real last month, and what only looks alarming?"),
        loading.glance,
    ),
    TrendDef(
        "over_time",
        "over_time",
        marked("How many"),
        marked("How many were there, of which kind, and when?"),
        loading.over_time,
        (COUNTED_BY, SPLIT, ROLLING),
    ),
    TrendDef(
        "weekly_band",
        "over_time",
        marked("Week by week"),
        marked("Was a week out of the ordinary, beside the eight weeks before it?"),
        loading.weekly_band,
    ),
    TrendDef(
        "control_chart",
        "over_time",
        marked("All weeks alike?"),
        marked("Which weeks stand out from all the others?"),
        loading.control_chart,
    ),
    TrendDef(
        "months",
        "compare",
        marked("Month against month"),
        marked("Was the last whole month different from an earlier one?"),
        loading.months,
        (AGAINST, ROWS),
        parts=NOT_DAYS,
    ),
    TrendDef(
        "year_to_date",
        "compare",
        marked("Year to date"),
        marked("Is this year so far different from the same days of earlier years?"),
        loading.year_to_date,
        parts=NOT_DAYS,
    ),
    TrendDef(
        "year_over_year",
        "compare",
        marked("Year over year"),
        marked("What changed from one year to the next, category by category and zone by zone?"),
        loading.year_over_year,
        (YEARS,),
        parts=NOT_DAYS,
    ),
    TrendDef(
        "rates",
        "rates",
        marked("Beside benchmarks"),
        marked("How many a year for every 1,000 who live here, and how many elsewhere?"),
        loading.rates,
        (PER,),
        frozenset({Part.DAYS, Part.SOURCE, Part.ZONE}),
    ),
    TrendDef(
        "zone_rates",
        "rates",
        marked("Zone by zone"),
        marked("Which zones have more for every 1,000 who live there, beyond luck?"),
        loading.zone_rates,
        (PER,),
        frozenset({Part.DAYS, Part.SOURCE, Part.KIND}),
    ),
    TrendDef(
        "week_map",
        "when",
        marked("Weekday and hour"),
        marked("At which hours of which weekday do things happen?"),
        loading.week_map,
    ),
    TrendDef(
        "weekdays",
        "when",
        marked("Weekdays"),
        marked("Do some weekdays see more than others, or is it chance?"),
        loading.weekdays,
    ),
    TrendDef(
        "hours_of_day",
        "when",
        marked("Hours"),
        marked("At which hours of the day do things happen?"),
        loading.hours_of_day,
    ),
    TrendDef(
        "night",
        "when",
        marked("Day and night"),
        marked("Do things happen at night more than the hours of dark would give?"),
        loading.night,
        (NIGHT,),
    ),
    TrendDef(
        "where",
        "where",
        marked("Map"),
        marked("Where did it happen, and where is it thickest?"),
        loading.where,
        (SHOWN, BANDWIDTH, TOLD_TO),
    ),
    TrendDef(
        "places",
        "where",
        marked("80/20"),
        marked("How few places hold how much, and would chance do the same?"),
        loading.places,
    ),
    TrendDef(
        "hot_blocks",
        "where",
        marked("Hot blocks"),
        marked("At which places did more happen than chance would put there?"),
        loading.hot_blocks,
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
    TrendDef(
        "hours",
        "doing",
        marked("Patrol hours"),
        marked("How long was the watch out, by what means, and who was?"),
        loading.hours,
        parts=frozenset({Part.DAYS}),
    ),
    TrendDef(
        "shifts",
        "doing",
        marked("Shifts kept"),
        marked("Of the shifts that were planned, how many were kept?"),
        loading.shifts,
        parts=frozenset({Part.DAYS}),
    ),
    TrendDef(
        "participation",
        "doing",
        marked("Taking part"),
        marked("How much of each zone takes part?"),
        loading.participation,
        parts=frozenset({Part.DAYS}),
    ),
    TrendDef(
        "waiting",
        "doing",
        marked("From report to answer"),
        marked("How long do answers to what was reported take?"),
        loading.waiting,
        parts=frozenset({Part.DAYS, Part.ZONE, Part.KIND}),
    ),
    TrendDef(
        "open_days",
        "doing",
        marked("Days open"),
        marked("How long do small wins and concerns stand open?"),
        loading.open_days,
        parts=frozenset({Part.DAYS, Part.ZONE}),
    ),
    TrendDef(
        "patrol_risk",
        "next",
        marked("Patrols and risk"),
        marked("Are patrols out where and when things happen?"),
        loading.patrol_risk,
    ),
    TrendDef(
        "slots",
        "next",
        marked("Patrol slots"),
        marked("At which hours would another patrol be more than a guess?"),
        loading.slots,
        (SLOT_HOURS,),
    ),
    TrendDef(
        "did_it_help",
        "helped",
        marked("Did it help?"),
        marked("Did an initiative change anything, beside zones where nothing was done?"),
        loading.did_it_help,
        (INITIATIVE, LENGTH),
        frozenset({Part.SOURCE}),
    ),
    TrendDef(
        "impact",
        "helped",
        marked("All initiatives"),
        marked("What did each initiative come to, all of them looked at together?"),
        loading.impact,
        (LENGTH,),
        frozenset({Part.SOURCE}),
    ),
)
"""Each stands on the page that it names; `watchapp trend NAME` answers it too."""


def trend_named(name: str) -> TrendDef | None:
    """Return the question with a name, None if there is none."""
    return next((each for each in TRENDS if each.name == name), None)


def trends_of(page: str) -> tuple[TrendDef, ...]:
    """Return the questions of a page, in order."""
    return tuple(each for each in TRENDS if each.page == page)
