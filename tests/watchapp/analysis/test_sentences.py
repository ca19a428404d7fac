"""Is that real? The sentence for a neighbor."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.sentences import Comparison, Verdict, judge, odds

counts = st.integers(0, 500)


@pytest.mark.parametrize(
    ("comparison", "verdict", "sentence"),
    [
        (
            Comparison(21, 12, 31, 31),
            Verdict.COULD_BE_CHANCE,
            "21 this month against 12 in December: this could well be chance.",
        ),
        (
            Comparison(27, 10, 31, 31),
            Verdict.RISES,
            (
                "27 this month against 10 in December: more than chance alone would usually give"
                " (about 1 in 210)."
            ),
        ),
        (
            Comparison(10, 27, 30, 31),
            Verdict.FALLS,
            (
                "10 this month against 27 in December: fewer, day for day, than chance alone would"
                " usually give (about 1 in 130)."
            ),
        ),
        (
            Comparison(0, 3, 31, 31),
            Verdict.TOO_FEW,
            "None this month against 3 in December: too few to say anything.",
        ),
        (
            Comparison(0, 0, 30, 31),
            Verdict.TOO_FEW,
            "None this month against none in December: too few to say anything.",
        ),
        (
            Comparison(7584, 7584, 31, 31),
            Verdict.COULD_BE_CHANCE,
            "7,584 this month against 7,584 in December: this could well be chance.",
        ),
    ],
)
def test_what_is_said(comparison: Comparison, verdict: Verdict, sentence: str) -> None:
    assert comparison.verdict is verdict
    assert comparison.sentence("this month", "in December") == sentence


def test_the_e_test_is_for_equal_lengths_alone() -> None:
    assert Comparison(12, 4, 31, 31).method == "E-test"
    assert Comparison(12, 4, 31, 31).p == pytest.approx(0.045996, abs=6e-7)
    assert Comparison(6, 24, 1, 12).method == "C-test"
    assert Comparison(6, 24, 1, 12).p == pytest.approx(0.024700, abs=6e-7)


def test_fewer_in_a_much_shorter_time_is_a_rise() -> None:
    assert Comparison(6, 24, 1, 12).verdict is Verdict.RISES


@given(counts, counts)
def test_swapping_turns_a_rise_into_a_fall(now: int, before: int) -> None:
    turned = {Verdict.RISES: Verdict.FALLS, Verdict.FALLS: Verdict.RISES}
    one, other = Comparison(now, before, 31, 28), Comparison(before, now, 28, 31)
    assert other.verdict is turned.get(one.verdict, one.verdict)


@given(counts, counts, st.sampled_from([(31, 31), (31, 28), (7, 30)]))
def test_a_sentence_is_one_line_with_both_counts_and_no_score(
    now: int, before: int, days: tuple[int, int]
) -> None:
    comparison = Comparison(now, before, *days)
    text = comparison.sentence("now", "then")
    shown = [int(number) for number in re.findall(r"^\d+|(?<=against )\d+", text)]
    assert shown == [count for count in (now, before) if count]
    assert text.endswith(".")
    assert text.count(".") == 1
    if comparison.verdict in {Verdict.RISES, Verdict.FALLS}:
        assert "1 in" in text


def test_what_stands_out_alone_may_not_among_many() -> None:
    odd = Comparison(14, 4, 31, 31)
    assert judge([odd])[0].verdict is Verdict.RISES
    among = judge([odd, *[Comparison(10, 10 + n % 3, 31, 31) for n in range(19)]])
    assert among[0].verdict is Verdict.COULD_BE_CHANCE
    assert among[0].p == pytest.approx(20 * (odd.p or 0))


def test_a_kind_that_never_happened_does_not_weigh_on_the_others() -> None:
    odd, never = Comparison(12, 4, 31, 31), Comparison(0, 0, 31, 31)
    first, second = judge([odd, never])
    assert first.verdict is Verdict.RISES
    assert second.p is None
    assert second.verdict is Verdict.TOO_FEW


@pytest.mark.parametrize(
    ("p", "words"),
    [
        (0.049, "about 1 in 20"),
        (1 / 61, "about 1 in 60"),
        (1 / 63, "about 1 in 65"),
        (1 / 128, "about 1 in 130"),
        (1 / 5432, "about 1 in 5,400"),
        (1e-9, "less than 1 in a million"),
    ],
)
def test_odds_are_round(p: float, words: str) -> None:
    assert odds(p) == words


def test_what_only_possible_repeats_make_is_said_to_be_perhaps_theirs() -> None:
    twice = Comparison(200, 100, 31, 31, now_repeats=100)
    assert twice.verdict is Verdict.COULD_BE_REPEATS
    assert twice.sentence("in January", "in December") == (
        "200 in January against 100 in December: this could be because some are entered twice."
    )
    hidden = Comparison(100, 100, 31, 31, before_repeats=50)
    assert hidden.verdict is Verdict.COULD_BE_REPEATS


def test_a_few_possible_repeats_change_nothing() -> None:
    assert Comparison(200, 100, 31, 31, now_repeats=5).verdict is Verdict.RISES
    assert Comparison(21, 12, 31, 31, now_repeats=5).verdict is Verdict.COULD_BE_CHANCE
    assert Comparison(2, 1, 31, 31, now_repeats=2).verdict is Verdict.TOO_FEW


def test_possible_repeats_are_judged_beside_the_others() -> None:
    odd = Comparison(27, 10, 31, 31, now_repeats=2)
    assert judge([odd])[0].verdict is Verdict.RISES
    others = [Comparison(10, 10 + n % 3, 31, 31) for n in range(8)]
    assert judge([odd, *others])[0].verdict is Verdict.COULD_BE_REPEATS
