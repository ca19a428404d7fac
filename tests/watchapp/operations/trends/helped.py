"""A street with four zones in a row and an initiative in the first, for what judges it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

from tests.watchapp.logs import category_named, new_log
from watchapp.operations.initiatives import save_initiative
from watchapp.records import Aim, ComparedZone, Initiative, Sighting, Zone, ZonePart
from watchapp.store import Store

TODAY = date(2026, 6, 20)
BEGUN = date(2026, 4, 1)
BEFORE = date(2026, 1, 14)
"""The first of the eleven weeks before; as many have gone by since."""
ZONES = ("Ash", "Birch", "Cedar", "Dogwood")
_WIDE = 0.01
_GAP = 0.02


def street(path: Path) -> Store:
    """Begin a log with four zones: Ash touches Birch; Cedar and Dogwood lie apart."""
    store = new_log(path)
    with store.change("zones") as writer:
        for west, name in zip((0.0, _WIDE, 0.1, 0.2), ZONES, strict=True):
            writer.put(Zone(name=name, outline=_square(-121.5 + west)))
        writer.put(_sighting(store, datetime(2026, 1, 1, 12), zone=0, what="Damage or graffiti"))
    return store


def zone(store: Store, name: str) -> int:
    """Return the number of a zone."""
    ((key,),) = store.select("SELECT id FROM zone WHERE name = ?", (name,))
    return int(key)


def happen(
    store: Store, counts: Mapping[str, tuple[int, int]], *, what: str = "House break-in"
) -> None:
    """Save so many sightings in each zone in the weeks before and in those after."""
    with store.change("sightings") as writer:
        for name, (before, after) in counts.items():
            key = zone(store, name)
            for first, many in ((BEFORE, before), (BEGUN, after)):
                for place in range(many):
                    day = first + timedelta(days=place % 77)
                    moment = datetime(day.year, day.month, day.day, 20, place % 60)
                    writer.put(_sighting(store, moment, zone=key, what=what))


def begin(
    store: Store,
    *,
    where: str | None = "Ash",
    beside: Mapping[ZonePart, tuple[str, ...]] | None = None,
    what: str = "House break-in",
    name: str = "Lights on",
    starts: date = BEGUN,
    ends: date | None = None,
) -> int:
    """Save an initiative with its aim and the zones beside it, and return its number."""
    compared = [
        ComparedZone(initiative=None, zone=zone(store, each), part=part)
        for part, names in (beside or {}).items()
        for each in names
    ]
    change = save_initiative(
        store,
        Initiative(
            name=name, zone=None if where is None else zone(store, where), starts=starts, ends=ends
        ),
        aims=(Aim(initiative=None, category=category_named(store, what)),),
        comparisons=compared,
    )
    return change.key_of(Initiative)


def _sighting(store: Store, when: datetime, *, zone: int, what: str) -> Sighting:
    return Sighting(
        occurred_from=when,
        category=category_named(store, what),
        zone=zone or None,
        behavior="Tried the back door and left.",
    )


def _square(west: float) -> str:
    east, south, north = west + _WIDE, 38.5, 38.5 + _WIDE
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return f'{{"type": "Polygon", "coordinates": [{ring}]}}'
