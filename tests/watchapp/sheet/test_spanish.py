"""The sheet of a patrol as it is typed in Spanish."""

from __future__ import annotations

from datetime import datetime

import pytest

from watchapp.records import PatrolMode
from watchapp.sheet.leg_lines import read_leg
from watchapp.sheet.log_lines import read_log_line
from watchapp.sheet.team_lines import read_team_times
from watchapp.sheet.times import Night

NIGHT = Night(datetime(2026, 1, 31, 21, 0), datetime(2026, 2, 1, 0, 30))


@pytest.mark.parametrize(
    ("text", "mode", "ends", "miles"),
    [
        ("2140 carro Oak Park", PatrolMode.DRIVE, None, None),
        ("2140-2210 a pie 1.5 millas", PatrolMode.WALK, datetime(2026, 1, 31, 22, 10), 1.5),
        ("2140 a 2210 en bici", PatrolMode.BIKE, datetime(2026, 1, 31, 22, 10), None),
        ("2140 puesto fijo", PatrolMode.STATIONARY, None, None),
    ],
)
def test_a_leg(text: str, mode: PatrolMode, ends: datetime | None, miles: float | None) -> None:
    leg = read_leg(text, NIGHT, {1: "Oak Park"})
    assert (leg.mode, leg.ends, leg.miles) == (mode, ends, miles)


def test_who_came_later_and_who_left_sooner() -> None:
    times = read_team_times("Bea llegó 2150; Ada se fue 2250", NIGHT, {1: "Bea", 2: "Ada"})
    assert times[1] == (datetime(2026, 1, 31, 21, 50), None)
    assert times[2] == (None, datetime(2026, 1, 31, 22, 50))


def test_the_police_were_called_or_not() -> None:
    assert read_log_line("2140 puerta abierta, se llamó a la policía", NIGHT).police_called
    assert not read_log_line("2140 puerta abierta, no se llamó a la policía", NIGHT).police_called
