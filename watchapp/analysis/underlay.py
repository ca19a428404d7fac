"""A scanned map laid under the ground by two points that are known on both."""

from __future__ import annotations

import cmath
import math
from dataclasses import dataclass

from watchapp.analysis.projection import Flat
from watchapp.errors import WatchError
from watchapp.speech import say

_NEAREST_PIXELS = 20.0  # between the two points; a slip of one pixel would turn the map by 3°
_NEAREST_METERS = 20.0
_FARTHEST_METERS = 200_000.0  # beyond that the earth is not flat, and a typing error is likely


@dataclass(frozen=True, slots=True)
class Pin:
    """One place: in pixels to the right and down from the picture's upper left, and in degrees."""

    x: float
    y: float
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Underlay:
    """Where each pixel of a picture lies on the ground: turned, stretched alike, never bent."""

    flat: Flat
    stretch: complex  # meters east + i north for a pixel to the right
    shift: complex  # of the upper left corner

    @property
    def meters_a_pixel(self) -> float:
        """Return how many meters of ground one pixel covers."""
        return abs(self.stretch)

    @property
    def turn(self) -> float:
        """Return by how many degrees the picture's top lies west of north."""
        return math.degrees(cmath.phase(self.stretch))

    def meters(self, x: float, y: float) -> tuple[float, float]:
        """Return where a pixel lies, in meters east and north on this flat ground."""
        place = self.stretch * complex(x, -y) + self.shift
        return place.real, place.imag

    def degrees(self, x: float, y: float) -> tuple[float, float]:
        """Return latitude and longitude of a pixel."""
        return self.flat.degrees_of(*self.meters(x, y))

    def pixel(self, lat: float, lon: float) -> tuple[float, float]:
        """Return the pixel that shows a point in degrees; it may lie outside of the picture."""
        place = (complex(*self.flat.meters_of(lat, lon)) - self.shift) / self.stretch
        return place.real, -place.imag


def laid_under(one: Pin, other: Pin) -> Underlay:
    """Return how a picture lies on the ground by two of its points: a similarity transform.

    Raises WatchError if the two are so near each other, in the picture or on the ground, that they
    settle neither scale nor direction, or farther apart than any map of a watch.
    """
    flat = Flat((one.lat + other.lat) / 2, one.lon)
    here, there = (complex(*flat.meters_of(pin.lat, pin.lon)) for pin in (one, other))
    in_picture = complex(other.x - one.x, one.y - other.y)
    if abs(in_picture) < _NEAREST_PIXELS:
        raise WatchError(
            say(
                "The two points are at the same place in the picture; choose two that lie far"
                " apart, such as two street corners on opposite sides."
            )
        )
    if abs(there - here) < _NEAREST_METERS:
        raise WatchError(
            say(
                "The two points are at the same place on the ground; type the latitude and"
                " longitude of two places that lie far apart."
            )
        )
    if abs(there - here) > _FARTHEST_METERS:
        raise WatchError(
            say(
                "The two points are more than 100 miles apart on the ground; check the latitudes"
                " and longitudes, and that west is typed with a minus."
            )
        )
    stretch = (there - here) / in_picture
    return Underlay(flat, stretch, here - stretch * complex(one.x, -one.y))
