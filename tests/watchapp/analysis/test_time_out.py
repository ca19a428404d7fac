"""How long somebody was out, by weekday and hour."""

from __future__ import annotations

from datetime import datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.time_out import hours_by_cell

EPOCH = datetime(2000, 1, 1)
stretches = st.lists(st.tuples(st.integers(0, 20_000_000), st.integers(0, 3000)), max_size=20)


def minutes(moment: datetime) -> int:
    return (moment - EPOCH) // timedelta(minutes=1)


def test_a_patrol_over_midnight_on_sunday_goes_on_on_monday() -> None:
    start, end = datetime(2026, 11, 22, 22, 30), datetime(2026, 11, 23, 0, 45)
    cells = hours_by_cell(np.array([minutes(start)]), np.array([minutes(end)]))
    assert cells[6, 22] == 0.5
    assert cells[6, 23] == 1
    assert cells[0, 0] == 0.75
    assert cells.sum() == 2.25


def test_no_patrol_at_all() -> None:
    none = np.array([], dtype=np.int64)
    assert hours_by_cell(none, none).tolist() == np.zeros((7, 24)).tolist()


@given(stretches)
def test_the_cells_add_up_and_go_minute_by_minute(given_stretches: list[tuple[int, int]]) -> None:
    start = np.array([first for first, _ in given_stretches], dtype=np.int64)
    end = start + np.array([long for _, long in given_stretches], dtype=np.int64)
    cells = hours_by_cell(start, end)
    assert cells.shape == (7, 24)
    assert cells.sum() == pytest.approx((end - start).sum() / 60)
    expected = np.zeros((7, 24))
    for first, long in given_stretches[:3]:
        for minute in range(first, first + long):
            moment = EPOCH + timedelta(minutes=minute)
            expected[moment.weekday(), moment.hour] += 1 / 60
    if len(given_stretches) <= 3:
        assert cells == pytest.approx(expected)
