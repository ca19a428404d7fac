"""How long the watch was out, who was, how and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from watchapp.records import Leg, Member, Patrol, PatrolMode, Turnout
from watchapp.sheet.filing import Stretch, stretches
from watchapp.store import Store

_OUT = "state = 'done' AND actual_to IS NOT NULL AND actual_from >= ? AND actual_from < ?"
_PART = f"WHERE patrol IN (SELECT id FROM patrol WHERE {_OUT}) ORDER BY id"
_WENT_OUT = """
WHERE id IN (
    SELECT t.member FROM turnout t JOIN patrol p ON p.id = t.patrol
    WHERE p.state = 'done' AND p.actual_from >= ? AND p.actual_from < ?
)
ORDER BY name COLLATE NOCASE, id
"""


@dataclass(frozen=True, slots=True)
class ModeHours:
    """The patrols filed under one mode, and how many minutes went by in it on all patrols."""

    mode: PatrolMode
    patrols: int
    minutes: int


@dataclass(frozen=True, slots=True)
class MemberHours:
    """How many minutes a member was out by one mode in one zone, and on how many patrols."""

    member: int
    mode: PatrolMode
    zone: int | None
    minutes: int
    patrols: int


@dataclass(frozen=True, slots=True)
class _Outing:
    patrol: Patrol
    stretches: list[Stretch]
    turnouts: list[Turnout]


@dataclass(frozen=True, slots=True)
class MonthHours:
    """The hours of a month by mode, and those of each member."""

    by_mode: tuple[ModeHours, ...] = ()
    by_member: tuple[MemberHours, ...] = ()


def patrol_hours(store: Store, first: date, last: date) -> tuple[ModeHours, ...]:
    """Return the finished patrols that went out on the days from first to last, by mode.

    Pauses between legs are not counted; a patrol counts once, under the mode it is filed under.
    """
    return _by_mode(_outings(store, first, last))


def member_hours(store: Store, first: date, last: date) -> tuple[MemberHours, ...]:
    """Return how long each member was out on the days from first to last, by mode and zone.

    Of a leg counts what lies between when the member joined and left; a patrol that went out
    before midnight counts on that day with all its hours.
    """
    return _by_member(_outings(store, first, last))


def hours_by_month(store: Store, first: date, last: date) -> dict[date, MonthHours]:
    """Return both of these for each month that has any, by its first day."""
    months: dict[date, list[_Outing]] = defaultdict(list)
    for outing in _outings(store, first, last):
        if outing.patrol.actual_from is not None:
            months[outing.patrol.actual_from.date().replace(day=1)].append(outing)
    return {
        month: MonthHours(_by_mode(found), _by_member(found)) for month, found in months.items()
    }


def members_on_patrol(store: Store, first: date, last: date) -> list[Member]:
    """Return who was on a finished patrol that went out on the days from first to last."""
    return store.records(Member, _WENT_OUT, _span(first, last))


def patrols_of_members(store: Store, first: date, last: date) -> Counter[int]:
    """Return on how many finished patrols of the days from first to last each member was."""
    found: Counter[int] = Counter()
    for outing in _outings(store, first, last):
        found.update({each.member for each in outing.turnouts if each.member is not None})
    return found


def _by_mode(outings: Iterable[_Outing]) -> tuple[ModeHours, ...]:
    minutes: Counter[PatrolMode] = Counter()
    patrols: Counter[PatrolMode] = Counter()
    for outing in outings:
        patrols[outing.patrol.mode] += 1
        for part in outing.stretches:
            minutes[part.leg.mode] += _minutes(part.starts, part.ends)
    modes = sorted({*minutes, *patrols}, key=lambda mode: (-minutes[mode], mode.value))
    return tuple(ModeHours(mode, patrols[mode], minutes[mode]) for mode in modes)


def _by_member(outings: Iterable[_Outing]) -> tuple[MemberHours, ...]:
    minutes: Counter[tuple[int, PatrolMode, int | None]] = Counter()
    patrols: dict[tuple[int, PatrolMode, int | None], set[int | None]] = defaultdict(set)
    for outing in outings:
        for turnout in outing.turnouts:
            for part in outing.stretches:
                if (lasted := _shared_minutes(part, turnout)) and turnout.member is not None:
                    key = (turnout.member, part.leg.mode, part.leg.zone)
                    minutes[key] += lasted
                    patrols[key].add(outing.patrol.id)
    return tuple(
        MemberHours(*key, minutes=lasted, patrols=len(patrols[key]))
        for key, lasted in minutes.items()
    )


def _outings(store: Store, first: date, last: date) -> Iterator[_Outing]:
    span = _span(first, last)
    legs: dict[int | None, list[Leg]] = defaultdict(list)
    for leg in store.records(Leg, _PART, span):
        legs[leg.patrol].append(leg)
    turnouts: dict[int | None, list[Turnout]] = defaultdict(list)
    for turnout in store.records(Turnout, _PART, span):
        turnouts[turnout.patrol].append(turnout)
    for patrol in store.records(Patrol, f"WHERE {_OUT} ORDER BY actual_from, id", span):
        yield _Outing(patrol, stretches(patrol, legs[patrol.id]), turnouts[patrol.id])


def _shared_minutes(part: Stretch, turnout: Turnout) -> int:
    """Return how many minutes of a stretch a member was there."""
    starts = max(part.starts, turnout.joined or part.starts)
    ends = min(part.ends, turnout.left or part.ends)
    return _minutes(starts, ends) if ends > starts else 0


def _minutes(starts: datetime, ends: datetime) -> int:
    return round((ends - starts) / timedelta(minutes=1))


def _span(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), (last + timedelta(days=1)).isoformat()
