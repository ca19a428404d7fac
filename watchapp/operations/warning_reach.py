"""How far and how long to warn: from the log's own near repeats, or from what others found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.near_events import DAYS, POINTS, near_events
from watchapp.operations.trends.near_repeat import finding, shuffled_result
from watchapp.progress import Progress
from watchapp.speech import marked, say
from watchapp.store import Store

OTHERS_METERS, OTHERS_DAYS = 200, 5
"""A leaflet pilot cut near repeats within so many meters and days."""
_OTHERS = marked(
    "A leaflet pilot elsewhere cut near repeats within 200 m and 5 days, though only 23 % of the"
    " homes got the leaflet; Sussex police warned homes up to a quarter mile within 24 hours."
)
_NOT_YET = marked("This log cannot say yet how far and how long: {why}")


@dataclass(frozen=True, slots=True)
class Reach:
    """How far around, in meters (None: the blocks alone), and for how many days, and why so."""

    meters: int | None
    days: int
    reason: str


def warning_reach(store: Store, today: date, progress: Progress) -> Reach:
    """Return how far and how long homes run a higher risk, from this log where it can be told.

    Otherwise from what was found elsewhere, and the reason says so. Raises Cancelled when told.
    """
    found = near_events(store, Asked(today))
    if found.refused:
        return _from_others(say(_NOT_YET, why=found.refused))
    result = shuffled_result(found, progress=progress)
    lasting = result.lasting()
    sentence = finding(found, result)
    if lasting is None:
        return _from_others(sentence)
    row, column = lasting
    days = round(DAYS.ends[column])
    if found.by_block:
        return Reach(None, days, sentence)
    # What was hit twice at the same place alone says nothing of the homes around it.
    meters = OTHERS_METERS if row == 0 else round(POINTS.ends[row - 1])
    return Reach(meters, days, sentence)


def _from_others(why: str) -> Reach:
    return Reach(OTHERS_METERS, OTHERS_DAYS, f"{why} {say(_OTHERS)}")
