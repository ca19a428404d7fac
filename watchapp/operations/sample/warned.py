"""The burglary of these days in the invented watch, and the neighbors who are being warned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from watchapp.operations.sample.chance import at
from watchapp.operations.sample.ground import house
from watchapp.records import (
    Category,
    Deed,
    Door,
    NeighborWarning,
    Reached,
    ReportedHow,
    Sighting,
    Source,
    Zone,
)

_STREET, _NUMBER, _NIGHTS_AGO = "Dogwood St", 432, 2
_METERS, _DAYS = 200, 5
_DOORS = (
    (428, "Same block", Reached.SPOKEN),
    (436, "Same block", Reached.SPOKEN),
    (424, "Same block", Reached.LEAFLET),
    (440, "Same block", Reached.NO_ANSWER),
    (420, "Same block", Reached.NOT_WANTED),
    (444, "Same block", Reached.NOT_YET),
    (416, "Same block", Reached.NOT_YET),
    (448, "Same block", Reached.NOT_YET),
    (404, "Same block", Reached.NOT_YET),
    (388, "Next block", Reached.NOT_YET),
    (504, "Next block", Reached.NOT_YET),
)


def burglary(zones: Sequence[Zone], categories: Mapping[str, Category], until: date) -> Sighting:
    """Return the burglary that neighbors are warned of."""
    night, spot = until - timedelta(days=_NIGHTS_AGO), house(_STREET, _NUMBER)
    return Sighting(
        occurred_from=at(night, 18.5),
        occurred_to=at(night, 22.25),
        address=spot.address,
        lat=spot.lat,
        lon=spot.lon,
        zone=None if spot.zone is None else zones[spot.zone].id,
        category=categories["House break-in"].id,
        deeds=frozenset({Deed.FORCED_ENTRY, Deed.TOOK_SOMETHING}),
        behavior="Back door forced while the family was at the game; a laptop is gone.",
        public_words="A back door was forced early in the evening.",
        source=Source.TOLD,
        reported_to="Police",
        reported_how=ReportedHow.NOT_SAID,
        reported_at=at(night, 22.5),
    )


def warning(sighting: Sighting, until: date) -> NeighborWarning:
    """Return the warning about it."""
    return NeighborWarning(
        sighting=sighting.id,
        starts=until - timedelta(days=1),
        ends=until + timedelta(days=_DAYS - _NIGHTS_AGO),
        meters=_METERS,
        reason="A leaflet pilot elsewhere cut near repeats within 200 m and 5 days.",
    )


def doors(warned: NeighborWarning, until: date) -> Iterator[Door]:
    """Yield the doors of the warning, some of them reached last night."""
    for place, (number, why, reached) in enumerate(_DOORS, 1):
        tried = reached is not Reached.NOT_YET
        yield Door(
            warning=warned.id,
            address=f"{number} {_STREET}",
            place=place,
            why=why,
            reached=reached,
            reached_at=at(until - timedelta(days=1), 17 + place / 12) if tried else None,
        )
