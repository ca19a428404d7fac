"""Exact limits of a count against the printed table and the chi-square quantiles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from watchapp.analysis.limits import garwood


@pytest.mark.parametrize(
    ("count", "lower", "upper"),
    [
        (0, 0, 3.689),
        (1, 0.025, 5.572),
        (3, 0.619, 8.767),
        (5, 1.623, 11.668),
        (10, 4.795, 18.390),
    ],
)
def test_the_printed_table(count: int, lower: float, upper: float) -> None:
    assert garwood(count) == pytest.approx((lower, upper), abs=5e-4)


def test_the_limits_of_a_rate_are_those_of_its_count() -> None:
    per_thousand_a_year = 12 / 8 * 1000 / 200
    lower, upper = (limit * per_thousand_a_year for limit in garwood(3))
    assert 3 * per_thousand_a_year == 22.5
    assert (lower, upper) == pytest.approx((4.64, 65.75), abs=5e-3)
    assert garwood(0)[1] * 1000 / 200 == pytest.approx(18.44, abs=5e-3)


@given(st.integers(0, 10**6), st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99, 0.999]))
def test_the_limits_are_chi_square_quantiles(count: int, level: float) -> None:
    tail = (1 - level) / 2
    lower = stats.chi2.ppf(tail, 2 * count) / 2 if count else 0
    upper = stats.chi2.isf(tail, 2 * count + 2) / 2
    assert garwood(count, level) == pytest.approx((lower, upper), rel=1e-8)
