"""The invented ground: six streets, seven avenues, four zones."""

from __future__ import annotations

import json
import math
import random
from dataclasses import dataclass

from watchapp.records import Zone, ZoneKind

STREETS = ("Alder St", "Birch St", "Cedar St", "Dogwood St", "Elder St", "Fir St")
AVENUES = ("Mill Ave", "Orchard Ave", "Prairie Ave", "Quarry Ave", "Ridge Ave", "School Ave")
_CORNER_AVENUES = (1, 2, 4, 5)  # the others bound a zone
_ORIGIN = (-98.6, 39.8)  # degrees; open fields, far from any town
_BLOCK = (0.00145, 0.00105)  # degrees of longitude and latitude
_TURN = math.radians(7)  # the grid is not quite square to the north

# Corners in blocks east and north of Alder St and Mill Ave.
_ZONES = (
    ("Mill Pond", 118, 281, ((-0.5, 0.7), (0.4, -0.5), (2.5, -0.5), (2.5, 3.0), (-0.5, 3.0))),
    ("Orchard Row", 104, 259, ((2.5, -0.5), (5.5, -0.5), (5.5, 3.0), (2.5, 3.0))),
    ("Ridge Top", 96, 221, ((-0.5, 3.0), (2.5, 3.0), (2.5, 6.3), (0.1, 6.3), (-0.5, 5.4))),
    ("Schoolside", 102, 264, ((2.5, 3.0), (5.5, 3.0), (5.9, 5.2), (5.5, 6.3), (2.5, 6.3))),
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the invented ground; `zone` counts from 0, None outside of all."""

    address: str
    lat: float
    lon: float
    zone: int | None


def zones() -> list[Zone]:
    """Return the four zones with their outlines."""
    return [
        Zone(
            name=name,
            kind=ZoneKind.NEIGHBORHOOD,
            outline=_outline(corners),
            households=households,
            residents=residents,
            base_source="Invented for this sample",
        )
        for name, households, residents, corners in _ZONES
    ]


def house(street: str, number: int) -> Spot:
    """Return a house; 412 stands on the fourth block, twelve hundredths along."""
    east, north = STREETS.index(street), number / 100 - 1
    lon, lat = _degrees(east, north)
    return Spot(f"{number} {street}", lat, lon, _zone_at(east, north))


def somewhere(luck: random.Random, zone: int | None = None) -> Spot:
    """Return a house, or now and then a corner, in a zone or in any."""
    while True:
        street = luck.choice(STREETS)
        number = 100 * luck.randint(1, 6) + 2 * luck.randint(2, 44)
        found = _corner(luck, street) if luck.random() < 0.25 else house(street, number)
        if zone is None or found.zone == zone:
            return found


def some_block(luck: random.Random, *, outside: bool = False) -> Spot:
    """Return the middle of a block, as police files tell places; `outside` lies north of all."""
    street, hundred = luck.choice(STREETS), 7 if outside else luck.randint(1, 6)
    middle = house(street, 100 * hundred + 50)
    return Spot(f"{hundred}00 block of {street}", middle.lat, middle.lon, middle.zone)


def _corner(luck: random.Random, street: str) -> Spot:
    north, east = luck.choice(_CORNER_AVENUES), STREETS.index(street)
    lon, lat = _degrees(east, north)
    return Spot(f"{street} / {AVENUES[north]}", lat, lon, _zone_at(east, north))


def _zone_at(east: float, north: float) -> int | None:
    return None if north > 6 else int(east > 2.5) + 2 * int(north > 3)


def _degrees(east: float, north: float) -> tuple[float, float]:
    """Return longitude and latitude of a place given in blocks."""
    x = east * math.cos(_TURN) - north * math.sin(_TURN)
    y = east * math.sin(_TURN) + north * math.cos(_TURN)
    return round(_ORIGIN[0] + x * _BLOCK[0], 6), round(_ORIGIN[1] + y * _BLOCK[1], 6)


def _outline(corners: tuple[tuple[float, float], ...]) -> str:
    ring = [_degrees(east, north) for east, north in (*corners, corners[0])]
    return json.dumps({"type": "Polygon", "coordinates": [ring]})
