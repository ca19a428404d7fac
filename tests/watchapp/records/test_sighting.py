"""What a sighting and its descriptions refuse, and what they ask about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from watchapp.operations.categories import DEFAULTS
from watchapp.records import Category, Deed, Person, Sighting, SightingState, Source, Vehicle
from watchapp.records.urgency import FirstCall, first_call
from watchapp.records.waiting import Waiting, waiting_of
from watchapp.schema import check, doubts

NOON = datetime(2026, 3, 4, 12, 0)
SEEN = Sighting(occurred_from=NOON, category=1, behavior="Tried car doors.")


def category(name: str) -> Category:
    return next(each for each in DEFAULTS if each.name == name)


def fields(found: tuple[Any, ...]) -> list[str]:
    return [problem.field for problem in found]


def test_deeds_or_words_must_say_what_was_done() -> None:
    assert fields(check(replace(SEEN, behavior=" "))) == ["behavior"]
    assert check(replace(SEEN, behavior="", deeds=frozenset({Deed.ENTERED_YARD}))) == ()
    note = replace(SEEN, behavior="", state=SightingState.PRIVATE_NOTE)
    assert check(note) == ()


def test_an_answer_cannot_come_before_the_report() -> None:
    report = replace(SEEN, reported_at=NOON, answered_at=NOON - timedelta(hours=1))
    assert fields(check(report)) == ["answered_at"]


def test_race_stands_only_beside_two_details_that_tell_one_from_others() -> None:
    assert fields(check(Person(sighting=1, race="white", sex="Male", age="30s"))) == ["race"]
    assert fields(check(Person(sighting=1, race="white", hat="red cap"))) == ["race"]
    assert check(Person(sighting=1, race="white", hat="red cap", shoes="yellow boots")) == ()


def test_words_that_judge_are_asked_about_and_not_refused() -> None:
    judged = replace(SEEN, behavior="A suspicious man", public_words="Two thugs seen")
    assert check(judged) == ()
    assert fields(doubts(judged)) == ["behavior", "public_words"]
    assert doubts(replace(judged, source=Source.POLICE)) == ()
    assert fields(doubts(Person(sighting=1, features="sketchy"))) == ["features"]
    assert fields(doubts(Person(sighting=1, clothing="black male in a hoodie"))) == ["clothing"]
    assert doubts(Person(sighting=1, hat="cap", shoes="boots", race="Hispanic")) == ()
    assert fields(doubts(Vehicle(sighting=1, activity="casing the houses"))) == ["activity"]
    assert doubts(SEEN) == ()


@pytest.mark.parametrize(
    ("found", "called", "expected"),
    [
        ({}, None, FirstCall.NOBODY),
        ({"deeds": {Deed.FORCED_ENTRY}}, None, FirstCall.EMERGENCY),
        ({"deeds": {Deed.SET_FIRE}}, None, FirstCall.EMERGENCY),
        ({"deeds": {Deed.SHOWED_WEAPON}}, None, FirstCall.EMERGENCY),
        ({"deeds": {Deed.TOOK_PARCEL}}, None, FirstCall.POLICE),
        ({"deeds": {Deed.CIRCLED_BLOCK}}, None, FirstCall.NOBODY),
        ({"weapons": "A knife"}, None, FirstCall.EMERGENCY),
        ({"injuries": "Bleeding"}, None, FirstCall.EMERGENCY),
        ({}, "House break-in", FirstCall.EMERGENCY),
        ({}, "Fight or assault", FirstCall.EMERGENCY),
        ({}, "Shots or weapon", FirstCall.EMERGENCY),
        ({}, "Fire set", FirstCall.EMERGENCY),
        ({}, "Bicycle taken", FirstCall.POLICE),
        ({}, "Street light out", FirstCall.NOBODY),
        ({}, "Suspicious behavior, no offense", FirstCall.NOBODY),
        ({}, "Overdose or crisis", FirstCall.WELFARE),
        ({"weapons": "A knife"}, "Overdose or crisis", FirstCall.WELFARE),
        ({"reported_at": NOON}, "House break-in", FirstCall.NOBODY),
        ({"source": Source.POLICE}, "House break-in", FirstCall.NOBODY),
    ],
)
def test_whom_to_call_before_anything_is_written(
    found: dict[str, Any], called: str | None, expected: FirstCall
) -> None:
    deeds = frozenset(found.pop("deeds", ()))
    sighting = replace(SEEN, deeds=deeds, **found)
    kind = None if called is None else category(called)
    assert first_call(sighting, kind, NOON + timedelta(minutes=20)) is expected


def test_what_is_long_over_is_no_emergency_any_more() -> None:
    burglary = category("House break-in")
    assert first_call(SEEN, burglary, NOON + timedelta(hours=12)) is FirstCall.EMERGENCY
    assert first_call(SEEN, burglary, NOON + timedelta(hours=13)) is FirstCall.POLICE
    overdose = category("Overdose or crisis")
    assert first_call(SEEN, overdose, NOON + timedelta(days=3)) is FirstCall.WELFARE


def test_days_waiting_run_until_the_answer_or_the_repair() -> None:
    today = date(2026, 3, 14)
    reported = replace(SEEN, reported_at=NOON)
    assert waiting_of(SEEN, today) is None
    assert waiting_of(reported, today) == Waiting(10, is_open=True)
    answered = replace(reported, answered_at=NOON + timedelta(days=3))
    assert waiting_of(answered, today) == Waiting(3, is_open=False)
    fixed = replace(reported, fixed_on=date(2026, 3, 9))
    assert waiting_of(fixed, today) == Waiting(5, is_open=False)
    assert waiting_of(replace(fixed, state=SightingState.CLOSED), today) == Waiting(
        5, is_open=False
    )
    assert waiting_of(replace(reported, state=SightingState.CLOSED), today) is None
    assert waiting_of(replace(reported, source=Source.POLICE), today) is None
    assert waiting_of(replace(reported, reported_at=NOON + timedelta(days=30)), today) == Waiting(
        0, is_open=True
    )
