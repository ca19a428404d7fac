"""Near repeats: the pairs counted by hand, the edges of bands, and what shuffling must keep."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watchapp.analysis.near_bands import Bands
from watchapp.analysis.near_pairs import Metric, pairs_within
from watchapp.analysis.near_repeat import Events, Table, near_repeat
from watchapp.progress import Cancelled, Progress

METERS = Bands((100, 200, 300), same=1)
DAYS = Bands((7, 14, 21))
SIX = ((0, 0, 0), (0, 0, 3), (100, 0, 5), (100, 0, 7), (0, 300, 20), (1000, 1000, 5))

spots = st.integers(-700, 700).map(float) | st.floats(-700, 700)
happenings = st.lists(st.tuples(spots, spots, st.integers(-40, 400)), max_size=25)


def events_of(rows: object) -> Events:
    x, y, day = np.array(rows, dtype=float).reshape(-1, 3).T
    return Events(x, y, day.astype(np.int64))


def by_hand(
    rows: list[tuple[float, float, int]], metric: Metric, *, inside: bool
) -> list[list[int]]:
    """Return the table by looking at every pair."""
    table = [[0] * 4 for _ in range(5)]

    def band(value: float, ends: tuple[float, ...]) -> int:
        return sum(value > end if inside else value >= end for end in ends)

    for place, (x, y, day) in enumerate(rows):
        for x2, y2, day2 in rows[:place]:
            across, up = abs(x - x2), abs(y - y2)
            meters = across + up if metric is Metric.MANHATTAN else float(np.hypot(across, up))
            meters = round(meters, 6)
            row = 0 if meters < 1 else 1 + band(meters, METERS.ends)
            table[row][band(abs(day - day2), DAYS.ends)] += 1
    return table


def pair_counts(
    events: Events, *, meters: Bands, days: Bands, metric: Metric = Metric.EUCLIDEAN
) -> Table:
    return near_repeat(events, meters=meters, days=days, metric=metric, shuffles=1).observed


def test_six_events_counted_by_hand() -> None:
    assert pair_counts(events_of(SIX), meters=METERS, days=DAYS).tolist() == [
        [2, 0, 0, 0],
        [4, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 2, 0],
        [4, 1, 2, 0],
    ]


@pytest.mark.parametrize(("inside", "where"), [(True, (0, 0)), (False, (1, 1))])
def test_an_end_belongs_to_the_band_that_says_so(inside: bool, where: tuple[int, int]) -> None:
    pair = events_of([(0, 0, 0), (0, 100, 3)])
    meters, days = Bands((100, 200), inside=inside), Bands((3, 6), inside=inside)
    table = pair_counts(pair, meters=meters, days=days)
    assert table[where] == 1
    assert table.sum() == 1


def test_a_distance_is_along_the_grid_where_asked() -> None:
    pair = events_of([(0, 0, 0), (60, 80, 0)])
    table = pair_counts(pair, meters=METERS, days=DAYS, metric=Metric.MANHATTAN)
    assert table[2, 0] == 1
    assert pair_counts(pair, meters=METERS, days=DAYS)[1, 0] == 1


def test_bands_are_named_by_what_they_hold() -> None:
    assert DAYS.days() == (
        "0–7 days inclusive",
        "8–14 days inclusive",
        "15–21 days inclusive",
        "22 days or more",
    )
    assert Bands((3, 6), inside=False).days() == (
        "0–2 days inclusive",
        "3–5 days inclusive",
        "6 days or more",
    )
    assert METERS.meters() == (
        "same place (under 1 m)",
        "1–100 m inclusive",
        "over 100 to 200 m inclusive",
        "over 200 to 300 m inclusive",
        "over 300 m",
    )
    assert Bands((100,), inside=False).meters() == ("0 to under 100 m", "100 m or more")


@pytest.mark.parametrize("ends", [(), (7, 7), (0,), (14, 7)])
def test_bands_that_do_not_rise_are_refused(ends: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="one after the other"):
        Bands(ends)


@given(happenings, st.sampled_from(Metric), st.booleans())
def test_every_pair_is_counted_once_and_in_its_band(
    rows: list[tuple[float, float, int]], metric: Metric, inside: bool
) -> None:
    meters, days = Bands(METERS.ends, inside=inside, same=1), Bands(DAYS.ends, inside=inside)
    table = pair_counts(events_of(rows), meters=meters, days=days, metric=metric)
    assert table.sum() == len(rows) * (len(rows) - 1) // 2
    assert table.tolist() == by_hand(rows, metric, inside=inside)


@settings(max_examples=30)
@given(happenings, st.randoms(use_true_random=False))
def test_the_order_of_the_events_makes_no_difference(
    rows: list[tuple[float, float, int]], chance: Random
) -> None:
    mixed = list(rows)
    chance.shuffle(mixed)
    one, other = (
        near_repeat(events_of(each), meters=METERS, days=DAYS, shuffles=19)
        for each in (rows, mixed)
    )
    assert one.observed.tolist() == other.observed.tolist()
    assert one.shuffled.tolist() == other.shuffled.tolist()


@settings(max_examples=30)
@given(happenings, st.integers(1, 40))
def test_p_is_a_rank_and_never_0(rows: list[tuple[float, float, int]], shuffles: int) -> None:
    found = near_repeat(events_of(rows), meters=METERS, days=DAYS, shuffles=shuffles)
    for row in range(5):
        for column in range(4):
            cell = found.cell(row, column)
            as_many = (found.shuffled[:, row, column] >= cell.observed).sum()
            assert cell.p == (as_many + 1) / (shuffles + 1) >= 1 / (shuffles + 1)
            assert cell.p <= 1
    pairs = len(rows) * (len(rows) - 1) // 2
    assert (found.shuffled.sum(axis=(1, 2)) == pairs).all()
    # Neither how far apart nor how long between changes on the whole when days are dealt out anew.
    assert (found.shuffled.sum(axis=1) == found.observed.sum(axis=0)).all()
    assert (found.shuffled.sum(axis=2) == found.observed.sum(axis=1)).all()


def repeating(copies: int = 40) -> Events:
    """Return pairs of burglaries a few doors and days apart, each pair far from all others."""
    chance = np.random.default_rng(5)
    x, y = chance.uniform(0, 20_000, (2, copies))
    day = chance.integers(0, 1000, copies)
    return Events(np.append(x, x + 60), np.append(y, y), np.append(day, day + 4))


def test_repeats_are_found_and_how_far_they_last() -> None:
    found = near_repeat(repeating(), meters=METERS, days=DAYS)
    near = found.cell(1, 0)
    assert near.observed == 40
    assert near.p == 1 / 1000
    assert near.ratio is not None
    assert near.ratio > 10
    assert found.beyond_chance()[1, 0]
    assert found.beyond_chance().sum() == 1
    assert found.lasting() == (1, 0)
    assert found.within(1, 0).observed == 40


def test_nothing_is_found_where_chance_dealt_the_days() -> None:
    chance = np.random.default_rng(8)
    x, y = chance.uniform(0, 3000, (2, 300))
    found = near_repeat(Events(x, y, chance.integers(0, 365, 300)), meters=METERS, days=DAYS)
    assert found.lasting() is None
    assert not found.beyond_chance().any()


def test_the_seed_decides_and_nothing_else() -> None:
    one, same, other = (
        near_repeat(repeating(), meters=METERS, days=DAYS, shuffles=50, seed=seed)
        for seed in (1, 1, 2)
    )
    assert (one.shuffled == same.shuffled).all()
    assert (one.shuffled != other.shuffled).any()


def test_the_work_can_be_stopped() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        near_repeat(repeating(), meters=METERS, days=DAYS, progress=progress)


def test_many_points_are_cut_into_pieces_without_losing_a_pair() -> None:
    x = np.zeros(2500)
    found = [len(pairs.first) for pairs in pairs_within(x, x, 5)]
    assert len(found) > 2
    assert sum(found) == 2500 * 2499 // 2


def test_a_reach_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="above 0"):
        list(pairs_within(np.zeros(2), np.zeros(2), 0))
