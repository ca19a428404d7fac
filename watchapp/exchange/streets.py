"""Streets from a GeoJSON file: lines over the ground in degrees, with their names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from watchapp.errors import ReadError
from watchapp.speech import say

MOST_BYTES = 60_000_000
MOST_WAYS = 200_000
_NAMES = ("name", "NAME", "street", "fullname", "FULLNAME", "ref")
_LINES = {"LineString": 0, "MultiLineString": 1, "Polygon": 1, "MultiPolygon": 2}
_MEMBERS = "geometries"
_NOT_GEOJSON = (
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
)

Degrees: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Way:
    """A street or a part of one; its points are longitude and latitude, as GeoJSON has them."""

    name: str
    points: tuple[Degrees, ...]


@dataclass(frozen=True, slots=True)
class Streets:
    """The lines of a file; `passed_over` counts what in it is no line, such as a tree."""

    ways: tuple[Way, ...]
    passed_over: int = 0


def read_streets(content: bytes, name: str) -> Streets:
    """Return the lines in a GeoJSON file, the edges of areas among them.

    Raises ReadError if it is no GeoJSON, holds no line, is not in degrees, or is far too large.
    """
    if len(content) > MOST_BYTES:
        raise ReadError(
            say(
                "“{name}” is too large for a map of one neighborhood; cut it down to your area.",
                name=name,
            )
        )
    ways: list[Way] = []
    passed_over = 0
    try:
        for title, geometry in _geometries(content):
            found = [Way(title, points) for points in _lines_of(geometry)]
            passed_over += not found
            ways += found
    except _NOT_GEOJSON as error:
        raise ReadError(
            say("“{name}” is no GeoJSON file; choose one with the streets of your area.", name=name)
        ) from error
    _demand_map(ways, name)
    return Streets(tuple(ways), passed_over)


def _demand_map(ways: list[Way], name: str) -> None:
    if not ways:
        raise ReadError(
            say("“{name}” holds no streets or other lines; choose another file.", name=name)
        )
    if len(ways) > MOST_WAYS:
        raise ReadError(
            say(
                "“{name}” holds {n:,} lines, too many for a map of one neighborhood; cut it down"
                " to your area.",
                name=name,
                n=len(ways),
            )
        )
    if not all(abs(lon) <= 180 and abs(lat) <= 90 for way in ways for lon, lat in way.points):
        raise ReadError(
            say(
                "The lines in “{name}” are not in degrees of longitude and latitude; ask for the"
                " file in WGS84 (EPSG:4326).",
                name=name,
            )
        )


def _geometries(content: bytes) -> Iterator[tuple[str, Any]]:
    """Yield the name and the geometry of each feature of a file."""
    whole = json.loads(content.decode("utf-8-sig"))
    features = whole["features"] if whole["type"] == "FeatureCollection" else [whole]
    for feature in features:
        geometry = feature["geometry"] if feature["type"] == "Feature" else feature
        yield from ((_name_of(feature), each) for each in _parts(geometry))


def _name_of(feature: dict[str, Any]) -> str:
    properties = feature.get("properties") or {}
    found = (properties.get(key) for key in _NAMES)
    return next((" ".join(value.split()) for value in found if isinstance(value, str)), "")


def _parts(geometry: Any) -> Iterator[dict[str, Any]]:
    if geometry is None:
        return
    if geometry["type"] == "GeometryCollection":
        for part in geometry[_MEMBERS]:
            yield from _parts(part)
    else:
        yield geometry


def _lines_of(geometry: dict[str, Any]) -> Iterator[tuple[Degrees, ...]]:
    """Yield the lines of a geometry, none of a point."""
    depth = _LINES.get(geometry["type"])
    if depth is not None:
        yield from _at_depth(geometry["coordinates"], depth)


def _at_depth(found: list[Any], depth: int) -> Iterator[tuple[Degrees, ...]]:
    if depth:
        for part in found:
            yield from _at_depth(part, depth - 1)
    elif len(found) > 1:
        yield tuple((float(point[0]), float(point[1])) for point in found)
