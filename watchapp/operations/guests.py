"""What the captain does with guests of a meeting."""

from __future__ import annotations

from dataclasses import replace

from watchapp.records import Attendance, Meeting, Member
from watchapp.store import Change, Store


def make_member(store: Store, key: int) -> Change:
    """Make a member of the guest of an attendance, as written on the sign-in sheet of that day.

    Phone or e-mail go along only if the guest agreed to be contacted. The other meetings to which
    somebody of that name came stay as they are.
    """
    attendance = store.get(Attendance, key)
    meeting = store.get(Meeting, attendance.meeting or 0)
    contact = attendance.contact if attendance.contact_consent else ""
    is_mail = "@" in contact
    guest = Member(
        name=attendance.guest,
        address=attendance.block,
        phone="" if is_mail else contact,
        email=contact if is_mail else "",
        joined=meeting.starts.date() if meeting.starts else None,
    )
    with store.change("Make a guest a member") as writer:
        member = writer.put(guest)
        writer.put(replace(attendance, member=member.id, guest=""), was=attendance)
    return writer.change
