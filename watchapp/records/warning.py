"""Warning the neighbors after a burglary: what was decided, and which doors were reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import STREET, Choice, Day, Moment, OnRemove, Option, Ref, Text, Whole
from watchapp.schema import Record
from watchapp.speech import say


class Reached(Option):
    """What became of one door."""

    NOT_YET = "not_yet"
    SPOKEN = "spoken"
    LEAFLET = "leaflet"
    NO_ANSWER = "no_answer"
    NOT_WANTED = "not_wanted"

    @property
    @override
    def words(self) -> str:
        return _REACHED[self]

    @property
    def counts(self) -> bool:
        """Return whether the warning came to these people."""
        return self in {Reached.SPOKEN, Reached.LEAFLET}


_REACHED = {
    Reached.NOT_YET: "Not yet",
    Reached.SPOKEN: "Spoken to",
    Reached.LEAFLET: "Leaflet left",
    Reached.NO_ANSWER: "No answer",
    Reached.NOT_WANTED: "Asked not to",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NeighborWarning(Record):
    """That the households near a sighting are warned, from when to when, and why so."""

    sighting: Annotated[
        int | None,
        Ref(label="Sighting", to="sighting", required=True, on_remove=OnRemove.FOLLOW),
    ]
    starts: Annotated[date | None, Day(label="From", required=True)]
    ends: Annotated[date | None, Day(label="Until", required=True, coming=True, audience=STREET)]
    meters: Annotated[int | None, Whole(label="How far, in meters", most=20_000)] = None
    reason: Annotated[str, Text(label="Why so far and so long", lines=2, longest=1000)] = ""
    public_words: Annotated[
        str,
        Text(
            label="Words for the notice",
            help="What the street may read; no names, plates or house numbers",
            lines=3,
            longest=1000,
            audience=STREET,
        ),
    ] = ""
    notes: Annotated[str, Text(label="Notes", lines=3, longest=4000)] = ""

    noun: ClassVar[str] = "warning"

    @override
    def problems(self) -> Iterator[Problem]:
        if self.starts and self.ends and self.ends < self.starts:
            yield Problem("ends", say("Until is before From; correct one of the two."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Door(Record):
    """A household to warn; the list of them is the captain's alone."""

    warning: Annotated[
        int | None,
        Ref(label="Warning", to="neighbor_warning", required=True, on_remove=OnRemove.FOLLOW),
    ]
    address: Annotated[str, Text(label="Address", required=True, longest=160)]
    place: Annotated[int | None, Whole(label="Place in the list")] = None
    why: Annotated[str, Text(label="Why", help="Same block, next block", longest=120)] = ""
    reached: Annotated[Reached, Choice(label="Reached", of=Reached)] = Reached.NOT_YET
    reached_at: Annotated[datetime | None, Moment(label="When")] = None
    member: Annotated[int | None, Ref(label="By", to="member")] = None
    notes: Annotated[str, Text(label="Notes", longest=400)] = ""

    noun: ClassVar[str] = "door"
