"""What lies under the map: streets from a file, or a scanned map fixed at two points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import Choice, Degrees, Flag, Measure, Option, Text, Whole
from watchapp.schema import Record
from watchapp.speech import say


class SheetKind(Option):
    """What a map sheet is."""

    STREETS = "streets"
    PICTURE = "picture"


_FAR = 1_000_000.0  # pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSheet(Record):
    """A file under the map; `content` is the SHA-256 name of kept bytes.

    A picture is fixed by two of its pixels (from its upper left corner) whose latitude and
    longitude are known. Sheets of a higher place lie above the others.
    """

    name: Annotated[str, Text(label="Name", required=True, longest=120)]
    kind: Annotated[SheetKind, Choice(label="Kind", of=SheetKind)] = SheetKind.STREETS
    content: Annotated[str, Text(label="Fingerprint", required=True, longest=64)]
    source: Annotated[
        str, Text(label="Source", help="Who made it; printed below the map", longest=200)
    ] = ""
    shown: Annotated[bool, Flag(label="Shown on the map")] = True
    place: Annotated[int | None, Whole(label="Place in the pile")] = None
    first_x: Annotated[float | None, Measure(label="First point, right", most=_FAR)] = None
    first_y: Annotated[float | None, Measure(label="First point, down", most=_FAR)] = None
    first_lat: Annotated[
        float | None, Degrees(label="First point, latitude", least=-90, most=90)
    ] = None
    first_lon: Annotated[float | None, Degrees(label="First point, longitude")] = None
    second_x: Annotated[float | None, Measure(label="Second point, right", most=_FAR)] = None
    second_y: Annotated[float | None, Measure(label="Second point, down", most=_FAR)] = None
    second_lat: Annotated[
        float | None, Degrees(label="Second point, latitude", least=-90, most=90)
    ] = None
    second_lon: Annotated[float | None, Degrees(label="Second point, longitude")] = None

    noun: ClassVar[str] = "map sheet"

    @override
    def problems(self) -> Iterator[Problem]:
        first = (self.first_x, self.first_y, self.first_lat, self.first_lon)
        second = (self.second_x, self.second_y, self.second_lat, self.second_lon)
        if self.kind is SheetKind.PICTURE and None in (*first, *second):
            yield Problem("first_x", say("A scanned map needs two points; set both."))
        elif self.kind is SheetKind.PICTURE and (
            first[:2] == second[:2] or first[2:] == second[2:]
        ):
            yield Problem("second_x", say("The two points are the same; set the second elsewhere."))
