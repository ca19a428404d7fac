"""What earlier meetings left for the next one: minutes to approve, promises, concerns."""

from __future__ import annotations

from datetime import date, datetime

from watchapp.records import Approval, Concern, Meeting
from watchapp.store import Store

_MEMBERS_ON = """
SELECT count(*) FROM member
WHERE (joined IS NULL OR joined <= ?1) AND ("left" IS NULL OR "left" > ?1)
"""
_ITEMS = """
SELECT i.what, coalesce(m.name, ''), i.due
FROM action_item i LEFT JOIN member m ON m.id = i.owner LEFT JOIN meeting s ON s.id = i.meeting
WHERE i.done IS NULL AND (s.id IS NULL OR s.starts < ?)
ORDER BY i.due IS NULL, i.due, i.id
"""
_AFTER = """
WHERE NOT cancelled AND starts > ? AND starts <= ? AND kind IN ('watch_meeting', 'town_hall')
ORDER BY starts DESC, id DESC LIMIT 1
"""
_MINUTES = """
WHERE minutes != '' AND NOT cancelled AND starts < ? AND kind IN ('watch_meeting', 'town_hall')
ORDER BY starts DESC, id DESC LIMIT 3
"""


def members_on(store: Store, day: date) -> int:
    """Return how many members the watch had on a day."""
    ((found,),) = store.select(_MEMBERS_ON, (day.isoformat(),))
    return int(found)


def items_open_before(store: Store, moment: datetime) -> list[tuple[str, str, date | None]]:
    """Return what is still to be done from meetings before a moment: what, who, due when."""
    rows = store.select(_ITEMS, (moment.isoformat(" ", "minutes"),))
    return [(what, who, date.fromisoformat(due) if due else None) for what, who, due in rows]


def unanswered_concerns(store: Store, day: date) -> list[Concern]:
    """Return the concerns raised by a day that nobody has answered, the longest waiting first."""
    return store.records(
        Concern, "WHERE answered IS NULL AND raised <= ? ORDER BY raised, id", (day.isoformat(),)
    )


def unapproved_minutes(store: Store, moment: datetime) -> list[Meeting]:
    """Return the meetings among the last three that vote whose minutes wait, oldest first."""
    found = store.records(Meeting, _MINUTES, (moment.isoformat(" ", "minutes"),))
    return [each for each in reversed(found) if each.approval is Approval.NOT_YET]


def approved_at(store: Store, key: int) -> list[Meeting]:
    """Return the meetings whose minutes were approved at a meeting, oldest first."""
    return store.records(Meeting, "WHERE approved_at = ? ORDER BY starts, id", (key,))


def meeting_after(store: Store, moment: datetime, *, until: datetime) -> Meeting | None:
    """Return the latest meeting that votes between two moments, None if there was none yet."""
    span = (moment.isoformat(" ", "minutes"), until.isoformat(" ", "minutes"))
    found = store.records(Meeting, _AFTER, span)
    return found[0] if found else None
