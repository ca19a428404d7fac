"""When it is night where the watch is: told by how high the sun stands, not by the clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
_QUARTER = 15
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
    """When it turned light or dark in a span, in minutes of the street's clock since 2000."""

    turns: Numbers
    is_light: NDArray[np.bool_]
    light_before: Numbers
    quarters: NDArray[np.intp]

    @classmethod
    def between(cls, turns: Sequence[tuple[float, bool]]) -> Nights:
        """Return the nights told by these turns, in order: when, and whether it became light."""
        at = np.array([minute for minute, _ in turns])
        is_light = np.array([light for _, light in turns])
        light = np.cumsum(np.diff(at) * is_light[:-1])
        steps = np.arange(at[0], at[-1], _QUARTER)
        quarters = np.searchsorted(at, steps, side="right") - 1
        return cls(np.append(at, np.inf), is_light, np.concatenate(([0.0], light)), quarters)

    def are_dark(self, at: Minutes) -> NDArray[np.bool_]:
        """Return whether each of these minutes was at night."""
        return np.asarray(~self.is_light[self._last_turn(at)])

    def dark_shares(self, start: Minutes, end: Minutes) -> Numbers:
        """Return what share of the time from each start to its end was at night, 0 to 1.

        An end that is not after its start leaves the moment of the start.
        """
        shares = self.are_dark(start).astype(np.float64)
        lasting = np.flatnonzero(end > start)
        begun, ended = start[lasting], end[lasting]
        lit = self._light_until(ended) - self._light_until(begun)
        shares[lasting] = np.clip(1 - lit / (ended - begun), 0, 1)
        return shares

    def _last_turn(self, at: Minutes) -> NDArray[np.intp]:
        """Return the place of the turn before each minute, by way of its quarter of an hour."""
        quarter = ((at - self.turns[0]) / _QUARTER).astype(np.intp)
        turn: NDArray[np.intp] = self.quarters[np.clip(quarter, 0, len(self.quarters) - 1)]
        while (late := self.turns[turn + 1] <= at).any():
            turn = turn + late
        return turn

    def _light_until(self, at: Minutes) -> Numbers:
        """Return how many minutes were light from the first turn to each of these."""
        turn = self._last_turn(at)
        return np.asarray(self.light_before[turn] + self.is_light[turn] * (at - self.turns[turn]))


def nights_of(sky: Sky, first: date, last: date) -> Nights:
    """Return the nights from a first day to a last, both counted, and a little beyond.

    The sun's place is that of the astral library, after Meeus (1991), Astronomical Algorithms.
    Where the clock is put forward or back, that hour is taken as the clock shows it. Raises
    ValueError or KeyError (ZoneInfoNotFoundError) if there is no such time zone.
    """
    start = datetime.combine(first - _DAY, datetime.min.time())
    turns = [(_minutes(start), _is_light(sky, start))]
    for year in range(first.year - 1, last.year + 2):
        turns += [turn for turn in _turns_in(sky, year) if turn[0] > turns[0][0]]
    turns.sort()
    return Nights.between(turns)


def night_share(nights: Nights, days: NDArray[np.integer]) -> float:
    """Return which share of the hours of these days, counted from 2000-01-01, are night."""
    start = days.astype(np.int64) * 1440
    return float(nights.dark_shares(start, start + 1440).mean())


@lru_cache(maxsize=64)
def _turns_in(sky: Sky, year: int) -> tuple[tuple[float, bool], ...]:
    """Return when the sun passed the threshold in a year, and whether it became light."""
    return tuple(_passages(sky, year))


def _passages(sky: Sky, year: int) -> Iterator[tuple[float, bool]]:
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


def _minutes(moment: datetime) -> float:
    return (moment - _EPOCH) / _MINUTE
