"""Shares of patrol hours beside shares of events."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from watchapp.analysis.beats import Beat, judge_beats

beats = st.builds(
    Beat,
    name=st.just("Ash"),
    events=st.integers(0, 50).map(float),
    of=st.integers(50, 200),
    hours=st.floats(0, 40),
    of_hours=st.just(40.0),
)


def test_a_zone_with_its_share_of_patrols_is_no_news() -> None:
    ((ash, birch),) = judge_beats((Beat("Ash", 30, 60, 10, 20), Beat("Birch", 30, 60, 10, 20)))
    assert not ash.is_news
    assert ash.p == birch.p == 1
    assert ash.share == ash.out_share == 0.5


def test_a_zone_that_patrols_miss_is_and_one_without_any_too() -> None:
    ((ash, cedar),) = judge_beats((Beat("Ash", 20, 60, 20, 20), Beat("Cedar", 40, 60, 0, 20)))
    assert ash.is_news
    assert cedar.is_news
    assert 0 < cedar.p < 1e-6


def test_few_events_are_never_news() -> None:
    ((ash,),) = judge_beats((Beat("Ash", 9, 9, 0, 20),))
    assert not ash.is_news


@given(beats)
def test_the_chance_is_the_doubled_binomial_tail(beat: Beat) -> None:
    count, share = round(beat.events), beat.out_share
    if beat.share > share:
        tail = stats.binom.sf(count - 1, beat.of, share)
    else:
        tail = stats.binom.cdf(count, beat.of, share)
    assert beat.chance() == pytest.approx(min(1.0, 2 * tail), rel=1e-6, abs=1e-9)
    low, high = beat.limits
    assert low <= beat.share <= high


@given(st.lists(beats, max_size=4), st.lists(beats, max_size=4))
def test_looking_at_more_never_makes_one_surer(one: list[Beat], other: list[Beat]) -> None:
    (alone,) = judge_beats(one)
    beside, _ = judge_beats(one, other)
    for few, many in zip(alone, beside, strict=True):
        assert many.p >= few.p - 1e-12
