"""What happened on a patrol: its legs, and the lines of its log in the order of the sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import (
    LIAISON,
    Address,
    Choice,
    Flag,
    Measure,
    Moment,
    OnRemove,
    Ref,
    Text,
    Whole,
)
from watchapp.records.patrol import PatrolMode, order_problems
from watchapp.records.sighting_words import Source
from watchapp.schema import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg(Record):
    """A stretch of a patrol with one mode, zone and team; a pause is the gap between two."""

    patrol: Annotated[
        int | None, Ref(label="Patrol", to="patrol", required=True, on_remove=OnRemove.FOLLOW)
    ]
    starts: Annotated[datetime | None, Moment(label="From", required=True)]
    ends: Annotated[datetime | None, Moment(label="To")] = None
    mode: Annotated[PatrolMode, Choice(label="How", of=PatrolMode, audience=LIAISON)] = (
        PatrolMode.WALK
    )
    zone: Annotated[int | None, Ref(label="Zone", to="zone", audience=LIAISON)] = None
    miles: Annotated[
        float | None, Measure(label="Distance", unit="miles", most=500, audience=LIAISON)
    ] = None

    noun: ClassVar[str] = "leg"

    @override
    def problems(self) -> Iterator[Problem]:
        yield from order_problems(self.starts, self.ends, field="ends", label="To")


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine(Record):
    """One timed line of a patrol's log; `place` is its place on the sheet, from 1.

    `entered_at` is when it was typed: a line typed long after its time is shown as entered late.
    `follow_up` marks a line that waits to become a sighting; `sighting` is the one it became.
    """

    patrol: Annotated[
        int | None, Ref(label="Patrol", to="patrol", required=True, on_remove=OnRemove.FOLLOW)
    ]
    place: Annotated[int | None, Whole(label="Line", least=1, most=10_000)] = None
    at: Annotated[datetime | None, Moment(label="Time", required=True)]
    until: Annotated[datetime | None, Moment(label="Completed")] = None
    what: Annotated[str, Text(label="What happened", required=True, longest=1000)]
    address: Annotated[str, Address(label="Where", longest=160)] = ""
    source: Annotated[Source, Choice(label="How it came", of=Source)] = Source.SEEN
    police_called: Annotated[bool, Flag(label="Police called")] = False
    assisted: Annotated[bool, Flag(label="Helped another patrol")] = False
    entered_at: Annotated[datetime | None, Moment(label="Entered")] = None
    sighting: Annotated[int | None, Ref(label="Sighting", to="sighting")] = None
    follow_up: Annotated[bool, Flag(label="To become a sighting")] = False

    noun: ClassVar[str] = "log line"

    @override
    def problems(self) -> Iterator[Problem]:
        yield from order_problems(self.at, self.until, field="until", label="Completed", equal=True)
