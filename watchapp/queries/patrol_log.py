"""What the log knows of the lines of patrols' logs, and of patrols that are out."""

from __future__ import annotations

from datetime import date, timedelta

from watchapp.records import LogLine, Patrol
from watchapp.store import Store


def log_of(store: Store, patrol: int) -> list[LogLine]:
    """Return the lines of a patrol's log in the order of the sheet."""
    return store.records(LogLine, "WHERE patrol = ? ORDER BY place, id", (patrol,))


def waiting_lines(store: Store, patrol: int) -> list[LogLine]:
    """Return the lines of a patrol's log that are to become sightings and are none yet."""
    rest = "WHERE patrol = ? AND follow_up AND sighting IS NULL ORDER BY place, id"
    return store.records(LogLine, rest, (patrol,))


def patrols_out(store: Store) -> list[Patrol]:
    """Return the patrols that are under way, the latest first."""
    return store.records(Patrol, "WHERE state = 'under_way' ORDER BY actual_from DESC, id DESC")


def patrols_to_start(store: Store, today: date) -> list[Patrol]:
    """Return the planned patrols that begin today, yesterday or tomorrow, by their time."""
    days = (today - timedelta(days=1)).isoformat(), (today + timedelta(days=2)).isoformat()
    rest = "WHERE state = 'planned' AND planned_from BETWEEN ? AND ? ORDER BY planned_from, id"
    return store.records(Patrol, rest, days)
