"""The band of a week and the limits of a control chart: worked numbers and what never changes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.bands import band, c_limits, swing, weekly_bands

weeks = st.lists(st.integers(0, 500), max_size=40)


def test_the_band_after_eight_weeks() -> None:
    counts = (3, 5, 2, 4, 6, 1, 3, 4, 9)
    *before, limits = weekly_bands(counts, [True] * 9)
    assert before == [None] * 8
    assert limits is not None
    assert limits.mean == 3.5
    assert limits.low == pytest.approx(0.137514, abs=5e-7)
    assert limits.high == pytest.approx(11.362486, abs=5e-7)
    assert limits.hold(9)
    assert not limits.hold(12)
    assert limits.usual == (1, 11)


@pytest.mark.parametrize(("mean", "low", "high"), [(0, 0, 2.25), (1, 0, 6.25), (4, 0.25, 12.25)])
def test_bands_of_small_means(mean: float, low: float, high: float) -> None:
    assert (band(mean).low, band(mean).high) == (low, high)


@pytest.mark.parametrize(
    ("now", "before", "z"),
    [(3, 0, 3.4641), (6, 2, 2.0706), (25, 16, 2), (20, 10, 2.6197), (12, 4, 2.9282), (1, 0, 2)],
)
def test_the_upper_limit_is_where_twice_the_difference_of_the_roots_is_z(
    now: int, before: int, z: float
) -> None:
    assert band(before, z=z).high == pytest.approx(now, abs=5e-4)
    assert band(now, z=z).low == pytest.approx(before, abs=5e-4)


def test_a_week_has_no_band_unless_eight_whole_weeks_stand_before_it() -> None:
    whole = [True] * 20
    whole[9] = False
    bands = weekly_bands([4] * 20, whole)
    assert [place for place, limits in enumerate(bands) if limits] == [8, 18, 19]


@given(weeks)
def test_a_week_is_not_in_its_own_band(counts: list[int]) -> None:
    whole = [True] * (len(counts) + 1)
    assert weekly_bands([*counts, 0], whole)[-1:] == weekly_bands([*counts, 999], whole)[-1:]


@given(weeks)
def test_the_order_of_the_eight_weeks_does_not_matter(counts: list[int]) -> None:
    last = [*counts[-8:], 5]
    turned = [*reversed(last[:-1]), 5]
    whole = [True] * len(last)
    assert weekly_bands(last, whole)[-1] == weekly_bands(turned, whole)[-1]


@given(st.floats(0, 10_000))
def test_a_mean_lies_in_its_own_band(mean: float) -> None:
    limits = band(mean)
    assert 0 <= limits.low <= limits.mean <= limits.high


def test_below_seven_a_week_without_any_is_outside_too_often_to_mean_much() -> None:
    """The root of a small count is not normal: a band alone must not call such a week real."""
    assert band(2.26).usual == (1, 9)
    assert band(2.26).chance_outside == pytest.approx(0.104, abs=0.001)


@given(st.floats(7, 10_000))
def test_of_larger_counts_chance_leaves_the_band_once_in_a_hundred_weeks(mean: float) -> None:
    assert 0.001 < band(mean).chance_outside < 0.01


def test_a_control_chart_has_limits_three_roots_from_its_mean() -> None:
    limits = c_limits([16, 14, 18, 16, 20, 12])
    assert limits is not None
    assert (limits.mean, limits.low, limits.high) == (16, 4, 28)
    assert c_limits([1, 1, 1]) is not None
    assert c_limits([]) is None


@given(st.lists(st.integers(0, 500), min_size=1))
def test_the_lower_limit_is_never_below_zero(counts: list[int]) -> None:
    limits = c_limits(counts)
    assert limits is not None
    assert 0 <= limits.low <= limits.mean <= limits.high
    assert limits.low == 0 or limits.mean > 9


@pytest.mark.parametrize("mean", [1, 4, 30])
def test_counts_of_what_comes_one_by_one_swing_as_chance_does(mean: float) -> None:
    draws = np.random.default_rng(8)
    found = [swing(draws.poisson(mean, 60).tolist(), [True] * 60) for _ in range(200)]
    assert np.mean([each.times for each in found if each]) == pytest.approx(1, abs=0.05)
    assert sum(each.is_more for each in found if each) <= 16


def test_what_comes_in_pairs_swings_twice_as_much() -> None:
    draws = np.random.default_rng(8)
    found = swing((2 * draws.poisson(6, 260)).tolist(), [True] * 260)
    assert found is not None
    assert found.times == pytest.approx(2, abs=0.3)
    assert found.is_more


def test_only_whole_neighbors_are_laid_side_by_side() -> None:
    counts = [5, 5] * 15
    assert swing(counts, [True] * 30) == swing([*counts, 900], [*[True] * 30, False])
    assert swing(counts[:20], [True] * 20) is None
    assert swing([0] * 60, [True] * 60) is None
