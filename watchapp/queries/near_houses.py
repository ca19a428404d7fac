"""The households near a place, as far as the log knows of any: members' and sightings' addresses.

Which houses stand empty is never asked for here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from watchapp.addresses.houses import House, block_and_street, house_of, street_key
from watchapp.records import PlacePrecision, Sighting
from watchapp.speech import say
from watchapp.store import Store

MOST = 200
"""How many households at most; the nearest stay."""
BLOCK = 100
AROUND = 2
"""The rank of what is on another street, or farther along."""
_FLAT = re.compile(
    r"(?:#|\b(?:apt|apartment|unit|suite|ste|flat|lot|rm|room)\b\.?)\s*#?\s*(?P<flat>[\w-]+)",
    re.IGNORECASE,
)
_METERS = 111_320  # a degree of latitude, nearly
_MEMBERS = """
SELECT DISTINCT address FROM member
WHERE address <> '' AND ("left" IS NULL OR "left" > ?)
"""
_ON_STREET = """
SELECT DISTINCT address, NULL, NULL FROM sighting
WHERE address LIKE ? ESCAPE '!' AND state <> 'private_note'
"""
_AROUND = """
SELECT DISTINCT address, lat, lon FROM sighting
WHERE lat BETWEEN ? AND ? AND lon BETWEEN ? AND ? AND place = 'exact' AND address <> ''
    AND state <> 'private_note'
"""


class _Known(NamedTuple):
    """An address that the log knows, and its point where it knows that."""

    address: str
    lat: float | None = None
    lon: float | None = None


class Rank(NamedTuple):
    """How near a household is: the block first, then the next ones, then what lies around."""

    blocks: int
    apart: float


@dataclass(frozen=True, slots=True)
class NearHouse:
    """A household near a place, and why it is thought so, in words."""

    address: str
    why: str
    rank: Rank


def houses_near(
    store: Store, sighting: Sighting, *, meters: float | None, today: date
) -> tuple[NearHouse, ...]:
    """Return the households on the block of a sighting and the next ones, then those around it.

    Around means at most so many meters from its point, where points are known exactly; None for
    the blocks alone. The house itself is left out: whoever lives there knows. The nearest come
    first on the block and the next ones, what lies around street by street.
    """
    place = _Place.of(sighting, meters)
    found: dict[tuple[str, str], NearHouse] = {}
    for known in _known(store, place, today):
        near = place.near(known)
        if near is None:
            continue
        at = household(near.address)
        if at not in found or near.rank < found[at].rank:
            found[at] = near
    nearest = sorted(found.values(), key=lambda each: (each.rank, each.address))[:MOST]
    return tuple(sorted(nearest, key=_walk))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where it happened, as far as the sighting tells."""

    address: str
    own: House | None
    hundred: int | None
    street: str
    lat: float | None
    lon: float | None
    meters: float | None

    @classmethod
    def of(cls, sighting: Sighting, meters: float | None) -> _Place:
        hundred, street = block_and_street(sighting.address)
        snapped = sighting.place is PlacePrecision.SNAPPED
        lat, lon = (None, None) if snapped else (sighting.lat, sighting.lon)
        own = house_of(sighting.address)
        return cls(sighting.address, own, hundred, street, lat, lon, meters)

    def near(self, known: _Known) -> NearHouse | None:
        """Return an address as a household near here, None if it is none."""
        house = house_of(known.address)
        if house is None or (
            self.own is not None and household(known.address) == household(self.address)
        ):
            return None
        address = _written(known.address, house)
        if self.own is not None and _ishousehold(self.own, house):
            return NearHouse(address, say("Same building"), Rank(0, 0))
        on_street = self.hundred is not None and house.street_key == street_key(self.street)
        blocks = abs(house.hundred - (self.hundred or 0)) // BLOCK if on_street else None
        if blocks is not None and blocks <= 1:
            why = say("Next block") if blocks else say("Same block")
            return NearHouse(address, why, Rank(blocks, self._numbers_to(house)))
        apart = self._meters_to(known)
        if apart is None or self.meters is None or apart > self.meters:
            return None
        return NearHouse(
            address, say("About {n} m away", n=max(10, round(apart / 10) * 10)), Rank(AROUND, apart)
        )

    def _numbers_to(self, house: House) -> float:
        """Return how far apart two house numbers are; from a block's middle where none is known."""
        number = self.own.number if self.own else (self.hundred or 0) + BLOCK // 2
        return abs(house.number - number)

    def _meters_to(self, known: _Known) -> float | None:
        if self.lat is None or self.lon is None or known.lat is None or known.lon is None:
            return None
        east = (known.lon - self.lon) * math.cos(math.radians(self.lat))
        return _METERS * math.hypot(known.lat - self.lat, east)


def _walk(near: NearHouse) -> tuple[int, float, str, int]:
    """Return what sorts households as one walks to them."""
    house = house_of(near.address)
    street, number = (house.street_key, house.number) if house else ("", 0)
    return near.rank.blocks, near.rank.apart if near.rank.blocks < AROUND else 0, street, number


def _known(store: Store, place: _Place, today: date) -> Iterator[_Known]:
    """Yield the addresses that could be near a place."""
    for (address,) in store.select(_MEMBERS, (today.isoformat(),)):
        yield _Known(address)
    if place.street:
        rarest = max(place.street.split(), key=len)
        yield from _rows(store.select(_ON_STREET, (f"%{_escaped(rarest)}%",)))
    if place.lat is not None and place.lon is not None and place.meters is not None:
        up = place.meters / _METERS
        across = up / max(0.01, math.cos(math.radians(place.lat)))
        around = (place.lat - up, place.lat + up, place.lon - across, place.lon + across)
        yield from _rows(store.select(_AROUND, around))


def _rows(rows: Iterable[tuple[str, float | None, float | None]]) -> Iterator[_Known]:
    return (_Known(*row) for row in rows)


def _escaped(word: str) -> str:
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _ishousehold(one: House, other: House) -> bool:
    return one.number == other.number and one.street_key == other.street_key


def household(address: str) -> tuple[str, str]:
    """Return by what two addresses are the same household: the house, and the flat if any.

    However the street is written: 1432 Oak Street is 1432 OAK ST.
    """
    house = house_of(address)
    flat = _FLAT.search(address)
    at = address.casefold() if house is None else f"{house.number} {house.street_key}"
    return at, flat["flat"].casefold() if flat else ""


def _written(address: str, house: House) -> str:
    """Return an address as people write it; police files shout."""
    return house.address if address.isupper() and not household(address)[1] else address.strip()
