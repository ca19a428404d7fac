"""What the captain sees first: planned, open, and changed lately.

These questions stand before the window's first paint: each follows an index or reads a table
that stays small, and none of them counts.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from watchapp.fields import SqlValue
from watchapp.queries.told_acts import acts_told
from watchapp.records import CategoryClass, MeetingKind, PatrolMode
from watchapp.store import ChangeKind, Store

SHOWN = 5

_PATROLS = """
SELECT p.id, p.state = 'under_way', coalesce(p.actual_from, p.planned_from), p.planned_to,
    p.mode, coalesce(z.name, ''),
    (SELECT coalesce(group_concat(m.name, ', '), '') FROM turnout t
     JOIN member m ON m.id = t.member WHERE t.patrol = p.id)
FROM patrol p LEFT JOIN zone z ON z.id = p.zone
WHERE p.state IN ('planned', 'under_way')
ORDER BY coalesce(p.actual_from, p.planned_from), p.id LIMIT ?
"""
_MEETING = """
SELECT id, kind, starts, "where", agenda != '' FROM meeting
WHERE starts >= ? AND NOT cancelled ORDER BY starts, id LIMIT 1
"""
_SIGHTINGS = """
SELECT s.id, s.occurred_from, c.name, s.address, s.deeds, s.behavior, s.reported_at,
    s.police_reference, s.reported_to, s.answered_at, c.kind
FROM sighting s JOIN category c ON c.id = s.category
WHERE s.state = 'open' AND s.batch IS NULL AND +s.source <> 'police'
ORDER BY s.occurred_from DESC, s.id DESC LIMIT ?
"""  # the + keeps it to the index of open ones: the watch's own may be many too
_ITEMS = """
SELECT i.id, i.meeting, i.what, coalesce(m.name, ''), i.due
FROM action_item i LEFT JOIN member m ON m.id = i.owner
WHERE i.done IS NULL ORDER BY i.due IS NULL, i.due, i.id LIMIT ?
"""
_CHANGES = """
SELECT c.label, c.kind, c.at, r."table", r.key, r.after IS NULL
FROM change c LEFT JOIN revision r
ON r.id = (SELECT min(id) FROM revision WHERE change = c.id)
ORDER BY c.id DESC LIMIT ?
"""
_STEPS = """
SELECT EXISTS (SELECT 1 FROM zone), EXISTS (SELECT 1 FROM member),
    EXISTS (SELECT 1 FROM patrol),
    EXISTS (SELECT 1 FROM sighting WHERE batch IS NULL AND source <> 'police')
"""


class PlannedPatrol(NamedTuple):
    """A patrol that is to come, or that is out now."""

    id: int
    under_way: bool
    begins: datetime
    ends: datetime | None
    mode: PatrolMode
    zone: str
    crew: str


class PlannedMeeting(NamedTuple):
    """The next meeting."""

    id: int
    kind: MeetingKind
    starts: datetime
    where: str
    has_agenda: bool


class OpenSighting(NamedTuple):
    """A sighting of the watch about which something remains to be done."""

    id: int
    occurred_from: datetime
    category: str
    address: str
    behavior: str
    reported_at: datetime | None
    police_reference: str
    reported_to: str = ""
    answered_at: datetime | None = None
    kind: CategoryClass = CategoryClass.OTHER

    def days_waiting(self, today: date) -> int:
        """Return how many days ago it was reported, or seen if it was not reported."""
        return max(0, (today - (self.reported_at or self.occurred_from).date()) // timedelta(1))


class OpenItem(NamedTuple):
    """Something that was promised and is not done."""

    id: int
    meeting: int | None
    what: str
    owner: str
    due: date | None


class LateChange(NamedTuple):
    """One of the last changes; `table` and `key` name its first record, if it is still there."""

    label: str
    kind: ChangeKind
    at: datetime
    table: str
    key: int


class FirstSteps(NamedTuple):
    """Which of the first things to do in a new log were done."""

    zones: bool
    members: bool
    patrols: bool
    sightings: bool


def planned_patrols(store: Store, *, most: int = SHOWN) -> tuple[PlannedPatrol, ...]:
    """Return the patrols that are planned or out, the earliest first, overdue ones too."""
    return tuple(
        PlannedPatrol(key, bool(out), _moment(begins), _maybe(ends), PatrolMode(mode), zone, crew)
        for key, out, begins, ends, mode, zone, crew in store.select(_PATROLS, (most,))
    )


def planned_meeting(store: Store, now: datetime) -> PlannedMeeting | None:
    """Return the next meeting that is not cancelled."""
    # One that has just begun is still the next to most of those who ask.
    since = (now - timedelta(hours=2)).strftime("%Y-%m-%d %H:%M")
    for key, kind, starts, where, has_agenda in store.select(_MEETING, (since,)):
        return PlannedMeeting(key, MeetingKind(kind), _moment(starts), where, bool(has_agenda))
    return None


def open_sightings(store: Store, *, most: int = SHOWN) -> tuple[OpenSighting, ...]:
    """Return the watch's own open sightings, the newest first; private notes are not among them."""
    return tuple(_open_sighting(row) for row in store.select(_SIGHTINGS, (most,)))


def _open_sighting(row: tuple[Any, ...]) -> OpenSighting:
    key, when, category, address, deeds, behavior, reported, reference, to, answered, kind = row
    return OpenSighting(
        key,
        _moment(when),
        category,
        address,
        acts_told(deeds, behavior),
        _maybe(reported),
        reference,
        to,
        _maybe(answered),
        CategoryClass(kind),
    )


def open_items(store: Store, *, most: int = SHOWN) -> tuple[OpenItem, ...]:
    """Return what was promised and is not done, the first due first."""
    return tuple(
        OpenItem(key, meeting, what, owner, date.fromisoformat(due) if due else None)
        for key, meeting, what, owner, due in store.select(_ITEMS, (most,))
    )


def late_changes(store: Store, *, most: int = SHOWN) -> tuple[LateChange, ...]:
    """Return the last changes of the log, the newest first."""
    return tuple(
        LateChange(label, ChangeKind(kind), _moment(at), "" if gone else table or "", key or 0)
        for label, kind, at, table, key, gone in store.select(_CHANGES, (most,))
    )


def first_steps(store: Store) -> FirstSteps:
    """Return which of the first things to do in a new log were done."""
    ((zones, members, patrols, sightings),) = store.select(_STEPS)
    return FirstSteps(bool(zones), bool(members), bool(patrols), bool(sightings))


def _moment(stored: SqlValue) -> datetime:
    return datetime.fromisoformat(str(stored))


def _maybe(stored: SqlValue) -> datetime | None:
    return None if stored is None else _moment(stored)
