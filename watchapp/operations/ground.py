"""What the log knows of the ground: outlines of zones, streets, scanned maps, in meters."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import numpy as np
from PIL import Image

from watchapp.analysis.projection import Flat
from watchapp.analysis.underlay import Pin, laid_under
from watchapp.charts.ground import Ring, Scan, Shape
from watchapp.charts.inks import INKS
from watchapp.charts.where import Ways
from watchapp.errors import WatchError
from watchapp.exchange.streets import read_streets
from watchapp.queries.facts import facts_of
from watchapp.queries.map_sheets import map_sheets
from watchapp.queries.zones import zones
from watchapp.records import MapSheet, SheetKind, Zone
from watchapp.store import Store

_KEPT = "streets"
_POLYGON = "Polygon"


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets under a map, and what could not be laid under it, in sentences."""

    streets: Ways = field(default_factory=Ways)
    scans: tuple[Scan, ...] = ()
    troubles: tuple[str, ...] = ()


def zone_shapes(store: Store, flat: Flat) -> tuple[Shape, ...]:
    """Return the outlines of the zones that are drawn, with their names."""
    found = (_zone_shape(zone, flat) for zone in zones(store) if zone.outline)
    return tuple(shape for shape in found if shape is not None)


def zone_middle(store: Store) -> Flat | None:
    """Return the ground around the middle of the zones that are drawn, None without any."""
    rings = [ring for zone in zones(store) for ring in _rings_of(zone)]
    if not rings:
        return None
    points = np.array([point[:2] for ring in rings for point in ring], float)
    return Flat.around(points[:, 1], points[:, 0])


def sighting_middle(store: Store) -> Flat | None:
    """Return the ground around the middle of the sightings with a point, None without any."""
    facts = facts_of(store)
    known = facts.that(facts.has_point)
    return Flat.around(known.lat, known.lon) if len(known) else None


def sheets_under(store: Store, flat: Flat) -> Sheets:
    """Return the sheets that are to be shown; what is damaged is told and left out."""
    streets: list[Shape] = []
    before = _kept_streets(store)
    kept: dict[tuple[str, Flat], tuple[Shape, ...]] = {}
    scans: list[Scan] = []
    troubles: list[str] = []
    for sheet in map_sheets(store):
        try:
            if not sheet.shown:
                continue
            if sheet.kind is SheetKind.PICTURE:
                scans.append(_scan(sheet, store.content(sheet.content), flat))
                continue
            at = (sheet.content, flat)
            kept[at] = before.get(at) or tuple(_street_shapes(store, sheet, flat))
            streets += kept[at]
        except WatchError as trouble:
            troubles.append(trouble.sentence)
    store.memory[_KEPT] = kept  # and no more what lay there before a zone was moved
    return Sheets(Ways.of(tuple(streets)), tuple(scans), tuple(troubles))


def _kept_streets(store: Store) -> dict[tuple[str, Flat], tuple[Shape, ...]]:
    """Return the streets that were read before: a city's take a second."""
    return cast("dict[tuple[str, Flat], tuple[Shape, ...]]", store.memory.get(_KEPT, {}))


def pins_of(sheet: MapSheet) -> tuple[Pin, Pin]:
    """Return the two points that fix a scanned map."""
    return (
        Pin(sheet.first_x or 0, sheet.first_y or 0, sheet.first_lat or 0, sheet.first_lon or 0),
        Pin(sheet.second_x or 0, sheet.second_y or 0, sheet.second_lat or 0, sheet.second_lon or 0),
    )


def _scan(sheet: MapSheet, content: bytes, flat: Flat) -> Scan:
    under = laid_under(*pins_of(sheet))
    corner, right = (
        flat.meters_of(*under.degrees(*pixel)) for pixel in ((0.0, 0.0), (1000.0, 0.0))
    )
    step = ((right[0] - corner[0]) / 1000, (right[1] - corner[1]) / 1000)
    with Image.open(io.BytesIO(content)) as image:
        size = image.size
    return Scan("", INKS[7], content, size, corner, step)


def _street_shapes(store: Store, sheet: MapSheet, flat: Flat) -> Iterable[Shape]:
    ways = read_streets(store.content(sheet.content), sheet.name).ways
    if not ways:
        return []
    lengths = [len(way.points) for way in ways]
    joined = np.array([point for way in ways for point in way.points], float)
    x, y = flat.meters(joined[:, 1], joined[:, 0])
    meters = list(zip(x.tolist(), y.tolist(), strict=True))
    ends = np.cumsum(lengths).tolist()
    return [
        Shape((tuple(meters[end - length : end]),), "")
        for length, end in zip(lengths, ends, strict=True)
    ]


def _zone_shape(zone: Zone, flat: Flat) -> Shape | None:
    rings = tuple(_in_meters(ring, flat) for ring in _rings_of(zone))
    if not rings:
        return None
    largest = max(rings, key=lambda ring: abs(area_of(ring)))
    return Shape(rings, zone.name, middle_of(largest))


def _rings_of(zone: Zone) -> list[Sequence[Sequence[float]]]:
    """Return the rings of an outline; one that a damage left unreadable has none."""
    try:
        geometry: Any = json.loads(zone.outline)
    except ValueError:
        return []
    found = geometry.get("coordinates") or []
    areas = [found] if geometry.get("type") == _POLYGON else found
    return [ring for area in areas for ring in area]


def _in_meters(ring: Sequence[Sequence[float]], flat: Flat) -> Ring:
    points = np.array([point[:2] for point in ring], float)
    x, y = flat.meters(points[:, 1], points[:, 0])
    return tuple(zip(x.tolist(), y.tolist(), strict=True))


def area_of(ring: Ring) -> float:
    """Return the area inside a ring in square meters, negative if it runs clockwise."""
    points = np.array(ring)
    x, y = points[:-1].T
    after_x, after_y = points[1:].T
    return float((x * after_y - after_x * y).sum() / 2)


def middle_of(ring: Ring) -> tuple[float, float]:
    """Return the center of gravity of the ground inside a ring; of a line, its mean."""
    points = np.array(ring)
    mean = points[:-1].mean(axis=0)
    x, y = (points[:-1] - mean).T
    after_x, after_y = (points[1:] - mean).T
    cross = x * after_y - after_x * y
    if abs(total := float(cross.sum())) < 1e-6:
        return float(mean[0]), float(mean[1])
    east = float(((x + after_x) * cross).sum() / (3 * total))
    north = float(((y + after_y) * cross).sum() / (3 * total))
    return float(mean[0]) + east, float(mean[1]) + north
