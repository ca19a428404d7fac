"""Placing sightings in the zones whose outlines hold their points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from watchapp.progress import Progress
from watchapp.queries.zones import zones
from watchapp.records import Batch, Mark, Sighting, Zone
from watchapp.speech import marked, say
from watchapp.store import Change, Store, Writer

Point: TypeAlias = tuple[float | None, float | None]
"""Latitude and longitude in WGS84 degrees, or twice None."""

RULE = marked(
    "A point that lies in more than one zone counts for the smallest of them, and is marked."
)

_WITHOUT_ZONE = "WHERE zone IS NULL AND lat IS NOT NULL AND lon IS NOT NULL ORDER BY id"
_STEP = 500  # sightings between two words about the progress


@dataclass(frozen=True, slots=True)
class Placed:
    """The zone that a point lies in, and whether it was chosen among several."""

    zone: int | None = None
    chosen: bool = False


def zones_at(points: Sequence[Point], among: Sequence[Zone]) -> list[Placed]:
    """Return where each point lies; of more than one zone the smallest wins, then the first.

    A point on a border lies in the zone.
    """
    placed = [Placed()] * len(points)
    drawn, areas = _drawn(among)
    if not drawn or not points:
        return placed
    import shapely  # noqa: PLC0415 - slow to import, and rarely needed

    rank = _ranks(shapely.area(areas).tolist())
    known = [
        (n, lat, lon) for n, (lat, lon) in enumerate(points) if lat is not None and lon is not None
    ]
    spots = shapely.points([lon for _, _, lon in known], [lat for _, lat, _ in known])
    holders: dict[int, list[int]] = {}
    for spot, area in zip(*shapely.STRtree(areas).query(spots, "intersects").tolist(), strict=True):
        holders.setdefault(spot, []).append(area)
    for spot, inside in holders.items():
        smallest = min(inside, key=rank.__getitem__)
        placed[known[spot][0]] = Placed(drawn[smallest].id, chosen=len(inside) > 1)
    return placed


def _drawn(among: Sequence[Zone]) -> tuple[list[Zone], list[Any]]:
    """Return the zones that have an outline, and their areas.

    An outline that a damage left unreadable is passed over here; the check of the log names it.
    """
    outlined = [zone for zone in among if zone.outline and zone.id is not None]
    if not outlined:
        return [], []
    import shapely  # noqa: PLC0415 - slow to import, and rarely needed

    areas = shapely.from_geojson([zone.outline for zone in outlined], on_invalid="ignore")
    read = [(zone, area) for zone, area in zip(outlined, areas, strict=True) if area is not None]
    return [zone for zone, _ in read], [area for _, area in read]


def _ranks(sizes: Sequence[float]) -> dict[int, int]:
    """Return the rank of each size, the smallest first, equal ones in their order."""
    order = sorted(range(len(sizes)), key=sizes.__getitem__)
    return {place: rank for rank, place in enumerate(order)}


def unplaced_count(store: Store) -> int:
    """Return how many sightings have a point and no zone, though a drawn zone holds the point."""
    return sum(1 for _ in _placeable(store))


def place_in_zones(store: Store, *, progress: Progress | None = None) -> Change:
    """Put every sighting that has a point and no zone into the zone that holds its point.

    The rule for more than one zone is `RULE`. Cancelling leaves everything as it was.
    """
    with store.change("Place sightings in zones") as writer:
        placeable = list(_placeable(store))  # read here, so that nobody changes them meanwhile
        moved: dict[int, list[Placed]] = {}
        for number, (sighting, placed) in enumerate(placeable):
            if progress is not None and number % _STEP == 0:
                progress.step(number, len(placeable))
            marks = sighting.marks | ({Mark.ZONE_CHOSEN} if placed.chosen else set())
            writer.put(replace(sighting, zone=placed.zone, marks=marks))
            if sighting.batch is not None:
                moved.setdefault(sighting.batch, []).append(placed)
        for batch, places in moved.items():
            _recount(writer, batch, places)
    return writer.change


def _placeable(store: Store) -> Iterator[tuple[Sighting, Placed]]:
    found = store.records(Sighting, _WITHOUT_ZONE)
    places = zones_at([(each.lat, each.lon) for each in found], zones(store))
    return (pair for pair in zip(found, places, strict=True) if pair[1].zone is not None)


def _recount(writer: Writer, key: int, places: Sequence[Placed]) -> None:
    """Let the account of an import say where its rows lie now."""
    batch = writer.get(Batch, key)
    if batch is None:
        return
    chosen = sum(place.chosen for place in places)
    writer.put(
        replace(
            batch,
            no_zone=(batch.no_zone or 0) - len(places),
            many_zones=(batch.many_zones or 0) + chosen,
            notes=f"{batch.notes}\n{_placed_later(len(places))}",
        )
    )


def _placed_later(number: int) -> str:
    return say("{n:,} of the rows were placed in zones later.", n=number)
