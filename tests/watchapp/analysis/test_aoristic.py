"""Aoristic weights against the published cases, and what always holds."""

from __future__ import annotations

from datetime import datetime, timedelta
from time import thread_time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.aoristic import WEEK, WeekMap, aoristic_weights

_EPOCH = datetime(2000, 1, 1)
MON, SAT, SUN = 0, 5, 6


def minutes(text: str) -> int:
    return int((datetime.fromisoformat(text) - _EPOCH) / timedelta(minutes=1))


def map_of(*spans: tuple[int, int]) -> WeekMap:
    starts, ends = zip(*spans, strict=True)
    return aoristic_weights(np.array(starts), np.array(ends))


def cells_of(start: str, end: str) -> dict[tuple[int, int], float]:
    """Return weekday and hour of every cell that is not empty, and its weight."""
    cells = map_of((minutes(start), minutes(end))).cells
    return {
        (int(day), int(hour)): cells[day, hour] for day, hour in zip(*cells.nonzero(), strict=True)
    }


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2016-01-04 08:00", "2016-01-04 16:00", {(MON, h): 0.125 for h in range(8, 16)}),
        ("2016-01-04 10:55", "2016-01-04 11:55", {(MON, 10): 0.083333, (MON, 11): 0.916667}),
        ("2016-01-02 23:30", "2016-01-03 00:30", {(SAT, 23): 0.5, (SUN, 0): 0.5}),
        ("2016-01-03 23:30", "2016-01-04 00:30", {(SUN, 23): 0.5, (MON, 0): 0.5}),
        (
            "2016-01-02 23:48",
            "2016-01-03 01:51",
            {(SAT, 23): 0.097561, (SUN, 0): 0.487805, (SUN, 1): 0.414634},
        ),
        ("2016-01-03 16:00", "2016-01-03 17:00", {(SUN, 16): 1}),
        ("2016-01-04 12:04", "2016-01-04 12:04", {(MON, 12): 1}),
        ("2016-01-04 12:59", "2016-01-04 13:00", {(MON, 12): 1}),
        (
            "2016-01-04 09:00",
            "2016-01-04 17:30",
            {**{(MON, h): 0.117647 for h in range(9, 17)}, (MON, 17): 0.058824},
        ),
        ("2016-01-04 09:10", "2016-01-03 08:00", {(MON, 9): 1}),
    ],
)
def test_the_published_cases(start: str, end: str, expected: dict[tuple[int, int], float]) -> None:
    cells = cells_of(start, end)
    assert cells == pytest.approx(expected, abs=5e-7)


@pytest.mark.parametrize("length", [WEEK, WEEK + 1, 5 * WEEK + 33])
def test_a_week_or_more_is_spread_over_all_hours(length: int) -> None:
    start = minutes("2016-01-04 09:10")
    found = map_of((start, start + length))
    assert found.cells == pytest.approx(np.full((7, 24), 1 / 168), abs=1e-12)
    assert found.week_long == 1


def test_one_minute_less_than_a_week_wraps_into_the_hour_it_began_in() -> None:
    start = minutes("2016-01-04 09:10")
    cells = map_of((start, start + WEEK - 1)).cells
    assert cells[MON, 9] == pytest.approx(59 / (WEEK - 1))
    assert cells[MON, 10] == pytest.approx(60 / (WEEK - 1))


def test_reversed_times_are_counted_to_be_checked() -> None:
    start = minutes("2016-01-04 09:10")
    found = map_of((start, start - 1), (start, start), (start, start + 90))
    assert (found.reversed, found.events) == (1, 3)


def test_nothing_makes_an_empty_map() -> None:
    none = np.zeros(0, dtype=np.int64)
    assert aoristic_weights(none, none).cells.sum() == 0


_SPAN = st.tuples(st.integers(-(10**7), 2 * 10**7), st.integers(-20_000, 20_000)).map(
    lambda pair: (pair[0], pair[0] + pair[1])
)


@given(_SPAN)
def test_the_cells_of_each_event_sum_to_one(span: tuple[int, int]) -> None:
    cells = map_of(span).cells
    assert cells.sum() == pytest.approx(1, abs=1e-6)
    assert (cells >= 0).all()


@given(_SPAN)
def test_the_weights_are_those_of_counting_every_minute(span: tuple[int, int]) -> None:
    start, end = span
    if 1 < end - start < WEEK:
        hours = (np.arange(start, end) // 60 + 120) % 168
        slow = np.bincount(hours, minlength=168).reshape(7, 24) / (end - start)
        assert map_of(span).cells == pytest.approx(slow, abs=1e-6)


@given(st.lists(_SPAN, min_size=1, max_size=60))
def test_the_map_sums_to_the_events_and_is_the_sum_of_their_maps(
    spans: list[tuple[int, int]],
) -> None:
    together = map_of(*spans)
    assert together.cells.sum() == pytest.approx(len(spans), abs=1e-5)
    assert together.cells == pytest.approx(sum(map_of(span).cells for span in spans), abs=1e-5)
    assert together.weekdays.sum() == pytest.approx(together.hours.sum())


def test_a_million_events_are_spread_while_one_waits() -> None:
    random = np.random.default_rng(7)
    start = random.integers(0, 10**7, 10**6)
    end = start + random.integers(-60, 2_000, 10**6) * random.integers(0, 2, 10**6)
    began = thread_time()
    found = aoristic_weights(start, end)
    assert thread_time() - began < 1
    assert found.cells.sum() == pytest.approx(10**6, abs=1e-3)
