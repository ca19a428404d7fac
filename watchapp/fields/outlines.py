"""A field of ground: an area's outline as GeoJSON geometry in WGS84."""

from __future__ import annotations

import json
from dataclasses import dataclass

from typing_extensions import override

from watchapp.errors import ReadError
from watchapp.fields.field import Field, SqlValue

AREAS = ("Polygon", "MultiPolygon")


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
        return "drawn" if value else ""

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
            kind = json.loads(value)["type"]
        except (ValueError, KeyError, TypeError):
            return f"{self.label} is not GeoJSON; import it from a zones file."
        return "" if kind in AREAS else f"{self.label} is a {kind}, not an area; choose another."
