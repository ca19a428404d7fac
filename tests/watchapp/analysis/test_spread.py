"""The middle of some values: by hand, beside two other programs, and what must always hold."""

from __future__ import annotations

import statistics

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from watchapp.analysis.spread import LEAST, quantile, spread_of

values = st.lists(st.integers(0, 400), min_size=1, max_size=60)


def test_six_values_hold_the_middle_between_their_ends() -> None:
    found = spread_of([4, 1, 6, 2, 5, 3])
    assert found is not None
    assert [found.count, found.least, found.median, found.most] == [6, 1, 3.5, 6]
    assert found.interval == pytest.approx((1, 6))
    assert found.held == pytest.approx(1 - 2 / 64)
    assert found.quartiles == (2.25, 4.75)


def test_of_fewer_the_middle_is_told_and_nothing_is_claimed() -> None:
    found = spread_of([9, 2, 30])
    assert found is not None
    assert found.median == 9
    assert [found.quartiles, found.interval, found.held] == [None] * 3
    assert spread_of([]) is None


def test_twenty_five_values_by_the_table_of_the_sign_test() -> None:
    found = spread_of(range(1, 26))
    assert found is not None
    assert found.interval == pytest.approx((8, 18))
    assert found.held == pytest.approx(0.956715, abs=1e-6)


@given(values)
def test_the_interval_is_as_narrow_as_it_may_be(given_values: list[int]) -> None:
    found = spread_of(given_values)
    assert found is not None
    if found.interval is None or found.held is None:
        assert found.count < LEAST
        return
    low, high = found.interval
    assert low <= found.median <= high
    assert found.held >= 0.95
    rank = next(k for k in range(1, 61) if 1 - 2 * stats.binom.cdf(k, found.count, 0.5) < 0.95)
    assert sorted(given_values)[rank - 1] == low
    assert sorted(given_values)[-rank] == high


@given(values)
def test_the_order_of_the_values_does_not_matter(given_values: list[int]) -> None:
    assert spread_of(given_values) == spread_of(sorted(given_values, reverse=True))


@given(values, st.floats(0, 1))
def test_a_quantile_is_that_of_numpy(given_values: list[int], share: float) -> None:
    assert quantile(sorted(given_values), share) == pytest.approx(
        np.quantile(given_values, share), abs=1e-9
    )
    assert quantile(sorted(given_values), 0.5) == statistics.median(given_values)
