"""Bands of days and of meters, whose names say exactly what lies in them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from watchapp.speech import say

SAME_PLACE = 1.0
"""Meters: events less than this apart happened at the same place."""


@dataclass(frozen=True, slots=True)
class Bands:
    """Bands one after the other from 0 on: where each ends, and whether that end belongs to it.

    What lies beyond the last end is one band more, without an end. Where `same` is given, a first
    band holds what is less than this.
    """

    ends: tuple[float, ...]
    inside: bool = True
    same: float | None = None

    def __post_init__(self) -> None:
        """Raise ValueError unless the ends rise from above 0."""
        rising = (self.same or 0.0, *self.ends)
        if not self.ends or any(low >= high for low, high in pairwise(rising)):
            raise ValueError(f"bands must end one after the other: {rising}")

    @property
    def closed(self) -> int:
        """Return how many of the bands have an end."""
        return len(self.ends) + (self.same is not None)

    @property
    def reach(self) -> float:
        """Return where the last band that has an end ends."""
        return self.ends[-1]

    def of(self, values: NDArray[np.float64] | NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the number of the band that holds each value, from 0."""
        return np.searchsorted(self._last_inside(), values, side="left")

    def _last_inside(self) -> NDArray[np.float64]:
        """Return the largest value that each band with an end holds."""
        ends = np.array(self.ends, dtype=np.float64)
        inside = ends if self.inside else np.nextafter(ends, -np.inf)
        return inside if self.same is None else np.concatenate((_below(self.same), inside))

    def days(self) -> tuple[str, ...]:
        """Return the names of the bands where they hold whole days: 0–7 days inclusive."""
        last = [int(np.floor(value)) for value in self._last_inside()]
        first = [0, *(day + 1 for day in last)]
        names = [
            say("{first}–{last} days inclusive", first=low, last=high)
            for low, high in zip(first, last, strict=False)
        ]
        return (*names, say("{first} days or more", first=first[-1]))

    def meters(self) -> tuple[str, ...]:
        """Return the names of the bands where they hold meters: over 100 to 200 m inclusive."""
        lows = (0.0 if self.same is None else self.same, *self.ends)
        told = [
            self._meters(low, high, is_first=place == 0)
            for place, (low, high) in enumerate(zip(lows, self.ends, strict=False))
        ]
        if self.same is not None:
            told.insert(0, say("same place (under {same} m)", same=_plain(self.same)))
        reach = _plain(self.reach)
        beyond = (
            say("over {low} m", low=reach) if self.inside else say("{low} m or more", low=reach)
        )
        return (*told, beyond)

    def _meters(self, low: float, high: float, *, is_first: bool) -> str:
        """Return the name of one band of meters; the first holds its lower end too."""
        if not self.inside:
            return say("{low} to under {high} m", low=_plain(low), high=_plain(high))
        if is_first:
            return say("{low}–{high} m inclusive", low=_plain(low), high=_plain(high))
        return say("over {low} to {high} m inclusive", low=_plain(low), high=_plain(high))


def _below(value: float) -> NDArray[np.float64]:
    return np.array([np.nextafter(value, -np.inf)])


def _plain(meters: float) -> str:
    return f"{meters:,g}"
