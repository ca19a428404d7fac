"""Nights by the sun: sunrise and sunset as almanacs print them, polar days, what always holds."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.sun import Nights, Sky, nights_of

_EPOCH = datetime(2000, 1, 1)
SACRAMENTO = Sky(38.58, -121.49, "America/Los_Angeles")
LONDON = Sky(51.48, 0.0, "Europe/London")
NORTH = Sky(70.0, 25.0, "Europe/Oslo")
YEAR = (date(2024, 1, 1), date(2024, 12, 31))


def night_share(nights: Nights, days: np.ndarray[tuple[int], np.dtype[np.int64]]) -> float:
    start = days * 1440
    return float(nights.dark_shares(start, start + 1440).mean())


def minute(text: str) -> int:
    return int((datetime.fromisoformat(text) - _EPOCH) / timedelta(minutes=1))


def days(first: date, last: date) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    start = (first - _EPOCH.date()).days
    return np.arange(start, start + (last - first).days + 1)


def is_dark(nights: Nights, text: str) -> bool:
    return bool(nights.are_dark(np.array([minute(text)]))[0])


@pytest.mark.parametrize(
    ("sky", "rise", "set_"),
    [
        (LONDON, "2024-06-20 04:43", "2024-06-20 21:21"),
        (LONDON, "2024-12-21 08:04", "2024-12-21 15:53"),
        (SACRAMENTO, "2024-01-01 07:23", "2024-01-01 16:55"),
        (SACRAMENTO, "2024-06-20 05:41", "2024-06-20 20:34"),
        (Sky(-36.85, 174.76, "Pacific/Auckland"), "2024-06-21 07:33", "2024-06-21 17:11"),
    ],
)
def test_the_sun_rises_and_sets_as_the_almanac_says(sky: Sky, rise: str, set_: str) -> None:
    nights = nights_of(sky, *YEAR)
    near = np.array([minute(rise), minute(set_)])
    assert nights.are_dark(near - 3).tolist() == [True, False]
    assert nights.are_dark(near + 3).tolist() == [False, True]


def test_nights_are_longer_where_the_threshold_is_lower_light_ends() -> None:
    civil = Sky(*(LONDON.lat, LONDON.lon, LONDON.time_zone), night_below=-6)
    sunset, dusk = nights_of(LONDON, *YEAR), nights_of(civil, *YEAR)
    assert is_dark(sunset, "2024-03-20 18:25")
    assert not is_dark(dusk, "2024-03-20 18:25")
    assert is_dark(dusk, "2024-03-20 18:55")


def test_in_the_far_north_a_day_can_have_no_night_and_none_but_night() -> None:
    nights = nights_of(NORTH, *YEAR)
    assert night_share(nights, days(date(2024, 6, 10), date(2024, 6, 30))) == 0
    assert night_share(nights, days(date(2024, 12, 10), date(2024, 12, 30))) == 1


def test_a_span_that_lies_in_polar_summer_begins_in_the_light() -> None:
    nights = nights_of(NORTH, date(2024, 6, 10), date(2024, 6, 12))
    assert not is_dark(nights, "2024-06-11 00:30")


@pytest.mark.parametrize("sky", [SACRAMENTO, LONDON, NORTH])
def test_over_a_year_night_is_a_little_less_than_half(sky: Sky) -> None:
    assert 0.47 < night_share(nights_of(sky, *YEAR), days(*YEAR)) < 0.5


def test_an_event_across_dusk_is_split_by_the_minutes_of_dark() -> None:
    nights = nights_of(LONDON, *YEAR)
    start, end = np.array([minute("2024-12-21 14:53")]), np.array([minute("2024-12-21 17:53")])
    assert nights.dark_shares(start, end)[0] == pytest.approx(2 / 3, abs=0.02)
    assert nights.dark_shares(end, start)[0] == 1, "a reversed one is where it begins"


def test_an_unknown_time_zone_is_an_error() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        nights_of(Sky(0, 0, "Nowhere/Land"), *YEAR)


@given(st.integers(0, 366 * 1440 - 1), st.integers(1, 5000), st.sampled_from([LONDON, NORTH]))
def test_the_dark_of_a_span_is_that_of_its_minutes(start: int, length: int, sky: Sky) -> None:
    nights = nights_of(sky, *YEAR)
    first = minute("2024-01-01") + start
    last = min(first + length, minute("2025-01-01"))
    share = nights.dark_shares(np.array([first]), np.array([last]))[0]
    assert 0 <= share <= 1
    slow = nights.are_dark(np.arange(first, last)).mean()
    assert share == pytest.approx(slow)
