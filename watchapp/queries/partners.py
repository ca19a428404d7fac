"""What the log knows of partners, and whom to call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from watchapp.queries.matching import keys_holding
from watchapp.queries.narrowing import where
from watchapp.queries.search_rows import keys_found
from watchapp.records import Partner, PartnerKind
from watchapp.store import Store

IN_LIST = "place_in_list IS NULL, place_in_list, name COLLATE NOCASE, id"
"""The order of the captain's list of whom to call."""

_TERMS = {
    "place": "p.place_in_list IS NULL, p.place_in_list",
    "name": "p.name COLLATE NOCASE",
    "kind": "p.kind",
    "phone": "p.phone = '', p.phone",
    "helps_with": "p.helps_with = '', p.helps_with COLLATE NOCASE",
    "printed": "NOT p.printed",
    "for_welfare": "NOT p.for_welfare",
}
_ORDERS = {name: f"{term}, p.name COLLATE NOCASE, p.id" for name, term in _TERMS.items()}
_KEYS = """
SELECT p.id, p.name || ' ' || replace(p.kind, '_', ' ') || ' ' || p.helps_with || ' ' || p.phone
    || ' ' || p.email || ' ' || p.web || ' ' || p.hours || ' ' || p.contact || ' ' || p.notes
FROM partner p
"""
_LINES = """
SELECT p.id, p.name, p.kind, p.helps_with, p.phone, p.for_welfare, p.printed, p.place_in_list
FROM partner p WHERE p.id IN
"""


@dataclass(frozen=True, slots=True)
class PartnerLine:
    """A partner as a list shows it."""

    id: int
    name: str
    kind: PartnerKind
    helps_with: str
    phone: str
    for_welfare: bool
    printed: bool
    place: int | None


def partner_keys(
    store: Store,
    words: str = "",
    *,
    order: str = "place",
    backward: bool = False,
    kind: PartnerKind | None = None,
    for_welfare: bool | None = None,
    printed: bool | None = None,
) -> list[int]:
    """Return the numbers of the partners in whose record all of `words` stand, in an order.

    What is None does not narrow.
    """
    terms = {"p.kind = ?": kind, "p.for_welfare = ?": for_welfare, "p.printed = ?": printed}
    narrowed, values = where(terms)
    rows = store.select(f"{_KEYS} {narrowed} ORDER BY {_ORDERS[order]}", values)
    also = keys_found(store, Partner, words)
    return keys_holding(words, rows, backward=backward, also=also)


def partner_lines(store: Store, keys: Sequence[int]) -> dict[int, PartnerLine]:
    """Return the lines of some partners by number; those that are gone are left out."""
    marks = ",".join("?" * len(keys))
    return {
        row[0]: PartnerLine(
            row[0], row[1], PartnerKind(row[2]), row[3], row[4], bool(row[5]), bool(row[6]), row[7]
        )
        for row in store.select(f"{_LINES} ({marks})", keys)
    }


def partners_for_welfare(store: Store) -> list[Partner]:
    """Return whom to call in a crisis or an overdose, in the order of the captain's list."""
    return store.records(Partner, f"WHERE for_welfare ORDER BY {IN_LIST}")


def next_place(store: Store) -> int:
    """Return the first place after those that are taken in the list of whom to call."""
    ((last,),) = store.select("SELECT coalesce(max(place_in_list), 0) FROM partner")
    return int(last) + 1
