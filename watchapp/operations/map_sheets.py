"""What the captain lays under the map: streets from a file, a scanned map by two points."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image

from watchapp.analysis.underlay import Pin, Underlay, laid_under
from watchapp.errors import ReadError
from watchapp.exchange.pictures import read_picture, stripped
from watchapp.exchange.streets import MOST_BYTES, Way, read_streets
from watchapp.operations.ground import sighting_middle, zone_middle
from watchapp.queries.map_sheets import map_sheets
from watchapp.records import MapSheet, SheetKind
from watchapp.speech import marked, say, say_count
from watchapp.store import Change, Store

_DIGITS = 6  # decimals of a degree
_PIXELS = 1  # decimals of a pixel
_FARTHEST = 100_000.0  # meters
_LONGEST = 6000  # pixels of a side: the window draws no picture of more than 256 MB


@dataclass(frozen=True, slots=True)
class ScannedMap:
    """A picture of a map, upright and with its points alone, before it is laid down."""

    name: str
    content: bytes
    width: int
    height: int


def lay_streets(store: Store, path: Path) -> Change:
    """Keep the streets in a GeoJSON file and draw them under the map.

    Raises ReadError in one sentence if the file holds no lines in degrees, or none near the zones
    and sightings of the log, StoreError.
    """
    content = _bytes_of(path, MOST_BYTES)
    found = read_streets(content, path.name)
    _demand_near(store, found.ways, path.name)
    source = say_count("{n} line of {file}", "{n} lines of {file}", len(found.ways), file=path.name)
    with store.change(marked("Import streets")) as writer:
        writer.put(
            MapSheet(
                name=path.stem[:120],
                kind=SheetKind.STREETS,
                content=writer.keep_content(content),
                source=source[:200],
                place=_next_place(store),
            )
        )
    return writer.change


def _demand_near(store: Store, ways: Sequence[Way], name: str) -> None:
    """Refuse lines of another part of the world: they would lie under no map, without a word."""
    flat = zone_middle(store) or sighting_middle(store)
    if flat is None:
        return
    lon, lat = np.array([way.points[0] for way in ways], float).T
    if float(np.hypot(*flat.meters(lat, lon)).min()) > _FARTHEST:
        raise ReadError(
            say(
                "The lines in “{name}” are more than 60 miles away from your zones and sightings;"
                " choose the streets of your area, in a file with the longitude first.",
                name=name,
            )
        )


def read_scanned_map(path: Path) -> ScannedMap:
    """Return the picture of a map; raise ReadError if it is no sound PNG, JPEG or the like."""
    content = read_picture(_bytes_of(path, MOST_BYTES), path.name).content
    return scanned_map(stripped(content, path.name, longest=_LONGEST), path.stem)


def scanned_map(content: bytes, name: str) -> ScannedMap:
    """Return a picture that was read before."""
    with Image.open(io.BytesIO(content)) as image:
        return ScannedMap(name, content, *image.size)


def lay_scanned_map(
    store: Store, scan: ScannedMap, pins: tuple[Pin, Pin], *, source: str = ""
) -> Change:
    """Keep the picture of a map and lay it under the map by two of its points.

    Raises WatchError in one sentence if the two points cannot hold it, StoreError.
    """
    laid_under(*pins)
    with store.change(marked("Lay scanned map under")) as writer:
        sheet = MapSheet(
            name=scan.name[:120],
            kind=SheetKind.PICTURE,
            content=writer.keep_content(scan.content),
            source=source,
            place=_next_place(store),
            **_fields_of(*pins),  # type: ignore[arg-type]
        )
        writer.put(sheet)
    return writer.change


def pin_sheet(store: Store, sheet: MapSheet, pins: tuple[Pin, Pin]) -> Change:
    """Fix a scanned map by two other points; raises WatchError if they cannot hold it."""
    laid_under(*pins)
    return save_sheet(store, replace(sheet, **_fields_of(*pins)), was=sheet)  # type: ignore[arg-type]


def save_sheet(store: Store, sheet: MapSheet, *, was: MapSheet | None = None) -> Change:
    """Save a sheet, such as whether it is shown; `was` is how it was read."""
    with store.change(marked("Change map sheet")) as writer:
        writer.put(sheet, was=was)
    return writer.change


def how_laid(under: Underlay) -> str:
    """Return in words how large and how turned a scanned map lies."""
    turn = round(under.turn)
    feet = under.meters_a_pixel / 0.3048
    if turn == 0:
        return say("A pixel is {feet:.1f} feet, and north is up.", feet=feet)
    side = say("left") if turn > 0 else say("right")
    return say(
        "A pixel is {feet:.1f} feet; the picture is turned {turn}° to the {side}.",
        feet=feet,
        turn=abs(turn),
        side=side,
    )


def _fields_of(one: Pin, other: Pin) -> dict[str, float]:
    fields: dict[str, float] = {}
    for which, pin in (("first", one), ("second", other)):
        fields[f"{which}_x"] = round(pin.x, _PIXELS)
        fields[f"{which}_y"] = round(pin.y, _PIXELS)
        fields[f"{which}_lat"] = round(pin.lat, _DIGITS)
        fields[f"{which}_lon"] = round(pin.lon, _DIGITS)
    return fields


def _next_place(store: Store) -> int:
    return max((sheet.place or 0 for sheet in map_sheets(store)), default=0) + 1


def _bytes_of(path: Path, most: int) -> bytes:
    try:
        if path.stat().st_size > most:
            raise ReadError(
                say("{file} is too large to lie under the map; make it smaller.", file=path.name)
            )
        if path.is_file():
            return path.read_bytes()
    except OSError as error:
        raise _unread(path) from error
    raise _unread(path)  # a pipe or a device, which might never end


def _unread(path: Path) -> ReadError:
    return ReadError(say("{file} cannot be read; check that it is still there.", file=path.name))
