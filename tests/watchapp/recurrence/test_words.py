"""Rules in words, the choice by words, and public holidays."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.errors import WatchError
from watchapp.recurrence import (
    Pattern,
    Repeat,
    complaint_about_country,
    complaint_about_rule,
    holidays_between,
    pattern_of,
    rule_of,
    spell_rule,
)

PATTERNS = st.builds(
    Pattern,
    repeat=st.just(Repeat.DAILY),
    every=st.integers(1, 99),
    until=st.none() | st.dates(date(1990, 1, 1), date(2199, 12, 31)),
) | st.one_of(
    st.builds(
        Pattern,
        repeat=st.just(Repeat.WEEKLY),
        every=st.integers(1, 9),
        weekdays=st.sets(st.integers(0, 6)).map(lambda each: tuple(sorted(each))),
        count=st.none() | st.integers(1, 99),
    ),
    st.builds(
        Pattern,
        repeat=st.just(Repeat.NTH_WEEKDAY),
        weekdays=st.integers(0, 6).map(lambda each: (each,)),
        place=st.sampled_from([1, 2, 3, 4, -1]),
    ),
    st.builds(Pattern, repeat=st.just(Repeat.DAY_OF_MONTH), day=st.integers(1, 31)),
    st.just(Pattern()),
)


@given(PATTERNS)
def test_what_is_chosen_by_words_is_read_back(pattern: Pattern) -> None:
    rule = rule_of(pattern)
    assert complaint_about_rule(rule) == ""
    assert pattern_of(rule) == pattern


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("", "Once"),
        ("FREQ=DAILY", "Every day"),
        ("FREQ=WEEKLY", "Every week"),
        ("FREQ=WEEKLY;BYDAY=FR,TU", "Every week on Tuesday and Friday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,SU", "Every 2 weeks on Monday, Wednesday and Sunday"),
        ("FREQ=MONTHLY;BYDAY=2TU", "Every month on the second Tuesday"),
        ("FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=3", "Every 3 months on the last Friday"),
        ("FREQ=MONTHLY;BYMONTHDAY=15;COUNT=6", "Every month on day 15, 6 times"),
        ("FREQ=DAILY;UNTIL=20261231", "Every day, until Dec 31, 2026"),
        ("FREQ=YEARLY;BYMONTH=8;BYDAY=1TU", "By the rule FREQ=YEARLY;BYMONTH=8;BYDAY=1TU"),
        ("nonsense", "By the rule nonsense"),
    ],
)
def test_a_rule_in_words(rule: str, words: str) -> None:
    assert spell_rule(rule) == words


def test_a_rule_without_words_stays_as_it_was_written() -> None:
    rule = "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1"
    assert rule_of(pattern_of(rule)) == rule


def test_holidays_of_a_country_and_a_state() -> None:
    found = holidays_between("US", date(2026, 7, 1), date(2026, 12, 31))
    assert found[date(2026, 11, 26)] == "Thanksgiving Day"
    assert found[date(2026, 7, 3)] == "Independence Day (observed)"
    assert date(2026, 3, 31) in holidays_between("us-ca", date(2026, 3, 1), date(2026, 3, 31))
    assert holidays_between("", date(2026, 1, 1), date(2026, 12, 31)) == {}


@pytest.mark.parametrize("code", ["XX", "US-ZZ", "California", "US CA", "U"])
def test_an_unknown_country_is_said_in_words(code: str) -> None:
    assert f"for “{code.upper()}”; write a country" in complaint_about_country(code)
    with pytest.raises(WatchError):
        holidays_between(code, date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize("code", ["", "US", "US-CA", "MX", "GB-ENG"])
def test_a_country_that_is_known_is_taken(code: str) -> None:
    assert complaint_about_country(code) == ""
