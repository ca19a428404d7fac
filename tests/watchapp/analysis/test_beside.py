"""Rows of two counts: the printed table of three cities, percentages, and luck counted once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.beside import beside, percent_words
from watchapp.analysis.counts import percent_change
from watchapp.analysis.sentences import Comparison, Verdict, judge

counts = st.integers(0, 5000)
lengths = st.integers(1, 366)


def year(now: int, before: int) -> Comparison:
    return Comparison(now, before, now_exposure=365, before_exposure=365)


def test_three_cities_come_out_as_printed() -> None:
    rows = beside(
        [
            ("Chicago", year(2560, 3200)),
            ("New York", year(2100, 2800)),
            ("Los Angeles", year(2975, 3500)),
        ]
    )
    printed = [
        f"{row.name} {row.comparison.before:,} → {row.comparison.now:,}, {row.change}"
        for row in rows
    ]
    assert printed == [
        "Chicago 3,200 → 2,560, −20 %",
        "New York 2,800 → 2,100, −25 %",
        "Los Angeles 3,500 → 2,975, −15 %",
    ]
    assert [row.percent for row in rows] == [-20, -25, -15]
    assert {row.judgment.meaning for row in rows} == {
        "fewer than chance alone would usually give (less than 1 in a million)"
    }


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (16, 25, "+56 %"),
        (0, 3, "not calculated"),
        (0, 0, "not calculated"),
        (3, 0, "−100 %"),
        (7, 7, "0 %"),
        (1000, 1001, "under 1 %"),
        (1000, 995, "−1 %"),
        (1, 13, "+1,200 %"),
    ],
)
def test_a_change_in_percent_as_people_write_it(before: int, now: int, words: str) -> None:
    assert percent_words(percent_change(now, before)) == words


def test_a_longer_month_is_no_rise() -> None:
    (row,) = beside([("January", Comparison(31, 28, now_exposure=31, before_exposure=28))])
    assert row.percent == 0


def test_in_a_long_table_one_odd_row_is_no_news() -> None:
    odd = year(12, 4)
    assert judge([odd])[0].verdict is Verdict.RISES
    quiet = [(str(place), year(5, 5)) for place in range(20)]
    rows = beside([("Odd", odd), *quiet])
    assert rows[0].judgment.verdict is Verdict.COULD_BE_CHANCE


@given(st.lists(st.tuples(counts, counts), min_size=1, max_size=8), lengths, lengths)
def test_swapping_the_times_turns_rises_into_falls(
    pairs: list[tuple[int, int]], one: int, other: int
) -> None:
    there = beside([("", Comparison(a, b, one, other)) for a, b in pairs])
    back = beside([("", Comparison(b, a, other, one)) for a, b in pairs])
    turned = {Verdict.RISES: Verdict.FALLS, Verdict.FALLS: Verdict.RISES}
    for row, swapped in zip(there, back, strict=True):
        assert (row.judgment.p or 2) == pytest.approx(swapped.judgment.p or 2, rel=1e-6)
        verdict = row.judgment.verdict
        assert swapped.judgment.verdict is turned.get(verdict, verdict)


@given(st.lists(st.tuples(counts, counts), min_size=1, max_size=6), st.integers(0, 50))
def test_looking_at_more_makes_nothing_more_certain(
    pairs: list[tuple[int, int]], others: int
) -> None:
    rows = [year(now, before) for now, before in pairs]
    alone, among = judge(rows), judge(rows, among=len(rows) + others)
    for one, other in zip(alone, among, strict=True):
        assert (one.p is None) == (other.p is None)
        if one.p is not None and other.p is not None:
            assert one.p <= other.p <= 1
