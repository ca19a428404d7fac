"""What the log holds of a span of days in the roster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from watchapp.errors import WatchError
from watchapp.queries.roster_entry import Place
from watchapp.records import Patrol, Shift, ShiftException, SignUp, TurnoutRole, Watch
from watchapp.recurrence import holidays_between
from watchapp.store import Store

_DAY = "coalesce(p.shift_day, substr(coalesce(p.planned_from, p.actual_from), 1, 10))"
_PATROLS = f"AS p WHERE {_DAY} BETWEEN ? AND ? ORDER BY p.id"
_TURNOUTS = f"""
SELECT t.patrol, t.member, m.name, t.role FROM turnout t JOIN member m ON m.id = t.member
JOIN patrol p ON p.id = t.patrol WHERE {_DAY} BETWEEN ? AND ? ORDER BY t.id
"""
_MEMBERS = 'SELECT id, name, "left" FROM member ORDER BY id'
_EXCEPTIONS = "WHERE day BETWEEN ? AND ? ORDER BY id"
_SIGN_UPS = "WHERE day IS NULL OR day BETWEEN ? AND ? ORDER BY id"


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterLog:
    """The records of a span, by what asks for them; `trouble` says why holidays are not known."""

    shifts: Mapping[int, Shift]
    patrols: Sequence[Patrol]
    crews: Mapping[int, tuple[Place, ...]]
    sign_ups: Sequence[SignUp]
    exceptions: Mapping[tuple[int, date], str]
    holidays: Mapping[date, str]
    trouble: str
    zones: Mapping[int | None, str]
    members: Sequence[tuple[int, str, date | None]]

    def names_on(self, day: date) -> dict[int, str]:
        """Return the names of the members who have not left by a day, by number."""
        return {key: name for key, name, left in self.members if left is None or day < left}


def roster_log(store: Store, first: date, last: date) -> RosterLog:
    """Return what the log holds of the days from first to last."""
    days = (first.isoformat(), last.isoformat())
    shifts = {each.id: each for each in store.records(Shift, "ORDER BY id") if each.id is not None}
    skipping = any(each.skip_holidays for each in shifts.values())
    holidays, trouble = _holidays(store, first, last) if skipping else ({}, "")
    exceptions = store.records(ShiftException, _EXCEPTIONS, days)
    return RosterLog(
        shifts=shifts,
        patrols=store.records(Patrol, _PATROLS, days),
        crews=_crews(store.select(_TURNOUTS, days)),
        sign_ups=store.records(SignUp, _SIGN_UPS, days),
        exceptions={(e.shift, e.day): e.reason for e in exceptions if e.shift and e.day},
        holidays=holidays,
        trouble=trouble,
        zones=dict(store.select("SELECT id, name FROM zone")),
        members=[(key, name, _day(left)) for key, name, left in store.select(_MEMBERS)],
    )


def _holidays(store: Store, first: date, last: date) -> tuple[Mapping[date, str], str]:
    """Return the holidays of the watch's country and state, or why they are not known."""
    code = next((each.holidays_of for each in store.records(Watch, "ORDER BY id LIMIT 1")), "")
    try:
        return holidays_between(code, first, last), ""
    except WatchError as unknown:
        return {}, unknown.sentence


def _crews(rows: Sequence[tuple[Any, ...]]) -> dict[int, tuple[Place, ...]]:
    found: dict[int, tuple[Place, ...]] = {}
    for patrol, member, name, role in rows:
        found[patrol] = (*found.get(patrol, ()), Place(member, name, TurnoutRole(role)))
    return found


def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)
