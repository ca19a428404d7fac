"""How long the watch has waited for an answer, or did wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from watchapp.records.sighting import Sighting
from watchapp.records.sighting_words import SightingState, Source


@dataclass(frozen=True, slots=True)
class Waiting:
    """Days from the report to its answer, or to today while `is_open`."""

    days: int
    is_open: bool


def waiting_of(sighting: Sighting, today: date) -> Waiting | None:
    """Return the wait for whoever a sighting was reported to, None where there is none.

    It ends with the answer, or when what was broken is fixed. What was closed without either
    waits no more, and for how long it did nobody knows. Police records wait for nobody.
    """
    if sighting.reported_at is None or sighting.source is Source.POLICE:
        return None
    return wait(
        sighting.reported_at,
        today,
        answered=sighting.answered_at,
        fixed=sighting.fixed_on,
        is_closed=sighting.state is not SightingState.OPEN,
    )


def wait(
    reported: datetime,
    today: date,
    *,
    answered: datetime | None,
    fixed: date | None,
    is_closed: bool,
) -> Waiting | None:
    """Return the wait from the day of a report to what ended it."""
    ends = [day for day in (answered and answered.date(), fixed) if day is not None]
    if not ends and is_closed:
        return None
    end = min(ends, default=today)
    return Waiting(max(0, (end - reported.date()).days), is_open=not ends)
