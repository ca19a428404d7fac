"""Where the sun is looked at from: what the log can propose, and what is no time zone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from watchapp.queries.zones import zones
from watchapp.speech import say
from watchapp.store import Store

_DIGITS = 3  # a hundred meters, far more than the sun needs
_MEAN = "SELECT avg(lat), avg(lon) FROM sighting WHERE lat IS NOT NULL"


def middle_of_watch(store: Store) -> tuple[float, float] | None:
    """Return the latitude and longitude in the middle of the zones, roughly.

    Without an outline it is the middle of the sightings; None where the log knows no point.
    """
    corners = [each for zone in zones(store) if zone.outline for each in _corners(zone.outline)]
    if corners:
        lats, lons = [lat for _, lat in corners], [lon for lon, _ in corners]
        return _round((min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2)
    ((lat, lon),) = store.select(_MEAN)
    return None if lat is None else _round(lat, lon)


def complaint_about_time_zone(name: str) -> str:
    """Return what is wrong with the name of a time zone, empty if nothing or no name."""
    if not name:
        return ""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return say(
            "No time zone is called {name}; write it as computers do, like America/Chicago.",
            name=name,
        )
    return ""


def _round(lat: float, lon: float) -> tuple[float, float]:
    return round(lat, _DIGITS), round(lon, _DIGITS)


def _corners(outline: str) -> Iterator[tuple[float, float]]:
    """Yield longitude and latitude of every corner of an outline in GeoJSON."""
    waiting: list[Any] = [json.loads(outline).get("coordinates", [])]
    while waiting:
        found = waiting.pop()
        if found and isinstance(found[0], int | float):
            yield float(found[0]), float(found[1])
        else:
            waiting.extend(found)
