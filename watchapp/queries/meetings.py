"""What the log knows of meetings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from watchapp.queries.matching import keys_holding
from watchapp.records import Meeting, MeetingKind
from watchapp.store import Store

_ORDERS = {
    "when": "starts, id",
    "kind": "kind, starts, id",
    "where": '"where" COLLATE NOCASE, starts, id',
}
_KEYS = """
SELECT id, replace(kind, '_', ' ') || ' ' || "where" || ' ' || agenda || ' ' || minutes
FROM meeting ORDER BY
"""
_LINES = """
SELECT m.id, m.kind, m.starts, m."where", m.cancelled, m.minutes != '',
    (SELECT count(*) FROM attendance a WHERE a.meeting = m.id),
    (SELECT count(*) FROM action_item i WHERE i.meeting = m.id AND i.done IS NULL)
FROM meeting m WHERE m.id IN
"""


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting as a list shows it; `came` counts members and guests."""

    id: int
    kind: MeetingKind
    starts: datetime
    where: str
    cancelled: bool
    has_minutes: bool
    came: int
    open_items: int


def meetings(store: Store) -> list[Meeting]:
    """Return all meetings, the latest first."""
    return store.records(Meeting, "ORDER BY starts DESC, id DESC")


def meeting_keys(
    store: Store, words: str = "", *, order: str = "when", backward: bool = True
) -> list[int]:
    """Return the numbers of the meetings in whose record all of `words` stand, in an order."""
    rows = store.select(_KEYS + _ORDERS[order])
    return keys_holding(words, rows, backward=backward)


def meeting_lines(store: Store, keys: Sequence[int]) -> dict[int, MeetingLine]:
    """Return the lines of some meetings by number; those that are gone are left out."""
    marks = ",".join("?" * len(keys))
    return {
        key: MeetingLine(
            key,
            MeetingKind(kind),
            datetime.fromisoformat(starts),
            where,
            bool(cancelled),
            bool(has_minutes),
            came,
            open_items,
        )
        for key, kind, starts, where, cancelled, has_minutes, came, open_items in store.select(
            f"{_LINES} ({marks})", keys
        )
    }
