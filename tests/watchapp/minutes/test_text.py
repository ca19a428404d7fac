"""Agendas open with what was left open; minutes begin with what was done, in its order."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from watchapp.minutes.agenda import LeftOpen, Owed, agenda_for
from watchapp.minutes.session import Roll, Session
from watchapp.minutes.text import begun_minutes, plain, tell_motion
from watchapp.records import (
    ActionItem,
    Approval,
    Attendance,
    Concern,
    Disposition,
    Meeting,
    MeetingKind,
    Motion,
    VoteRule,
)

FEBRUARY = Meeting(id=1, starts=datetime(2026, 2, 19, 19), minutes="Read.")
LEFT_OPEN = LeftOpen(
    unapproved=(FEBRUARY,),
    items=(
        Owed("Order the signs", "Ada Marsh", date(2026, 3, 1)),
        Owed("Ask about lights", "", None),
    ),
    concerns=(
        Concern(
            what="The pond path is dark",
            raised=date(2026, 1, 20),
            put_to="City",
            put_on=date(2026, 2, 1),
        ),
    ),
)


def test_an_agenda_opens_with_what_was_left_open() -> None:
    lines = agenda_for(MeetingKind.WATCH_MEETING, LEFT_OPEN, date(2026, 3, 19)).splitlines()
    assert lines[:7] == [
        "1. Call to order, who is here, quorum",
        "2. Approval of the minutes of Feb 19, 2026",
        "3. Action items that are still open",
        "   - Order the signs (Ada Marsh, due Mar 1, 2026)",
        "   - Ask about lights",
        "4. Concerns that wait for an answer",
        "   - The pond path is dark (City, waiting 46 days)",
    ]
    assert lines[-1] == "10. Adjournment"


@pytest.mark.parametrize("kind", MeetingKind)
def test_every_kind_has_a_usual_order_and_only_those_that_vote_approve_minutes(
    kind: MeetingKind,
) -> None:
    agenda = agenda_for(kind, LEFT_OPEN, date(2026, 3, 19))
    assert len([line for line in agenda.splitlines() if line[0].isdigit()]) >= 4
    votes = kind in (MeetingKind.WATCH_MEETING, MeetingKind.TOWN_HALL)
    assert ("Approval of the minutes" in agenda) == votes


def test_minutes_begin_with_what_was_done() -> None:
    agenda = agenda_for(MeetingKind.WATCH_MEETING, LEFT_OPEN, date(2026, 3, 19))
    march = Session(
        meeting=Meeting(
            id=2,
            starts=datetime(2026, 3, 19, 19),
            ends=datetime(2026, 3, 19, 20, 30),
            where="Library",
            chair="Ada Marsh",
            secretary="Bea Nolan",
            agenda=agenda,
        ),
        attendance=(
            Attendance(meeting=2, member=1),
            Attendance(meeting=2, member=2),
            Attendance(meeting=2, guest="Officer Dell"),
        ),
        motions=(
            Motion(
                meeting=2,
                wording="Buy ten\nsigns *soon*.",
                mover="Ada Marsh",
                ayes=2,
                noes=0,
                carried=True,
            ),
        ),
        action_items=(ActionItem(what="Buy the signs", owner=2, due=date(2026, 4, 2)),),
        roll=Roll(members=3),
    )
    begun = begun_minutes(march, {1: "Ada Marsh", 2: "Bea Nolan"}, earlier=[FEBRUARY])
    assert (
        begun
        == """\
# Watch meeting

Thursday, March 19, 2026, 7:00 PM, Library

- Chair: Ada Marsh, present
- Secretary: Bea Nolan, present
- 2 members: Ada Marsh, Bea Nolan
- 1 guest: Officer Dell
- A quorum: 2 members came, 2 are needed

The minutes of Feb 19, 2026 were (approved / approved as corrected).

## Action items that are still open

- Order the signs (Ada Marsh, due Mar 1, 2026)
- Ask about lights

## Concerns that wait for an answer

- The pond path is dark (City, waiting 46 days)

## Report of the police liaison

## Patrols and sightings since the last meeting

## Old business

## New business

## Next meeting

## Motions

1. Buy ten signs \\*soon\\*. Moved by Ada Marsh. **Carried, 2 yes, 0 no.**

## Action items

- [ ] Buy the signs (Bea Nolan, due Apr 2, 2026)

Adjourned at 8:30 PM."""
    )


@pytest.mark.parametrize(
    ("approval", "said"),
    [
        (Approval.APPROVED, "The minutes of Feb 19, 2026 were approved as read."),
        (Approval.CORRECTED, "The minutes of Feb 19, 2026 were approved as corrected."),
    ],
)
def test_the_meeting_that_approves_says_only_that_it_did(approval: Approval, said: str) -> None:
    approved = Meeting(
        id=1,
        starts=FEBRUARY.starts,
        approval=approval,
        approved_on=date(2026, 3, 19),
        corrections="It was nine signs.",
    )
    begun = begun_minutes(Session(meeting=FEBRUARY), {}, earlier=[approved])
    assert said in begun
    assert "nine signs" not in begun


@pytest.mark.parametrize(
    ("motion", "told"),
    [
        (Motion(meeting=1, wording="A", carried=True), "Carried"),
        (Motion(meeting=1, wording="A"), "Lost"),
        (
            Motion(meeting=1, wording="A", ayes=10, noes=9, abstained=2, rule=VoteRule.TWO_THIRDS),
            "Lost, 10 yes, 9 no, 2 abstained, two thirds needed",
        ),
        (Motion(meeting=1, wording="A", disposition=Disposition.TABLED), "Laid on the table"),
    ],
)
def test_what_became_of_a_motion(motion: Motion, told: str) -> None:
    assert tell_motion(motion) == told


def test_words_stay_as_they_were_typed() -> None:
    assert plain("# 5 signs\n[x] <b>") == "\\# 5 signs \\[x\\] \\<b\\>"
