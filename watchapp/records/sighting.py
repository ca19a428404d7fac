"""Something a neighbor saw, or the police recorded, that may matter later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import (
    LIAISON,
    STREET,
    Address,
    Choice,
    Day,
    Degrees,
    Marks,
    Moment,
    OnRemove,
    Ref,
    Text,
    Whole,
)
from watchapp.records.sighting_words import (
    Deed,
    Mark,
    PlacePrecision,
    Precision,
    ReportedHow,
    SightingState,
    Source,
)
from watchapp.schema import Record
from watchapp.speech import say

_ACCOUNTS = ("behavior", "public_words", "injuries", "weapons")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting(Record):
    """A sighting of the watch or a police record; a private note is never counted nor told."""

    occurred_from: Annotated[
        datetime | None,
        Moment(label="When", help="Last seen fine", required=True, audience=STREET),
    ]
    occurred_to: Annotated[
        datetime | None, Moment(label="Until", help="Found gone, if not known exactly")
    ] = None
    precision: Annotated[
        Precision, Choice(label="Time known to the", of=Precision, audience=STREET)
    ] = Precision.MINUTE
    address: Annotated[
        str,
        Address(
            label="Where",
            help="Nearest address or cross streets; only the block is ever printed",
            longest=160,
            audience=STREET,
        ),
    ] = ""
    cross_street: Annotated[
        str,
        Text(
            label="Cross street or landmark",
            help="Nearest corner, or what it lies beside",
            longest=120,
            audience=LIAISON,
        ),
    ] = ""
    lat: Annotated[
        float | None, Degrees(label="Latitude", least=-90, most=90, audience=LIAISON)
    ] = None
    lon: Annotated[float | None, Degrees(label="Longitude", audience=LIAISON)] = None
    place: Annotated[
        PlacePrecision, Choice(label="Point known to the", of=PlacePrecision, audience=LIAISON)
    ] = PlacePrecision.EXACT
    zone: Annotated[int | None, Ref(label="Zone", to="zone", audience=STREET)] = None
    category: Annotated[
        int | None,
        Ref(
            label="Category",
            to="category",
            required=True,
            audience=STREET,
            on_remove=OnRemove.REFUSE,
        ),
    ]
    deeds: Annotated[
        frozenset[Deed],
        Marks(label="What they did", help="Tick all that were seen", of=Deed, audience=LIAISON),
    ] = frozenset()
    behavior: Annotated[
        str,
        Text(
            label="In your words",
            help="Actions first: tried car doors, followed a delivery van",
            lines=3,
            longest=4000,
            audience=LIAISON,
        ),
    ] = ""
    public_words: Annotated[
        str,
        Text(
            label="Words for the bulletin",
            help="What the street may read; no names, plates or house numbers",
            lines=2,
            longest=400,
            audience=STREET,
        ),
    ] = ""
    notes: Annotated[str, Text(label="Private notes", lines=3, longest=8000)] = ""
    injuries: Annotated[str, Text(label="Injuries", longest=200, audience=LIAISON)] = ""
    weapons: Annotated[
        str,
        Text(label="Weapons", help="Observed or suspected", longest=200, audience=LIAISON),
    ] = ""
    persons_seen: Annotated[
        int | None, Whole(label="How many persons", audience=LIAISON, most=10_000)
    ] = None
    reported_to: Annotated[
        str,
        Text(
            label="Reported to",
            longest=120,
            audience=LIAISON,
            offered=("Police", "911", "City, 311", "Utility", "Park service"),
        ),
    ] = ""
    reported_at: Annotated[datetime | None, Moment(label="Reported", audience=LIAISON)] = None
    reported_how: Annotated[
        ReportedHow, Choice(label="How it was reported", of=ReportedHow, audience=LIAISON)
    ] = ReportedHow.NOT_SAID
    officer: Annotated[
        str, Text(label="Officer", help="Name and number", longest=120, audience=LIAISON)
    ] = ""
    answered_at: Annotated[datetime | None, Moment(label="Answered", audience=LIAISON)] = None
    answer: Annotated[str, Text(label="The answer", lines=2, longest=1000, audience=LIAISON)] = ""
    fixed_on: Annotated[date | None, Day(label="Fixed", audience=STREET)] = None
    police_reference: Annotated[str, Text(label="Reference", longest=60, audience=LIAISON)] = ""
    source: Annotated[Source, Choice(label="Source", of=Source, audience=STREET)] = Source.SEEN
    patrol: Annotated[int | None, Ref(label="Patrol", to="patrol")] = None
    state: Annotated[SightingState, Choice(label="State", of=SightingState, audience=LIAISON)] = (
        SightingState.OPEN
    )
    marks: Annotated[frozenset[Mark], Marks(label="Marks", of=Mark, audience=LIAISON)] = frozenset()
    batch: Annotated[int | None, Ref(label="Import", to="batch")] = None
    their_code: Annotated[str, Text(label="Police code", longest=60, audience=LIAISON)] = ""
    their_words: Annotated[str, Text(label="Police wording", longest=200, audience=LIAISON)] = ""

    noun: ClassVar[str] = "sighting"

    @override
    def problems(self) -> Iterator[Problem]:
        if self.occurred_from and self.occurred_to and self.occurred_to < self.occurred_from:
            yield Problem("occurred_to", say("Until is before When; correct one of the two."))
        note = self.state is SightingState.PRIVATE_NOTE
        if self.source is not Source.POLICE and not note and self.is_silent:
            yield Problem("behavior", say("Say what they did, or what you saw there."))
        if (self.lat is None) != (self.lon is None):
            yield Problem(
                "lat", say("A point needs both latitude and longitude; fill in the other.")
            )
        if self.reported_at and self.answered_at and self.answered_at < self.reported_at:
            yield Problem(
                "answered_at", say("Answered is before Reported; correct one of the two.")
            )

    @override
    def doubts(self) -> Iterator[Problem]:
        from watchapp.wording.judging import doubt_of_act  # noqa: PLC0415 - read when asked

        if self.source is Source.POLICE:  # their words are theirs
            return
        for name in _ACCOUNTS:
            if question := doubt_of_act(getattr(self, name)):
                yield Problem(name, question)

    @property
    def is_silent(self) -> bool:
        """Return whether nothing is said of what was done or seen there."""
        return not self.deeds and not self.behavior.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class SightingLink(Record):
    """That two sightings may belong together, and why the captain thinks so."""

    sighting: Annotated[
        int | None, Ref(label="Sighting", to="sighting", required=True, on_remove=OnRemove.FOLLOW)
    ]
    other: Annotated[
        int | None, Ref(label="Belongs to", to="sighting", required=True, on_remove=OnRemove.FOLLOW)
    ]
    why: Annotated[str, Text(label="Why", help="Same car, same way in", longest=200)] = ""

    noun: ClassVar[str] = "link"

    @override
    def problems(self) -> Iterator[Problem]:
        if self.sighting is not None and self.sighting == self.other:
            yield Problem("other", say("A sighting cannot be linked to itself; choose another."))
