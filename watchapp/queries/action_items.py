"""What the log knows of action items, over all meetings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto

from watchapp.queries.matching import keys_holding
from watchapp.records import MeetingKind
from watchapp.store import Store

_ORDERS = {
    "due": "i.done IS NOT NULL, i.due IS NULL, i.due, i.id",
    "what": "i.what COLLATE NOCASE, i.id",
    "owner": "m.name IS NULL, m.name COLLATE NOCASE, i.due, i.id",
    "meeting": "s.starts IS NULL, s.starts, i.id",
    "done": "i.done IS NULL, i.done, i.id",
}
_JOINED = """
FROM action_item i LEFT JOIN member m ON m.id = i.owner LEFT JOIN meeting s ON s.id = i.meeting
"""
_KEYS = f"SELECT i.id, i.what || ' ' || coalesce(m.name, '') {_JOINED}"
_LINES = f"""
SELECT i.id, i.what, coalesce(m.name, ''), i.due, i.done, s.kind, s.starts {_JOINED} WHERE i.id IN
"""


class ItemState(Enum):
    """Which action items: still open, past their day, or done."""

    OPEN = auto()
    OVERDUE = auto()
    DONE = auto()


_STATES = {
    ItemState.OPEN: "WHERE i.done IS NULL",
    ItemState.OVERDUE: "WHERE i.done IS NULL AND i.due < ?",
    ItemState.DONE: "WHERE i.done IS NOT NULL",
}


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An action item as a list shows it, with the kind and the beginning of its meeting."""

    id: int
    what: str
    owner: str
    due: date | None
    done: date | None
    kind: MeetingKind | None
    starts: datetime | None

    def is_overdue(self, today: date) -> bool:
        """Return whether its day is past and it is not done."""
        return self.done is None and self.due is not None and self.due < today


def item_keys(
    store: Store,
    words: str = "",
    *,
    state: ItemState | None = None,
    today: date,
    order: str = "due",
    backward: bool = False,
) -> list[int]:
    """Return the numbers of the action items in which all of `words` stand, in an order."""
    narrowed = _STATES[state] if state else ""
    values = (today.isoformat(),) if state is ItemState.OVERDUE else ()
    rows = store.select(f"{_KEYS} {narrowed} ORDER BY {_ORDERS[order]}", values)
    return keys_holding(words, rows, backward=backward)


def item_counts(store: Store, today: date) -> dict[ItemState, int]:
    """Return how many action items are in each state; what is overdue is open as well."""
    return {state: len(item_keys(store, state=state, today=today)) for state in ItemState}


def item_lines(store: Store, keys: Sequence[int]) -> dict[int, ItemLine]:
    """Return the lines of some action items by number; those that are gone are left out."""
    marks = ",".join("?" * len(keys))
    return {
        key: ItemLine(
            key,
            what,
            owner,
            date.fromisoformat(due) if due else None,
            date.fromisoformat(done) if done else None,
            MeetingKind(kind) if kind else None,
            datetime.fromisoformat(starts) if starts else None,
        )
        for key, what, owner, due, done, kind, starts in store.select(f"{_LINES} ({marks})", keys)
    }
