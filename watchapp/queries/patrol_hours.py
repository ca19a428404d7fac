"""How long the watch was out, and who was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from watchapp.records import Member, PatrolMode
from watchapp.store import Store

_MINUTES = """
SELECT mode, count(*), sum(round((julianday(actual_to) - julianday(actual_from)) * 1440))
FROM patrol
WHERE state = 'done' AND actual_to IS NOT NULL AND actual_from >= ? AND actual_from < ?
GROUP BY mode ORDER BY 3 DESC, mode
"""
_WENT_OUT = """
WHERE id IN (
    SELECT t.member FROM turnout t JOIN patrol p ON p.id = t.patrol
    WHERE p.state = 'done' AND p.actual_from >= ? AND p.actual_from < ?
)
ORDER BY name COLLATE NOCASE, id
"""


@dataclass(frozen=True, slots=True)
class ModeHours:
    """The patrols of one mode and how many minutes they took together."""

    mode: PatrolMode
    patrols: int
    minutes: int


def patrol_hours(store: Store, first: date, last: date) -> tuple[ModeHours, ...]:
    """Return the finished patrols that went out on the days from first to last, by mode."""
    rows = store.select(_MINUTES, _span(first, last))
    return tuple(
        ModeHours(PatrolMode(mode), patrols, round(minutes)) for mode, patrols, minutes in rows
    )


def members_on_patrol(store: Store, first: date, last: date) -> list[Member]:
    """Return who was on a finished patrol that went out on the days from first to last."""
    return store.records(Member, _WENT_OUT, _span(first, last))


def _span(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), (last + timedelta(days=1)).isoformat()
