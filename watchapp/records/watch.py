"""The watch itself; a log keeps exactly one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import STREET, Degrees, Flag, Text, Whole
from watchapp.schema import Record
from watchapp.speech import marked, say

WHOM_TO_CALL = marked("Emergency: 911\nSuicide and crisis line: 988")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch(Record):
    """The group of neighbors, whom it answers to and how many live there."""

    name: Annotated[str, Text(label="Name of the watch", required=True, audience=STREET)]
    area: Annotated[
        str,
        Text(
            label="Area", help="As neighbors call it: Oak Park, city", audience=STREET, longest=120
        ),
    ] = ""
    captain: Annotated[str, Text(label="Captain's name", required=True)]
    print_name: Annotated[
        str,
        Text(label="Contact to print", help="Name or role on the bulletin", audience=STREET),
    ] = ""
    print_phone: Annotated[
        str, Text(label="Phone to print", audience=STREET, longest=40, help="Printed for everyone")
    ] = ""
    print_email: Annotated[str, Text(label="E-mail to print", audience=STREET, longest=120)] = ""
    whom_to_call: Annotated[
        str,
        Text(
            label="Whom to call",
            help="One a line, as printed: Police, not urgent: …",
            audience=STREET,
            lines=5,
            longest=1000,
        ),
    ] = WHOM_TO_CALL
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
    lat: Annotated[
        float | None,
        Degrees(label="Latitude", help="Of the middle of the watch", least=-90, most=90),
    ] = None
    lon: Annotated[float | None, Degrees(label="Longitude")] = None
    time_zone: Annotated[
        str,
        Text(label="Time zone", help="As computers name it: America/Chicago", longest=60),
    ] = ""
    quorum: Annotated[
        int | None,
        Whole(
            label="Quorum",
            help="Members who must be present; empty means a majority of all",
            least=1,
            most=100_000,
        ),
    ] = None
    holidays_of: Annotated[
        str,
        Text(label="Public holidays of", help="Country and state: US-CA, MX, GB-ENG", longest=12),
    ] = "US"
    sample: Annotated[bool, Flag(label="Sample log", audience=STREET)] = False

    noun: ClassVar[str] = "watch"

    @override
    def problems(self) -> Iterator[Problem]:
        if (self.lat is None) != (self.lon is None):
            yield Problem(
                "lat", say("A point needs both latitude and longitude; fill in the other.")
            )
        from watchapp.recurrence import complaint_about_country  # noqa: PLC0415 - read when asked

        if sentence := complaint_about_country(self.holidays_of):
            yield Problem("holidays_of", sentence)
