"""The captain keeps the roster and looks after houses, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.stories.captain import Captain, at_the_window
from tests.watchapp.logs import new_log
from watchapp import clock
from watchapp.operations.checks import save_checkpoint
from watchapp.operations.members import save_member
from watchapp.records import (
    Checkpoint,
    HouseCheck,
    Member,
    Patrol,
    PatrolState,
    Shift,
    ShiftException,
    SignUp,
    Turnout,
    Visit,
)

EVENING = datetime(2026, 3, 3, 19, 50)  # a Tuesday


MORNING_AFTER = datetime(2026, 3, 4, 9, 0)


@pytest.fixture(autouse=True)
def tuesday_evening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: EVENING)


@pytest.fixture
def captain(qtbot: QtBot, tmp_path: Path) -> Iterator[Captain]:
    path = tmp_path / "log.db"
    with new_log(path) as store:
        for name in ("Ada Marsh", "Bea Nolan"):
            save_member(store, Member(name=name))
        save_checkpoint(store, Checkpoint(name="North gate"))
    with at_the_window(qtbot, path) as seated:
        yield seated


def enters_a_shift(captain: Captain) -> None:
    captain.presses("Ctrl+T")
    captain.types("Evening round")
    captain.presses("Tab")
    captain.types("today 20:00")
    for _ in range(2):
        captain.presses("Tab")  # past the minutes
    for _ in range(2):
        captain.presses("Right")  # once, by days, by weeks
    captain.presses("Space")
    captain.presses("Ctrl+Return")


def test_a_shift_is_entered_taken_and_started_by_keys(captain: Captain) -> None:
    enters_a_shift(captain)
    (shift,) = captain.store.records(Shift)
    assert (shift.rule, shift.starts) == ("FREQ=WEEKLY;BYDAY=TU", datetime(2026, 3, 3, 20, 0))
    assert "! 2 more members wanted" in captain.reads()
    captain.presses("Ctrl+U")
    captain.types("Bea")
    captain.presses("Return")  # takes the only one that is found
    captain.presses("Return")
    (saved,) = captain.store.records(SignUp)
    assert saved.day == date(2026, 3, 3)
    assert "! one more member wanted" in captain.reads()
    captain.presses("F6")
    (patrol,) = captain.store.records(Patrol)
    assert patrol.state is PatrolState.UNDER_WAY
    assert patrol.planned_from == datetime(2026, 3, 3, 20, 0)
    assert patrol.actual_from == EVENING
    assert [each.member for each in captain.store.records(Turnout)] == [saved.member]


def test_a_day_is_left_out_by_keys_and_taken_back(captain: Captain) -> None:
    enters_a_shift(captain)
    captain.presses("Ctrl+G, R")
    captain.presses("Down")
    captain.presses("Ctrl+E")
    captain.types("Block party")
    captain.presses("Return")
    (left_out,) = captain.store.records(ShiftException)
    assert (left_out.day, left_out.reason) == (date(2026, 3, 10), "Block party")
    assert "– left out: Block party" in captain.reads()
    captain.presses("Ctrl+Z")
    assert "! 2 more members wanted" in captain.reads()


def test_a_house_is_looked_after_by_keys(captain: Captain) -> None:
    captain.presses("Ctrl+H")
    captain.types("412 Elm St")
    captain.presses("Tab")
    captain.types("today")
    captain.presses("Tab")
    captain.types("3/9")
    captain.presses("Ctrl+Return")
    (house,) = captain.store.records(HouseCheck)
    assert (house.first, house.last) == (date(2026, 3, 3), date(2026, 3, 9))
    assert [row.split(" | ")[:2] for row in captain.rows()] == [
        ["412 Elm St", "! look today"],
        ["North gate", "! look today"],
    ]
    captain.presses("Ctrl+G, C")
    captain.presses("Ctrl+A")
    captain.presses("F7")
    assert len(captain.store.records(Visit)) == 2
    assert all("✓ done" in row for row in captain.rows())


def test_a_missed_shift_is_written_down_afterwards(
    captain: Captain, monkeypatch: pytest.MonkeyPatch
) -> None:
    enters_a_shift(captain)
    (shift,) = captain.store.records(Shift)
    monkeypatch.setattr(clock, "now", lambda: MORNING_AFTER)
    captain.presses("Ctrl+1")
    captain.presses("Ctrl+G, R")
    assert "✗ missed: no patrol is written down" in captain.reads()
    captain.clicks("Write it down")
    captain.fills_in("Went out", "2026-03-03 20:10")
    captain.fills_in("Came back", "2026-03-03 21:40")
    captain.presses("Ctrl+Return")
    (patrol,) = captain.store.records(Patrol)
    assert (patrol.state, patrol.shift, patrol.shift_day) == (
        PatrolState.DONE,
        shift.id,
        date(2026, 3, 3),
    )
    assert (patrol.planned_from, patrol.actual_from) == (shift.starts, datetime(2026, 3, 3, 20, 10))
    assert patrol.entered_at == MORNING_AFTER
    captain.presses("Ctrl+G, R")
    assert "✓ done" in captain.reads()
