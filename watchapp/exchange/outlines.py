"""Outlines of areas from a GeoJSON file, named, whole and in degrees."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from watchapp.errors import ReadError
from watchapp.exchange.texts import read_text
from watchapp.fields.outlines import AREAS
from watchapp.speech import say

_USUAL_NAMES = ("name", "neighborhood", "nbhd", "label", "title", "district", "beat", "zone")


@dataclass(frozen=True, slots=True)
class NamedOutline:
    """An area's name and its GeoJSON geometry; `repaired` where its line crossed itself.

    `parts` counts the areas of the same name in the file that were joined into it.
    """

    name: str
    geometry: str
    repaired: bool = False
    parts: int = 1


@dataclass(frozen=True, slots=True)
class Outlines:
    """The areas of a file. `properties` are the names that its areas could go by, best first."""

    file_name: str
    name_property: str
    properties: tuple[str, ...]
    areas: tuple[NamedOutline, ...]
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Area:
    """An area as it stands in the file, its line mended."""

    name: str
    shape: Any
    repaired: bool = False


def read_outlines(path: Path, *, name_property: str = "") -> Outlines:
    """Return the areas in a GeoJSON file, named by a property of theirs.

    What is no area, has no name or cannot be repaired is refused with a sentence. Raises
    ReadError if the file is no GeoJSON, is not in degrees, or no property names most areas.
    """
    features = _features(path)
    properties = _name_properties([_properties_of(feature) for feature in features])
    if not properties or (name_property and name_property not in properties):
        raise ReadError(
            say(
                "No property names the areas in “{name}” by words; add one called “name” to"
                " the file.",
                name=path.name,
            )
        )
    chosen = name_property or properties[0]
    found = [
        _found_area(path, feature, name=_properties_of(feature).get(chosen), number=number)
        for number, feature in enumerate(features, start=1)
    ]
    refused = tuple(each for each in found if isinstance(each, str))
    areas = _joined(each for each in found if not isinstance(each, str))
    return Outlines(path.name, chosen, properties, tuple(areas), refused)


def _features(path: Path) -> list[dict[str, Any]]:
    try:
        content = json.loads(read_text(path).text)
        found = content["features"] if content["type"] == "FeatureCollection" else [content]
        features = [dict(feature) for feature in found]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ReadError(
            say(
                "“{name}” is no GeoJSON file of areas; choose the one with the neighborhoods.",
                name=path.name,
            )
        ) from error
    if not features:
        raise ReadError(
            say("“{name}” holds no areas; choose the file with the neighborhoods.", name=path.name)
        )
    return features


def _properties_of(feature: dict[str, Any]) -> dict[str, Any]:
    found = feature.get("properties")
    return found if isinstance(found, dict) else {}


def _name_properties(areas: Sequence[dict[str, Any]]) -> tuple[str, ...]:
    """Return the properties that name most of the areas by words, the likeliest first."""
    titles = dict.fromkeys(title for properties in areas for title in properties)
    named = {
        title: [value for properties in areas if _is_name(value := properties.get(title))]
        for title in titles
    }
    most = [title for title, names in named.items() if 2 * len(names) > len(areas)]
    return tuple(sorted(most, key=lambda title: (_likeness(title), -len(set(named[title])))))


def _is_name(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _likeness(title: str) -> int:
    plain = title.casefold()
    exact = [n for n, usual in enumerate(_USUAL_NAMES) if plain == usual]
    near = [len(_USUAL_NAMES) for usual in _USUAL_NAMES if usual in plain]
    return (*exact, *near, 2 * len(_USUAL_NAMES))[0]


def _found_area(path: Path, feature: dict[str, Any], *, name: object, number: int) -> _Area | str:
    """Return the area that a feature is, or why it is none; `number` is its place in the file."""
    if not isinstance(name, str) or not _is_name(name):
        return say("Area {number} of the file has no name.", number=number)
    import shapely  # noqa: PLC0415 - slow to import, and rarely needed

    name = " ".join(name.split())
    try:
        shape = shapely.from_geojson(json.dumps(feature.get("geometry")))
    except (shapely.errors.GEOSException, RecursionError):
        return say("“{name}” has an outline that cannot be read.", name=name)
    if shape.is_empty or shape.geom_type not in AREAS:
        return say("“{name}” is no area.", name=name)
    _demand_degrees(path, shape.bounds)
    if shape.is_valid:
        return _Area(name, shape)
    whole = _areas_of(shapely.make_valid(shape))
    if not whole:
        return say("“{name}” encloses no ground.", name=name)
    return _Area(name, whole, repaired=True)


def _areas_of(shape: Any) -> Any:
    """Return what is area in a shape, without the stray lines of a repair; None if nothing is."""
    import shapely  # noqa: PLC0415 - slow to import, and rarely needed

    areas = [part for part in shapely.get_parts(shape) if part.geom_type in AREAS]
    return shapely.union_all(areas) if areas else None


def _joined(areas: Iterable[_Area]) -> list[NamedOutline]:
    """Return one outline for each name, those of the same name joined."""
    import shapely  # noqa: PLC0415 - slow to import, and rarely needed

    by_name: dict[str, list[_Area]] = {}
    for area in areas:
        by_name.setdefault(area.name.casefold(), []).append(area)
    return [
        NamedOutline(
            parts[0].name,
            str(shapely.to_geojson(_whole([part.shape for part in parts]))),
            repaired=any(part.repaired for part in parts),
            parts=len(parts),
        )
        for parts in by_name.values()
    ]


def _whole(shapes: Sequence[Any]) -> Any:
    import shapely  # noqa: PLC0415 - slow to import, and rarely needed

    return shapes[0] if len(shapes) == 1 else shapely.union_all(shapes)


def _demand_degrees(path: Path, bounds: Sequence[float]) -> None:
    west, south, east, north = bounds
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        raise ReadError(
            say(
                "The outlines in “{name}” are not in degrees of longitude and latitude but in"
                " the units of some map; ask for the file in WGS84 (EPSG:4326).",
                name=path.name,
            )
        )
