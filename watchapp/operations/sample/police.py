"""The invented police files: one a month, in which one change is real and the rest is chance."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from watchapp.operations.sample.chance import at, count_for, luck_for, month_before, weight_of
from watchapp.operations.sample.ground import some_block
from watchapp.records import (
    Batch,
    Category,
    Crosswalk,
    Mark,
    PlacePrecision,
    Precision,
    Sighting,
    SightingState,
    Source,
    Zone,
)

PORTAL = "sample"
_CARS = "Taken from a car"
_CARS_BY_MONTH = (7, 9, 6, 8, 10, 7, 8, 6, 9, 8, 7, 29)
"""Break-ins into cars, oldest month first: level for eleven months, then not."""


@dataclass(frozen=True, slots=True)
class _Line:
    """What the invented police call something, how often a month, and when in the day."""

    category: str
    code: str
    words: str
    mean: float
    hours: tuple[float, float]
    pattern: str = ""


_LINES = (
    _Line(_CARS, "T-23", "THEFT FROM VEHICLE", 0, (20, 30)),
    _Line("House break-in", "B-11", "BURGLARY RESIDENCE", 1.9, (8, 18)),
    _Line("Break-in of a business or other building", "B-12", "BURGLARY OTHER", 0.9, (21, 29)),
    _Line("Car part taken", "T-24", "THEFT VEHICLE PARTS", 1.0, (22, 29)),
    _Line("Car or motorcycle stolen", "T-30", "STOLEN VEHICLE", 1.5, (18, 30)),
    _Line("Parcel taken from porch", "T-27", "THEFT PARCEL", 0.7, (10, 18), "winter"),
    _Line("Bicycle taken", "T-28", "THEFT BICYCLE", 0.9, (9, 23), "summer"),
    _Line("Shoplifting", "T-21", "THEFT SHOP", 1.5, (10, 20)),
    _Line("Other theft", "T-29", "THEFT OTHER", 2.0, (8, 22)),
    _Line("Damage or graffiti", "D-10", "VANDALISM", 2.1, (16, 27)),
    _Line("Scam or fraud", "F-10", "FRAUD", 1.1, (9, 17)),
    _Line("Robbed by force or threat", "R-10", "ROBBERY", 0.4, (18, 26)),
    _Line("Threat", "A-12", "THREATS", 0.6, (12, 24)),
    _Line("Fight or assault", "A-11", "ASSAULT SIMPLE", 1.4, (15, 26)),
    _Line("Domestic trouble", "A-15", "FAMILY DISTURBANCE", 0.8, (17, 26)),
    _Line("Shots or weapon", "W-10", "SHOTS HEARD", 0.3, (20, 27)),
    _Line("Drug dealing seen", "N-10", "NARCOTICS", 0.6, (14, 26)),
    _Line("Trespass or door-trying", "Q-10", "TRESPASS", 0.8, (9, 27)),
    _Line("Noise or disorder", "Q-12", "DISORDERLY, NOISE", 1.5, (19, 27), "summer"),
    _Line("Drunk or drugged driving", "V-10", "DRIVING UNDER INFLUENCE", 0.6, (20, 27)),
    _Line("Police service, no offense", "S-90", "ASSIST CITIZEN", 2.6, (7, 23)),
    _Line("Missing person", "S-20", "MISSING PERSON, FOUND", 0.2, (14, 23)),
    _Line("Overdose or crisis", "S-30", "MEDICAL, OVERDOSE", 0.4, (10, 26)),
)


def crosswalk(categories: Mapping[str, Category]) -> list[Crosswalk]:
    """Return the table from the invented police words to the captain's categories."""
    return [
        Crosswalk(
            portal=PORTAL,
            their_code=line.code,
            their_words=line.words,
            category=categories[line.category].id,
        )
        for line in _LINES
    ]


def batches(
    zones: Sequence[Zone], categories: Mapping[str, Category], until: date
) -> Iterator[tuple[Batch, list[Sighting]]]:
    """Yield the imports of the twelve whole months before `until`, oldest first."""
    for place, cars in enumerate(_CARS_BY_MONTH):
        first = month_before(until, len(_CARS_BY_MONTH) - place)
        luck = luck_for(f"police {place}")
        found = [
            _record(luck, line, first, zones=zones, categories=categories)
            for line in _LINES
            for _ in range(cars if line.category == _CARS else _often(luck, line, first))
        ]
        found.sort(
            key=lambda each: at(first, 0) if each.occurred_from is None else each.occurred_from
        )
        if place % 4 == 2:
            found.append(_repeated(found[-1]))
        yield _batch(first, found, categories, until=until), found


def _often(luck: random.Random, line: _Line, first: date) -> int:
    return count_for(luck, line.mean * weight_of(first, line.pattern, first))


def _record(
    luck: random.Random,
    line: _Line,
    first: date,
    *,
    zones: Sequence[Zone],
    categories: Mapping[str, Category],
) -> Sighting:
    last = (month_before(first, -1) - first).days - 2  # what begins at night ends in the month
    moment = at(first + timedelta(days=luck.randint(0, last)), luck.uniform(*line.hours))
    spot = some_block(luck, outside=luck.random() < 0.04)
    unknown = luck.random() < 0.04
    return Sighting(
        occurred_from=at(moment.date(), 0) if unknown else moment,
        precision=Precision.DAY if unknown else Precision.MINUTE,
        address=spot.address.upper(),
        lat=spot.lat,
        lon=spot.lon,
        place=PlacePrecision.BLOCK,
        zone=None if spot.zone is None else zones[spot.zone].id,
        category=categories[line.category].id,
        source=Source.POLICE,
        state=SightingState.CLOSED,
        marks=frozenset({Mark.TIME_UNKNOWN} if unknown else ()),
        their_code=line.code,
        their_words=line.words,
    )


def _repeated(record: Sighting) -> Sighting:
    """Return a line that stands in the file twice."""
    return replace(record, marks=record.marks | {Mark.POSSIBLE_REPEAT})


def _batch(
    first: date, found: Sequence[Sighting], categories: Mapping[str, Category], *, until: date
) -> Batch:
    crimes = {each.id for each in categories.values() if each.is_crime}
    sent = min(month_before(first, -1) + timedelta(days=2), until)
    return Batch(
        file_name=f"maple-hill-{first:%Y-%m}.csv",
        portal=PORTAL,
        imported_at=at(sent, 9.5),
        rows=len(found),
        kept=len(found),
        repeats=sum(Mark.POSSIBLE_REPEAT in each.marks for each in found),
        time_unknown=sum(Mark.TIME_UNKNOWN in each.marks for each in found),
        not_crime=sum(each.category not in crimes for each in found),
        no_zone=sum(each.zone is None for each in found),
        notes="Invented for the sample log.",
    )
