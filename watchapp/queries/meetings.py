"""What the log knows of meetings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from watchapp.moments import show_moment
from watchapp.queries.matching import keys_holding
from watchapp.queries.narrowing import after, where
from watchapp.queries.search_rows import keys_found
from watchapp.records import Meeting, MeetingKind
from watchapp.store import Store

_CAME = "(SELECT count(*) FROM attendance a WHERE a.meeting = m.id)"
_OPEN = "(SELECT count(*) FROM action_item i WHERE i.meeting = m.id AND i.done IS NULL)"
_TERMS = {
    "when": "m.starts",
    "kind": "m.kind",
    "where": 'm."where" COLLATE NOCASE',
    "came": _CAME,
    "open": _OPEN,
    "minutes": "m.minutes != ''",
}
_ORDERS = {name: f"{term}, m.starts, m.id" for name, term in _TERMS.items()}
_KEYS = """
SELECT m.id, replace(m.kind, '_', ' ') || ' ' || m."where" || ' ' || m.agenda || ' ' || m.minutes
FROM meeting m
"""
_LINES = f"""
SELECT m.id, m.kind, m.starts, m."where", m.cancelled, m.minutes != '',
    m.approval != 'not_yet', {_CAME}, {_OPEN}
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
    is_approved: bool
    came: int
    open_items: int


def meetings(store: Store) -> list[Meeting]:
    """Return all meetings, the latest first."""
    return store.records(Meeting, "ORDER BY starts DESC, id DESC")


def meeting_names(store: Store) -> tuple[tuple[int, str], ...]:
    """Return the number of every meeting with its kind and when it begins, newest first."""
    rows = store.select("SELECT id, kind, starts FROM meeting ORDER BY starts DESC, id DESC")
    return tuple(
        (key, f"{MeetingKind(kind).label}, {show_moment(datetime.fromisoformat(starts))}")
        for key, kind, starts in rows
    )


def meeting_keys(
    store: Store,
    words: str = "",
    *,
    order: str = "when",
    backward: bool = True,
    first: date | None = None,
    last: date | None = None,
    kind: MeetingKind | None = None,
) -> list[int]:
    """Return the numbers of the meetings in whose record all of `words` stand, in an order.

    What is None does not narrow; the last day is inside.
    """
    terms = {"m.starts >= ?": first, "m.starts < ?": after(last), "m.kind = ?": kind}
    narrowed, values = where(terms)
    rows = store.select(f"{_KEYS} {narrowed} ORDER BY {_ORDERS[order]}", values)
    also = keys_found(store, Meeting, words)
    return keys_holding(words, rows, backward=backward, also=also)


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
            bool(written),
            bool(approved),
            *counts,
        )
        for key, kind, starts, where, cancelled, written, approved, *counts in store.select(
            f"{_LINES} ({marks})", keys
        )
    }
