"""Burglaries near each other, made up for tests."""

from __future__ import annotations

from datetime import datetime, timedelta

import numpy as np

from tests.watchapp.logs import category_named
from watchapp.records import PlacePrecision, Precision, Sighting
from watchapp.store import Store

NORTH = 1 / 111_000  # degrees of latitude to a meter, nearly
FIRST = datetime(2025, 1, 1, 21, 0)


def burgle_twice(store: Store, pairs: int = 15, *, points: bool = True, apart: int = 3) -> None:
    """Save pairs of burglaries 60 m and a few days apart, each pair far from all others."""
    chance = np.random.default_rng(4)
    kind = category_named(store, "House break-in")
    with store.change("Save sightings") as writer:
        for pair, days in enumerate(chance.permutation(pairs * 20)[:pairs]):
            for place, later in ((0, 0), (60, apart)):
                at = FIRST + timedelta(days=int(days) + later)
                lat = 39.8 + (5_000 * pair + place) * NORTH
                point = {"lat": lat, "lon": -98.6} if points else {}
                writer.put(
                    Sighting(
                        occurred_from=at,
                        category=kind,
                        address=f"{100 * pair + 101 + place} Oak St",
                        behavior="Forced the back door.",
                        place=PlacePrecision.EXACT,
                        precision=Precision.MINUTE,
                        **point,  # type: ignore[arg-type]
                    )
                )
