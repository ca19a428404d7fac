"""What the log knows of action items, over all meetings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from typing import Any

from watchapp import clock
from watchapp.queries.matching import keys_holding
from watchapp.queries.narrowing import where
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
    order: str = "due",
    backward: bool = False,
    state: ItemState | None = None,
    owner: int | None = None,
) -> list[int]:
    """Return the numbers of the action items in which all of `words` stand, in an order.

    What is None does not narrow; `owner` is the number of the member who promised.
    """
    terms: dict[str, Any] = {} if state is None else _terms_of(state)
    narrowed, values = where({**terms, "i.owner = ?": owner})
    rows = store.select(f"{_KEYS} {narrowed} ORDER BY {_ORDERS[order]}", values)
    return keys_holding(words, rows, backward=backward)


def _terms_of(state: ItemState) -> dict[str, Any]:
    """Return the terms that an item in a state fulfills."""
    done = {"(i.done IS NOT NULL) = ?": state is ItemState.DONE}
    overdue = state is ItemState.OVERDUE
    return done | ({"i.due < ?": clock.today().isoformat()} if overdue else {})


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
