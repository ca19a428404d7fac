"""Did it help? The verdicts, their sentences, and the laws that they obey."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.counts import holm
from watchapp.analysis.displacement import Areas, BeforeAfter
from watchapp.analysis.effect import Outcome, judge_effects
from watchapp.analysis.effect_words import (
    alone_sentence,
    counts_sentence,
    next_door_sentence,
    quotient_sentence,
    range_words,
    size_words,
    verdict_sentence,
)

pairs = st.builds(BeforeAfter, st.integers(0, 200), st.integers(0, 200))
areas = st.builds(
    Areas,
    response=pairs,
    comparison=pairs,
    neighbor=st.none() | pairs,
    neighbor_comparison=st.none() | pairs,
)
PUBLISHED = Areas(
    response=BeforeAfter(207, 110),
    comparison=BeforeAfter(308, 318),
    neighbor=BeforeAfter(178, 157),
    neighbor_comparison=BeforeAfter(150, 140),
)
CHANCE = Areas(response=BeforeAfter(20, 10), comparison=BeforeAfter(20, 20))


@pytest.mark.parametrize(
    ("given_areas", "outcome", "sentence"),
    [
        (
            PUBLISHED,
            Outcome.FEWER,
            (
                "118 fewer than the comparison leads one to expect, perhaps only 40, perhaps 196"
                " fewer: fewer than chance alone would usually give (about 1 in 350)."
            ),
        ),
        (
            CHANCE,
            Outcome.COULD_BE_CHANCE,
            (
                "10 fewer than the comparison leads one to expect, but anything from 26 fewer to 6"
                " more: this could well be chance."
            ),
        ),
        (
            Areas(response=BeforeAfter(20, 60), comparison=BeforeAfter(20, 20)),
            Outcome.MORE,
            (
                "40 more than the comparison leads one to expect, perhaps only 19, perhaps 61 more:"
                " more than chance alone would usually give (about 1 in 3,800)."
            ),
        ),
        (
            Areas(response=BeforeAfter(3, 0), comparison=BeforeAfter(3, 4)),
            Outcome.TOO_FEW,
            (
                "Too few to say anything: even if none had happened afterward, so few could not"
                " have shown it."
            ),
        ),
        (
            Areas(response=BeforeAfter(30, 10), comparison=BeforeAfter(90, 90)),
            Outcome.UNLIKE,
            (
                "Cannot be judged: before it began the comparison had 90 against 30. Choose zones"
                " with about as many."
            ),
        ),
        (
            Areas(response=BeforeAfter(1000, 700), comparison=BeforeAfter(1800, 1260)),
            Outcome.COULD_BE_SIZE,
            (
                "240 more than the comparison leads one to expect, but the comparison had 1,800"
                " before against 1,000: this could be nothing but a rise or fall that all of them"
                " share. Choose zones with about as many."
            ),
        ),
        (
            Areas(response=BeforeAfter(30, 10), comparison=BeforeAfter(0, 9)),
            Outcome.EMPTY_COMPARISON,
            (
                "Cannot be judged: in the comparison none happened before, or none after. Choose"
                " other zones, or longer spans."
            ),
        ),
    ],
)
def test_what_is_said(given_areas: Areas, outcome: Outcome, sentence: str) -> None:
    (effect,) = judge_effects([given_areas])
    assert effect.outcome is outcome
    assert verdict_sentence(effect) == sentence


def test_the_counts_stand_in_words_and_several_zones_as_their_average() -> None:
    (effect,) = judge_effects([CHANCE])
    assert counts_sentence(effect) == "20 before and 10 after; in the comparison 20 and 20."
    averaged = Areas(response=BeforeAfter(20, 10), comparison=BeforeAfter(45, 40, weight=0.5))
    (effect,) = judge_effects([averaged])
    assert counts_sentence(effect).endswith(
        "in the comparison 22.5 on average and 20.0 on average."
    )
    assert effect.outcome is Outcome.COULD_BE_CHANCE


@pytest.mark.parametrize(
    ("neighbor", "like", "words"),
    [
        (None, None, "was not looked at: no neighbors are chosen."),
        (BeforeAfter(20, 20), None, "there are no zones chosen that are like them"),
        (BeforeAfter(20, 60), BeforeAfter(20, 20), "some of it seems to have moved there."),
        (BeforeAfter(60, 20), BeforeAfter(50, 50), "the good seems to have spread."),
        (BeforeAfter(20, 22), BeforeAfter(20, 20), "this could well be chance"),
        (BeforeAfter(2, 3), BeforeAfter(2, 2), "too few to say whether it moved there."),
    ],
)
def test_next_door(neighbor: BeforeAfter | None, like: BeforeAfter | None, words: str) -> None:
    (effect,) = judge_effects(
        [
            Areas(
                response=BeforeAfter(60, 20),
                comparison=BeforeAfter(60, 60),
                neighbor=neighbor,
                neighbor_comparison=like,
            )
        ]
    )
    assert words in next_door_sentence(effect)


@pytest.mark.parametrize(
    ("neighbor", "words"),
    [
        (BeforeAfter(60, 70), "Some of it seems to have moved next door, less than was gained."),
        (BeforeAfter(60, 120), "More seems to have moved next door than was gained."),
        (BeforeAfter(60, 60), "Next door it went as in the comparison."),
        (BeforeAfter(60, 50), "The neighbors seem to have gained from it too."),
        (BeforeAfter(160, 50), "The neighbors seem to have gained even more than the zone itself."),
    ],
)
def test_the_quotient_in_words(neighbor: BeforeAfter, words: str) -> None:
    gained = Areas(
        response=BeforeAfter(100, 50), comparison=BeforeAfter(200, 200), neighbor=neighbor
    )
    assert quotient_sentence(judge_effects([gained])[0]) == words
    lost = Areas(response=BeforeAfter(50, 60), comparison=BeforeAfter(50, 50), neighbor=neighbor)
    assert quotient_sentence(judge_effects([lost])[0]).startswith("Cannot be judged")


def test_nothing_spreads_or_moves_where_nothing_was_gained() -> None:
    (effect,) = judge_effects(
        [
            Areas(
                response=BeforeAfter(60, 52),
                comparison=BeforeAfter(60, 60),
                neighbor=BeforeAfter(20, 60),
                neighbor_comparison=BeforeAfter(20, 20),
            )
        ]
    )
    assert next_door_sentence(effect).endswith("shows no gain that could have moved there.")
    assert effect.quotient.quotient is not None
    assert quotient_sentence(effect).startswith("The gain itself could well be chance")


def test_two_looks_at_once_need_a_stronger_sign_next_door() -> None:
    """The second look alone, with p 0.03, would have been taken for news."""
    (effect,) = judge_effects(
        [
            Areas(
                response=BeforeAfter(290, 248),
                comparison=BeforeAfter(224, 210),
                neighbor=BeforeAfter(217, 250),
                neighbor_comparison=BeforeAfter(160, 133),
            )
        ]
    )
    assert effect.difference.displaced is not None
    assert effect.difference.displaced.p < 0.05
    assert effect.next_door is Outcome.COULD_BE_CHANCE


def test_no_difference_is_said_as_such() -> None:
    assert size_words(0.3) == "As many as the comparison leads one to expect"
    assert range_words(-3.2, 0.2) == "anything from 3 fewer to 0 more"
    assert range_words(-3.2, -0.2) == "perhaps hardly any, perhaps 3 fewer"
    assert range_words(0.2, 3.2) == "perhaps hardly any, perhaps 3 more"
    assert range_words(2.2, 13.2) == "perhaps only 2, perhaps 13 more"


def test_a_gain_on_the_spot_is_told_where_next_door_drowns_it() -> None:
    (effect,) = judge_effects(
        [
            Areas(
                response=BeforeAfter(40, 12),
                comparison=BeforeAfter(36, 38),
                neighbor=BeforeAfter(20, 22),
                neighbor_comparison=BeforeAfter(20, 20),
            )
        ]
    )
    assert effect.outcome is Outcome.COULD_BE_CHANCE
    assert alone_sentence(effect) == (
        "In its zone alone there are fewer, beyond chance (30 fewer, perhaps only 8, perhaps 52"
        " fewer); with next door counted in, chance could do it."
    )
    assert alone_sentence(judge_effects([CHANCE])[0]) == ""


def test_possible_repeats_take_the_certainty_away() -> None:
    counted = Areas(response=BeforeAfter(40, 12), comparison=BeforeAfter(30, 30))
    once = Areas(response=BeforeAfter(20, 12), comparison=BeforeAfter(30, 30))
    assert judge_effects([counted])[0].outcome is Outcome.FEWER
    (effect,) = judge_effects([counted], once=[once])
    assert effect.outcome is Outcome.COULD_BE_REPEATS
    assert verdict_sentence(effect).endswith("could be because some are entered twice.")


def test_many_initiatives_at_once_need_stronger_signs() -> None:
    sign = Areas(response=BeforeAfter(40, 18), comparison=BeforeAfter(36, 38))
    assert judge_effects([sign])[0].outcome is Outcome.FEWER
    assert judge_effects([sign] + [CHANCE] * 4)[0].outcome is Outcome.COULD_BE_CHANCE
    unjudged = Areas(response=BeforeAfter(40, 18), comparison=BeforeAfter(0, 0))
    assert judge_effects([sign] + [unjudged] * 4)[0].outcome is Outcome.FEWER


def test_a_real_change_stands_out_beside_a_larger_comparison_too() -> None:
    larger = Areas(response=BeforeAfter(1000, 400), comparison=BeforeAfter(1800, 1750))
    assert judge_effects([larger])[0].outcome is Outcome.FEWER


@given(st.lists(areas, max_size=5))
def test_side_by_side_each_is_judged_by_holm(many: list[Areas]) -> None:
    effects = judge_effects(many)
    judged = [each for each in effects if each.outcome.is_judged]
    expected = holm(each.difference.total.p for each in judged)
    assert [each.p for each in judged] == pytest.approx(list(expected))
    for each in effects:
        assert not each.outcome.is_news or each.p < 0.05
        assert not each.outcome.is_news or each.areas.response.events >= 10
        assert not (each.shows_z and each.areas.response.events < 10)


@given(areas)
def test_a_single_verdict_agrees_with_its_range(one: Areas) -> None:
    (effect,) = judge_effects([one])
    low, high = effect.interval
    if effect.outcome is Outcome.FEWER:
        assert high < 1e-9
    if effect.outcome is Outcome.MORE:
        assert low > -1e-9
    assert verdict_sentence(effect).endswith(".")
    assert next_door_sentence(effect).endswith(".")


def test_a_gain_that_all_moved_next_door_is_not_called_too_few() -> None:
    (effect,) = judge_effects(
        [
            Areas(
                response=BeforeAfter(60, 20),
                comparison=BeforeAfter(60, 60),
                neighbor=BeforeAfter(20, 60),
                neighbor_comparison=BeforeAfter(20, 20),
            )
        ]
    )
    assert effect.outcome is Outcome.COULD_BE_CHANCE
    assert alone_sentence(effect).startswith("In its zone alone there are fewer, beyond chance")
    assert "some of it seems to have moved there" in next_door_sentence(effect)
