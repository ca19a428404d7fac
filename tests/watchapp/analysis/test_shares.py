"""So many of so many: beside another program, and what must always hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from watchapp.analysis.shares import Share, fisher_test

shares = st.integers(0, 80).flatmap(lambda of: st.builds(Share, st.integers(0, of), st.just(of)))


def test_nine_of_twelve() -> None:
    assert Share(9, 12).interval == pytest.approx((0.428142, 0.945139), abs=1e-6)
    assert Share(9, 12).value == 0.75


def test_of_nothing_there_is_no_share() -> None:
    assert Share(0, 0).value is None
    assert Share(0, 0).interval == pytest.approx((0, 1))


@pytest.mark.parametrize(("hits", "of"), [(3, 2), (-1, 4), (0, -1)])
def test_what_is_no_share_is_refused(hits: int, of: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        Share(hits, of)


@given(shares)
def test_the_limits_are_those_of_another_program(share: Share) -> None:
    if not share.of:
        return
    expected = stats.binomtest(share.hits, share.of).proportion_ci(method="exact")
    assert share.interval == pytest.approx((expected.low, expected.high), abs=1e-7)
    low, high = share.interval
    assert low <= share.hits / share.of <= high


@given(shares, shares)
def test_two_shares_are_told_apart_as_by_another_program(one: Share, other: Share) -> None:
    found = fisher_test(one, other)
    if not one.of or not other.of:
        assert found is None
        return
    table = [[one.hits, one.of - one.hits], [other.hits, other.of - other.hits]]
    assert found == pytest.approx(stats.fisher_exact(table).pvalue, abs=1e-7)
    assert found == pytest.approx(fisher_test(other, one), rel=1e-9)
    assert found is not None
    assert 0 < found <= 1
