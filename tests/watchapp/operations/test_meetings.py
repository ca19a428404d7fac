"""Meetings in a log: agendas from what was left open, minutes, approvals, action items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp import clock
from watchapp.errors import Problems
from watchapp.minutes.session import Session
from watchapp.operations.action_items import mark_done, reopen, save_action_item
from watchapp.operations.approvals import approve_minutes, suggest_approval
from watchapp.operations.concerns import save_concern
from watchapp.operations.meeting_papers import begin_minutes, open_agenda, with_roll
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.queries.action_items import ItemState, item_keys, item_lines
from watchapp.records import (
    ActionItem,
    Approval,
    Attendance,
    Concern,
    Meeting,
    MeetingKind,
    Member,
    Motion,
)
from watchapp.store import Store

FEBRUARY = datetime(2026, 2, 19, 19, 0)
MARCH = datetime(2026, 3, 19, 19, 0)


@pytest.fixture(autouse=True)
def evening_in_march(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: MARCH + timedelta(hours=2))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as opened:
        yield opened


def held(store: Store, starts: datetime, minutes: str = "Read.") -> Meeting:
    key = save_meeting(store, Meeting(starts=starts, minutes=minutes)).key_of(Meeting)
    return store.get(Meeting, key)


def test_an_agenda_asks_for_what_the_log_says_is_open(store: Store) -> None:
    ada = save_member(store, Member(name="Ada Marsh")).key_of(Member)
    items = [ActionItem(what="Signs", owner=ada), ActionItem(what="Vests", done=date(2026, 3, 1))]
    save_meeting(store, Meeting(starts=FEBRUARY, minutes="Read."), action_items=items)
    save_concern(store, Concern(what="Dark path", raised=date(2026, 3, 9)))
    save_concern(
        store,
        Concern(what="Fast cars", raised=date(2026, 1, 9), answered=date(2026, 2, 9)),
    )
    agenda = open_agenda(store, MeetingKind.WATCH_MEETING, MARCH)
    assert "Approval of the minutes of Feb 19, 2026" in agenda
    assert "- Signs (Ada Marsh)" in agenda
    assert "- Dark path (waiting 10 days)" in agenda
    assert "Vests" not in agenda
    assert "Fast cars" not in agenda
    before = open_agenda(store, MeetingKind.WATCH_MEETING, FEBRUARY)
    assert "Signs" not in before
    assert "Dark path" not in before


def test_the_quorum_is_of_the_members_on_the_day(store: Store) -> None:
    for place in range(5):
        left = date(2026, 3, 1) if place == 0 else None
        save_member(store, Member(name=f"Member {place}", left=left))
    save_member(store, Member(name="New", joined=date(2026, 3, 20)))
    assert with_roll(store, Session(meeting=Meeting(starts=FEBRUARY))).roll.members == 5
    assert with_roll(store, Session(meeting=Meeting(starts=MARCH))).needed == 3


def test_a_motion_after_the_quorum_was_lost_is_not_kept(store: Store) -> None:
    late = Motion(meeting=None, wording="Ban cars", at=MARCH + timedelta(minutes=80))
    meeting = Meeting(starts=MARCH, quorum_lost=MARCH + timedelta(minutes=70))
    with pytest.raises(Problems, match="after the quorum was lost at 8:10 PM"):
        save_meeting(store, meeting, motions=[late])
    assert store.records(Meeting) == []


def test_minutes_are_approved_at_the_next_meeting(store: Store) -> None:
    february, march = held(store, FEBRUARY), held(store, MARCH, "")
    suggested = suggest_approval(store, february)
    assert (suggested.approved_at, suggested.approved_on) == (march.id, MARCH.date())
    change = approve_minutes(store, suggested, was=february)
    assert change.label == "Approve minutes"
    assert store.get(Meeting, february.id or 0) == suggested
    begun = begin_minutes(store, Session(meeting=march))
    assert "The minutes of Feb 19, 2026 were approved as read." in begun
    assert "Approval of" not in open_agenda(store, MeetingKind.WATCH_MEETING)
    store.undo()
    assert store.get(Meeting, february.id or 0) == february


def test_a_correction_is_written_into_the_minutes_that_it_corrects(store: Store) -> None:
    february = held(store, FEBRUARY)
    corrected = replace(
        february,
        approval=Approval.CORRECTED,
        approved_on=MARCH.date(),
        approved_by="AM",
        corrections="It was nine signs.",
    )
    with pytest.raises(Problems, match="The correction is not in the minutes yet"):
        approve_minutes(store, corrected, was=february)
    with pytest.raises(Problems, match="Say what was corrected"):
        approve_minutes(store, replace(corrected, corrections=""), was=february)
    approve_minutes(store, replace(corrected, minutes="Nine signs."), was=february)
    assert store.get(Meeting, february.id or 0).minutes == "Nine signs."


@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        ({"approved_by": " "}, "Approved minutes bear initials; say whose."),
        ({"minutes": ""}, "There are no minutes to approve; write them first."),
        ({"approved_on": None}, "Approved minutes bear a date; say when."),
        (
            {"approved_on": date(2026, 2, 18)},
            "Minutes are not approved before the meeting; check the day.",
        ),
    ],
)
def test_an_approval_lacks_nothing(store: Store, lacking: dict[str, object], said: str) -> None:
    february = held(store, FEBRUARY)
    lacks = replace(suggest_approval(store, february), **lacking)  # type: ignore[arg-type]
    with pytest.raises(Problems) as found:
        approve_minutes(store, lacks, was=february)
    assert said in found.value.sentence


def test_an_approval_can_be_taken_back(store: Store) -> None:
    february = held(store, FEBRUARY)
    approve_minutes(store, suggest_approval(store, february), was=february)
    approved = store.get(Meeting, february.id or 0)
    approve_minutes(store, replace(approved, approval=Approval.NOT_YET), was=approved)
    assert store.get(Meeting, february.id or 0) == february


def test_a_change_to_approved_minutes_stands_in_the_history_as_one(store: Store) -> None:
    february = held(store, FEBRUARY)
    approve_minutes(store, suggest_approval(store, february), was=february)
    approved = store.get(Meeting, february.id or 0)
    elsewhere = save_meeting(store, replace(approved, where="School"), was=approved)
    assert elsewhere.label == "Save meeting"
    changed = save_meeting(store, replace(approved, minutes="Other."), was=approved)
    assert changed.label == "Change approved minutes"
    assert "Change approved minutes" in [
        revision.label for revision in store.history(Meeting, february.id or 0)
    ]


def test_action_items_of_all_meetings_are_open_overdue_or_done(store: Store) -> None:
    items = [
        ActionItem(what="Signs", due=date(2026, 3, 1)),
        ActionItem(what="Lights", due=date(2026, 4, 1)),
    ]
    save_meeting(store, Meeting(starts=FEBRUARY), action_items=items)
    save_action_item(store, ActionItem(what="Cake"))

    def listed(state: ItemState | None = None, words: str = "") -> list[str]:
        keys = item_keys(store, words, state=state)
        return [item_lines(store, keys)[key].what for key in keys]

    assert listed() == ["Signs", "Lights", "Cake"]
    assert listed(ItemState.OVERDUE) == ["Signs"]
    assert listed(words="ligh") == ["Lights"]
    (signs,) = item_keys(store, "signs")
    assert mark_done(store, [signs], MARCH.date()).label == "Mark as done"
    assert listed(ItemState.OPEN) == ["Lights", "Cake"]
    assert listed(ItemState.DONE) == ["Signs"]
    assert item_lines(store, [signs])[signs].done == MARCH.date()
    reopen(store, [signs])
    assert listed(ItemState.OVERDUE) == ["Signs"]


def test_who_came_is_kept_as_on_the_sheet(store: Store) -> None:
    guest = Attendance(
        meeting=None,
        guest="P. Ray",
        block="400 Elm",
        contact="555 0100",
        contact_consent=True,
        is_new=True,
        left=MARCH + timedelta(minutes=50),
    )
    save_meeting(store, Meeting(starts=MARCH), attendance=[guest])
    (kept,) = store.records(Attendance)
    assert replace(kept, id=None, uid="", meeting=None) == guest
