"""The invented year's patrols: two a week, some late ones, some that never started."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from watchapp.operations.sample.chance import YEAR, at, fitting, luck_for, read_sample
from watchapp.operations.sample.people import present
from watchapp.records import (
    Member,
    MemberRole,
    Patrol,
    PatrolMode,
    PatrolState,
    Turnout,
    TurnoutRole,
    Zone,
)

_WEEKDAYS = ((1, 4), (2, 5), (1, 5), (3, 4))  # of a week's two patrols, Monday is 0
_LATE_WEEKDAYS = (3, 6)
_AHEAD = (2, 5, 9, 12)  # days from the last one, of the patrols that are planned
_ZONE_WEIGHTS = (30, 28, 14, 28)  # Ridge Top sees the patrol least, as its captain says
_MODES = {
    PatrolMode.WALK: 52,
    PatrolMode.DRIVE: 28,
    PatrolMode.BIKE: 12,
    PatrolMode.STATIONARY: 8,
}
_MILES = {
    PatrolMode.WALK: (1.2, 3.1),
    PatrolMode.DRIVE: (6.0, 14.0),
    PatrolMode.BIKE: (3.5, 7.5),
    PatrolMode.STATIONARY: (0.0, 0.2),
}
_SEASON_OF_MONTH = ("winter", "winter", *["spring"] * 3, *["summer"] * 3, *["fall"] * 3, "winter")


@dataclass(frozen=True, slots=True)
class Outing:
    """A patrol and who was on it."""

    patrol: Patrol
    turnouts: tuple[Turnout, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """Who may go out where, what is written down, and the chance by which it happens."""

    zones: Sequence[Zone]
    members: Sequence[Member]
    words: dict[str, Any]
    luck: random.Random


def outings(zones: Sequence[Zone], members: Sequence[Member], until: date) -> Iterator[Outing]:
    """Yield the year's patrols in the order of their days, then those that are planned."""
    plan = _Plan(zones, members, read_sample("patrols"), luck_for("patrols"))
    for day, hour in _evenings(plan.luck, until):
        yield _past(plan, at(day, hour))
    yield _under_way(plan, until)
    for ahead, note in zip(_AHEAD, plan.words["planned"], strict=False):
        hour = plan.luck.choice((18.5, 19.0, 20.0, 23.0))
        yield _planned(plan, at(until + timedelta(days=ahead), hour), note)


def _evenings(luck: random.Random, until: date) -> Iterator[tuple[date, float]]:
    """Yield the days before yesterday on which somebody meant to go out, and the hour."""
    for back in range(YEAR - 1, 1, -1):
        day = until - timedelta(days=back)
        if day.weekday() in _WEEKDAYS[day.isocalendar().week % len(_WEEKDAYS)]:
            yield day, luck.choice((17.5, 18.5, 19.0, 19.5, 20.0, 21.0))
        elif day.weekday() in _LATE_WEEKDAYS and back < 21:
            yield day, 23.0


def _past(plan: _Plan, start: datetime) -> Outing:
    planned = _planned(plan, start)
    if plan.luck.random() < 0.05:
        note = plan.luck.choice(plan.words["cancelled"])
        cancelled = replace(planned.patrol, state=PatrolState.CANCELLED, notes=note)
        return replace(planned, patrol=cancelled)
    return replace(planned, patrol=_walked(plan, planned.patrol, start))


def _walked(plan: _Plan, patrol: Patrol, start: datetime) -> Patrol:
    luck = plan.luck
    went = start + timedelta(minutes=luck.choice((0, 0, 5, 5, 10, -5)))
    back = went + timedelta(minutes=luck.choice((50, 60, 70, 75, 85, 90, 110, 120)))
    note = luck.choice(fitting(plan.words["notes"], start.date()))["words"]
    walked = replace(
        patrol,
        state=PatrolState.DONE,
        actual_from=went,
        actual_to=back,
        miles=round(luck.uniform(*_MILES[patrol.mode]), 1),
        weather=luck.choice(plan.words["weather"][_SEASON_OF_MONTH[start.month - 1]]),
        notes=note if luck.random() < 0.6 else "",
    )
    unplanned = luck.random() < 0.15
    return replace(walked, planned_from=None, planned_to=None) if unplanned else walked


def _planned(plan: _Plan, start: datetime, note: str = "") -> Outing:
    luck = plan.luck
    mode = luck.choices(list(_MODES), list(_MODES.values()))[0]
    patrol = Patrol(
        state=PatrolState.PLANNED,
        planned_from=start,
        planned_to=start + timedelta(minutes=luck.choice((60, 90, 90, 120))),
        mode=mode,
        zone=luck.choices(plan.zones, _ZONE_WEIGHTS)[0].id,
        notes=note,
    )
    return Outing(patrol, _turnouts(plan, start.date(), mode))


def _turnouts(plan: _Plan, day: date, mode: PatrolMode) -> tuple[Turnout, ...]:
    able = [each for each in present(plan.members, day) if each.role is not MemberRole.MEMBER]
    chosen = plan.luck.sample(able, 3 if plan.luck.random() < 0.2 else 2)
    first = TurnoutRole.DRIVER if mode is PatrolMode.DRIVE else TurnoutRole.LEAD
    roles = [first, *(_role(each, day) for each in chosen[1:])]
    return tuple(
        Turnout(patrol=None, member=each.id, role=role)
        for each, role in zip(chosen, roles, strict=True)
    )


def _role(member: Member, day: date) -> TurnoutRole:
    is_new = member.joined is not None and (day - member.joined).days < 45
    return TurnoutRole.TRAINEE if is_new else TurnoutRole.PARTNER


def _under_way(plan: _Plan, until: date) -> Outing:
    """Return last evening's patrol, of which no sheet has come back yet."""
    start = at(until - timedelta(days=1), 20.0)
    outing = _planned(plan, start, plan.words["planned"][-1])
    went_out = replace(outing.patrol, state=PatrolState.UNDER_WAY, actual_from=start)
    return replace(outing, patrol=went_out)
