"""What the captain does with minutes that were read: approve them, as they are or corrected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from watchapp import clock
from watchapp.errors import Problem, Problems
from watchapp.queries.left_open import meeting_after
from watchapp.queries.watch import watch_of
from watchapp.records import Approval, Meeting
from watchapp.speech import say
from watchapp.store import Change, Store


def approve_minutes(store: Store, meeting: Meeting, *, was: Meeting | None = None) -> Change:
    """Save how the minutes of a meeting were approved, with what was corrected in them.

    A correction is written into the minutes themselves; the meeting that makes it only says
    “approved as corrected”. `was` is how the meeting was read before it was worked on. Raises
    Problems if anything is missing that the trail needs.
    """
    if meeting.approval is Approval.NOT_YET:
        meeting = replace(meeting, approved_on=None, approved_at=None, approved_by="")
    elif missing := tuple(_missing_for_approval(meeting, was)):
        raise Problems(missing)
    with store.change("Approve minutes") as writer:
        writer.put(meeting, was=was)
    return writer.change


def suggest_approval(store: Store, meeting: Meeting) -> Meeting:
    """Return a meeting with the approval that is likely: as read, at the meeting after it, today.

    The initials are the captain's. What was approved already is returned as it is.
    """
    if meeting.approval is not Approval.NOT_YET or meeting.starts is None:
        return meeting
    following = meeting_after(store, meeting.starts, until=clock.now())
    on = following.starts.date() if following and following.starts else clock.today()
    captain = watch_of(store).captain
    return replace(
        meeting,
        approval=Approval.APPROVED,
        approved_at=following.id if following else None,
        approved_on=on,
        approved_by="".join(word[0] for word in captain.split()).upper(),
    )


def _missing_for_approval(meeting: Meeting, was: Meeting | None) -> Iterator[Problem]:
    if not meeting.minutes.strip():
        yield Problem("minutes", say("There are no minutes to approve; write them first."))
    if not meeting.approved_by.strip():
        yield Problem("approved_by", say("Approved minutes bear initials; say whose."))
    if meeting.approval is not Approval.CORRECTED:
        return
    if not meeting.corrections.strip():
        yield Problem("corrections", say("Say what was corrected, or choose Approved."))
    elif was and was.approval is Approval.NOT_YET and was.minutes == meeting.minutes:
        yield Problem(
            "minutes", say("The correction is not in the minutes yet; write it into them.")
        )
