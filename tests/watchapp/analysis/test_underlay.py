"""A scanned map under the ground: where its pixels lie, and which points cannot hold it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.underlay import Pin, laid_under
from watchapp.errors import WatchError


def test_a_map_with_north_up() -> None:
    under = laid_under(Pin(100, 900, 38.50, -121.50), Pin(900, 100, 38.51, -121.49))
    lat, lon = under.degrees(100, 100)
    assert lat == pytest.approx(38.51, abs=0.002)
    assert lon == pytest.approx(-121.50, abs=0.002)
    assert under.degrees(900, 100) == pytest.approx((38.51, -121.49))
    assert under.pixel(38.50, -121.50) == pytest.approx((100, 900))
    assert 1 < under.meters_a_pixel < 1.5


def test_a_map_laid_on_its_side() -> None:
    """Its right is north: the picture's top lies to the west."""
    under = laid_under(Pin(0, 0, 38.5, -121.5), Pin(1000, 0, 38.51, -121.5))
    assert under.turn == pytest.approx(90)
    lat, lon = under.degrees(0, 1000)
    assert lat == pytest.approx(38.5, abs=1e-6)
    assert lon > -121.5


@given(
    st.tuples(st.floats(-60, 60), st.floats(-170, 170)),
    st.tuples(st.floats(100, 5000), st.floats(0, 360)),
    st.tuples(st.floats(-2000, 6000), st.floats(-2000, 6000)),
)
def test_every_pixel_is_found_again(
    place: tuple[float, float], step: tuple[float, float], pixel: tuple[float, float]
) -> None:
    (lat, lon), (far, way) = place, step
    north, east = far * math.cos(math.radians(way)), far * math.sin(math.radians(way))
    there = Pin(1200, 300, lat + north / 111_000, lon + east / 111_000)
    under = laid_under(Pin(50, 800, lat, lon), there)
    assert under.pixel(*under.degrees(*pixel)) == pytest.approx(pixel, abs=1e-3)
    assert under.degrees(50, 800) == pytest.approx((lat, lon))
    assert under.degrees(1200, 300) == pytest.approx((there.lat, there.lon))


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (Pin(105, 900, 38.51, -121.49), "same place in the picture"),
        (Pin(900, 100, 38.50, -121.50), "same place on the ground"),
        (Pin(900, 100, 38.51, 121.49), "west is typed with a minus"),
    ],
)
def test_points_that_settle_nothing_are_refused(other: Pin, words: str) -> None:
    with pytest.raises(WatchError, match=words):
        laid_under(Pin(100, 900, 38.50, -121.50), other)
