"""What the log knows of concerns: what neighbors asked, of whom, and who still waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from watchapp.queries.matching import keys_holding
from watchapp.queries.narrowing import after, where
from watchapp.queries.search_rows import keys_found
from watchapp.records import Concern
from watchapp.schema import fields_of
from watchapp.store import Store

_WAITING_SINCE = "coalesce(c.put_on, c.raised)"
_TERMS = {
    "waiting": f"c.answered IS NOT NULL, {_WAITING_SINCE}",
    "raised": "c.raised",
    "what": "c.what COLLATE NOCASE",
    "put_to": "c.put_to = '', c.put_to COLLATE NOCASE",
    "zone": "z.name IS NULL, z.name COLLATE NOCASE",
    "words": "c.public_words = ''",
    "answered": "c.answered IS NULL, c.answered",
}
_ORDERS = {name: f"{term}, c.raised, c.id" for name, term in _TERMS.items()}
_KEYS = """
SELECT c.id, c.what || ' ' || c.raised_by || ' ' || c.put_to || ' ' || c.reference
    || ' ' || c.answer || ' ' || c.public_words || ' ' || c.notes || ' ' || coalesce(z.name, '')
FROM concern c LEFT JOIN zone z ON z.id = c.zone
"""
_LINES = """
SELECT c.id, c.what, c.raised, c.put_to, c.put_on, c.reference, coalesce(z.name, ''),
    c.answered, c.public_words != ''
FROM concern c LEFT JOIN zone z ON z.id = c.zone
"""


@dataclass(frozen=True, slots=True)
class ConcernLine:
    """A concern as a list shows it; `has_words` is whether the bulletin may tell of it."""

    id: int
    what: str
    raised: date
    put_to: str
    put_on: date | None
    reference: str
    zone: str
    answered: date | None
    has_words: bool

    def days_waiting(self, today: date) -> int:
        """Return the days from when it was put to somebody (raised, before that) to the answer.

        Without an answer they run to `today`.
        """
        return max(0, ((self.answered or today) - (self.put_on or self.raised)).days)


def concern_keys(
    store: Store,
    words: str = "",
    *,
    order: str = "waiting",
    backward: bool = False,
    first: date | None = None,
    last: date | None = None,
    zone: int | None = None,
    answered: bool | None = None,
) -> list[int]:
    """Return the numbers of the concerns in whose record all of `words` stand, in an order.

    "waiting" puts the open ones first, the longest waiting at the top. What is None does not
    narrow; `first` and `last` are days on which a concern was raised.
    """
    terms = {
        "c.raised >= ?": first,
        "c.raised < ?": after(last),
        "c.zone = ?": zone,
        "(c.answered IS NOT NULL) = ?": answered,
    }
    narrowed, values = where(terms)
    rows = store.select(f"{_KEYS} {narrowed} ORDER BY {_ORDERS[order]}", values)
    also = keys_found(store, Concern, words)
    return keys_holding(words, rows, backward=backward, also=also)


def concern_lines(store: Store, keys: Sequence[int]) -> dict[int, ConcernLine]:
    """Return the lines of some concerns by number; those that are gone are left out."""
    marks = ",".join("?" * len(keys))
    rows = store.select(f"{_LINES} WHERE c.id IN ({marks})", keys)
    return {row[0]: _line(row) for row in rows}


def open_concerns(store: Store, *, most: int = 100) -> tuple[ConcernLine, ...]:
    """Return the concerns that nobody has answered, the longest waiting first."""
    asked = f"{_LINES} WHERE c.answered IS NULL ORDER BY {_ORDERS['waiting']} LIMIT ?"
    return tuple(_line(row) for row in store.select(asked, (most,)))


def concerns_raised_at(store: Store, meeting: int) -> list[Concern]:
    """Return the concerns that were raised at a meeting, as they were entered."""
    return store.records(Concern, "WHERE meeting = ? ORDER BY id", (meeting,))


def _line(row: Sequence[Any]) -> ConcernLine:
    key, what, raised, put_to, put_on, reference, zone, answered, has_words = row
    return ConcernLine(
        key,
        what,
        date.fromisoformat(raised),
        fields_of(Concern)["put_to"].show(put_to),  # the usual ones in the language spoken
        date.fromisoformat(put_on) if put_on else None,
        reference,
        zone,
        date.fromisoformat(answered) if answered else None,
        bool(has_words),
    )
