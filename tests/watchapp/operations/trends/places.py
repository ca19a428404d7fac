"""A log with zones, blocks and points for tests of where things happened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.watchapp.logs import new_log, see
from tests.watchapp.police import square, write_zones
from watchapp.operations.zone_files import import_zones
from watchapp.records import PlacePrecision, Zone
from watchapp.store import Store

WEST, SOUTH, SIDE = -121.50, 38.50, 0.02


def town(folder: Path) -> Store:
    """Return an empty log with two zones side by side."""
    store = new_log(folder / "town.db")
    oak, elm = square(WEST, SOUTH, side=SIDE), square(WEST + SIDE, SOUTH, side=SIDE)
    import_zones(store, write_zones(folder / "zones.geojson", Oak=oak, Elm=elm))
    return store


def zone_named(store: Store, name: str) -> int:
    """Return the number of a zone."""
    (zone,) = store.records(Zone, "WHERE name = ?", (name,))
    assert zone.id is not None
    return zone.id


def place(store: Store, day: str, east: float, north: float, **fields: Any) -> int:
    """Save a sighting so many thousandths of a degree from the town's corner."""
    point = {"lat": SOUTH + north / 1000, "lon": WEST + east / 1000}
    return see(store, f"{day}T12:00", **{"place": PlacePrecision.EXACT, **point, **fields})
