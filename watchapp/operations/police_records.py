"""Police reports as sightings of the log: closed, told apart by their source, marked."""

from __future__ import annotations

from collections.abc import Iterator

from watchapp.exchange.reports import PoliceReport
from watchapp.exchange.shapes import shape_named
from watchapp.operations.placing import Placed
from watchapp.operations.police_reading import Findings, words_of
from watchapp.records import (
    Mark,
    PlacePrecision,
    Precision,
    Sighting,
    SightingState,
    Source,
)


def sightings_of(findings: Findings) -> Iterator[Sighting]:
    """Yield the sighting that each report of a file becomes, in the order of the file."""
    shape = shape_named(findings.choices.portal)
    spot = PlacePrecision(shape.place) if shape else PlacePrecision.EXACT
    filed = {(each.code, each.words): each.category for each in findings.words}
    for report, placed in zip(findings.reports, findings.placed, strict=True):
        yield Sighting(
            occurred_from=report.occurred,
            precision=Precision(report.precision),
            address=report.address,
            lat=report.lat,
            lon=report.lon,
            place=spot,
            zone=placed.zone,
            category=filed[words_of(report)],
            notes=report.note,
            reported_at=report.reported,
            police_reference=report.reference,
            source=Source.POLICE,
            state=SightingState.CLOSED,
            marks=_marks(report, placed),
            their_code=report.code,
            their_words=report.words,
        )


def _marks(report: PoliceReport, placed: Placed) -> frozenset[Mark]:
    marks = (
        (report.repeat, Mark.POSSIBLE_REPEAT),
        (report.time_unknown, Mark.TIME_UNKNOWN),
        (placed.chosen, Mark.ZONE_CHOSEN),
    )
    return frozenset(mark for holds, mark in marks if holds)
