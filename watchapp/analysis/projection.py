"""A small piece of the round earth laid flat: degrees to meters and back."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

_EQUATOR = 6_378_137.0  # meters, WGS84
_SQUARED_ECCENTRICITY = 6.694_379_990_14e-3
_HIGHEST = 89.0  # degrees; nearer the poles a degree of longitude has no width left
_ASKED = 20_000  # points that settle the middle

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Flat:
    """Flat ground around a point in degrees: x meters to the east of it, y to the north.

    One length to a degree of latitude, one to a degree of longitude: those of the WGS84 ellipsoid
    at the point (Snyder 1987, Map Projections, USGS Professional Paper 1395, eq. 4-18 and 4-20).
    Ten miles away a distance is off by two parts in a thousand at most.
    """

    lat: float
    lon: float
    meters_a_lat: float = field(init=False)
    meters_a_lon: float = field(init=False)

    def __post_init__(self) -> None:
        angle = math.radians(max(-_HIGHEST, min(_HIGHEST, self.lat)))
        bulge = 1 - _SQUARED_ECCENTRICITY * math.sin(angle) ** 2
        along_meridian = _EQUATOR * (1 - _SQUARED_ECCENTRICITY) / bulge**1.5
        along_parallel = _EQUATOR * math.cos(angle) / math.sqrt(bulge)
        object.__setattr__(self, "meters_a_lat", math.radians(1) * along_meridian)
        object.__setattr__(self, "meters_a_lon", math.radians(1) * along_parallel)

    @classmethod
    def around(cls, lat: Numbers, lon: Numbers) -> Flat:
        """Return the ground around the middle of points; a few astray do not move it.

        Of very many points every so many are asked. Points without degrees (NaN) are passed over;
        of none at all it is 0, 0.
        """
        step = max(1, len(lat) // _ASKED)
        lat, lon = lat[::step], lon[::step]
        known = ~(np.isnan(lat) | np.isnan(lon))
        if not known.any():
            return cls(0.0, 0.0)
        return cls(float(np.median(lat[known])), float(np.median(lon[known])))

    def meters(self, lat: Numbers, lon: Numbers) -> tuple[Numbers, Numbers]:
        """Return x and y in meters of points in degrees, the short way round the earth."""
        east = lon - self.lon
        if east.size and (east.max() >= 180 or east.min() < -180):
            east = (east + 180) % 360 - 180
        return east * self.meters_a_lon, (lat - self.lat) * self.meters_a_lat

    def degrees(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Return latitude and longitude of points in meters."""
        lon = (x / self.meters_a_lon + self.lon + 180) % 360 - 180
        return y / self.meters_a_lat + self.lat, lon

    def meters_of(self, lat: float, lon: float) -> tuple[float, float]:
        """Return x and y in meters of one point in degrees."""
        x, y = self.meters(np.array([lat]), np.array([lon]))
        return float(x[0]), float(y[0])

    def degrees_of(self, x: float, y: float) -> tuple[float, float]:
        """Return latitude and longitude of one point in meters."""
        lat, lon = self.degrees(np.array([x]), np.array([y]))
        return float(lat[0]), float(lon[0])
