"""A patrol, planned or walked, and who was on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import (
    LIAISON,
    Choice,
    Day,
    Measure,
    Moment,
    OnRemove,
    Option,
    Ref,
    Text,
)
from watchapp.schema import Record
from watchapp.speech import say


class PatrolMode(Option):
    """How the patrol moved."""

    DRIVE = "drive"
    WALK = "walk"
    BIKE = "bike"
    STATIONARY = "stationary"


class PatrolState(Option):
    """How far a patrol has come."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
    CANCELLED = "cancelled"


class TurnoutRole(Option):
    """What a member did on a patrol."""

    LEAD = "lead"
    PARTNER = "partner"
    DRIVER = "driver"
    TRAINEE = "trainee"


@dataclass(frozen=True, slots=True, kw_only=True)
class Patrol(Record):
    """A patrol; what was planned and what happened are kept apart.

    Its times are told to nobody but the captain: a volunteer's hours on the street are private.
    """

    state: Annotated[PatrolState, Choice(label="State", of=PatrolState, audience=LIAISON)] = (
        PatrolState.DONE
    )
    shift: Annotated[int | None, Ref(label="Shift", to="shift")] = None
    shift_day: Annotated[date | None, Day(label="Day of the shift", coming=True)] = None
    planned_from: Annotated[datetime | None, Moment(label="Planned start", coming=True)] = None
    planned_to: Annotated[datetime | None, Moment(label="Planned end", coming=True)] = None
    actual_from: Annotated[datetime | None, Moment(label="Went out")] = None
    actual_to: Annotated[datetime | None, Moment(label="Came back")] = None
    mode: Annotated[PatrolMode, Choice(label="How", of=PatrolMode, audience=LIAISON)] = (
        PatrolMode.WALK
    )
    zone: Annotated[int | None, Ref(label="Zone", to="zone", audience=LIAISON)] = None
    miles: Annotated[
        float | None, Measure(label="Distance", unit="miles", most=500, audience=LIAISON)
    ] = None
    odometer_from: Annotated[
        float | None, Measure(label="Mileage at the start", unit="miles", most=10**7)
    ] = None
    odometer_to: Annotated[
        float | None, Measure(label="Mileage at the end", unit="miles", most=10**7)
    ] = None
    vehicle: Annotated[str, Text(label="Vehicle", help="Make and tag number", longest=80)] = ""
    entered_at: Annotated[datetime | None, Moment(label="Entered")] = None
    weather: Annotated[str, Text(label="Weather", longest=80)] = ""
    notes: Annotated[str, Text(label="Notes", lines=5, longest=8000)] = ""

    noun: ClassVar[str] = "patrol"

    @override
    def problems(self) -> Iterator[Problem]:
        planned = self.state is PatrolState.PLANNED
        if planned and self.planned_from is None:
            yield Problem(
                "planned_from", say("Planned start is missing; say when it should begin.")
            )
        if self.state in {PatrolState.UNDER_WAY, PatrolState.DONE} and self.actual_from is None:
            yield Problem("actual_from", say("Went out is missing; say when the patrol began."))
        if self.state is PatrolState.DONE and self.actual_to is None:
            yield Problem("actual_to", say("Came back is missing; say when the patrol ended."))
        yield from order_problems(
            self.planned_from, self.planned_to, field="planned_to", label="Planned end"
        )
        yield from order_problems(
            self.actual_from, self.actual_to, field="actual_to", label="Came back"
        )
        yield from self._mileage()

    def _mileage(self) -> Iterator[Problem]:
        start, end = self.odometer_from, self.odometer_to
        if start is not None and end is not None and end < start:
            yield Problem(
                "odometer_to", say("The mileage at the end is less than at the start; check both.")
            )


def order_problems(
    start: datetime | None, end: datetime | None, *, field: str, label: str, equal: bool = False
) -> Iterator[Problem]:
    """Yield what is wrong with an end: not after its start (or `equal` to it), or a day after."""
    if start and end and (end < start or (end == start and not equal)):
        yield Problem(
            field,
            say(
                "{label} is not after the start; check the day as well as the time.",
                label=say(label),
            ),
        )
    elif start and end and (end - start).days >= 1:
        yield Problem(
            field,
            say("{label} is more than a day after the start; check the day.", label=say(label)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnout(Record):
    """A member's part in a patrol."""

    patrol: Annotated[
        int | None, Ref(label="Patrol", to="patrol", required=True, on_remove=OnRemove.FOLLOW)
    ]
    member: Annotated[
        int | None, Ref(label="Member", to="member", required=True, on_remove=OnRemove.REFUSE)
    ]
    role: Annotated[TurnoutRole, Choice(label="Role", of=TurnoutRole)] = TurnoutRole.PARTNER
    joined: Annotated[
        datetime | None, Moment(label="Joined at", help="Empty means from the start")
    ] = None
    left: Annotated[datetime | None, Moment(label="Left at", help="Empty means to the end")] = None

    noun: ClassVar[str] = "place on a patrol"

    @override
    def problems(self) -> Iterator[Problem]:
        yield from order_problems(self.joined, self.left, field="left", label="Left at")
