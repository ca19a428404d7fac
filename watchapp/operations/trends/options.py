"""What can be chosen of several questions about trends."""

from __future__ import annotations

from enum import StrEnum

from watchapp.analysis.periods import Unit
from watchapp.operations.trends.asked import Choice, TrendOption
from watchapp.speech import marked


class Split(StrEnum):
    """What counts can be split by."""

    CLASS = "class"
    CATEGORY = "category"
    ZONE = "zone"
    SOURCE = "source"
    NOTHING = "nothing"


class Rolling(StrEnum):
    """Over how long a mean rolls."""

    NONE = "none"
    SHORT = "short"
    LONG = "long"


SPLIT = TrendOption(
    "split",
    marked("Split by"),
    (
        Choice(Split.CLASS, marked("Class")),
        Choice(Split.CATEGORY, marked("Category")),
        Choice(Split.ZONE, marked("Zone")),
        Choice(Split.SOURCE, marked("Source")),
        Choice(Split.NOTHING, marked("Nothing")),
    ),
)
COUNTED_BY = TrendOption(
    "by",
    marked("Counted by"),
    (
        Choice("", marked("What suits the days")),
        Choice(Unit.DAY, marked("Day")),
        Choice(Unit.WEEK, marked("Week")),
        Choice(Unit.MONTH, marked("Month")),
        Choice(Unit.YEAR, marked("Year")),
    ),
)
ROLLING = TrendOption(
    "mean",
    marked("Rolling mean"),
    (
        Choice(Rolling.NONE, marked("None")),
        Choice(Rolling.SHORT, marked("Short: 7 days, 4 weeks, 3 months")),
        Choice(Rolling.LONG, marked("Long: 28 days, 13 weeks, 12 months")),
    ),
)


class Against(StrEnum):
    """What a month is held against."""

    MONTH_BEFORE = "month_before"
    YEAR_BEFORE = "year_before"


class Years(StrEnum):
    """Which two years are held against each other."""

    ANY = "any"
    CALENDAR = "calendar"
    TWELVE_MONTHS = "twelve_months"
    TO_DATE = "to_date"


AGAINST = TrendOption(
    "against",
    marked("Against"),
    (
        Choice(Against.MONTH_BEFORE, marked("The month before")),
        Choice(Against.YEAR_BEFORE, marked("The same month a year before")),
    ),
)
ROWS = TrendOption(
    "rows",
    marked("Line by line"),
    (
        Choice(Split.CATEGORY, marked("Category")),
        Choice(Split.CLASS, marked("Class")),
        Choice(Split.ZONE, marked("Zone")),
        Choice(Split.SOURCE, marked("Source")),
    ),
)
YEARS = TrendOption(
    "years",
    marked("Years"),
    (
        Choice(Years.ANY, marked("What can be compared")),
        Choice(Years.CALENDAR, marked("Calendar years")),
        Choice(Years.TWELVE_MONTHS, marked("The last 12 whole months")),
        Choice(Years.TO_DATE, marked("This year so far")),
    ),
)
