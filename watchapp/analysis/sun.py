"""When it is night where the watch is: told by how high the sun stands, not by the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np
from astral import Observer, SunDirection
from astral.sun import elevation, time_at_elevation
from numpy.typing import NDArray

HORIZON = -0.833
"""Degrees at which the upper rim of the sun is on the horizon, as the air bends its light."""

_EPOCH = datetime(2000, 1, 1)
_MINUTE = timedelta(minutes=1)
_BEYOND = timedelta(days=8)
_DAY = timedelta(days=1)

Minutes = NDArray[np.integer]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sky:
    """Where the sun is looked at from, in degrees north and east, and the clock of that place.

    It is night while the middle of the sun is below `night_below` degrees; -6 is the end of civil
    twilight.
    """

    lat: float
    lon: float
    time_zone: str
    night_below: float = HORIZON


@dataclass(frozen=True, slots=True)
class Nights:
    """Which minutes of a span were light, the first of them `start` minutes after 2000 began.

    `light_before` is how many were light before each of them, and before the end of all.
    """

    start: int
    is_light: NDArray[np.bool_]
    light_before: NDArray[np.int32]

    def are_dark(self, at: Minutes) -> NDArray[np.bool_]:
        """Return whether each of these minutes was at night."""
        return np.asarray(~self.is_light[np.clip(at - self.start, 0, len(self.is_light) - 1)])

    def dark_shares(self, start: Minutes, end: Minutes) -> Numbers:
        """Return what share of the time from each start to its end was at night, 0 to 1.

        An end that is not after its start leaves the moment of the start; what goes on for longer
        than the span is looked at as far as that goes.
        """
        shares = self.are_dark(start).astype(np.float64)
        lasting = np.flatnonzero(end > start)
        begun = np.clip(start[lasting] - self.start, 0, len(self.is_light) - 1)
        ended = np.maximum(begun + 1, np.minimum(end[lasting] - self.start, len(self.is_light)))
        shares[lasting] = 1 - (self.light_before[ended] - self.light_before[begun]) / (
            ended - begun
        )
        return shares


@lru_cache(maxsize=2)
def nights_of(sky: Sky, first: date, last: date) -> Nights:
    """Return the nights from a first day to a last, both counted, and a week beyond.

    The sun's place is that of the astral library, after Meeus (1991), Astronomical Algorithms,
    to the minute. Where the clock is put forward or back, that hour is taken as the clock shows
    it. Raises ValueError or KeyError (ZoneInfoNotFoundError) if there is no such time zone.
    """
    start = datetime.combine(first - _DAY, datetime.min.time())
    after = _minutes(datetime.combine(last + _BEYOND, datetime.min.time()))
    turns = [(_minutes(start), _is_light(sky, start))]
    for year in range(first.year - 1, (last + _BEYOND).year + 1):
        turns += [turn for turn in _turns_in(sky, year) if turns[0][0] < turn[0] < after]
    turns.sort()
    ends = np.array([*(minute for minute, _ in turns), after])
    is_light = np.repeat([light for _, light in turns], np.diff(ends))
    before = np.zeros(len(is_light) + 1, dtype=np.int32)
    np.cumsum(is_light, out=before[1:])
    return Nights(turns[0][0], is_light, before)


@lru_cache(maxsize=64)
def _turns_in(sky: Sky, year: int) -> tuple[tuple[int, bool], ...]:
    """Return when the sun passed the threshold in a year, and whether it became light."""
    return tuple(_passages(sky, year))


def _passages(sky: Sky, year: int) -> Iterator[tuple[int, bool]]:
    observer, clock = Observer(sky.lat, sky.lon), ZoneInfo(sky.time_zone)
    day = date(year, 1, 1)
    while day.year == year:
        for direction in (SunDirection.RISING, SunDirection.SETTING):
            try:
                moment = time_at_elevation(
                    observer, sky.night_below, day, direction, clock, with_refraction=False
                )
            except ValueError:  # the sun stays above or below on this day, as in a polar summer
                continue
            yield _minutes(moment.replace(tzinfo=None)), direction is SunDirection.RISING
        day += _DAY


def _is_light(sky: Sky, moment: datetime) -> bool:
    here = moment.replace(tzinfo=ZoneInfo(sky.time_zone))
    return elevation(Observer(sky.lat, sky.lon), here, with_refraction=False) >= sky.night_below


def _minutes(moment: datetime) -> int:
    return round((moment - _EPOCH) / _MINUTE)
