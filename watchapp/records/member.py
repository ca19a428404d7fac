"""A person who belongs to the watch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import STREET, Address, Choice, Day, Option, Ref, Text
from watchapp.schema import Record


class MemberRole(Option):
    """What a member does in the watch."""

    CAPTAIN = "captain"
    BLOCK_CAPTAIN = "block_captain"
    PATROL = "patrol"
    MEMBER = "member"


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
    thanks_consent: Annotated[
        date | None,
        Day(label="May be thanked by name", help="The day of the consent; empty means no"),
    ] = None
    joined: Annotated[date | None, Day(label="Joined")] = None
    left: Annotated[date | None, Day(label="Left")] = None
    notes: Annotated[str, Text(label="Notes", lines=4, longest=4000)] = ""

    noun: ClassVar[str] = "member"

    @override
    def problems(self) -> Iterator[Problem]:
        if self.joined and self.left and self.left < self.joined:
            yield Problem("left", "Left is before Joined; correct one of the two days.")
