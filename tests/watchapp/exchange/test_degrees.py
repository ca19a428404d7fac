"""Latitude and longitude as people copy them from a map."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.errors import ReadError
from watchapp.exchange.degrees import read_degrees

HERE = (38.5816, -121.4944)


@pytest.mark.parametrize(
    "text",
    [
        "38.5816, -121.4944",
        "38.5816,-121.4944",
        " 38.5816 -121.4944 ",
        "(38.5816; −121.4944)",
        "38.5816° N, 121.4944° W",
        "38.5816N 121.4944W",
        "38,5816 -121,4944",
        "38.5816 N, 121.4944 O",
    ],
)
def test_ways_of_writing_one_place(text: str) -> None:
    assert read_degrees(text) == HERE


@pytest.mark.parametrize(
    "text", ["", "38.5816", "here", "95, 10", "10, 200", "1, 2, 3", "38.5.8, 1"]
)
def test_what_is_no_place_gets_a_sentence(text: str) -> None:
    with pytest.raises(ReadError, match="no latitude and longitude"):
        read_degrees(text)


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_what_is_shown_is_read_again(lat: float, lon: float) -> None:
    assert read_degrees(f"{lat:.6f}, {lon:.6f}") == pytest.approx((lat, lon), abs=1e-6)


@given(st.text(max_size=30))
def test_any_other_text_is_refused_in_words(text: str) -> None:
    try:
        lat, lon = read_degrees(text)
    except ReadError:
        return
    assert abs(lat) <= 90
    assert abs(lon) <= 180
