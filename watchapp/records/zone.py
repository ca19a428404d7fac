"""An area that the watch covers or compares itself with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from watchapp.fields import STREET, Choice, Option, Outline, Text, Whole
from watchapp.schema import Record


class ZoneKind(Option):
    """What sort of area a zone is."""

    NEIGHBORHOOD = "neighborhood"
    BLOCK = "block"
    BEAT = "beat"
    PARK = "park"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone(Record):
    """A part of the ground with a name, an outline where it was drawn, and who lives in it."""

    name: Annotated[str, Text(label="Name of the zone", required=True, audience=STREET, longest=80)]
    kind: Annotated[ZoneKind, Choice(label="Kind", of=ZoneKind, audience=STREET)] = (
        ZoneKind.NEIGHBORHOOD
    )
    outline: Annotated[str, Outline(label="Outline", audience=STREET)] = ""
    households: Annotated[int | None, Whole(label="Households", audience=STREET, least=1)] = None
    residents: Annotated[int | None, Whole(label="Residents", audience=STREET, least=1)] = None
    base_source: Annotated[
        str,
        Text(
            label="Where these numbers come from",
            help="Census 2020, counted by the watch in 2025",
            longest=160,
            audience=STREET,
        ),
    ] = ""
    notes: Annotated[str, Text(label="Notes", lines=4, longest=4000)] = ""

    noun: ClassVar[str] = "zone"
