"""Who came later and who left sooner."""

from __future__ import annotations

from datetime import datetime

import pytest

from watchapp.errors import ReadError
from watchapp.records import Turnout
from watchapp.sheet.team_lines import (
    read_team_times,
    team_in_words,
    with_times,
    write_team_times,
)
from watchapp.sheet.times import Night

OUT, BACK = datetime(2026, 1, 31, 21, 0), datetime(2026, 2, 1, 0, 30)
NIGHT = Night(OUT, BACK)
NAMES = {1: "Ada Marsh", 2: "Bea Nolan", 3: "Bea Ortiz"}


def test_joining_and_leaving_is_read_and_written() -> None:
    times = read_team_times("Ada left 0010; nolan joined 9:50 left 2250", NIGHT, NAMES)
    assert times == {
        1: (None, datetime(2026, 2, 1, 0, 10)),
        2: (OUT.replace(hour=21, minute=50), OUT.replace(hour=22, minute=50)),
    }
    assert team_in_words(times, NAMES) == (
        "Ada Marsh until 12:10 AM; Bea Nolan from 9:50 PM to 10:50 PM"
    )
    team = list(with_times([Turnout(patrol=1, member=key) for key in NAMES], times))
    assert write_team_times(team, NAMES) == ("Ada Marsh left 0010; Bea Nolan joined 2150 left 2250")
    assert read_team_times(write_team_times(team, NAMES), NIGHT, NAMES) == times


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Bea joined 2150", "is not one of the members"),
        ("Cy joined 2150", "is not one of the members"),
        ("Ada was late", "does not say when"),
        ("Ada joined 2590", "no clock shows"),
    ],
)
def test_what_is_not_understood_is_said(typed: str, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read_team_times(typed, NIGHT, NAMES)
