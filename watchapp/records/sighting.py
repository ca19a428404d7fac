"""Something a neighbor saw, or the police recorded, that may matter later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import (
    LIAISON,
    STREET,
    Address,
    Choice,
    Degrees,
    Marks,
    Moment,
    OnRemove,
    Option,
    Ref,
    Text,
)
from watchapp.schema import Record


class Precision(Option):
    """How well a time is known; nothing pretends to an hour that it does not have."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"


class PlacePrecision(Option):
    """How well the point on the map is known."""

    EXACT = "exact"
    BLOCK = "block"
    SNAPPED = "snapped"


class Source(Option):
    """How the watch came to know."""

    SEEN = "seen"
    TOLD = "told"
    CAMERA = "camera"
    POLICE = "police"

    @property
    @override
    def label(self) -> str:
        """Return the words that a person reads."""
        return _SOURCE_LABELS[self]


_SOURCE_LABELS = {
    Source.SEEN: "Seen by the watch",
    Source.TOLD: "Told to the watch",
    Source.CAMERA: "Camera",
    Source.POLICE: "Police record",
}


class SightingState(Option):
    """What remains to be done."""

    OPEN = "open"
    CLOSED = "closed"
    PRIVATE_NOTE = "private_note"


class Mark(Option):
    """What an import had to decide or could not know."""

    POSSIBLE_REPEAT = "possible_repeat"
    TIME_UNKNOWN = "time_unknown"
    ZONE_CHOSEN = "zone_chosen"

    @property
    @override
    def label(self) -> str:
        """Return the words that a person reads."""
        return _MARK_LABELS[self]


_MARK_LABELS = {
    Mark.POSSIBLE_REPEAT: "Possible repeat",
    Mark.TIME_UNKNOWN: "Hour not known",
    Mark.ZONE_CHOSEN: "In more than one zone",
}


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
    behavior: Annotated[
        str,
        Text(
            label="What they did",
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
    reported_at: Annotated[
        datetime | None, Moment(label="Reported to police", audience=LIAISON)
    ] = None
    police_reference: Annotated[
        str, Text(label="Police reference", longest=60, audience=LIAISON)
    ] = ""
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
            yield Problem("occurred_to", "Until is before When; correct one of the two.")
        note = self.state is SightingState.PRIVATE_NOTE
        if self.source is not Source.POLICE and not note and not self.behavior.strip():
            yield Problem("behavior", "Say what they did, or what you saw there.")
        if (self.lat is None) != (self.lon is None):
            yield Problem("lat", "A point needs both latitude and longitude; fill in the other.")
