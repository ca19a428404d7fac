"""A leg as it is typed, and what can be wrong across legs."""

from __future__ import annotations

from datetime import datetime

import pytest

from watchapp.errors import ReadError
from watchapp.records import Leg, Patrol, PatrolMode
from watchapp.sheet.leg_lines import TypedLeg, leg_in_words, leg_problems, read_leg, write_leg
from watchapp.sheet.times import Night

OUT, BACK = datetime(2026, 1, 31, 21, 0), datetime(2026, 2, 1, 0, 30)
NIGHT = Night(OUT, BACK)
ZONES = {1: "Elm Row", 2: "Oak Park", 3: "Oak Hill"}


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 1, 31 if hour > 12 else 1, hour, minute).replace(
        month=1 if hour > 12 else 2
    )


@pytest.mark.parametrize(
    ("typed", "leg"),
    [
        ("2100 walk Elm Row", TypedLeg(OUT, None, PatrolMode.WALK, 1, None)),
        ("2100 walked elm", TypedLeg(OUT, None, PatrolMode.WALK, 1, None)),
        ("2100-2140 by car, Oak Park 3.2 mi", TypedLeg(OUT, at(21, 40), PatrolMode.DRIVE, 2, 3.2)),
        ("9pm on foot", TypedLeg(OUT, None, PatrolMode.WALK, None, None)),
        ("0010 oak hill", TypedLeg(at(0, 10), None, None, 3, None)),
        ("2100", TypedLeg(OUT, None, None, None, None)),
    ],
)
def test_a_leg_says_when_how_and_where(typed: str, leg: TypedLeg) -> None:
    assert read_leg(typed, NIGHT, ZONES) == leg


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("walk Elm Row", "Begin the leg with its time"),
        ("2100 oak", "Oak Park, Oak Hill"),
        ("2100 swim", "“swim” is neither a zone"),
    ],
)
def test_a_leg_that_cannot_be_read_says_why(typed: str, part: str) -> None:
    with pytest.raises(ReadError) as refused:
        read_leg(typed, NIGHT, ZONES)
    assert part in refused.value.sentence


def test_a_leg_is_written_as_it_is_typed_and_told_in_words() -> None:
    leg = Leg(patrol=1, starts=OUT, ends=at(21, 40), mode=PatrolMode.DRIVE, zone=2, miles=3.2)
    assert write_leg(leg, ZONES) == "2100-2140 drive Oak Park 3.2 miles"
    read = read_leg(write_leg(leg, ZONES), NIGHT, ZONES)
    assert (read.starts, read.ends, read.mode, read.zone, read.miles) == (
        leg.starts,
        leg.ends,
        leg.mode,
        leg.zone,
        leg.miles,
    )
    assert leg_in_words(leg, ZONES) == "Sat 9:00 PM to 9:40 PM · Drive · Oak Park · 3.2 miles"


@pytest.mark.parametrize(
    ("legs", "sentence"),
    [
        ([(at(20, 50), None)], "Leg 1 begins before the patrol went out; check the times."),
        ([(OUT, None), (at(0, 40), None)], "Leg 2 goes on after the patrol came back"),
        ([(at(22), None), (at(21, 30), None)], "Leg 2 does not begin after leg 1"),
        ([(OUT, at(22)), (at(21, 30), None)], "Leg 2 begins before leg 1 ends"),
    ],
)
def test_legs_that_do_not_fit_together_are_told(
    legs: list[tuple[datetime, datetime | None]], sentence: str
) -> None:
    patrol = Patrol(actual_from=OUT, actual_to=BACK)
    made = [Leg(patrol=1, starts=starts, ends=ends) for starts, ends in legs]
    (problem,) = leg_problems(patrol, made)
    assert sentence in problem.sentence


def test_a_pause_between_legs_is_fine() -> None:
    patrol = Patrol(actual_from=OUT, actual_to=BACK)
    legs = [Leg(patrol=1, starts=OUT, ends=at(22)), Leg(patrol=1, starts=at(22, 15), ends=BACK)]
    assert not list(leg_problems(patrol, legs))
