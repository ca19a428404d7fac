"""The invented watch's roster: its shifts, who comes to them, and one day that is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from watchapp.operations.sample.chance import at
from watchapp.records import (
    Member,
    MemberRole,
    Patrol,
    PatrolMode,
    PatrolState,
    Shift,
    ShiftException,
    SignUp,
    TurnoutRole,
    Zone,
)
from watchapp.recurrence.rules import WEEKDAYS

_TUESDAYS = "Every other Tuesday"


@dataclass(frozen=True, slots=True)
class Rota:
    """A shift, those who come to it, and the days on which it is left out."""

    shift: Shift
    sign_ups: tuple[SignUp, ...]
    exceptions: tuple[ShiftException, ...] = ()


def rotas(zones: Sequence[Zone], members: Sequence[Member], until: date) -> Iterator[Rota]:
    """Yield the shifts; the weekly one began the week before last, on the day before `until`.

    Its last time is the patrol that is out; the one before was missed. The one of every other
    Tuesday is half a year old: most of its times were kept.
    """
    able = [each for each in members if each.left is None and each.role is not MemberRole.MEMBER]
    first = until - timedelta(days=8)
    yield Rota(
        Shift(
            name="Evening round",
            starts=at(first, 20.0),
            minutes=90,
            rule=f"FREQ=WEEKLY;BYDAY={WEEKDAYS[first.weekday()]}",
            skip_holidays=True,
            needed=2,
            mode=PatrolMode.WALK,
            zone=zones[0].id,
        ),
        (
            _place(able[0], role=TurnoutRole.LEAD),
            _place(able[1]),
            _place(able[2], day=first + timedelta(days=14)),
            _place(able[1], day=first + timedelta(days=14), cannot=True),
        ),
        (
            ShiftException(
                shift=None, day=first + timedelta(days=21), reason="Block party on Alder St"
            ),
        ),
    )
    late = until + timedelta(days=2)
    yield Rota(
        Shift(
            name="Late drive",
            starts=at(late, 22.5),
            minutes=120,
            rule=f"FREQ=WEEKLY;INTERVAL=2;BYDAY={WEEKDAYS[late.weekday()]}",
            needed=3,
            mode=PatrolMode.DRIVE,
            zone=zones[1].id,
            notes="One drives, one keeps the log, one watches the side streets.",
        ),
        (_place(able[3], role=TurnoutRole.DRIVER), _place(able[4])),
    )
    yield Rota(
        Shift(
            name=_TUESDAYS,
            starts=at(_even_tuesday(until - timedelta(weeks=26)), 19.0),
            minutes=90,
            rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
            needed=2,
            mode=PatrolMode.WALK,
            zone=zones[2].id,
        ),
        (_place(able[5], role=TurnoutRole.LEAD), _place(able[6])),
    )


def _even_tuesday(day: date) -> date:
    """Return the Tuesday of this week or the next, whichever week has an even number."""
    tuesday = day + timedelta(days=1 - day.weekday())
    return tuesday + timedelta(weeks=tuesday.isocalendar().week % 2)


def of_shift(shift: Shift, patrols: Sequence[Patrol]) -> list[Patrol]:
    """Return the patrols, those that are times of the shift as its patrols.

    That is the one that is out on its hour, or, on the Tuesdays, those that went out then; every
    fifth time nobody did for the shift.
    """
    if shift.name == _TUESDAYS:
        return [_as_time_of(shift, each) if _kept(each, shift) else each for each in patrols]
    return [
        _as_time_of(shift, each)
        if each.state is PatrolState.UNDER_WAY
        and each.planned_from
        and shift.starts
        and each.planned_from.time() == shift.starts.time()
        else each
        for each in patrols
    ]


def _as_time_of(shift: Shift, patrol: Patrol) -> Patrol:
    begins = patrol.planned_from or patrol.actual_from
    return replace(patrol, shift=shift.id, shift_day=begins.date() if begins else None)


def _kept(patrol: Patrol, shift: Shift) -> bool:
    """Return whether a patrol went out on one of the Tuesdays of a shift, but for every fifth."""
    if patrol.state is not PatrolState.DONE or not patrol.actual_from or not shift.starts:
        return False
    days = (patrol.actual_from.date() - shift.starts.date()).days
    return days >= 0 and days % 14 == 0 and (days // 14) % 5 != 3


def _place(
    member: Member,
    *,
    role: TurnoutRole = TurnoutRole.PARTNER,
    day: date | None = None,
    cannot: bool = False,
) -> SignUp:
    return SignUp(shift=None, member=member.id, role=role, day=day, cannot=cannot)
