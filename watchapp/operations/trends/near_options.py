"""What can be chosen where near repeats and strings are asked for."""

from __future__ import annotations

from watchapp.operations.trends.asked import Choice, TrendOption
from watchapp.speech import marked

METRIC = TrendOption(
    "metric",
    marked("How far apart"),
    (
        Choice("euclidean", marked("As the crow flies")),
        Choice("manhattan", marked("Along the streets of a grid")),
    ),
)
REACH = TrendOption(
    "reach",
    marked("Nearer than"),
    (
        Choice("200", marked("200 m")),
        Choice("100", marked("100 m")),
        Choice("400", marked("400 m, a quarter mile")),
    ),
)
SPAN = TrendOption(
    "span",
    marked("Sooner than"),
    (
        Choice("14", marked("14 days")),
        Choice("7", marked("7 days")),
        Choice("28", marked("28 days")),
    ),
)
