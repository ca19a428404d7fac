"""A patrol, planned or walked, and who was on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import (
    LIAISON,
    Choice,
    Measure,
    Moment,
    OnRemove,
    Option,
    Ref,
    Text,
)
from watchapp.schema import Record


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
    planned_from: Annotated[datetime | None, Moment(label="Planned start")] = None
    planned_to: Annotated[datetime | None, Moment(label="Planned end")] = None
    actual_from: Annotated[datetime | None, Moment(label="Went out")] = None
    actual_to: Annotated[datetime | None, Moment(label="Came back")] = None
    mode: Annotated[PatrolMode, Choice(label="How", of=PatrolMode, audience=LIAISON)] = (
        PatrolMode.WALK
    )
    zone: Annotated[int | None, Ref(label="Zone", to="zone", audience=LIAISON)] = None
    miles: Annotated[
        float | None, Measure(label="Distance", unit="miles", most=500, audience=LIAISON)
    ] = None
    weather: Annotated[str, Text(label="Weather", longest=80)] = ""
    notes: Annotated[str, Text(label="Notes", lines=5, longest=8000)] = ""

    noun: ClassVar[str] = "patrol"

    @override
    def problems(self) -> Iterator[Problem]:
        planned = self.state is PatrolState.PLANNED
        if planned and self.planned_from is None:
            yield Problem("planned_from", "Planned start is missing; say when it should begin.")
        if self.state in {PatrolState.UNDER_WAY, PatrolState.DONE} and self.actual_from is None:
            yield Problem("actual_from", "Went out is missing; say when the patrol began.")
        if self.state is PatrolState.DONE and self.actual_to is None:
            yield Problem("actual_to", "Came back is missing; say when the patrol ended.")
        yield from _order(self.planned_from, self.planned_to, "planned_to", "Planned end")
        yield from _order(self.actual_from, self.actual_to, "actual_to", "Came back")


def _order(
    start: datetime | None, end: datetime | None, field: str, label: str
) -> Iterator[Problem]:
    if start and end and end <= start:
        yield Problem(field, f"{label} is not after the start; check the day as well as the time.")
    elif start and end and (end - start).days >= 1:
        yield Problem(field, f"{label} is more than a day after the start; check the day.")


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

    noun: ClassVar[str] = "place on a patrol"
