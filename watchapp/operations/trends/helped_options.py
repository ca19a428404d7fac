"""What can be chosen where one asks whether an initiative helped, and when to patrol."""

from __future__ import annotations

from watchapp.operations.trends.asked import Choice, TrendOption
from watchapp.speech import marked
from watchapp.store import Store


def initiatives_to_judge(store: Store) -> tuple[Choice, ...]:
    """Return the initiatives of the log: those with a zone first, the latest first."""
    rows = store.select(
        "SELECT id, name FROM initiative ORDER BY zone IS NULL, starts DESC, id DESC"
    )
    return tuple(Choice(str(key), name) for key, name in rows)


INITIATIVE = TrendOption("initiative", marked("Initiative"), of_log=initiatives_to_judge)
LENGTH = TrendOption(
    "length",
    marked("How long before and after"),
    (
        Choice("", marked("As long as the days are known")),
        Choice("3", marked("At most 3 months")),
        Choice("6", marked("At most 6 months")),
        Choice("12", marked("At most 12 months")),
    ),
)
SLOT_HOURS = TrendOption(
    "hours",
    marked("How long a patrol"),
    (
        Choice("3", marked("3 hours")),
        Choice("2", marked("2 hours")),
        Choice("4", marked("4 hours")),
    ),
)
