"""The rule for rare events against its worked numbers and an independent oracle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from watchapp.analysis.rare import head, rare_count, tail

means = st.floats(0.01, 5000)
counts = st.integers(0, 6000)


@pytest.mark.parametrize(
    ("mean", "in_a_hundred", "in_a_thousand"), [(0.8, 4, 6), (1, 5, 6), (2, 7, 9), (4, 10, 12)]
)
def test_the_smallest_count_that_is_rare(
    mean: float, in_a_hundred: int, in_a_thousand: int
) -> None:
    assert rare_count(mean, once_in=100) == in_a_hundred
    assert rare_count(mean, once_in=1000) == in_a_thousand


def test_two_tails_that_are_often_misprinted() -> None:
    assert tail(5, 2) == pytest.approx(0.0527, abs=5e-5)
    assert tail(4, 0.8) == pytest.approx(0.00908, abs=5e-6)


def test_the_masses_at_a_mean_of_four_fifths() -> None:
    masses = [100 * (tail(count, 0.8) - tail(count + 1, 0.8)) for count in range(7)]
    assert [round(mass, 1) for mass in masses] == [44.9, 35.9, 14.4, 3.8, 0.8, 0.1, 0.0]


def test_where_nothing_ever_happens_one_is_rare() -> None:
    assert (tail(0, 0), tail(1, 0), head(0, 0)) == (1, 0, 1)
    assert rare_count(0, once_in=1000) == 1


@given(counts, means)
def test_the_tails_are_those_of_poisson(count: int, mean: float) -> None:
    assert tail(count, mean) == pytest.approx(
        stats.poisson.sf(count - 1, mean), rel=1e-8, abs=1e-300
    )
    assert head(count, mean) == pytest.approx(stats.poisson.cdf(count, mean), rel=1e-8, abs=1e-300)


@given(counts, means)
def test_both_tails_together_are_certain(count: int, mean: float) -> None:
    assert tail(count + 1, mean) + head(count, mean) == pytest.approx(1)


@given(means, st.sampled_from([100, 1000]))
def test_one_fewer_would_not_be_rare(mean: float, once_in: int) -> None:
    count = rare_count(mean, once_in=once_in)
    assert tail(count, mean) < 1 / once_in <= tail(count - 1, mean)
