"""Three that are real, three that only look so: by hand, and what must always hold."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.glance import DULL, LEAST, MOST, Glance, Reason, glance
from watchapp.analysis.glance_words import (
    counts_words,
    looked_words,
    meaning_words,
    often,
    sentence_of,
)
from watchapp.analysis.look import Against, Look, Subject, glaring
from watchapp.analysis.sentences import Comparison, judge

counts = st.integers(0, 60)
exposures = st.sampled_from([(31, 31), (31, 30), (28, 31), (31, 334)])
subjects = st.builds(
    lambda category, zone: Subject(f"kind {category} in {zone}", "", "", category, zone),
    st.none() | st.integers(1, 4),
    st.none() | st.integers(0, 3),
)


@st.composite
def a_look(draw: st.DrawFn) -> Look:
    now, before = draw(counts), draw(counts)
    repeats = draw(st.integers(0, now)) if draw(st.booleans()) else 0
    against = draw(st.sampled_from(list(Against)))
    return Look(
        draw(subjects),
        against,
        Comparison(now, before, *draw(exposures), now_repeats=repeats),
        "in January",
        "in December",
        earlier=(before // 2, before) if against is Against.MONTHS_BEFORE else (),
    )


looks = st.lists(a_look(), max_size=24, unique_by=lambda look: look.key)


def _look(
    now: int, before: int, name: str = "Bicycle taken", **others: int | tuple[int, ...]
) -> Look:
    earlier = others.pop("earlier", ())
    assert isinstance(earlier, tuple)
    where = {key: value for key, value in others.items() if isinstance(value, int)}
    against = Against.MONTHS_BEFORE if earlier else Against.MONTH_BEFORE
    kind = Subject(name, category=where.get("category"), zone=where.get("zone"))
    days = 30 * len(earlier) or 31
    return Look(kind, against, Comparison(now, before, 31, days), "in May", "in April", earlier)


def _steady(first: int, last: int) -> list[Look]:
    return [_look(10, 11, f"Kind {n}", category=n) for n in range(first, last)]


def test_what_is_beyond_chance_is_real_and_says_so() -> None:
    found = glance([_look(27, 10, category=1)])
    assert [each.look.comparison.now for each in found.real] == [27]
    assert found.alarming == ()
    assert sentence_of(found.real[0]) == (
        "Bicycle taken: 27 in May against 10 in April (+170\u00a0%). More than chance alone would"
        " usually give (about 1 in 210)."
    )


def test_falls_are_told_as_well_as_rises() -> None:
    found = glance([_look(10, 40, category=1), _look(12, 4, category=2), *_steady(3, 9)])
    assert [each.is_rise for each in found.real] == [False]
    assert meaning_words(found.real[0]).startswith("Fewer than chance alone would usually give (")
    assert [each.is_rise for each in found.alarming] == [True]


def test_alone_it_would_seem_real_among_many_it_is_not() -> None:
    found = glance([_look(14, 4, category=1), *_steady(2, 21)])
    assert found.real == ()
    assert found.looked == 20
    (alarm,) = found.alarming
    assert alarm.reason is Reason.AMONG_MANY
    assert alarm.p == pytest.approx(20 * (alarm.alone or 0))
    assert meaning_words(alarm) == (
        "Alone it would seem real (about 1 in 60), but 20 comparisons were made here, and among so"
        " many chance gives one like it about 1 time in 3."
    )


def test_three_times_as_many_can_be_chance() -> None:
    (alarm,) = glance([_look(6, 2, category=1)]).alarming
    assert alarm.reason is Reason.CHANCE
    assert sentence_of(alarm) == (
        "Bicycle taken: 6 in May against 2 in April (+200\u00a0%). Chance alone gives so large a"
        " difference about 1 time in 6."
    )


def test_from_nothing_there_is_no_percentage() -> None:
    (alarm,) = glance([_look(3, 0, category=1)]).alarming
    assert alarm.reason is Reason.TOO_FEW
    assert counts_words(alarm.look) == "3 in May against none in April."


def test_what_single_months_had_before_is_no_news() -> None:
    swinging = _look(38, 120, earlier=(2, 40, 5, 31, 3, 39), category=1)
    (alarm,) = glance([swinging]).alarming
    assert alarm.reason is Reason.SWINGS
    assert meaning_words(alarm) == (
        "It swings like that: the single months before had from 2 to 40."
    )
    steady = _look(45, 120, earlier=(18, 20, 22, 19, 21, 20), category=1)
    (real,) = glance([steady]).real
    assert meaning_words(real).endswith("; the single months before had from 18 to 22.")


def test_possible_repeats_are_no_change() -> None:
    look = Look(
        Subject("Noise", category=1),
        Against.MONTH_BEFORE,
        Comparison(200, 100, 31, 31, now_repeats=100),
        "in May",
        "in April",
    )
    (alarm,) = glance([look]).alarming
    assert alarm.reason is Reason.REPEATS


def test_a_class_and_its_only_category_are_one() -> None:
    whole = Look(
        Subject("Property", kind="property"),
        Against.MONTH_BEFORE,
        Comparison(27, 10, 31, 31),
        "in May",
        "in April",
    )
    part = Look(
        Subject("Bicycle taken", kind="property", category=1),
        Against.MONTH_BEFORE,
        Comparison(27, 10, 31, 31),
        "in May",
        "in April",
    )
    found = glance([whole, part])
    assert found.looked == 1
    assert [each.look.subject.name for each in found.real] == ["Bicycle taken"]


def test_a_zone_and_the_whole_are_told_once() -> None:
    everywhere = _look(60, 20, "All", category=1)
    north = _look(50, 12, "All in North", category=1, zone=1)
    assert len(glance([everywhere, north]).real) == 1
    other = _look(8, 30, "All in South", category=1, zone=2)
    assert len(glance([everywhere, north, other]).real) == 2


def test_what_makes_up_a_change_is_named() -> None:
    all_of_them = _look(93, 41, "All")
    bicycles = _look(60, 20, "Bicycle taken", category=1)
    noise = _look(33, 21, "Noise", category=2)
    found = glance([all_of_them, bicycles, noise])
    assert [each.look.subject.name for each in found.real] == ["Bicycle taken"]
    both = glance([_look(93, 41, "All"), _look(47, 21, "One", category=1), noise])
    assert [each.look.subject.name for each in both.real] == ["All"]


def test_who_comes_first_among_zones_need_not_be_worse() -> None:
    def zone(key: int, now: int, rest: int, homes: int) -> Look:
        return Look(
            Subject(f"Zone {key}", zone=key),
            Against.OTHER_ZONES,
            Comparison(now, rest, homes, 400 - homes),
            "at its 80 homes",
            "at the 320 others",
        )

    found = glance([zone(1, 6, 14, 80), zone(2, 4, 16, 120), zone(3, 10, 10, 200)])
    assert [each.look.subject.name for each in found.alarming] == ["Zone 1"]
    assert meaning_words(found.alarming[0]).startswith("Some zone always comes first")


@pytest.mark.parametrize(
    ("p", "words"),
    [(1.0, "more often than not"), (0.2, "about 1 time in 5"), (0.001, "about 1 in 1,000")],
)
def test_how_often(p: float, words: str) -> None:
    assert often(p) == words


def test_how_many_were_looked_at_is_said() -> None:
    assert looked_words(Glance((), (), 0, 4, 0)) == (
        "There is too little in the log to compare anything yet."
    )
    assert looked_words(Glance((), (), 41, 1, 0)).endswith(
        "1 more had too few in it to show anything."
    )


@given(looks)
def test_nothing_is_in_both_lists(given_looks: list[Look]) -> None:
    found = glance(given_looks)
    assert len(found.real) <= MOST
    assert len(found.alarming) <= MOST
    real = [each.look.subject.key for each in found.real]
    alarming = [each.look.subject.key for each in found.alarming]
    assert len({*real, *alarming}) == len(real) + len(alarming)
    assert all(each.is_real for each in found.real)
    assert not any(each.is_real for each in found.alarming)


@given(looks)
def test_no_percentage_is_made_of_nothing(given_looks: list[Look]) -> None:
    found = glance(given_looks)
    for each in (*found.real, *found.alarming):
        text = sentence_of(each)
        assert ("%" in text) == (bool(each.look.percent) and each.look.expected >= 1)
        if each.look.comparison.before == 0:
            assert "%" not in text
        assert max(each.look.comparison.now, each.look.expected) >= LEAST or each.is_real


@given(looks, st.randoms(use_true_random=False))
def test_the_order_of_the_looks_does_not_matter(
    given_looks: list[Look], luck: random.Random
) -> None:
    shuffled = list(given_looks)
    luck.shuffle(shuffled)
    assert glance(shuffled) == glance(given_looks)


@given(looks)
def test_what_is_real_is_news_beside_all_that_could_tell(given_looks: list[Look]) -> None:
    found = glance(given_looks)
    telling = [look for look in given_looks if look.comparison.is_telling]
    assert found.looked <= len(telling)
    judged = dict(
        zip(
            [look.key for look in telling],
            judge([look.comparison for look in telling]),
            strict=True,
        )
    )
    if found.looked == len(telling):  # no two said the same
        for each in found.real:
            judgment = judged[each.look.key]
            assert judgment.verdict.is_news
            assert each.p == pytest.approx(judgment.p)


@pytest.mark.parametrize("days", [(31, 31), (31, 30), (31, 334), (7, 56), (30, 60)])
def test_what_is_not_worked_out_is_never_news(days: tuple[int, int]) -> None:
    for now in range(40):
        for before in range(0, 120, 1 + days[1] // 60):
            look = Look(
                Subject("x"), Against.MONTH_BEFORE, Comparison(now, before, *days), "now", "then"
            )
            if glaring(look.comparison) < DULL:
                p = look.comparison.p
                assert p is None or p >= 0.05
