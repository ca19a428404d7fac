"""Sightings that may belong together, and the names by which one finds a sighting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from watchapp.moments import show_day, show_moment
from watchapp.queries.told_acts import acts_told
from watchapp.records import Precision, SightingLink
from watchapp.store import Store

LATEST = 400  # sightings that a form offers by name; older ones are found in the list
_LONGEST = 60  # characters of what was done that are enough to know a sighting by

_NAMED = """
SELECT s.id, s.occurred_from, s.precision, c.name, s.address, s.deeds,
    CASE WHEN s.behavior <> '' THEN s.behavior ELSE s.their_words END
FROM sighting s JOIN category c ON c.id = s.category
"""
_LATEST = f"{_NAMED} ORDER BY s.occurred_from DESC, s.id DESC LIMIT ?"


@dataclass(frozen=True, slots=True)
class Linked:
    """A link as it is read from one of its two sightings."""

    link: SightingLink
    other: int
    name: str


def links_of(store: Store, sighting: int | None) -> list[SightingLink]:
    """Return the links of a sighting, whichever end it is; each is told as if it began there."""
    if sighting is None:
        return []
    found = store.records(
        SightingLink, "WHERE sighting = ? OR other = ? ORDER BY id", (sighting, sighting)
    )
    return [
        each if each.sighting == sighting else replace(each, sighting=sighting, other=each.sighting)
        for each in found
    ]


def linked_to(store: Store, sighting: int | None) -> tuple[Linked, ...]:
    """Return the sightings that are linked to one, by their names."""
    links = [each for each in links_of(store, sighting) if each.other is not None]
    names = dict(sighting_names(store, [each.other for each in links if each.other is not None]))
    return tuple(
        Linked(each, each.other, names.get(each.other, f"#{each.other}"))
        for each in links
        if each.other is not None
    )


def sighting_names(
    store: Store, besides: Sequence[int] = (), *, most: int = LATEST
) -> tuple[tuple[int, str], ...]:
    """Return number and name of the latest sightings, and of those in `besides`."""
    rows = store.select(_LATEST, (most,))
    known = {row[0] for row in rows}
    missing = [key for key in besides if key not in known]
    if missing:
        marks = ",".join("?" * len(missing))
        rows = [*rows, *store.select(f"{_NAMED} WHERE s.id IN ({marks})", tuple(missing))]
    return tuple((row[0], _name(row)) for row in rows)


def _name(row: tuple[Any, ...]) -> str:
    _, when, precision, category, address, deeds, behavior = row
    moment = datetime.fromisoformat(when)
    known = Precision(precision)
    shown = show_moment(moment) if known is Precision.MINUTE else show_day(moment)
    acts = acts_told(deeds, behavior)
    short = acts if len(acts) <= _LONGEST else acts[:_LONGEST].rsplit(" ", 1)[0] + "…"
    return ", ".join(filter(None, (shown, category, address, short)))
