"""Few places with many events: shares as printed, chance beside them, and what is hot."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from watchapp.analysis.counts import holm
from watchapp.analysis.places import by_chance, hot_places, ranked, tail_ps

counts_of_places = st.lists(st.integers(0, 40), min_size=1, max_size=60).map(np.array)


def test_shares_of_events_and_of_places() -> None:
    found = ranked(np.array([1, 6, 0, 3, 0]))
    assert found.order.tolist() == [1, 3, 0, 2, 4]
    assert found.icount.tolist() == [6, 3, 1, 0, 0]
    assert found.perc.tolist() == pytest.approx([60, 30, 10, 0, 0])
    assert found.cumu_perc.tolist() == pytest.approx([60, 90, 100, 100, 100])
    assert found.cumu_lperc.tolist() == pytest.approx([20, 40, 60, 80, 100])
    assert found.held_by(0.2) == pytest.approx(0.6)
    assert found.held_by(0.3) == pytest.approx(0.75)
    assert [found.places_for(share) for share in (0.6, 0.61, 0.8, 1)] == [1, 2, 2, 3]


@given(counts_of_places)
def test_no_event_is_lost_in_the_ranking(counts: np.ndarray) -> None:
    found = ranked(counts)
    assert found.total == counts.sum()
    assert (np.diff(found.icount) <= 0).all()
    assert counts[found.order].tolist() == found.icount.tolist()
    if found.total:
        assert found.cumu_perc[-1] == pytest.approx(100)
        assert found.held_by(1) == 1
    assert found.cumu_lperc[-1] == pytest.approx(100)


def test_fewer_events_than_places_are_concentrated_by_chance_alone() -> None:
    counts = np.zeros(400, int)
    counts[:50] = 1
    found = by_chance(counts, 0.2)
    assert found is not None
    assert found.mean == 1
    assert found.p == 1


def test_a_true_crowd_is_beyond_chance_and_p_is_never_zero() -> None:
    counts = np.array([200] + [1] * 99)
    found = by_chance(counts, 0.2, shuffles=999)
    assert found is not None
    assert found.p == pytest.approx(1 / 1000)
    assert found.low < found.mean < found.high < ranked(counts).held_by(0.2)


@given(counts_of_places)
def test_chance_keeps_between_nothing_and_everything(counts: np.ndarray) -> None:
    found = by_chance(counts, 0.2, shuffles=19)
    if counts.sum() == 0:
        assert found is None
    else:
        assert found is not None
        assert 0 < found.p <= 1
        assert 0 < found.low <= found.high <= 1


def test_the_quick_way_for_many_places_agrees_with_throwing_each_event() -> None:
    draws = np.random.default_rng(3)
    places, mean = 3000, 2.5
    counts = np.bincount(draws.integers(0, places, int(places * mean)), minlength=places)
    quick = by_chance(counts, 0.2, shuffles=999)
    slow = by_chance(counts, 0.2, shuffles=99)
    assert quick is not None
    assert slow is not None
    assert quick.mean == pytest.approx(slow.mean, abs=0.002)
    assert (quick.low, quick.high) == pytest.approx((slow.low, slow.high), abs=0.004)


def test_the_same_question_has_the_same_answer() -> None:
    counts = np.arange(50)
    assert by_chance(counts, 0.2) == by_chance(counts, 0.2)
    assert by_chance(counts, 0.2) != by_chance(counts, 0.2, seed=1)


@pytest.mark.parametrize(
    ("mean", "one_in_100", "one_in_1000"), [(0.8, 4, 6), (1, 5, 6), (2, 7, 9), (4, 10, 12)]
)
def test_the_rare_event_rule(mean: float, one_in_100: int, one_in_1000: int) -> None:
    tails = tail_ps(np.arange(40), mean)
    assert int(np.argmax(tails < 0.01)) == one_in_100
    assert int(np.argmax(tails < 0.001)) == one_in_1000


def test_five_at_a_mean_of_two() -> None:
    assert tail_ps(np.array([5]), 2)[0] == pytest.approx(0.0527, abs=5e-5)


@given(st.floats(0.001, 3000), st.lists(st.integers(0, 4000), min_size=1, max_size=20))
def test_tails_are_exact(mean: float, counts: list[int]) -> None:
    wanted = stats.poisson.sf(np.array(counts) - 1, mean)
    assert tail_ps(np.array(counts), mean) == pytest.approx(wanted, rel=1e-9, abs=1e-300)


@given(counts_of_places)
def test_hot_places_are_corrected_as_holm_does(counts: np.ndarray) -> None:
    ps, corrected = hot_places(counts)
    assert corrected.tolist() == pytest.approx(list(holm(ps.tolist())))


def test_a_hot_block_among_many_stands_out_and_an_ordinary_one_does_not() -> None:
    counts = np.array([20, 6] + [2] * 98)
    _, corrected = hot_places(counts)
    assert corrected[0] < 0.001
    assert corrected[1] > 0.05
    assert hot_places(np.zeros(3, int))[1].tolist() == [1, 1, 1]
