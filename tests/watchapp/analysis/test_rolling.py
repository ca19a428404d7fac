"""Rolling means: a plain oracle, and no mean where a day is not covered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.rolling import rolling_means, unbroken

days = st.lists(st.tuples(st.integers(0, 10**6), st.booleans()), max_size=60)


@given(days, st.integers(1, 14))
def test_each_is_the_mean_of_its_window_or_nothing(
    given_days: list[tuple[int, bool]], window: int
) -> None:
    counts, whole = [count for count, _ in given_days], [is_whole for _, is_whole in given_days]
    means = rolling_means(counts, whole, window=window)
    assert len(means) == len(counts)
    for place, mean in enumerate(means):
        start = place - window + 1
        if start >= 0 and all(whole[start : place + 1]):
            assert mean == pytest.approx(sum(counts[start : place + 1]) / window)
        else:
            assert mean is None


@given(st.lists(st.integers(0, 99), min_size=1, max_size=30), st.integers(0, 40))
def test_what_comes_later_changes_nothing(counts: list[int], later: int) -> None:
    before = rolling_means(counts, [True] * len(counts), window=4)
    after = rolling_means([*counts, later], [True] * (len(counts) + 1), window=4)
    assert after[:-1] == before


def test_a_window_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one period"):
        rolling_means([1], [True], window=0)


def test_a_line_breaks_off_where_there_is_no_mean() -> None:
    assert unbroken([None, 1.0, 2.0, None, None, 0.0]) == (range(1, 3), range(5, 6))
    assert unbroken([]) == ()


@given(st.lists(st.none() | st.just(1)))
def test_stretches_hold_each_value_once(values: list[int | None]) -> None:
    places = [place for stretch in unbroken(values) for place in stretch]
    assert places == [place for place, value in enumerate(values) if value is not None]
