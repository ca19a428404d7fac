"""What can be chosen of questions about day and night."""

from __future__ import annotations

from watchapp.operations.trends.asked import Choice, TrendOption
from watchapp.speech import marked

NIGHT = TrendOption(
    "night",
    marked("Night is"),
    (
        Choice("-0.833", marked("From sunset to sunrise")),
        Choice("-6", marked("While it is dark (sun 6° below the horizon)")),
    ),
)
