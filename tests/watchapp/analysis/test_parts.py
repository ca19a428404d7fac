"""Parts of a whole: which see more than their share, and that rounding never invents one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.counts import c_test
from watchapp.analysis.parts import Standing, cautious, is_telling, parts_of

EVEN = (1.0,) * 7


def test_one_day_that_sees_most_stands_out_and_the_others_are_not_blamed_for_it() -> None:
    parts = parts_of((6, 5, 4, 6, 5, 25, 6), EVEN)
    assert [part.standing is Standing.ABOVE for part in parts] == [False] * 5 + [True, False]
    assert parts[5].expected == pytest.approx(57 / 7)


def test_a_weekday_that_came_more_often_may_have_more() -> None:
    parts = parts_of((50, 40, 40, 40, 40, 40, 40), (5, 4, 4, 4, 4, 4, 4))
    assert {part.p for part in parts} == {1}


def test_the_p_is_that_of_the_exact_test_times_the_tests_made() -> None:
    first, second = parts_of((9, 1), (1, 1))
    p = c_test(9, 1, now_exposure=1, before_exposure=1)
    assert p is not None
    assert first.p == second.p == pytest.approx(2 * p)
    assert (first.standing, second.standing) == (Standing.ABOVE, Standing.BELOW)


def test_a_sum_of_parts_of_events_is_rounded_toward_its_share() -> None:
    high, low = parts_of((8.9, 1.1), (1, 1))
    whole, _ = parts_of((8, 2), (1, 1))
    assert high.p == low.p == whole.p


def test_what_lies_where_nothing_was_counted_is_an_error() -> None:
    with pytest.raises(ValueError, match="never counted"):
        parts_of((1, 3), (0, 2))


def test_nothing_and_a_lone_part_stand_nowhere() -> None:
    assert [part.p for part in parts_of((0, 0), (1, 1))] == [1, 1]
    assert [part.p for part in parts_of((0, 9), (0, 3))] == [1, 1]


@pytest.mark.parametrize(
    ("total", "telling"), [(0, False), (1, False), (2, False), (3, True), (4, True)]
)
def test_a_few_cannot_tell_however_they_fall(total: int, *, telling: bool) -> None:
    """Two on one of seven days: 7 times 1 in 49. Three: 7 times 1 in 343."""
    assert is_telling(total, EVEN) is telling


@given(st.lists(st.tuples(st.floats(0, 50), st.floats(0.1, 9)), min_size=2, max_size=9))
def test_what_is_rounded_is_never_more_surprising_than_whole_events(
    parts: list[tuple[float, float]],
) -> None:
    values, shares = zip(*parts, strict=True)
    found = parts_of(values, shares)
    assert all(0 < part.p <= 1 for part in found)
    assert sum(part.expected for part in found) == pytest.approx(sum(values))


def test_what_only_repeats_make_stand_out_is_muted() -> None:
    parts, once = parts_of((30, 10), (1, 1)), parts_of((14, 10), (1, 1))
    assert parts[0].standing is Standing.ABOVE
    muted = cautious(parts, once)
    assert {part.standing for part in muted} == {Standing.COULD_BE_CHANCE}
    assert [part.value for part in muted] == [30, 10]
    assert cautious(parts, parts) == parts
