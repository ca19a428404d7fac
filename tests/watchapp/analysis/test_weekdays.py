"""Uneven weekdays: the published cases, every way counted one by one, and what always holds."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from watchapp.analysis.weekdays import MOST_EXACT, Method, g_test

EVEN = (1,) * 7


def test_three_on_one_day() -> None:
    found = g_test((3, 0, 0, 0, 0, 0, 0), EVEN)
    assert found is not None
    assert (round(found.g, 2), round(found.p, 4), found.method) == (11.68, 0.0204, Method.EXACT)


def test_three_on_three_days() -> None:
    found = g_test((1, 0, 1, 0, 0, 1, 0), EVEN)
    assert found is not None
    assert round(found.g, 2) == 5.08
    assert found.p == pytest.approx(1)


def test_nothing_has_no_pattern() -> None:
    assert g_test((0,) * 7, EVEN) is None


def test_an_event_on_a_day_that_was_not_counted_is_refused() -> None:
    with pytest.raises(ValueError, match="not counted"):
        g_test((1, 0), (0, 3))


def test_a_lone_day_has_no_pattern() -> None:
    found = g_test((0, 4), (0, 3))
    assert found is not None
    assert found.p == pytest.approx(1)


def one_by_one(counts: Sequence[int], exposures: Sequence[float]) -> float:
    """Return the p of the exact test by walking through every way."""
    total, whole = sum(counts), sum(exposures)

    def g_of(way: Sequence[int]) -> float:
        pairs = zip(way, exposures, strict=True)
        return sum(k * math.log(k * whole / (total * e)) for k, e in pairs if k)

    shares = [exposure / whole for exposure in exposures]
    ways = (
        way for way in itertools.product(range(total + 1), repeat=len(counts)) if sum(way) == total
    )
    return math.fsum(
        math.factorial(total)
        * math.prod(p**k / math.factorial(k) for k, p in zip(way, shares, strict=True))
        for way in ways
        if g_of(way) >= g_of(counts) - 1e-9
    )


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 5)), min_size=2, max_size=5))
def test_the_exact_p_is_that_of_every_way_counted(days: list[tuple[int, int]]) -> None:
    counts, exposures = zip(*days, strict=True)
    if 0 < sum(counts) <= 5:
        found = g_test(counts, exposures)
        assert found is not None
        assert found.p == pytest.approx(one_by_one(counts, exposures))


@given(st.lists(st.integers(0, 7), min_size=7, max_size=7), st.permutations(range(7)))
def test_which_day_is_which_does_not_matter(counts: list[int], order: list[int]) -> None:
    exposures = (4, 4, 5, 5, 5, 4, 4)
    one = g_test(counts, exposures)
    other = g_test([counts[n] for n in order], [exposures[n] for n in order])
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert 0 < one.p <= 1
        assert one.p == pytest.approx(other.p)


@pytest.mark.parametrize("days", range(2, 8))
def test_many_events_are_held_against_chi_square(days: int) -> None:
    counts = [40 + 3 * n for n in range(days)]
    found = g_test(counts, (2,) * days)
    assert found is not None
    assert found.method is Method.CHI_SQUARE
    expected = stats.power_divergence(counts, lambda_="log-likelihood")
    assert found.g == pytest.approx(expected.statistic)
    assert found.p == pytest.approx(expected.pvalue)


def test_the_two_ways_meet_where_one_gives_way_to_the_other() -> None:
    few, many = [11, 3, 5, 4, 7, 8, 4], [11, 3, 5, 4, 8, 8, 4]
    assert sum(few) == MOST_EXACT
    exact, rough = g_test(few, EVEN), g_test(many, EVEN)
    assert exact is not None
    assert rough is not None
    assert (exact.method, rough.method) == (Method.EXACT, Method.CHI_SQUARE)
    # Not far from each other; at 42 events chi-square is still a little too eager.
    assert exact.p == pytest.approx(stats.chi2.sf(exact.g, 6), rel=0.15)
