"""An invented log of many sightings: zones in a grid, hot corners, busy evenings, imports.

python benchmarks/invented_log.py 100000 big.db
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from watchapp.operations.watch import begin_watch
from watchapp.records import (
    Batch,
    Category,
    PlacePrecision,
    Precision,
    Sighting,
    Source,
    Watch,
    Zone,
)
from watchapp.store import Store

FIRST_DAY = date(2020, 1, 1)
DAYS = 6 * 365 + 2
"""Six years, of which each is one import."""
SIDE = 5
"""Zones to a side of the grid."""
SOUTH, WEST, STEP = 38.50, -121.50, 0.02
STREETS = ("Oak", "Elm", "Pine", "Maple", "Cedar", "Birch", "Walnut", "Spruce", "Ash", "Hazel")
LONGEST_ABSENCE = 10 * 60
PIECE = 50_000


def make_log(path: Path, sightings: int, *, seed: int = 1) -> Path:
    """Make a log with so many police records; return its path."""
    chance = Random(seed)  # noqa: S311 - nothing is kept secret by it
    with Store.making(path) as store:
        begin_watch(store, Watch(name="Invented Watch", captain="Nobody", households=40_000))
        _make_zones(store)
        categories = [each.id or 0 for each in store.records(Category)]
        pieces = max(1, sightings // PIECE)
        for piece in range(pieces):
            many = sightings // pieces
            span = (DAYS * piece // pieces, DAYS * (piece + 1) // pieces)
            records = invented_sightings(many, chance, categories, span)
            with store.change("Import") as writer:
                batch = Batch(file_name=f"{piece}.csv", imported_at=datetime(2026, 1, 5, 9, 0))
                writer.load(batch, records)
    return path


def _make_zones(store: Store) -> None:
    with store.change("Zones") as writer:
        for row in range(SIDE):
            for column in range(SIDE):
                south, west = SOUTH + row * STEP, WEST + column * STEP
                ring = [
                    [west, south],
                    [west + STEP, south],
                    [west + STEP, south + STEP],
                    [west, south + STEP],
                    [west, south],
                ]
                outline = json.dumps({"type": "Polygon", "coordinates": [ring]})
                name = f"Zone {chr(ord('A') + row)}{column + 1}"
                writer.put(Zone(name=name, outline=outline, households=1600, residents=4000))


def invented_sightings(
    many: int, chance: Random, categories: list[int], span: tuple[int, int]
) -> Iterator[Sighting]:
    """Yield so many police records between two days, counted from FIRST_DAY."""
    weights = [1 / (place + 1) for place in range(len(categories))]
    kinds = chance.choices(categories, weights, k=many)
    for kind in kinds:
        day = FIRST_DAY + timedelta(days=chance.randrange(*span))
        hour = min(23, max(0, round(chance.gauss(19, 5))))
        start = datetime(day.year, day.month, day.day, hour, chance.randrange(60))
        row, column = (min(SIDE - 1, int(SIDE * chance.random() ** 1.5)) for _ in range(2))
        away = timedelta(minutes=chance.randrange(LONGEST_ABSENCE))
        yield Sighting(
            occurred_from=start,
            occurred_to=start + away if chance.random() < 0.4 else None,
            precision=Precision.DAY if chance.random() < 0.05 else Precision.MINUTE,
            address=f"{chance.randint(1, 60)}00 block of {chance.choice(STREETS)} St",
            lat=SOUTH + (row + chance.random()) * STEP,
            lon=WEST + (column + chance.random()) * STEP,
            place=PlacePrecision.BLOCK,
            zone=row * SIDE + column + 1,
            category=kind,
            source=Source.POLICE,
        )


if __name__ == "__main__":
    make_log(Path(sys.argv[2]), int(sys.argv[1]))
