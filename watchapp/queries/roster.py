"""The roster: what stands in it from one day to another, shifts and patrols alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from watchapp.queries.roster_entry import (
    Place,
    RosterEntry,
    RosterState,
    places_of,
    signed_up,
    state_of_patrol,
)
from watchapp.queries.roster_log import RosterLog, roster_log
from watchapp.records import Patrol, PatrolState, Shift
from watchapp.recurrence import occurrences
from watchapp.speech import say
from watchapp.store import Store

AHEAD = timedelta(days=14)
"""How far one looks for shifts that still want members."""

_ANY = """
SELECT 1 WHERE EXISTS (SELECT 1 FROM shift)
    OR EXISTS (SELECT 1 FROM patrol WHERE planned_from IS NOT NULL)
"""
_ANY_SHIFT = "SELECT 1 FROM shift LIMIT 1"


@dataclass(frozen=True, slots=True)
class Roster:
    """What stands in the roster, in order; `trouble` says why holidays are not left out."""

    entries: tuple[RosterEntry, ...]
    trouble: str = ""


def roster_between(store: Store, first: date, last: date, *, now: datetime) -> Roster:
    """Return what stands in the roster from first to last (at most 800 days), in order.

    A shift's time is done where a patrol of that shift and day stands, and missed where its end
    is before `now` and none does.
    """
    log = roster_log(store, first, last)
    entries = [_of_patrol(log, each, now) for each in log.patrols]
    taken = {(each.shift, each.shift_day) for each in log.patrols if each.shift is not None}
    for shift in log.shifts.values():
        if shift.starts is not None:
            begun = occurrences(shift.rule, shift.starts, first=first, last=last)
            free = (each for each in begun if (shift.id, each.date()) not in taken)
            entries += [_of_shift(log, shift, begins, now) for begins in free]
    entries.sort(key=lambda each: (each.begins, each.name, each.patrol or 0))
    return Roster(tuple(entries), log.trouble)


def shift_on(store: Store, shift: int, day: date, *, now: datetime) -> RosterEntry | None:
    """Return what stands in the roster for a shift on a day, or None."""
    found = roster_between(store, day, day, now=now).entries
    return next((each for each in found if each.shift == shift), None)


def coming_gaps(store: Store, *, now: datetime, most: int = 5) -> tuple[RosterEntry, ...]:
    """Return the next times of shifts, of two weeks, for which members are still missing."""
    if not has_shifts(store):
        return ()
    found = roster_between(store, now.date(), now.date() + AHEAD, now=now).entries
    return tuple(each for each in found if each.gap and each.shift is not None)[:most]


def shift_names(store: Store) -> tuple[tuple[int, str], ...]:
    """Return the number and the name of every shift."""
    return tuple(store.select("SELECT id, name FROM shift ORDER BY name COLLATE NOCASE, id"))


def has_shifts(store: Store) -> bool:
    """Return whether there is a shift."""
    return bool(store.select(_ANY_SHIFT))


def has_roster(store: Store) -> bool:
    """Return whether there is a shift, or a patrol that was ever planned."""
    return bool(store.select(_ANY))


def _of_patrol(log: RosterLog, patrol: Patrol, now: datetime) -> RosterEntry:
    shift = log.shifts.get(patrol.shift or 0)
    begins = patrol.planned_from or patrol.actual_from or _midnight(patrol.shift_day)
    cancelled = patrol.state is PatrolState.CANCELLED
    return RosterEntry(
        shift=patrol.shift,
        patrol=patrol.id,
        name=shift.name if shift else say("Patrol"),
        day=patrol.shift_day or begins.date(),
        begins=begins,
        ends=patrol.planned_to if patrol.planned_from else patrol.actual_to,
        mode=patrol.mode,
        zone=log.zones.get(patrol.zone, ""),
        needed=shift.needed if shift else None,
        crew=log.crews.get(patrol.id or 0, ()),
        state=state_of_patrol(patrol, now),
        reason=say("Called off") if cancelled else "",
    )


def _of_shift(log: RosterLog, shift: Shift, begins: datetime, now: datetime) -> RosterEntry:
    day = begins.date()
    names = log.names_on(day)
    found = signed_up(log.sign_ups, shift, day)
    ends = begins + timedelta(minutes=shift.minutes or 0)
    reason = next(_reasons(log, shift, day), None)
    past = RosterState.MISSED if ends < now else RosterState.COMING
    return RosterEntry(
        shift=shift.id,
        patrol=None,
        name=shift.name,
        day=day,
        begins=begins,
        ends=ends,
        mode=shift.mode,
        zone=log.zones.get(shift.zone, ""),
        needed=shift.needed,
        crew=places_of(found, names),
        cannot=tuple(names[key] for key, said in found.items() if said.cannot and key in names),
        state=past if reason is None else RosterState.SKIPPED,
        reason=reason or "",
    )


def _reasons(log: RosterLog, shift: Shift, day: date) -> Iterator[str]:
    """Yield why a shift does not take place on a day; what the captain said comes first."""
    key = (shift.id or 0, day)
    if key in log.exceptions:
        yield log.exceptions[key]
    if shift.skip_holidays and day in log.holidays:
        yield log.holidays[day]


def _midnight(day: date | None) -> datetime:
    """Return the beginning of the only day that is known of a patrol."""
    return datetime.combine(day or date.min, datetime.min.time())


__all__ = [
    "Place",
    "Roster",
    "RosterEntry",
    "RosterState",
    "coming_gaps",
    "has_roster",
    "has_shifts",
    "roster_between",
    "shift_names",
    "shift_on",
]
