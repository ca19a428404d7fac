"""So many out of so many, against an independent oracle and by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from watchapp.analysis.binomial import at_least, clopper_pearson

pairs = st.integers(0, 5000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))
shares = st.floats(1e-6, 1 - 1e-6)


def test_small_ones_by_hand() -> None:
    assert at_least(1, 2, share=0.5) == pytest.approx(0.75)
    assert at_least(2, 2, share=0.5) == pytest.approx(0.25)
    assert at_least(0, 9, share=0.1) == 1
    assert at_least(10, 9, share=0.9) == 0
    assert at_least(3, 9, share=0.0) == 0
    assert at_least(3, 9, share=1.0) == 1


def test_the_limits_of_none_and_all_follow_the_rule_of_three() -> None:
    assert clopper_pearson(0, 10) == pytest.approx((0, 1 - 0.025**0.1))
    assert clopper_pearson(10, 10) == pytest.approx((0.025**0.1, 1))
    assert clopper_pearson(0, 0) == (0, 1)


@given(pairs, shares)
def test_the_chance_is_the_binomial_tail(pair: tuple[int, int], share: float) -> None:
    expected = stats.binom.sf(pair[0] - 1, pair[1], share)
    assert at_least(*pair, share=share) == pytest.approx(expected, rel=1e-7, abs=1e-12)


@given(pairs, st.sampled_from([0.8, 0.95, 0.999]))
def test_the_limits_are_beta_quantiles(pair: tuple[int, int], level: float) -> None:
    count, of = pair
    tail = (1 - level) / 2
    lower = stats.beta.ppf(tail, count, of - count + 1) if count else 0
    upper = stats.beta.isf(tail, count + 1, of - count) if count < of else 1
    if of:
        assert clopper_pearson(count, of, level) == pytest.approx((lower, upper), rel=1e-7)


@given(pairs)
def test_the_limits_hold_the_share_and_swap_with_it(pair: tuple[int, int]) -> None:
    count, of = pair
    low, high = clopper_pearson(count, of)
    assert low <= (count / of if of else 0.5) <= high
    assert clopper_pearson(of - count, of) == pytest.approx((1 - high, 1 - low), abs=1e-9)


def test_a_million_is_no_burden() -> None:
    low, high = clopper_pearson(250_000, 1_000_000)
    assert low == pytest.approx(stats.beta.ppf(0.025, 250_000, 750_001), rel=1e-7)
    assert high == pytest.approx(stats.beta.isf(0.025, 250_001, 750_000), rel=1e-7)
