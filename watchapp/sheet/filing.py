"""Under which mode, zone and distance a whole patrol is filed, and where the distance is from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import TypeVar

from watchapp.records import Leg, Patrol
from watchapp.speech import say

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A leg from when to when it went; a patrol without legs is one stretch."""

    leg: Leg
    starts: datetime
    ends: datetime

    @property
    def lasts(self) -> timedelta:
        """Return how long it took."""
        return self.ends - self.starts


def stretches(
    patrol: Patrol, legs: Iterable[Leg], *, until: datetime | None = None
) -> list[Stretch]:
    """Return the stretches of a patrol in order: a leg without an end goes to the next one.

    `until` stands for the end of a patrol that has none yet. What did not begin is left out.
    """
    ends = patrol.actual_to or until
    begun = sorted(
        ((leg.starts, leg) for leg in legs if leg.starts is not None), key=lambda each: each[0]
    )
    if not begun and patrol.actual_from is not None:
        whole = Leg(patrol=patrol.id, starts=patrol.actual_from, mode=patrol.mode, zone=patrol.zone)
        begun = [(patrol.actual_from, whole)]
    nexts = [*(starts for starts, _ in begun[1:]), ends]
    return [
        Stretch(leg, starts, end)
        for (starts, leg), following in zip(begun, nexts, strict=True)
        if (end := leg.ends or following) is not None and end > starts
    ]


def filed(patrol: Patrol, legs: Sequence[Leg]) -> Patrol:
    """Return a patrol under the mode of its longest stretch, and its zone where it has none."""
    if not legs:
        return patrol
    parts = stretches(patrol, legs) or [
        Stretch(leg, leg.starts, leg.starts) for leg in legs if leg.starts is not None
    ]
    zone = _longest((part.leg.zone, part.lasts) for part in parts if part.leg.zone is not None)
    mode = _longest((part.leg.mode, part.lasts) for part in parts)
    return replace(patrol, mode=mode or patrol.mode, zone=patrol.zone or zone)


def _longest(parts: Iterable[tuple[V, timedelta]]) -> V | None:
    """Return what took the longest time together, the first of equals."""
    together: Counter[V] = Counter()
    for value, lasts in parts:
        together[value] += int(lasts.total_seconds())
    return max(together, key=lambda each: together[each], default=None)


class Measured(Enum):
    """Where a distance is from."""

    ODOMETER = "odometer"
    TYPED = "typed"
    LEGS = "legs"
    TRACK = "track"


@dataclass(frozen=True, slots=True)
class Distance:
    """How far a patrol went, in miles, and how that is known."""

    miles: float
    by: Measured

    @property
    def told(self) -> str:
        """Return the distance in words that say where it is from."""
        miles = f"{self.miles:.1f}"
        match self.by:
            case Measured.ODOMETER:
                return say("{miles} miles by the odometer", miles=miles)
            case Measured.TYPED:
                return say("{miles} miles as written down", miles=miles)
            case Measured.LEGS:
                return say("{miles} miles, the legs together", miles=miles)
            case Measured.TRACK:
                return say("{miles} miles along the track", miles=miles)


def distance_of(
    patrol: Patrol, legs: Iterable[Leg] = (), *, track_miles: float | None = None
) -> Distance | None:
    """Return how far a patrol went: by its odometer, else as typed, by its legs or its track."""
    if patrol.odometer_from is not None and patrol.odometer_to is not None:
        return Distance(patrol.odometer_to - patrol.odometer_from, Measured.ODOMETER)
    if patrol.miles is not None:
        return Distance(patrol.miles, Measured.TYPED)
    of_legs = [leg.miles for leg in legs if leg.miles is not None]
    if of_legs:
        return Distance(sum(of_legs), Measured.LEGS)
    return None if track_miles is None else Distance(track_miles, Measured.TRACK)
