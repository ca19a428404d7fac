"""Files of outlines: looked at first, then made into zones as one change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from watchapp.errors import ReadError
from watchapp.exchange.outlines import NamedOutline, Outlines, read_outlines
from watchapp.queries.zones import zones
from watchapp.records import Zone, ZoneKind
from watchapp.schema import check
from watchapp.speech import say
from watchapp.store import Change, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonesPreview:
    """A file of outlines as it would be imported, before anything is written.

    `known` are the names of zones that get a new outline, `fresh` those of new zones; `refused`
    says of each area that is left out why.
    """

    path: Path
    name_property: str
    properties: tuple[str, ...]
    fresh: tuple[str, ...]
    known: tuple[str, ...]
    repaired: tuple[str, ...]
    joined: tuple[str, ...]
    refused: tuple[str, ...]


def preview_zones_file(store: Store, path: Path, *, name_property: str = "") -> ZonesPreview:
    """Return which zones a GeoJSON file would make or redraw; write nothing.

    Raises ReadError if the file is none, or is not in degrees.
    """
    outlines = read_outlines(path, name_property=name_property)
    drawn, refused = _zones_of(store, outlines, ZoneKind.NEIGHBORHOOD)
    repaired = {area.name for area in outlines.areas if area.repaired}
    return ZonesPreview(
        path=path,
        name_property=outlines.name_property,
        properties=outlines.properties,
        fresh=tuple(zone.name for zone in drawn if zone.id is None),
        known=tuple(zone.name for zone in drawn if zone.id is not None),
        repaired=tuple(area.name for area in outlines.areas if area.name in repaired),
        joined=tuple(area.name for area in outlines.areas if area.parts > 1),
        refused=(*outlines.refused, *refused),
    )


def import_zones(
    store: Store,
    path: Path,
    *,
    name_property: str = "",
    kind: ZoneKind = ZoneKind.NEIGHBORHOOD,
) -> Change:
    """Make a zone of each area in a GeoJSON file, as one change.

    A zone of the same name gets the new outline and keeps the rest. Raises ReadError if the file
    is none, is not in degrees, or no area in it can be kept.
    """
    outlines = read_outlines(path, name_property=name_property)
    with store.change("Import zones") as writer:
        drawn, refused = _zones_of(store, outlines, kind)
        if not drawn:
            reasons = " ".join((*outlines.refused, *refused))
            raise ReadError(
                say(
                    "No area in “{name}” can be kept: {reasons} Choose another file.",
                    name=path.name,
                    reasons=reasons,
                )
            )
        for zone in drawn:
            writer.put(zone)
    return writer.change


def _zones_of(store: Store, outlines: Outlines, kind: ZoneKind) -> tuple[list[Zone], list[str]]:
    """Return the zones that the areas become, known ones redrawn, and why others do not."""
    known = {zone.name.casefold(): zone for zone in zones(store)}
    drawn, refused = [], []
    for zone in _redrawn(outlines.areas, known, kind):
        if problems := check(zone):
            refused.append(f"“{zone.name}”: {problems[0].sentence}")
        else:
            drawn.append(zone)
    return drawn, refused


def _redrawn(
    areas: Iterable[NamedOutline], known: dict[str, Zone], kind: ZoneKind
) -> Iterable[Zone]:
    for area in areas:
        zone = known.get(area.name.casefold()) or Zone(name=area.name, kind=kind)
        yield replace(zone, outline=area.geometry)
