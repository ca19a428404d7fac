"""What the watch does with its neighbors: initiatives, concerns, partners and stories."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import LIAISON, STREET, Choice, Day, Flag, OnRemove, Option, Ref, Text, Whole
from watchapp.schema import Record
from watchapp.speech import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative(Record):
    """Something that was done so that something may change: what, where, from when."""

    name: Annotated[str, Text(label="Initiative", required=True, longest=120, audience=STREET)]
    what: Annotated[str, Text(label="What is done", lines=3, longest=4000, audience=STREET)] = ""
    zone: Annotated[
        int | None,
        Ref(label="Zone", help="Empty means everywhere", to="zone", audience=STREET),
    ] = None
    starts: Annotated[date | None, Day(label="From", required=True, audience=STREET, coming=True)]
    ends: Annotated[
        date | None,
        Day(label="To", help="Empty while it goes on", audience=STREET, coming=True),
    ] = None
    notes: Annotated[str, Text(label="Notes", lines=3, longest=4000)] = ""

    noun: ClassVar[str] = "initiative"

    @override
    def problems(self) -> Iterator[Problem]:
        if self.starts and self.ends and self.ends < self.starts:
            yield Problem("ends", say("To is before From; correct one of the two."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim(Record):
    """A category that an initiative is aimed at."""

    initiative: Annotated[
        int | None,
        Ref(label="Initiative", to="initiative", required=True, on_remove=OnRemove.FOLLOW),
    ]
    category: Annotated[
        int | None, Ref(label="Category", to="category", required=True, on_remove=OnRemove.REFUSE)
    ]

    noun: ClassVar[str] = "aim"


class ZonePart(Option):
    """What a zone is in the judgment of an initiative."""

    COMPARISON = "comparison"
    NEIGHBOR = "neighbor"
    NEIGHBOR_COMPARISON = "neighbor_comparison"

    @property
    @override
    def words(self) -> str:
        return _ZONE_PARTS[self]


_ZONE_PARTS = {
    ZonePart.COMPARISON: "Similar, nothing done there",
    ZonePart.NEIGHBOR: "Next to it",
    ZonePart.NEIGHBOR_COMPARISON: "Similar to what is next to it",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedZone(Record):
    """A zone beside which an initiative is judged."""

    initiative: Annotated[
        int | None,
        Ref(label="Initiative", to="initiative", required=True, on_remove=OnRemove.FOLLOW),
    ]
    zone: Annotated[
        int | None, Ref(label="Zone", to="zone", required=True, on_remove=OnRemove.FOLLOW)
    ]
    part: Annotated[ZonePart, Choice(label="What it is", of=ZonePart)] = ZonePart.COMPARISON

    noun: ClassVar[str] = "compared zone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern(Record):
    """A question that neighbors put to the police or the city, and the answer."""

    what: Annotated[str, Text(label="Concern", required=True, lines=2, longest=1000)]
    raised: Annotated[date | None, Day(label="Raised", required=True, audience=STREET)]
    raised_by: Annotated[str, Text(label="Raised by", longest=120)] = ""
    put_to: Annotated[
        str,
        Text(
            label="Put to",
            help="To whom it went",
            longest=120,
            audience=STREET,
            offered=("Police", "City", "School", "Property owner", "Utility"),
        ),
    ] = ""
    put_on: Annotated[date | None, Day(label="Put on", audience=STREET)] = None
    reference: Annotated[str, Text(label="Their reference", longest=60, audience=LIAISON)] = ""
    zone: Annotated[int | None, Ref(label="Zone", to="zone", audience=STREET)] = None
    meeting: Annotated[int | None, Ref(label="Raised at", to="meeting")] = None
    answered: Annotated[date | None, Day(label="Answered", audience=STREET)] = None
    answer: Annotated[str, Text(label="Answer", lines=2, longest=2000)] = ""
    public_words: Annotated[
        str,
        Text(
            label="Words for the bulletin",
            help="You asked, this happened: no names or house numbers",
            lines=2,
            longest=600,
            audience=STREET,
        ),
    ] = ""
    notes: Annotated[str, Text(label="Notes", lines=3, longest=4000)] = ""

    noun: ClassVar[str] = "concern"

    @override
    def problems(self) -> Iterator[Problem]:
        if self.raised and self.answered and self.answered < self.raised:
            yield Problem("answered", say("Answered is before Raised; correct one of the two."))
        if self.raised and self.put_on and self.put_on < self.raised:
            yield Problem("put_on", say("Put on is before Raised; correct one of the two."))


class PartnerKind(Option):
    """What sort of help a partner gives."""

    POLICE = "police"
    CITY = "city"
    CRISIS = "crisis"
    HEALTH = "health"
    SCHOOL = "school"
    YOUTH = "youth"
    FAITH = "faith"
    BUSINESS = "business"
    UTILITY = "utility"
    OTHER = "other"

    @property
    @override
    def words(self) -> str:
        return _PARTNERS[self]


_PARTNERS = {
    PartnerKind.POLICE: "Police",
    PartnerKind.CITY: "City services",
    PartnerKind.CRISIS: "Crisis and mental health",
    PartnerKind.HEALTH: "Health",
    PartnerKind.SCHOOL: "School",
    PartnerKind.YOUTH: "Youth",
    PartnerKind.FAITH: "Congregation",
    PartnerKind.BUSINESS: "Business",
    PartnerKind.UTILITY: "Utility",
    PartnerKind.OTHER: "Other",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Record):
    """An organization that helps, and whom to call there; the contact person stays private."""

    name: Annotated[str, Text(label="Partner", required=True, longest=120, audience=STREET)]
    kind: Annotated[PartnerKind, Choice(label="Kind", of=PartnerKind, audience=STREET)] = (
        PartnerKind.OTHER
    )
    helps_with: Annotated[
        str, Text(label="When to call", lines=2, longest=400, audience=STREET)
    ] = ""
    phone: Annotated[str, Text(label="Phone to print", longest=40, audience=STREET)] = ""
    email: Annotated[str, Text(label="E-mail to print", longest=120, audience=STREET)] = ""
    web: Annotated[str, Text(label="Web page", longest=200, audience=STREET)] = ""
    hours: Annotated[str, Text(label="Hours", longest=80, audience=STREET)] = ""
    for_welfare: Annotated[bool, Flag(label="Call in a crisis or overdose", audience=STREET)] = (
        False
    )
    printed: Annotated[bool, Flag(label="Print in the bulletin", audience=STREET)] = True
    place_in_list: Annotated[int | None, Whole(label="Place in the list")] = None
    contact: Annotated[str, Text(label="Contact person", longest=160)] = ""
    notes: Annotated[str, Text(label="Notes", lines=3, longest=4000)] = ""

    noun: ClassVar[str] = "partner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Record):
    """Something that went well, told with the consent of whom it is about."""

    title: Annotated[
        str, Text(label="Title", required=True, longest=120, audience=STREET, consent="consent")
    ]
    body: Annotated[
        str,
        Text(
            label="Story", lines=8, longest=8000, audience=STREET, consent="consent", required=True
        ),
    ]
    happened: Annotated[date | None, Day(label="When", audience=STREET, consent="consent")] = None
    about: Annotated[
        str, Text(label="About whom", help="For you alone, never printed", longest=200)
    ] = ""
    consent: Annotated[
        date | None, Day(label="They agreed on", help="The day of the consent; empty means no")
    ] = None
    consent_how: Annotated[str, Text(label="How they agreed", longest=160)] = ""
    zone: Annotated[int | None, Ref(label="Zone", to="zone", audience=STREET)] = None
    notes: Annotated[str, Text(label="Notes", lines=3, longest=4000)] = ""

    noun: ClassVar[str] = "story"
