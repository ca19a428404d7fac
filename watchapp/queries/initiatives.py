"""What the log knows of initiatives: what was done, where, from when, against what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from watchapp.queries.matching import keys_holding
from watchapp.queries.narrowing import where
from watchapp.queries.search_rows import keys_found
from watchapp.records import Initiative
from watchapp.store import Store

_AIMS = """(SELECT coalesce(group_concat(c.name, ', '), '') FROM aim a
    JOIN category c ON c.id = a.category WHERE a.initiative = i.id)"""
_TERMS = {
    "starts": "i.starts",
    "name": "i.name COLLATE NOCASE",
    "ends": "i.ends IS NULL, i.ends",
    "zone": "z.name IS NULL, z.name COLLATE NOCASE",
    "aims": f"{_AIMS} = '', {_AIMS}",
}
_ORDERS = {name: f"{term}, i.starts, i.id" for name, term in _TERMS.items()}
_KEYS = f"""
SELECT i.id, i.name || ' ' || i.what || ' ' || i.notes || ' ' || coalesce(z.name, '')
    || ' ' || {_AIMS}
FROM initiative i LEFT JOIN zone z ON z.id = i.zone
"""
_LINES = f"""
SELECT i.id, i.name, i.starts, i.ends, coalesce(z.name, ''), {_AIMS}
FROM initiative i LEFT JOIN zone z ON z.id = i.zone WHERE i.id IN
"""


@dataclass(frozen=True, slots=True)
class InitiativeLine:
    """An initiative as a list shows it; `aims` names the categories, `zone` is empty for all."""

    id: int
    name: str
    starts: date
    ends: date | None
    zone: str
    aims: str

    def goes_on(self, today: date) -> bool:
        """Return whether it has begun and has not ended."""
        return self.starts <= today and (self.ends is None or today <= self.ends)


def initiative_keys(
    store: Store,
    words: str = "",
    *,
    order: str = "starts",
    backward: bool = True,
    zone: int | None = None,
    on: date | None = None,
) -> list[int]:
    """Return the numbers of the initiatives in whose record all of `words` stand, in an order.

    What is None does not narrow; `on` is a day on which they go on.
    """
    terms = {
        "i.zone = ?": zone,
        "i.starts <= ?": on,
        "coalesce(i.ends, '9999') >= ?": on,
    }
    narrowed, values = where(terms)
    rows = store.select(f"{_KEYS} {narrowed} ORDER BY {_ORDERS[order]}", values)
    also = keys_found(store, Initiative, words)
    return keys_holding(words, rows, backward=backward, also=also)


def initiative_lines(store: Store, keys: Sequence[int]) -> dict[int, InitiativeLine]:
    """Return the lines of some initiatives by number; those that are gone are left out."""
    marks = ",".join("?" * len(keys))
    return {
        key: InitiativeLine(
            key,
            name,
            date.fromisoformat(starts),
            date.fromisoformat(ends) if ends else None,
            zone,
            aims,
        )
        for key, name, starts, ends, zone, aims in store.select(f"{_LINES} ({marks})", keys)
    }
