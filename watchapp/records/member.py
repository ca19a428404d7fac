"""A person who belongs to the watch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import STREET, Address, Choice, Day, Marks, OnRemove, Option, Ref, Text
from watchapp.schema import Record
from watchapp.speech import say

USUAL_TRAININGS = (
    "Patrol training by the police",
    "First aid",
    "Overdose response",
    "De-escalation",
    "Observing and reporting",
)


class MemberRole(Option):
    """What a member does in the watch."""

    CAPTAIN = "captain"
    BLOCK_CAPTAIN = "block_captain"
    PATROL = "patrol"
    MEMBER = "member"


class Availability(Option):
    """When a member can usually come."""

    WEEKDAY_MORNINGS = "weekday_mornings"
    WEEKDAY_AFTERNOONS = "weekday_afternoons"
    WEEKDAY_EVENINGS = "weekday_evenings"
    WEEKDAY_NIGHTS = "weekday_nights"
    WEEKEND_DAYS = "weekend_days"
    WEEKEND_EVENINGS = "weekend_evenings"
    WEEKEND_NIGHTS = "weekend_nights"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Record):
    """A member; nobody but the captain is told anything, unless the member agreed to be named."""

    name: Annotated[
        str,
        Text(label="Name", required=True, audience=STREET, consent="thanks_consent", longest=120),
    ]
    role: Annotated[MemberRole, Choice(label="Role", of=MemberRole)] = MemberRole.MEMBER
    address: Annotated[str, Address(label="Address", longest=160)] = ""
    zone: Annotated[int | None, Ref(label="Zone", to="zone")] = None
    phone: Annotated[str, Text(label="Phone", longest=40)] = ""
    email: Annotated[str, Text(label="E-mail", longest=120)] = ""
    household: Annotated[
        str, Text(label="Household", help="If the address alone does not tell", longest=80)
    ] = ""
    phone_tree: Annotated[
        int | None,
        Ref(
            label="Called by",
            help="Who calls them when word must go round",
            to="member",
            on_remove=OnRemove.CLEAR,
        ),
    ] = None
    available: Annotated[frozenset[Availability], Marks(label="Can come", of=Availability)] = (
        frozenset()
    )
    data_consent: Annotated[
        date | None,
        Day(
            label="Agreed to be kept here",
            help="Day of the consent: this log may hold their name, address and phone",
        ),
    ] = None
    phone_tree_consent: Annotated[
        date | None,
        Day(
            label="May stand on the phone tree",
            help="Day of the consent: other members get their name and phone",
        ),
    ] = None
    liaison_consent: Annotated[
        date | None,
        Day(
            label="Police may know the name",
            help="Day of the consent: the liaison officer may read it in what you hand over",
        ),
    ] = None
    photo_consent: Annotated[
        date | None,
        Day(
            label="May be shown in photos",
            help="Day of the consent: photos with them may leave this log",
        ),
    ] = None
    thanks_consent: Annotated[
        date | None,
        Day(
            label="May be thanked by name",
            help="Day of the consent: the bulletin may print their name; empty means no",
        ),
    ] = None
    joined: Annotated[date | None, Day(label="Joined")] = None
    left: Annotated[
        date | None,
        Day(label="Left", help="The record stays; nobody is offered the name for anything new"),
    ] = None
    notes: Annotated[str, Text(label="Notes", lines=4, longest=4000)] = ""

    noun: ClassVar[str] = "member"

    @override
    def problems(self) -> Iterator[Problem]:
        if self.joined and self.left and self.left < self.joined:
            yield Problem("left", say("Left is before Joined; correct one of the two days."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Training(Record):
    """Something a member was trained in."""

    member: Annotated[
        int | None, Ref(label="Member", to="member", required=True, on_remove=OnRemove.FOLLOW)
    ]
    what: Annotated[
        str, Text(label="Training", required=True, longest=120, offered=USUAL_TRAININGS)
    ]
    day: Annotated[date | None, Day(label="On", required=True)]
    until: Annotated[date | None, Day(label="Valid until", coming=True)] = None

    noun: ClassVar[str] = "training"
