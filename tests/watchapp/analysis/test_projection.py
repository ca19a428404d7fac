"""A small piece of the earth laid flat: lengths of degrees, distances, and the way back."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.projection import Flat


@pytest.mark.parametrize(
    ("lat", "meters_a_lat", "meters_a_lon"),
    [(0, 110_574, 111_320), (30, 110_852, 96_486), (45, 111_132, 78_847), (60, 111_412, 55_800)],
)
def test_the_printed_lengths_of_a_degree(
    lat: float, meters_a_lat: float, meters_a_lon: float
) -> None:
    flat = Flat(lat, 10)
    assert flat.meters_a_lat == pytest.approx(meters_a_lat, abs=1)
    assert flat.meters_a_lon == pytest.approx(meters_a_lon, abs=1)


@given(
    st.floats(-85, 85), st.floats(-180, 180), st.floats(-30_000, 30_000), st.floats(-30_000, 30_000)
)
def test_there_and_back(lat: float, lon: float, x: float, y: float) -> None:
    flat = Flat(lat, lon)
    assert flat.meters_of(*flat.degrees_of(x, y)) == pytest.approx((x, y), abs=1e-4)


@given(st.floats(-65, 65), st.floats(0, 360), st.floats(10, 16_000))
def test_distances_are_those_of_the_sphere_to_half_a_part_in_a_hundred(
    lat: float, way: float, far: float
) -> None:
    """The sphere itself is off by that much: the earth is none."""
    flat = Flat(lat, 20)
    x, y = far * math.sin(math.radians(way)), far * math.cos(math.radians(way))
    there = flat.degrees_of(x, y)
    one, two = math.radians(lat), math.radians(there[0])
    half = (
        math.sin((two - one) / 2) ** 2
        + math.cos(one) * math.cos(two) * math.sin(math.radians(there[1] - 20) / 2) ** 2
    )
    assert 2 * 6_371_008.8 * math.asin(math.sqrt(half)) == pytest.approx(far, rel=0.01)


def test_a_watch_at_the_date_line_is_not_torn() -> None:
    flat = Flat(-17, 179.99)
    x, _ = flat.meters_of(-17, -179.99)
    assert x == pytest.approx(0.02 * flat.meters_a_lon)


def test_the_middle_passes_over_what_is_astray_or_unknown() -> None:
    lat = np.array([38.5, 38.6, 38.7, np.nan, 0.0])
    lon = np.array([-121.5, -121.4, -121.3, np.nan, 0.0])
    assert (Flat.around(lat, lon).lat, Flat.around(lat, lon).lon) == (38.55, -121.35)
    nothing = np.array([np.nan])
    assert (Flat.around(nothing, nothing).lat, Flat.around(nothing, nothing).lon) == (0, 0)
