"""Quorum on members present: had, lost by leaving, and what cannot be decided without one."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.minutes.session import Roll, Session, questions, quorum_lost_at, refusals
from watchapp.records import Attendance, Disposition, Meeting, MeetingKind, Motion

SEVEN = datetime(2026, 3, 19, 19, 0)
THIRTEEN = Roll(members=13)


def after(minutes: int) -> datetime:
    return SEVEN + timedelta(minutes=minutes)


def members(count: int, *, left: dict[int, int] | None = None) -> tuple[Attendance, ...]:
    """Return members who came, some of whom left so many minutes after seven."""
    gone = left or {}
    return tuple(
        Attendance(meeting=1, member=key, left=after(gone[key]) if key in gone else None)
        for key in range(1, count + 1)
    )


def session(
    came: tuple[Attendance, ...] = (),
    *motions: Motion,
    roll: Roll = THIRTEEN,
    quorum: int | None = None,
    lost: datetime | None = None,
    kind: MeetingKind = MeetingKind.WATCH_MEETING,
) -> Session:
    meeting = Meeting(id=1, kind=kind, starts=SEVEN, quorum=quorum, quorum_lost=lost)
    return Session(meeting=meeting, attendance=came, motions=motions, roll=roll)


def motion(wording: str = "Buy signs", **said: object) -> Motion:
    return Motion(meeting=1, wording=wording, **said)  # type: ignore[arg-type]


def test_the_watch_says_its_quorum_or_it_is_a_majority_of_members() -> None:
    assert session().needed == 7
    assert session(roll=Roll(members=13, quorum=5)).needed == 5
    assert session(roll=Roll(members=13, quorum=5), quorum=4).needed == 4


def test_a_quorum_counts_members_present_not_guests_and_not_votes_cast() -> None:
    guests = tuple(Attendance(meeting=1, guest=f"Guest {n}") for n in range(9))
    assert not session((*members(6), *guests)).has_quorum
    few_voted = motion(ayes=2, noes=1, abstained=4, carried=True)
    assert session(members(7), few_voted).has_quorum
    assert list(questions(session(members(7), few_voted))) == []


def test_a_quorum_is_lost_when_so_many_left() -> None:
    leaving = members(9, left={1: 30, 2: 45, 3: 60})
    assert quorum_lost_at(leaving, 7) == after(60)
    assert session(leaving).quorum_lost == after(60)
    assert not session(leaving).has_quorum
    assert session(members(9, left={1: 30, 2: 45})).has_quorum
    assert quorum_lost_at(members(6, left={1: 30}), 7) is None


@given(
    st.integers(1, 12),
    st.lists(st.one_of(st.none(), st.integers(0, 90)), max_size=20),
)
def test_before_it_is_lost_enough_are_present_and_from_then_on_too_few(
    needed: int, leaving: list[int | None]
) -> None:
    gone = {key: at for key, at in enumerate(leaving, start=1) if at is not None}
    came = members(len(leaving), left=gone)
    lost = quorum_lost_at(came, needed)
    held = session(came, quorum=needed)
    if lost is None:
        assert held.came < needed or held.here >= needed
    else:
        assert held.present_at(lost - timedelta(minutes=1)) >= needed
        assert held.present_at(lost) < needed


def test_after_the_quorum_was_lost_there_are_no_motions() -> None:
    late = motion("Ban cars", at=after(80), ayes=3, noes=1, carried=True)
    early = motion(at=after(50), ayes=5, noes=1, carried=True)
    refused = list(refusals(session(members(8), early, late, lost=after(70))))
    assert refused == [
        (
            1,
            (
                "“Ban cars” was voted on at 8:20 PM, after the quorum was lost at 8:10 PM;"
                " correct one of the times, or withdraw the motion."
            ),
        )
    ]
    withdrawn = motion("Ban cars", at=after(80), disposition=Disposition.WITHDRAWN)
    assert list(refusals(session(members(8), withdrawn, lost=after(70)))) == []


@pytest.mark.parametrize(
    ("held", "asked"),
    [
        (session(members(6), motion()), "7 members must be present for a vote, and only 6 are"),
        (session(members(1), motion()), "7 members must be present for a vote, and only 1 is"),
        (session(members(8), motion(), lost=after(70)), "was “Buy signs” voted on before?"),
        (
            session(members(7, left={1: 60}), motion(at=after(75))),
            "So many had left by 8:00 PM that there was no quorum for “Buy signs” at 8:15 PM.",
        ),
        (
            session(members(8), motion(ayes=9, noes=1, carried=True)),
            "“Buy signs” has 10 votes, but 8 members were there.",
        ),
    ],
)
def test_what_may_be_a_slip_is_asked_about(held: Session, asked: str) -> None:
    (question,) = questions(held)
    assert asked in question


def test_a_meeting_without_motions_is_asked_nothing() -> None:
    assert list(questions(session(members(1)))) == []
    assert not session(kind=MeetingKind.COFFEE_WITH_A_COP).votes
    assert session((), motion(), kind=MeetingKind.COFFEE_WITH_A_COP).votes
