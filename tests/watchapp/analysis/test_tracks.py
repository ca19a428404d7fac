"""Tracks: how far, from when to when, and what cannot be trusted."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import pi

import pytest

from watchapp.analysis.tracks import EARTH, Spot, Track, flat, measure, miles_between

NINE = datetime(2026, 1, 31, 21, 0)


def walked(*north: float, every: float = 1.0) -> Track:
    """Return a track due north through points at some miles, one each so many minutes."""
    degree = pi / 180 * EARTH
    spots = [
        Spot(38.0 + miles / degree, -121.0, NINE + timedelta(minutes=place * every))
        for place, miles in enumerate(north)
    ]
    return Track((tuple(spots),))


def test_a_degree_of_the_meridian_and_a_quarter_of_the_globe() -> None:
    assert miles_between(Spot(0, 0), Spot(1, 0)) == pytest.approx(69.0934, abs=1e-3)
    assert miles_between(Spot(0, 0), Spot(0, 90)) == pytest.approx(EARTH * pi / 2)
    assert miles_between(Spot(90, 0), Spot(-90, 120)) == pytest.approx(EARTH * pi)


def test_a_walk_is_as_long_as_its_steps() -> None:
    found = measure(walked(0, 0.1, 0.2, 0.1))
    assert found.miles == pytest.approx(0.3)
    assert (found.starts, found.ends) == (NINE, NINE + timedelta(minutes=3))
    assert (found.gaps, found.skipped) == (0, 0)
    assert found.told == "0.30 miles; Jan 31, 2026, 9:00 PM to 9:03 PM"


def test_the_tremor_of_a_device_that_stands_still_is_no_way() -> None:
    trembling = [0.001 * (place % 2) for place in range(500)]
    assert measure(walked(*trembling)).miles == 0.0


def test_slow_steps_add_up() -> None:
    assert measure(walked(*[0.001 * place for place in range(101)])).miles == pytest.approx(
        0.1, abs=0.004
    )


def test_an_impossible_point_is_left_out_and_told() -> None:
    found = measure(walked(0, 0.1, 25.0, 0.2))
    assert found.miles == pytest.approx(0.2)
    assert found.told.endswith("1 impossible point left out")


def test_a_device_that_comes_on_elsewhere_goes_on_from_there() -> None:
    elsewhere = [30 + place / 10 for place in range(8)]
    found = measure(walked(0, 0.1, *elsewhere))
    assert found.skipped == 5
    assert found.miles > 0.3


def test_gaps_are_told() -> None:
    assert measure(walked(0, 0.1, every=6)).gaps == 1
    apart = Track((*walked(0, 0.1).stretches, *walked(3, 3.1).stretches))
    found = measure(apart)
    assert (found.gaps, round(found.miles, 3)) == (1, 0.2)


def test_a_track_without_times_has_a_length() -> None:
    track = Track(((Spot(0, 0), Spot(1, 0)),))
    found = measure(track)
    assert found.told == "69.09 miles"
    assert found.miles == pytest.approx(69.0934, abs=1e-3)


def test_the_drawing_is_in_miles_from_the_first_point() -> None:
    (way,) = flat(walked(0, 0.5))
    assert way[0] == pytest.approx((0, 0))
    assert way[1] == pytest.approx((0, 0.5))
