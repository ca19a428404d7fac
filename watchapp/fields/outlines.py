"""A field of ground: an area's outline as GeoJSON geometry in WGS84."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from typing_extensions import override

from watchapp.errors import ReadError
from watchapp.fields.field import Field, SqlValue
from watchapp.speech import say

POLYGON = "Polygon"
AREAS = (POLYGON, "MultiPolygon")

_FARTHEST = (180, 90)  # degrees of longitude and latitude
_FEWEST_POINTS = 4  # of a triangle, which ends where it began


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline(Field[str]):
    """The text of a GeoJSON Polygon or MultiPolygon, longitude before latitude; empty for none."""

    @override
    def encode(self, value: str) -> SqlValue:
        return value

    @override
    def decode(self, stored: SqlValue) -> str:
        return "" if stored is None else str(stored)

    @override
    def show(self, value: str) -> str:
        return say("drawn") if value else ""

    @override
    def read(self, text: str) -> str:
        plain = text.strip()
        if wrong := self.complain(plain):
            raise ReadError(wrong)
        return plain

    @override
    def complain(self, value: str) -> str:
        if not value:
            return ""
        try:
            geometry = json.loads(value)
            kind = geometry["type"]
        except (ValueError, KeyError, TypeError, RecursionError):
            return say(
                "{label} is not GeoJSON; import it from a zones file.", label=say(self.label)
            )
        if kind not in AREAS:
            return say(
                "{label} is a {kind}, not an area; choose another.",
                label=say(self.label),
                kind=kind,
            )
        found = geometry.get("coordinates")
        if _is_polygon(found) if kind == POLYGON else _all_are(_is_polygon, found):
            return ""
        return say(
            "{label} has coordinates that are no closed line in degrees; import it from a zones"
            " file.",
            label=say(self.label),
        )


def _all_are(is_one: Callable[[Any], bool], found: Any) -> bool:
    """Return whether something is a list with members, each of which is one of those."""
    return isinstance(found, list) and bool(found) and all(map(is_one, found))


def _is_polygon(found: Any) -> bool:
    return _all_are(_is_ring, found)


def _is_ring(found: Any) -> bool:
    """Return whether something is a line of points that ends where it began."""
    if not _all_are(_is_point, found):
        return False
    return len(found) >= _FEWEST_POINTS and found[0][:2] == found[-1][:2]


def _is_point(found: Any) -> bool:
    """Return whether something is a longitude and latitude, with or without a height."""
    return (
        isinstance(found, list)
        and len(found) >= len(_FARTHEST)
        and all(
            type(part) in {float, int} and abs(part) <= most
            for part, most in zip(found, _FARTHEST, strict=False)
        )
    )
