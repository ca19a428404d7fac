"""What the log knows of zones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from watchapp.queries.matching import keys_holding
from watchapp.queries.narrowing import where
from watchapp.queries.search_rows import keys_found
from watchapp.records import Zone, ZoneKind
from watchapp.store import Store

_MEMBERS = '(SELECT count(*) FROM member m WHERE m.zone = z.id AND m."left" IS NULL)'
_TERMS = {
    "name": "z.name COLLATE NOCASE",
    "kind": "z.kind",
    "households": "z.households",
    "residents": "z.residents",
    "members": _MEMBERS,
    "outline": "z.outline != ''",
}
_ORDERS = {name: f"{term}, z.name COLLATE NOCASE, z.id" for name, term in _TERMS.items()}
_LINES = f"""
SELECT z.id, z.name, z.kind, z.outline != '', z.households, z.residents, {_MEMBERS}
FROM zone z WHERE z.id IN
"""


@dataclass(frozen=True, slots=True)
class ZoneLine:
    """A zone as a list shows it; `members` counts those who have not left."""

    id: int
    name: str
    kind: ZoneKind
    drawn: bool
    households: int | None
    residents: int | None
    members: int


def zones(store: Store) -> list[Zone]:
    """Return all zones by name, with their outlines."""
    return store.records(Zone, "ORDER BY name COLLATE NOCASE, id")


def zone_names(store: Store) -> tuple[tuple[int, str], ...]:
    """Return the number and the name of every zone, by name."""
    rows = store.select("SELECT id, name FROM zone ORDER BY name COLLATE NOCASE, id")
    return tuple((key, name) for key, name in rows)


def zone_keys(
    store: Store,
    words: str = "",
    *,
    order: str = "name",
    backward: bool = False,
    kind: ZoneKind | None = None,
) -> list[int]:
    """Return the numbers of the zones whose name or notes hold all of `words`, in an order.

    What is None does not narrow.
    """
    narrowed, values = where({"z.kind = ?": kind})
    said = f"SELECT z.id, z.name || ' ' || z.notes FROM zone z {narrowed}"
    rows = store.select(f"{said} ORDER BY {_ORDERS[order]}", values)
    also = keys_found(store, Zone, words)
    return keys_holding(words, rows, backward=backward, also=also)


def zone_lines(store: Store, keys: Sequence[int]) -> dict[int, ZoneLine]:
    """Return the lines of some zones by number; those that are gone are left out."""
    marks = ",".join("?" * len(keys))
    return {
        row[0]: ZoneLine(row[0], row[1], ZoneKind(row[2]), bool(row[3]), *row[4:])
        for row in store.select(f"{_LINES} ({marks})", keys)
    }
