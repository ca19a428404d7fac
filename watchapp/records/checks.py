"""Places that patrols look after: checkpoints, and the houses of neighbors who are away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import Address, Choice, Day, Moment, OnRemove, Option, Ref, Text, Whole
from watchapp.schema import Record, is_empty
from watchapp.speech import say


class Finding(Option):
    """What a check found."""

    ALL_WELL = "all_well"
    NEEDS_ATTENTION = "needs_attention"
    COULD_NOT = "could_not"

    @property
    @override
    def words(self) -> str:
        return _FINDINGS[self]


_FINDINGS = {
    Finding.ALL_WELL: "All well",
    Finding.NEEDS_ATTENTION: "Needs attention",
    Finding.COULD_NOT: "Could not check",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint(Record):
    """A place on the round: a gate, a school yard, the pump house."""

    name: Annotated[str, Text(label="Checkpoint", required=True, longest=80)]
    address: Annotated[str, Address(label="Where", longest=160)] = ""
    zone: Annotated[int | None, Ref(label="Zone", to="zone")] = None
    every_days: Annotated[
        int | None, Whole(label="Every … days", required=True, least=1, most=366)
    ] = 7
    retired: Annotated[date | None, Day(label="Not checked since", help="Empty while it is")] = None
    notes: Annotated[str, Text(label="What to look at", lines=3, longest=2000)] = ""

    noun: ClassVar[str] = "checkpoint"


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseCheck(Record):
    """A vacation watch. That a house stands empty is told to nobody: every field is the captain's.

    Nothing of it may be printed for the street or shared but by the captain's own choice.
    """

    address: Annotated[str, Address(label="Address", required=True, longest=160)]
    who: Annotated[str, Text(label="Asked by", longest=120)] = ""
    phone: Annotated[str, Text(label="Phone while away", longest=40)] = ""
    first: Annotated[date | None, Day(label="Away from", required=True, coming=True)]
    last: Annotated[date | None, Day(label="Back on", required=True, coming=True)]
    every_days: Annotated[
        int | None, Whole(label="Every … days", required=True, least=1, most=60)
    ] = 1
    keyholder: Annotated[str, Text(label="Who has a key", longest=160)] = ""
    expected: Annotated[
        str,
        Text(
            label="What is expected",
            help="Lights on a timer, cars in the drive",
            longest=1000,
            lines=2,
        ),
    ] = ""
    agreed: Annotated[date | None, Day(label="Asked for in writing on")] = None
    notes: Annotated[str, Text(label="Notes", lines=3, longest=2000)] = ""

    noun: ClassVar[str] = "house-check"

    @override
    def problems(self) -> Iterator[Problem]:
        if self.first and self.last and self.last < self.first:
            yield Problem("last", say("Back on is before Away from; correct one of the two."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit(Record):
    """A checkpoint or a house that was looked at, mostly on a patrol."""

    checkpoint: Annotated[
        int | None, Ref(label="Checkpoint", to="checkpoint", on_remove=OnRemove.FOLLOW)
    ] = None
    house_check: Annotated[
        int | None, Ref(label="House-check", to="house_check", on_remove=OnRemove.FOLLOW)
    ] = None
    patrol: Annotated[int | None, Ref(label="Patrol", to="patrol")] = None
    at: Annotated[datetime | None, Moment(label="Looked at", required=True)]
    finding: Annotated[Finding, Choice(label="Found", of=Finding)] = Finding.ALL_WELL
    notes: Annotated[str, Text(label="Notes", longest=1000)] = ""

    noun: ClassVar[str] = "check"

    @override
    def problems(self) -> Iterator[Problem]:
        if (self.checkpoint is None) == (self.house_check is None):
            yield Problem("checkpoint", say("Name a checkpoint or a house, one of the two."))
        if self.finding is Finding.NEEDS_ATTENTION and is_empty(self.notes):
            yield Problem("notes", say("Say what needs attention."))
