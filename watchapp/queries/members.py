"""What the log knows of members."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from watchapp.queries.matching import keys_holding
from watchapp.queries.narrowing import where
from watchapp.queries.search_rows import keys_found
from watchapp.records import Member, MemberRole
from watchapp.store import Store

_PATROLS = "(SELECT count(*) FROM turnout t WHERE t.member = m.id)"
_TERMS = {
    "name": "m.name COLLATE NOCASE",
    "role": 'm."left" IS NOT NULL, m.role',
    "zone": "z.name IS NULL, z.name COLLATE NOCASE",
    "patrols": _PATROLS,
    "phone": "m.phone = '', m.phone",
    "address": "m.address = '', m.address COLLATE NOCASE",
    "email": "m.email = '', m.email COLLATE NOCASE",
}
_ORDERS = {name: f"{term}, m.name COLLATE NOCASE, m.id" for name, term in _TERMS.items()}
_KEYS = """
SELECT m.id, m.name || ' ' || m.address || ' ' || m.phone || ' ' || m.email || ' ' || m.notes
    || ' ' || coalesce(z.name, '')
FROM member m LEFT JOIN zone z ON z.id = m.zone
"""
_LINES = f"""
SELECT m.id, m.name, m.role, z.name, m.address, m.phone, m.email, m."left", {_PATROLS}
FROM member m LEFT JOIN zone z ON z.id = m.zone
WHERE m.id IN
"""


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A member as a list shows one; `patrols` counts those that name the member."""

    id: int
    name: str
    role: MemberRole
    zone: str
    address: str
    phone: str
    email: str
    left: date | None
    patrols: int


def members(store: Store) -> list[Member]:
    """Return all members by name, those who left among them."""
    return store.records(Member, "ORDER BY name COLLATE NOCASE, id")


def member_names(store: Store) -> tuple[tuple[int, str], ...]:
    """Return the number and the name of every member, those who left last."""
    rows = store.select(
        'SELECT id, name FROM member ORDER BY "left" IS NOT NULL, name COLLATE NOCASE, id'
    )
    return tuple((key, name) for key, name in rows)


def members_who_left(store: Store) -> frozenset[int]:
    """Return the numbers of the members who have left."""
    rows = store.select('SELECT id FROM member WHERE "left" IS NOT NULL')
    return frozenset(key for (key,) in rows)


def member_keys(
    store: Store,
    words: str = "",
    *,
    order: str = "name",
    backward: bool = False,
    zone: int | None = None,
    role: MemberRole | None = None,
    gone: bool | None = None,
) -> list[int]:
    """Return the numbers of the members in whose record all of `words` stand, in an order.

    What is None does not narrow; `gone` is whether they have left.
    """
    terms = {"m.zone = ?": zone, "m.role = ?": role, '(m."left" IS NOT NULL) = ?': gone}
    narrowed, values = where(terms)
    rows = store.select(f"{_KEYS} {narrowed} ORDER BY {_ORDERS[order]}", values)
    also = keys_found(store, Member, words)
    return keys_holding(words, rows, backward=backward, also=also)


def member_lines(store: Store, keys: Sequence[int]) -> dict[int, MemberLine]:
    """Return the lines of some members by number; those that are gone are left out."""
    marks = ",".join("?" * len(keys))
    return {
        key: MemberLine(
            key,
            name,
            MemberRole(role),
            zone or "",
            address,
            phone,
            email,
            date.fromisoformat(left) if left else None,
            patrols,
        )
        for key, name, role, zone, address, phone, email, left, patrols in store.select(
            f"{_LINES} ({marks})", keys
        )
    }
