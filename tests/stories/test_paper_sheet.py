"""Last night's paper sheet, entered by the keyboard alone, its keystrokes counted."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.stories.captain import Captain, at_the_window
from tests.watchapp.logs import new_log
from watchapp import clock
from watchapp.operations.members import save_member
from watchapp.operations.zones import save_zone
from watchapp.queries.patrol_log import log_of
from watchapp.records import Leg, Member, Patrol, PatrolMode, Sighting, Turnout, Zone

MORNING = datetime(2026, 2, 1, 9, 0)
MOST = 40

SHEET = (
    "2112 garage open 400 block Elm, told owner",
    "2130 street light out at Elm St and 5th Ave",
    "2155 two men tried doors of parked cars, 412 Oak St, called 911",
    "2210-2220 talked to Ms. Reyes about the alarm",
    "2240 white van circling the school lot",
    "2315 all quiet",
)
LEGS = ("2100 walk Elm Row", "2145 drive Oak Park", "2245 walk Elm Row")
SIGHTINGS = {3: "Trespass or door-trying", 5: "Suspicious behavior, no offense"}


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: MORNING)


class Typist:
    """Counts each key that is pressed beyond the words themselves."""

    def __init__(self, captain: Captain) -> None:
        self.captain = captain
        self.pressed = 0

    def types(self, words: str) -> None:
        self.captain.types(words)

    def presses(self, *keys: str) -> None:
        for key in keys:
            self.captain.presses(key)
            self.pressed += 1

    def goes_to(self, name: str, *, most: int = 8) -> None:
        """Press Tab until a field has the keyboard, counting each."""
        for _ in range(most):
            if self.captain.focused.accessibleName().startswith(name):
                return
            self.presses("Tab")
        pytest.fail(f"{name} is not within {most} tabs of {self.captain.focused}")


@pytest.fixture
def typist(qtbot: QtBot, tmp_path: Path) -> Iterator[Typist]:
    path = tmp_path / "log.db"
    with new_log(path) as store:
        for zone in ("Elm Row", "Oak Park"):
            save_zone(store, Zone(name=zone))
        for name in ("Ada Marsh", "Bea Nolan"):
            save_member(store, Member(name=name))
    with at_the_window(qtbot, path) as captain:
        yield Typist(captain)


def fills_in_the_head(typist: Typist) -> None:
    typist.presses("Ctrl+Shift+N")
    typist.types("yesterday 2100")
    typist.presses("Tab")
    typist.types("2330")
    typist.presses("Tab")
    for name in ("Ada Marsh", "Bea Nolan"):
        typist.types(name)
        typist.presses("Return")
    typist.goes_to("Vehicle")
    typist.types("Blue Honda, tag 7KLM423")
    typist.presses("Tab")
    typist.types("41210")
    typist.presses("Tab")
    typist.types("41218.5")


def fills_in_the_rows(typist: Typist) -> None:
    typist.goes_to("Leg 1")
    typist.types(LEGS[0])
    for leg in LEGS[1:]:
        typist.presses("Return")
        typist.types(leg)
    typist.goes_to("Line 1")
    for place, line in enumerate(SHEET, start=1):
        typist.types(line)
        if place in SIGHTINGS:
            typist.presses("F7")
        if place < len(SHEET):
            typist.presses("Return")
    typist.presses("Ctrl+Return")


def files_the_sightings(typist: Typist) -> None:
    for category in SIGHTINGS.values():
        typist.types(category)
        typist.presses("Ctrl+Return")


def test_last_nights_sheet_takes_few_keys_beyond_its_words(
    typist: Typist, capsys: pytest.CaptureFixture[str]
) -> None:
    fills_in_the_head(typist)
    fills_in_the_rows(typist)
    files_the_sightings(typist)
    told = f"{typist.pressed} keystrokes beyond the words, at most {MOST}"
    with capsys.disabled():
        sys.stdout.write(f"\n{told}\n")
    holds_the_patrol(typist.captain)
    holds_the_log(typist.captain)
    assert "entered late, Feb 1, 2026 9:00 AM" in typist.captain.reads()
    (row,) = typist.captain.rows()
    assert "Done, entered late | Elm Row" in row
    assert typist.pressed <= MOST, told


def holds_the_patrol(captain: Captain) -> None:
    (patrol,) = captain.store.records(Patrol)
    assert (patrol.actual_from, patrol.actual_to) == (
        datetime(2026, 1, 31, 21, 0),
        datetime(2026, 1, 31, 23, 30),
    )
    assert (patrol.vehicle, patrol.odometer_from, patrol.odometer_to) == (
        "Blue Honda, tag 7KLM423",
        41210,
        41218.5,
    )
    assert (patrol.mode, patrol.zone, patrol.entered_at) == (PatrolMode.WALK, 1, MORNING)
    assert [each.member for each in captain.store.records(Turnout, "ORDER BY id")] == [1, 2]
    legs = [(leg.mode, leg.zone) for leg in captain.store.records(Leg, "ORDER BY starts")]
    assert legs == [(PatrolMode.WALK, 1), (PatrolMode.DRIVE, 2), (PatrolMode.WALK, 1)]


def holds_the_log(captain: Captain) -> None:
    (patrol,) = captain.store.records(Patrol)
    lines = log_of(captain.store, patrol.id or 0)
    assert [line.what for line in lines] == [words.partition(" ")[2] for words in SHEET]
    became = [line.place for line in lines if line.sighting is not None]
    assert became == list(SIGHTINGS)
    doors, van = captain.store.records(Sighting, "ORDER BY id")
    assert (doors.behavior, doors.address, doors.occurred_from) == (
        "two men tried doors of parked cars, 412 Oak St, called 911",
        "412 Oak St",
        datetime(2026, 1, 31, 21, 55),
    )
    assert (doors.zone, doors.reported_at, van.zone) == (2, doors.occurred_from, 2)
    assert (doors.patrol, van.patrol) == (patrol.id, patrol.id)
