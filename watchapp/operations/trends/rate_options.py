"""What can be chosen of questions about rates."""

from __future__ import annotations

from watchapp.operations.trends.asked import Choice, TrendOption
from watchapp.records import Per
from watchapp.speech import marked

PER = TrendOption(
    "per",
    marked("Per 1,000"),
    (
        Choice(Per.RESIDENTS, marked("Residents")),
        Choice(Per.HOUSEHOLDS, marked("Households")),
    ),
)
