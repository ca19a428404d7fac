"""The sample's meetings: each approves the minutes of the one before, some with corrections."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from watchapp.operations.sample import make_sample
from watchapp.records import Approval, Meeting
from watchapp.store import Store


def test_each_meeting_approved_the_minutes_of_the_one_before(tmp_path: Path) -> None:
    with Store.open(make_sample(tmp_path / "sample.db", until=date(2026, 3, 10))) as sample:
        approved = sample.records(Meeting, "WHERE approval != 'not_yet' ORDER BY starts")
        assert {each.approval for each in approved} == {Approval.APPROVED, Approval.CORRECTED}
        for meeting in approved:
            following = sample.get(Meeting, meeting.approved_at or 0)
            assert following.starts
            assert meeting.starts
            assert meeting.starts < following.starts
            assert meeting.approved_on == following.starts.date()
