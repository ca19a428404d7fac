"""Two counts: the worked numbers, the laws that the tests obey, and an independent oracle."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from watchapp.analysis.binomial import at_least
from watchapp.analysis.counts import c_test, e_test, holm, percent_change
from watchapp.analysis.sentences import Comparison

few = st.integers(0, 300)
days = st.integers(1, 400)


@pytest.mark.parametrize(
    ("now", "before", "by_e", "by_c"),
    [
        (3, 0, 0.088379, 0.25),
        (6, 2, 0.174875, 0.289062),
        (25, 16, 0.164796, 0.211024),
        (20, 10, 0.068832, 0.098737),
        (12, 4, 0.045996, 0.076813),
        (1, 0, 0.486055, 1.0),
    ],
)
def test_equal_periods_give_the_published_numbers(
    now: int, before: int, by_e: float, by_c: float
) -> None:
    assert e_test(now, before) == pytest.approx(by_e, abs=6e-7)
    assert c_test(now, before, now_exposure=30, before_exposure=30) == pytest.approx(by_c, abs=6e-7)


def test_unequal_periods_are_compared_given_their_lengths() -> None:
    assert c_test(6, 24, now_exposure=1, before_exposure=12) == pytest.approx(0.024700, abs=6e-7)
    assert c_test(20, 10, now_exposure=4, before_exposure=2) == 1.0


def test_the_e_test_of_unequal_periods_would_hide_what_is_rare() -> None:
    """Six in a month against 24 in twelve: the reason why such pairs never get an E-test."""
    assert stats.poisson_means_test(6, 1, 24, 12).pvalue == pytest.approx(0.145, abs=5e-4)
    assert Comparison(6, 24, 1, 12).p == pytest.approx(0.024700, abs=6e-7)
    middle = at_least(6, 30, share=1 / 13) + at_least(7, 30, share=1 / 13)
    assert middle == pytest.approx(0.031384, abs=6e-7)


def test_nothing_at_all_has_no_probability() -> None:
    assert e_test(0, 0) is None
    assert c_test(0, 0, now_exposure=31, before_exposure=28) is None


@pytest.mark.parametrize(("now_days", "before_days"), [(0, 31), (31, 0), (0, 0), (-1, 31)])
def test_nothing_is_compared_with_no_time_at_all(now_days: int, before_days: int) -> None:
    for count in (0, 3):
        with pytest.raises(ValueError, match="exposures must be above 0"):
            c_test(count, 2, now_exposure=now_days, before_exposure=before_days)


@given(few, few, days, days)
def test_the_c_test_agrees_with_the_binomial_test(
    now: int, before: int, now_days: int, before_days: int
) -> None:
    if now + before == 0:
        return
    share = now_days / (now_days + before_days)
    expected = max(stats.binomtest(now, now + before, share).pvalue, 2.3e-308)
    p = c_test(now, before, now_exposure=now_days, before_exposure=before_days)
    assert p == pytest.approx(expected, rel=1e-6)


@given(st.integers(0, 40), st.integers(0, 40))
def test_the_e_test_is_its_plain_double_sum(now: int, before: int) -> None:
    """Ties are counted in whole numbers here, where floats lose some."""
    if now == before:
        return
    masses = stats.poisson.pmf(range(200), (now + before) / 2)
    expected = sum(
        masses[one] * masses[other]
        for one in range(200)
        for other in range(200)
        if one != other
        and (one - other) ** 2 * (now + before) >= (now - before) ** 2 * (one + other)
    )
    assert e_test(now, before) == pytest.approx(expected, rel=1e-9)


@given(few, few, days, days)
def test_swapping_the_periods_changes_nothing(
    now: int, before: int, now_days: int, before_days: int
) -> None:
    if now + before == 0:
        return
    assert e_test(now, before) == e_test(before, now)
    one = c_test(now, before, now_exposure=now_days, before_exposure=before_days)
    other = c_test(before, now, now_exposure=before_days, before_exposure=now_days)
    assert one == pytest.approx(other, rel=1e-9)


@given(st.integers(0, 10**6), st.integers(1, 10**6), days, days)
def test_p_is_a_probability_and_never_nothing(
    now: int, before: int, now_days: int, before_days: int
) -> None:
    by_e = e_test(now, before)
    by_c = c_test(now, before, now_exposure=now_days, before_exposure=before_days)
    assert by_e is not None
    assert by_c is not None
    assert 0 < by_e <= 1
    assert 0 < by_c <= 1


@given(st.integers(1, 10**5), days)
def test_equal_counts_could_always_be_chance(count: int, length: int) -> None:
    assert e_test(count, count) == 1.0
    assert c_test(count, count, now_exposure=length, before_exposure=length) == 1.0


def test_a_million_is_no_trouble() -> None:
    started = time.thread_time()
    assert e_test(10**6, 10**6 + 3000) == pytest.approx(0.0340, abs=1e-4)
    p = c_test(10**6, 947_000, now_exposure=31, before_exposure=29.3)
    assert p == pytest.approx(stats.binomtest(10**6, 1_947_000, 31 / 60.3).pvalue, rel=1e-6)
    assert time.thread_time() - started < 2


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [
        (16, 25, 56.25),
        (3, 0, -100),
        (3200, 2560, -20),
        (2800, 2100, -25),
        (3500, 2975, -15),
        (0, 3, None),
        (0, 0, None),
    ],
)
def test_percent_change(before: int, now: int, change: float | None) -> None:
    assert percent_change(now, before) == change


def test_holm_raises_each_p_by_how_many_were_looked_at() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx((0.03, 0.06, 0.06))
    assert holm([0.6, 0.9]) == (1.0, 1.0)
    assert holm([0.2]) == (0.2,)
    assert holm([]) == ()


@given(st.lists(st.floats(0, 1), max_size=12))
def test_holm_keeps_the_order_and_lowers_nothing(ps: list[float]) -> None:
    raised = holm(ps)
    assert all(one <= other <= 1 for one, other in zip(ps, raised, strict=True))
    places = sorted(range(len(ps)), key=ps.__getitem__)
    assert [raised[place] for place in places] == sorted(raised)
