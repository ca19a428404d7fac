"""What the log knows of warnings to neighbors: whom to reach, and who was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from watchapp.addresses import block_of
from watchapp.queries.categories import BURGLARIES, burglary_kinds
from watchapp.records import (
    Door,
    NeighborWarning,
    Sighting,
    SightingState,
    Source,
)
from watchapp.store import Store

_LINES = """
SELECT w.id, w.sighting, w.starts, w.ends, s.address, s.occurred_from, coalesce(c.name, ''),
    count(d.id), coalesce(sum(d.reached IN ('spoken', 'leaflet')), 0),
    coalesce(sum(d.reached IN ('not_yet', 'no_answer')), 0)
FROM neighbor_warning w JOIN sighting s ON s.id = w.sighting
LEFT JOIN category c ON c.id = s.category LEFT JOIN door d ON d.warning = w.id
"""
_BY_TIME = " GROUP BY w.id ORDER BY w.ends DESC, w.id DESC"
_OWN = f"""
FROM sighting s WHERE s.source <> 'police' AND s.state <> 'private_note'
    AND s.category IN ({BURGLARIES})
"""
_ANY = f"""
SELECT 1 WHERE EXISTS (SELECT 1 FROM neighbor_warning)
    OR EXISTS (SELECT 1 {_OWN} AND s.occurred_from >= ?)
"""
_UNWARNED = f"""
SELECT s.id {_OWN} AND s.occurred_from >= ?
    AND NOT EXISTS (SELECT 1 FROM neighbor_warning w WHERE w.sighting = s.id)
ORDER BY s.occurred_from DESC, s.id DESC
"""
_NOT_WANTED = "SELECT address FROM door WHERE reached = 'not_wanted'"


@dataclass(frozen=True, slots=True)
class WarningLine:
    """A warning as a list shows it: what happened where and when, and the doors.

    `waiting` doors are those not yet tried, and those where nobody answered.
    """

    id: int
    sighting: int
    starts: date
    ends: date
    block: str
    happened: date
    category: str
    doors: int
    reached: int
    waiting: int

    def is_open_on(self, day: date) -> bool:
        """Return whether somebody is still to be warned on a day."""
        return self.waiting > 0 and self.ends >= day


def warnings(store: Store) -> tuple[WarningLine, ...]:
    """Return all warnings, the one that lasts longest first."""
    return tuple(_lines(store, _BY_TIME))


def open_warnings(store: Store, day: date) -> tuple[WarningLine, ...]:
    """Return the warnings for which somebody must still be reached on a day, the most urgent first.

    What ended before that day is over.
    """
    found = _lines(store, f" WHERE w.ends >= '{day.isoformat()}' GROUP BY w.id ORDER BY w.ends")
    return tuple(each for each in found if each.is_open_on(day))


def has_warnings(store: Store, since: date) -> bool:
    """Return whether neighbors were ever warned, or should be of a burglary since this day."""
    return bool(store.select(_ANY, (since.isoformat(),)))


def burglaries_unwarned(store: Store, since: date) -> tuple[int, ...]:
    """Return the burglaries on this day or since of which nobody was warned, the latest first."""
    rows = store.select(_UNWARNED, (since.isoformat(),))
    return tuple(key for (key,) in rows)


def doors_of(store: Store, warning: int) -> list[Door]:
    """Return the doors of a warning in the order in which one walks them."""
    order = "WHERE warning = ? ORDER BY place IS NULL, place, id"
    return store.records(Door, order, (warning,))


def warning_about(store: Store, sighting: int) -> NeighborWarning | None:
    """Return the latest warning that was made about a sighting."""
    found = store.records(
        NeighborWarning, "WHERE sighting = ? ORDER BY id DESC LIMIT 1", (sighting,)
    )
    return found[0] if found else None


def not_wanted(store: Store) -> frozenset[str]:
    """Return the addresses that asked not to be called on, as they were written."""
    return frozenset(address for (address,) in store.select(_NOT_WANTED))


def is_burglary(store: Store, sighting: Sighting) -> bool:
    """Return whether a sighting is filed as a burglary."""
    return sighting.category in burglary_kinds(store)


def calls_for_warning(store: Store, key: int, since: date) -> bool:
    """Return whether neighbors should be warned of a sighting that was just saved.

    That is a burglary which the watch saw or was told of, on this day or since, about which
    nobody was warned yet.
    """
    sighting = store.find(Sighting, key)
    if sighting is None or sighting.occurred_from is None or sighting.source is Source.POLICE:
        return False
    if sighting.state is SightingState.PRIVATE_NOTE or sighting.occurred_from.date() < since:
        return False
    return is_burglary(store, sighting) and warning_about(store, key) is None


def _lines(store: Store, rest: str) -> Iterator[WarningLine]:
    for key, sighting, starts, ends, address, happened, category, *counts in store.select(
        _LINES + rest
    ):
        yield WarningLine(
            key,
            sighting,
            date.fromisoformat(starts),
            date.fromisoformat(ends),
            block_of(address),
            date.fromisoformat(happened[:10]),
            category,
            *counts,
        )
