"""Waiting for answers: a published trial, another program, and what must always hold."""

from __future__ import annotations

import statistics
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from watchapp.analysis.waiting import LEAST, Waited, kaplan_meier, waits_of

# Freireich et al. (1963), Blood 21:699-716, as printed in most books on survival; + waits on.
TREATED = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
OTHERS = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"

waits = st.lists(st.builds(Waited, st.integers(0, 60), st.booleans()), max_size=40)


def _read(text: str) -> list[Waited]:
    return [Waited(int(each.rstrip("+")), ended=not each.endswith("+")) for each in text.split()]


def test_the_published_trial_comes_out_as_printed() -> None:
    treated = waits_of(_read(TREATED))
    assert [treated.answered, treated.waiting, treated.longest_waiting] == [9, 12, 35]
    shares = [round(step.share, 3) for step in treated.steps]
    assert shares == [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448]
    assert treated.median == pytest.approx(23)
    assert [*treated.interval] == [13, None]
    others = waits_of(_read(OTHERS))
    assert others.median == pytest.approx(8)
    assert [*others.interval] == [4, 11]


def test_while_most_wait_the_usual_wait_cannot_be_said_yet() -> None:
    found = waits_of(_read("1 2 3 4 5 6 7+ 30+ 30+ 30+ 30+ 30+ 30+ 30+ 30+"))
    assert found.answered == LEAST
    assert found.median is None
    assert found.interval[1] is None
    assert found.quartiles[0] is not None


def test_after_few_answers_nothing_is_claimed() -> None:
    found = waits_of(_read("1 2 3 4 5"))
    assert [found.answered, found.median, found.interval] == [5, None, (None, None)]
    assert waits_of([]).count == 0


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@given(waits)
def test_the_curve_is_that_of_another_program(given_waits: list[Waited]) -> None:
    if not any(each.ended for each in given_waits):
        return
    censored = stats.CensoredData.right_censored(
        [each.length for each in given_waits], [not each.ended for each in given_waits]
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        curve = stats.ecdf(censored).sf
        limits = curve.confidence_interval(method="log-log")
    for step in kaplan_meier(given_waits):
        assert step.share == pytest.approx(curve.evaluate(step.after), abs=1e-9)
        if step.share > 1e-9:
            assert step.low == pytest.approx(limits.low.evaluate(step.after), abs=1e-9)
            assert step.high == pytest.approx(limits.high.evaluate(step.after), abs=1e-9)


@given(waits)
def test_shares_fall_and_their_limits_hold_them(given_waits: list[Waited]) -> None:
    steps = kaplan_meier(given_waits)
    shares = [step.share for step in steps]
    assert shares == sorted(shares, reverse=True)
    assert all(step.low <= step.share <= step.high for step in steps)
    found = waits_of(given_waits)
    assert found.count == len(given_waits)
    if found.median is not None and found.interval[0] is not None:
        assert found.interval[0] <= found.median


@given(st.lists(st.integers(0, 60), min_size=LEAST, max_size=40))
def test_where_nobody_waits_it_is_the_plain_median(lengths: list[int]) -> None:
    found = waits_of(Waited(length) for length in lengths)
    assert found.median == statistics.median(lengths)


@given(st.lists(st.integers(1, 60), min_size=LEAST, max_size=20))
def test_who_waits_on_makes_the_usual_wait_no_shorter(lengths: list[int]) -> None:
    answered = waits_of(Waited(length) for length in lengths).median
    found = waits_of([Waited(length) for length in lengths] + [Waited(61, ended=False)] * 3).median
    assert answered is not None
    assert found is None or found >= answered
