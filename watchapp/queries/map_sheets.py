"""The sheets that lie under the map."""

from __future__ import annotations

from watchapp.records import MapSheet
from watchapp.store import Store


def map_sheets(store: Store) -> list[MapSheet]:
    """Return all sheets, the lowest in the pile first."""
    return store.records(MapSheet, "ORDER BY place, id")
