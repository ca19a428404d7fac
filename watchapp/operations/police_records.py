"""Police reports as sightings of the log: closed, told apart by their source, marked."""

from __future__ import annotations

from dataclasses import replace

from watchapp.exchange.reports import PoliceReport
from watchapp.operations.placing import Placed
from watchapp.records import (
    Mark,
    PlacePrecision,
    Precision,
    Sighting,
    SightingState,
    Source,
)

_NOT_FILED_YET = 0
"""Stands for the category until the words are filed; no category has this number."""


def draft_of(report: PoliceReport, *, place: PlacePrecision) -> Sighting:
    """Return the sighting that a report becomes, before it is filed, placed and marked."""
    return Sighting(
        occurred_from=report.occurred,
        precision=Precision(report.precision),
        address=report.address,
        lat=report.lat,
        lon=report.lon,
        place=place,
        category=_NOT_FILED_YET,
        notes=report.note,
        reported_at=report.reported,
        police_reference=report.reference,
        source=Source.POLICE,
        state=SightingState.CLOSED,
        their_code=report.code,
        their_words=report.words,
    )


def settled(
    draft: Sighting, report: PoliceReport, *, placed: Placed, category: int | None
) -> Sighting:
    """Return the sighting of a report as the log keeps it."""
    return replace(draft, zone=placed.zone, category=category, marks=_marks(report, placed))


def _marks(report: PoliceReport, placed: Placed) -> frozenset[Mark]:
    marks = (
        (report.repeat, Mark.POSSIBLE_REPEAT),
        (report.time_unknown, Mark.TIME_UNKNOWN),
        (placed.chosen, Mark.ZONE_CHOSEN),
    )
    return frozenset(mark for holds, mark in marks if holds)
