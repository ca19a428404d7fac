"""A track of where a patrol went: how far, from when to when, and what in it cannot be trusted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from watchapp.moments import show_clock, show_day
from watchapp.speech import say, say_count

EARTH = 3958.7613
"""The mean radius of the earth in miles: 6371.0088 km (IUGG, R1)."""
STEP = 5 / 1609.344
"""Miles that one must have moved from the last point that counted: less is the device's tremor."""
TOO_FAST = 100
"""Miles an hour that no patrol drives: the point is wrong."""
GAP = timedelta(minutes=5)
"""How long between two points is told as a gap; the straight way between them is counted."""
_MOST_SKIPPED = 5  # points in a row that seem too far away: then the device was off, and moved


class Spot(NamedTuple):
    """A point of a track; its time is the street's wall clock, None where none was kept."""

    lat: float
    lon: float
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Track:
    """The stretches of a track; between two of them the device was off."""

    stretches: tuple[tuple[Spot, ...], ...]

    @property
    def spots(self) -> Iterator[Spot]:
        """Yield every point in order."""
        return (spot for stretch in self.stretches for spot in stretch)


@dataclass(frozen=True, slots=True)
class Measure:
    """How far a track goes in miles, from when to when, its gaps and points that were left out."""

    miles: float
    starts: datetime | None
    ends: datetime | None
    gaps: int
    skipped: int

    @property
    def told(self) -> str:
        """Return the measure in words."""
        parts = [say("{miles} miles", miles=f"{self.miles:.2f}")]
        if self.starts is not None and self.ends is not None:
            span = say(
                "{day}, {start} to {end}",
                day=show_day(self.starts.date()),
                start=show_clock(self.starts),
                end=show_clock(self.ends),
            )
            parts.append(span)
        if self.gaps:
            parts.append(say_count("{n} gap", "{n} gaps", self.gaps))
        if self.skipped:
            parts.append(
                say_count(
                    "{n} impossible point left out",
                    "{n} impossible points left out",
                    self.skipped,
                )
            )
        return "; ".join(parts)


def measure(track: Track) -> Measure:
    """Return how far a track goes.

    The way along each stretch by the haversine formula (R. W. Sinnott, Virtues of the Haversine,
    Sky and Telescope 68, 1984); steps below 5 m wait until they add up. A point that could be
    reached only at more than 100 miles an hour is left out. Between stretches nothing is counted.
    """
    miles, gaps, skipped = 0.0, max(0, len(track.stretches) - 1), 0
    for stretch in track.stretches:
        kept = list(_credible(stretch))
        skipped += len(stretch) - len(kept)
        gaps += sum(1 for one, two in pairwise(kept) if _is_gap(one, two))
        miles += _way_along(kept)
    times = [spot.at for spot in track.spots if spot.at is not None]
    return Measure(
        miles, min(times, default=None), max(times, default=None), gaps=gaps, skipped=skipped
    )


def flat(track: Track) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Return the credible points of each stretch in miles east and north of the first point."""
    first = next(track.spots)
    east = cos(radians(first.lat)) * radians(1) * EARTH
    north = radians(1) * EARTH
    return tuple(
        tuple(((s.lon - first.lon) * east, (s.lat - first.lat) * north) for s in _credible(stretch))
        for stretch in track.stretches
    )


def miles_between(one: Spot, two: Spot) -> float:
    """Return the shortest way between two points over the globe, in miles."""
    lat_one, lat_two = radians(one.lat), radians(two.lat)
    across = sin((lat_two - lat_one) / 2) ** 2
    along = sin(radians(two.lon - one.lon) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(1.0, across + cos(lat_one) * cos(lat_two) * along)))


def _credible(stretch: Sequence[Spot]) -> Iterator[Spot]:
    """Yield the points that could be reached from the one before them."""
    last: Spot | None = None
    skipped = 0
    for spot in stretch:
        if last is not None and _is_too_fast(last, spot) and skipped < _MOST_SKIPPED:
            skipped += 1
            continue
        last, skipped = spot, 0
        yield spot


def _is_too_fast(one: Spot, two: Spot) -> bool:
    if one.at is None or two.at is None:
        return False
    hours = max((two.at - one.at) / timedelta(hours=1), 1 / 3600)
    return miles_between(one, two) / hours > TOO_FAST


def _is_gap(one: Spot, two: Spot) -> bool:
    return one.at is not None and two.at is not None and two.at - one.at > GAP


def _way_along(spots: Sequence[Spot]) -> float:
    """Return the way along points in miles, without the tremor of a device that stands still."""
    if not spots:
        return 0.0
    miles, last = 0.0, spots[0]
    for spot in spots[1:]:
        if (step := miles_between(last, spot)) >= STEP:
            miles += step
            last = spot
    return miles
