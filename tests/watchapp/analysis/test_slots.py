"""Suggested patrol slots: what stands out is found, chance is not, and the reason says it all."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from watchapp.analysis.slots import LOOKED_AT, Found, Slot, Suggested, Week, suggest_slots
from watchapp.charts.slot_words import hours_of, name_of, none_sentence, reason_of

NOBODY = np.zeros((7, 24))
weeks = st.lists(st.integers(0, 6), min_size=168, max_size=168).map(
    lambda counts: np.array(counts, dtype=np.float64).reshape(7, 24)
)


def found_in(risk: Week, out: Week = NOBODY, hours: int = 3) -> Suggested:
    return suggest_slots(risk, out, events=round(float(risk.sum())), hours=hours)


def fridays() -> Week:
    """Return 12 events on Friday evenings and 24 strewn over the week."""
    risk = np.zeros((7, 24))
    risk.ravel()[::7] = 1
    risk[4, 20:23] += (4, 5, 3)
    return risk


def test_friday_evenings_stand_out_and_say_why() -> None:
    out = np.zeros((7, 24))
    out[1, 19:22] = (4, 8, 4)
    out[4, 22] = 0.5
    suggested = found_in(fridays(), out)
    assert suggested.found is Found.SLOTS
    (slot,) = suggested.slots
    assert (slot.weekday, slot.hour, slot.any_day) == (4, 20, False)
    assert slot.out == 0.5
    assert slot.p == pytest.approx(LOOKED_AT * stats.binom.sf(slot.events - 1, slot.of, 0.5 / 16.5))
    assert name_of(slot) == "Fridays, 8 PM to 11 PM"
    assert reason_of(slot) == (
        "About 12 of 36 happened in these hours, where about 0.6 would if every hour were alike;"
        " chance alone hardly gives that (less than 1 in a million). Of 16.5 patrol hours 0.5 were"
        " then."
    )


def test_hours_that_stand_out_on_no_weekday_are_said_to_do_on_any() -> None:
    risk = np.zeros((7, 24))
    risk.ravel()[::12] = 1
    risk[:, 22] += 3
    out = np.ones((7, 24)) * 0.1
    out[2] = 0
    suggested = found_in(risk, out, hours=2)
    (slot,) = suggested.slots
    assert slot.any_day
    assert slot.days_alike
    assert slot.weekday == 2
    assert "No day stands out; patrols were out least on Wednesdays." in reason_of(slot)
    assert "on all days together" in reason_of(slot)


def test_a_slot_may_go_on_after_midnight_and_into_the_next_week() -> None:
    risk = np.zeros((7, 24))
    risk[6, 23] = 9
    risk[0, 0] = 9
    (slot,) = found_in(risk, hours=2).slots
    assert name_of(slot) == "Sundays, 11 PM to 1 AM"
    assert slot.events == 18
    assert reason_of(slot).endswith("(less than 1 in a million).")


def test_patrols_that_are_there_already_need_no_slot() -> None:
    out = np.zeros((7, 24))
    out[4, 20:23] = 10
    suggested = found_in(fridays(), out)
    assert suggested == Suggested((), Found.COVERED)
    assert "already get their share" in none_sentence(suggested, 36)


def test_an_even_week_and_a_short_one_suggest_nothing() -> None:
    even = found_in(np.ones((7, 24)))
    assert even == Suggested((), Found.EVEN)
    assert none_sentence(even, 168).endswith("chance alone gives, so none is suggested.")
    few = np.zeros((7, 24))
    few[4, 20] = 9
    assert found_in(few) == Suggested((), Found.TOO_FEW)
    assert none_sentence(found_in(few), 9).endswith("only 9 is known, and it takes 10.")


def test_chance_alone_hardly_ever_suggests_a_slot() -> None:
    drawn = np.random.default_rng(11)
    weeks_with_slots = sum(
        found_in(drawn.poisson(0.5, (7, 24)).astype(np.float64)).found is Found.SLOTS
        for _ in range(200)
    )
    assert weeks_with_slots <= 10


@given(weeks, weeks, st.integers(1, 4))
def test_every_slot_has_its_counts_and_is_beyond_chance(risk: Week, out: Week, hours: int) -> None:
    events = round(float(risk.sum()))
    suggested = suggest_slots(risk, out, events=events, hours=hours)
    assert (suggested.found is Found.SLOTS) == bool(suggested.slots)
    for slot in suggested.slots:
        days = range(7) if slot.any_day else (slot.weekday,)
        ring = [24 * day + slot.hour + step for day in days for step in range(slot.hours)]
        assert slot.events == pytest.approx(sum(risk.ravel()[hour % 168] for hour in ring))
        assert slot.out == pytest.approx(sum(out.ravel()[hour % 168] for hour in ring))
        assert slot.share > slot.out_share
        assert slot.events > slot.expected
        assert 0 < slot.p < 0.05
        assert hours_of(slot) in name_of(slot)
    chosen = [hour for slot in suggested.slots for hour in _hours_of(slot)]
    assert len(chosen) == len(set(chosen))


def _hours_of(slot: Slot) -> list[int]:
    return [(24 * slot.weekday + slot.hour + step) % 168 for step in range(slot.hours)]


@given(weeks, st.integers(0, 6))
def test_turning_the_week_turns_the_slots(risk: Week, days: int) -> None:
    plain, turned = found_in(risk), found_in(np.roll(risk, days, axis=0))
    assert plain.found is turned.found
    assert [slot.p for slot in plain.slots if not slot.any_day] == pytest.approx(
        [slot.p for slot in turned.slots if not slot.any_day]
    )
