"""A meeting: when, who came, what is to be done, and how far its minutes have come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import STREET, Choice, Day, Flag, Moment, OnRemove, Option, Ref, Text, Whole
from watchapp.schema import Record
from watchapp.speech import say


class MeetingKind(Option):
    """What sort of meeting it is."""

    WATCH_MEETING = "watch_meeting"
    TOWN_HALL = "town_hall"
    COFFEE_WITH_A_COP = "coffee_with_a_cop"
    WORKSHOP = "workshop"
    TRAINING = "training"
    YOUTH_EVENT = "youth_event"
    LISTENING_SESSION = "listening_session"
    NATIONAL_NIGHT_OUT = "national_night_out"

    @property
    @override
    def words(self) -> str:
        if self is MeetingKind.NATIONAL_NIGHT_OUT:
            return "National Night Out"
        return self.value.replace("_", " ").capitalize()


class Approval(Option):
    """How far the minutes have come; a correction is written into the minutes themselves."""

    NOT_YET = "not_yet"
    APPROVED = "approved"
    CORRECTED = "corrected"

    @property
    @override
    def words(self) -> str:
        return _APPROVALS[self]


_APPROVALS = {
    Approval.NOT_YET: "Not yet approved",
    Approval.APPROVED: "Approved",
    Approval.CORRECTED: "Approved as corrected",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """A meeting; the street is told when and where, and nothing of what was said."""

    kind: Annotated[MeetingKind, Choice(label="Kind", of=MeetingKind, audience=STREET)] = (
        MeetingKind.WATCH_MEETING
    )
    starts: Annotated[
        datetime | None, Moment(label="Begins", required=True, audience=STREET, coming=True)
    ]
    ends: Annotated[datetime | None, Moment(label="Ends", audience=STREET, coming=True)] = None
    where: Annotated[
        str,
        Text(label="Where", help="As printed for the street", longest=160, audience=STREET),
    ] = ""
    cancelled: Annotated[bool, Flag(label="Cancelled", audience=STREET)] = False
    chair: Annotated[str, Text(label="Chair", longest=120, names="member")] = ""
    secretary: Annotated[str, Text(label="Secretary", longest=120, names="member")] = ""
    quorum: Annotated[
        int | None,
        Whole(label="Quorum", help="Empty means the watch's own", least=1, most=100_000),
    ] = None
    quorum_lost: Annotated[datetime | None, Moment(label="Quorum lost at", coming=True)] = None
    agenda: Annotated[str, Text(label="Agenda", lines=8, longest=8000)] = ""
    minutes: Annotated[
        str,
        Text(
            label="Minutes",
            help="What was done, not what was said",
            lines=10,
            longest=100_000,
            markdown=True,
        ),
    ] = ""
    approval: Annotated[Approval, Choice(label="State of the minutes", of=Approval)] = (
        Approval.NOT_YET
    )
    approved_on: Annotated[date | None, Day(label="Approved on")] = None
    approved_at: Annotated[int | None, Ref(label="Approved at", to="meeting")] = None
    approved_by: Annotated[str, Text(label="Signed", help="Initials", longest=40)] = ""
    corrections: Annotated[
        str, Text(label="Corrections", help="What was corrected in them", lines=3, longest=4000)
    ] = ""

    noun: ClassVar[str] = "meeting"

    @override
    def problems(self) -> Iterator[Problem]:
        if self.starts and self.ends and self.ends <= self.starts:
            yield Problem("ends", say("Ends is not after Begins; correct one of the two."))
        if self.approval is Approval.NOT_YET:
            return
        if self.approved_on is None:
            yield Problem("approved_on", say("Approved minutes bear a date; say when."))
        elif self.starts and self.approved_on < self.starts.date():
            yield Problem(
                "approved_on", say("Minutes are not approved before the meeting; check the day.")
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Record):
    """Somebody who came: a member, or a guest by the name on the sign-in sheet."""

    meeting: Annotated[
        int | None, Ref(label="Meeting", to="meeting", required=True, on_remove=OnRemove.FOLLOW)
    ]
    member: Annotated[int | None, Ref(label="Member", to="member", on_remove=OnRemove.REFUSE)] = (
        None
    )
    guest: Annotated[str, Text(label="Guest", longest=120)] = ""
    block: Annotated[str, Text(label="Address or block", longest=160)] = ""
    contact: Annotated[str, Text(label="Phone or e-mail", longest=120)] = ""
    contact_consent: Annotated[bool, Flag(label="May be contacted")] = False
    is_new: Annotated[bool, Flag(label="First time")] = False
    left: Annotated[datetime | None, Moment(label="Left at", coming=True)] = None

    noun: ClassVar[str] = "attendance"

    @override
    def problems(self) -> Iterator[Problem]:
        if (self.member is None) == (not self.guest.strip()):
            yield Problem("guest", say("Name a member or a guest, one of the two."))


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem(Record):
    """Something that somebody promised to do."""

    meeting: Annotated[
        int | None, Ref(label="Meeting", to="meeting", on_remove=OnRemove.FOLLOW)
    ] = None
    what: Annotated[str, Text(label="To do", required=True, longest=400)]
    owner: Annotated[int | None, Ref(label="Who", to="member", on_remove=OnRemove.CLEAR)] = None
    due: Annotated[date | None, Day(label="Due", coming=True)] = None
    done: Annotated[date | None, Day(label="Done")] = None

    noun: ClassVar[str] = "action item"
