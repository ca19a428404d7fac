"""A shift: when somebody should be out, once or again and again, and who signed up for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import LIAISON, Choice, Day, Flag, Moment, OnRemove, Ref, Rule, Text, Whole
from watchapp.records.patrol import PatrolMode, TurnoutRole
from watchapp.schema import Record
from watchapp.speech import say

MOST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift(Record):
    """A planned patrol, or a row of them; its times are the captain's and the members' alone.

    `rule` is an RFC 5545 recurrence rule on the street's wall clock, such as
    `FREQ=WEEKLY;BYDAY=TU,FR`; the empty text means once.
    """

    name: Annotated[str, Text(label="Name of the shift", longest=80, required=True)]
    starts: Annotated[
        datetime | None,
        Moment(
            label="First time", help="The day and hour of the first", required=True, coming=True
        ),
    ]
    minutes: Annotated[
        int | None, Whole(label="Minutes", required=True, least=10, most=MOST_MINUTES)
    ] = 120
    rule: Annotated[str, Rule(label="Repeats", longest=200)] = ""
    skip_holidays: Annotated[bool, Flag(label="Not on public holidays")] = False
    needed: Annotated[
        int | None, Whole(label="Members needed", required=True, least=1, most=50)
    ] = 2
    mode: Annotated[PatrolMode, Choice(label="How", of=PatrolMode, audience=LIAISON)] = (
        PatrolMode.WALK
    )
    zone: Annotated[int | None, Ref(label="Zone", to="zone", audience=LIAISON)] = None
    notes: Annotated[str, Text(label="Notes", lines=3, longest=4000)] = ""

    noun: ClassVar[str] = "shift"

    @override
    def problems(self) -> Iterator[Problem]:
        from watchapp.recurrence import complaint_about_rule, complaint_about_start  # noqa: PLC0415 - read when asked

        if self.starts is None or complaint_about_rule(self.rule):
            return
        if sentence := complaint_about_start(self.rule, self.starts):
            yield Problem("rule", sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftException(Record):
    """A day on which a repeated shift does not take place."""

    shift: Annotated[
        int | None, Ref(label="Shift", to="shift", required=True, on_remove=OnRemove.FOLLOW)
    ]
    day: Annotated[date | None, Day(label="Day", required=True, coming=True)]
    reason: Annotated[str, Text(label="Reason", longest=120)] = ""

    noun: ClassVar[str] = "exception"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignUp(Record):
    """A member who will come, on one day of a shift, or every time where no day is named."""

    shift: Annotated[
        int | None, Ref(label="Shift", to="shift", required=True, on_remove=OnRemove.FOLLOW)
    ]
    member: Annotated[
        int | None, Ref(label="Member", to="member", required=True, on_remove=OnRemove.FOLLOW)
    ]
    day: Annotated[
        date | None, Day(label="Only on", help="Empty means every time", coming=True)
    ] = None
    cannot: Annotated[bool, Flag(label="Cannot come")] = False
    role: Annotated[TurnoutRole, Choice(label="Role", of=TurnoutRole)] = TurnoutRole.PARTNER

    noun: ClassVar[str] = "sign-up"

    @override
    def problems(self) -> Iterator[Problem]:
        if self.cannot and self.day is None:
            yield Problem("day", say("Say on which day the member cannot come."))
