"""A guest becomes a member with what the sign-in sheet may tell."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp.operations.guests import make_member
from watchapp.operations.meetings import save_meeting
from watchapp.records import Attendance, Meeting, Member


@pytest.mark.parametrize(
    ("contact", "agreed", "phone", "email"),
    [
        ("555 0100", True, "555 0100", ""),
        ("ray@example.com", True, "", "ray@example.com"),
        ("555 0100", False, "", ""),
    ],
)
def test_only_what_may_be_used_goes_along(
    tmp_path: Path, *, contact: str, agreed: bool, phone: str, email: str
) -> None:
    guest = Attendance(
        meeting=None, guest="P. Ray", block="400 Elm", contact=contact, contact_consent=agreed
    )
    with new_log(tmp_path / "log.db") as store:
        save_meeting(store, Meeting(starts=datetime(2026, 2, 19, 19)), attendance=[guest])
        (before,) = store.records(Attendance)
        key = make_member(store, before.id or 0).key_of(Member)
        ray = store.get(Member, key)
        assert (ray.name, ray.address, ray.phone, ray.email) == ("P. Ray", "400 Elm", phone, email)
        assert ray.joined == date(2026, 2, 19)
        (after,) = store.records(Attendance)
        assert (after.id, after.member, after.guest) == (before.id, key, "")
        store.undo()
        assert store.records(Attendance) == [before]
        assert store.find(Member, key) is None
