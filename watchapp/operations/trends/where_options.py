"""What can be chosen of the map: what is drawn, how smooth, and for whom."""

from __future__ import annotations

from watchapp.operations.trends.asked import Choice, TrendOption
from watchapp.speech import marked

FEET = 0.3048
MILE = 1609.344

SHOWN = TrendOption(
    "show",
    marked("Drawn"),
    (
        Choice("", marked("What suits the number")),
        Choice("points", marked("Points")),
        Choice("surface", marked("Where it is thickest")),
        Choice("both", marked("Both")),
    ),
)
BANDWIDTH = TrendOption(
    "bandwidth",
    marked("Each event reaches"),
    (
        Choice("", marked("As far as suits the points")),
        Choice("500ft", marked("500 feet (150 m)")),
        Choice("eighth", marked("1/8 mile (200 m)")),
        Choice("quarter", marked("1/4 mile (400 m)")),
        Choice("half", marked("1/2 mile (800 m)")),
        Choice("mile", marked("1 mile (1.6 km)")),
    ),
)
METERS = {
    "500ft": 500 * FEET,
    "eighth": MILE / 8,
    "quarter": MILE / 4,
    "half": MILE / 2,
    "mile": MILE,
}
"""Of each bandwidth."""

TOLD_TO = TrendOption(
    "for",
    marked("Made for"),
    (
        Choice("", marked("The captain")),
        Choice("street", marked("The street")),
    ),
)
