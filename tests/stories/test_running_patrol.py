"""A patrol goes out, is logged as it happens, pauses, changes, and comes back; by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.stories.captain import Captain, at_the_window
from tests.watchapp.logs import new_log
from ui.pages.running_page import RunningPage
from watchapp import clock
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.running import legs_of
from watchapp.operations.zones import save_zone
from watchapp.queries.patrol_log import log_of
from watchapp.records import Member, Patrol, PatrolMode, PatrolState, Sighting, Turnout, Zone

NINE = datetime(2026, 1, 31, 21, 0)


class Watch:
    """The captain's wrist watch."""

    def __init__(self) -> None:
        self.minutes = 0

    def shows(self) -> datetime:
        return NINE + timedelta(minutes=self.minutes)


@pytest.fixture
def wrist(monkeypatch: pytest.MonkeyPatch) -> Watch:
    watch = Watch()
    monkeypatch.setattr(clock, "now", watch.shows)
    return watch


@pytest.fixture
def path(tmp_path: Path, wrist: Watch) -> Path:
    with new_log(tmp_path / "log.db") as store:
        for zone in ("Elm Row", "Oak Park"):
            save_zone(store, Zone(name=zone))
        for name in ("Ada Marsh", "Bea Nolan"):
            save_member(store, Member(name=name))
        planned = Patrol(state=PatrolState.PLANNED, planned_from=NINE, zone=2)
        save_patrol(store, planned, turnouts=[Turnout(patrol=None, member=2)])
    return tmp_path / "log.db"


@pytest.fixture
def captain(qtbot: QtBot, path: Path) -> Iterator[Captain]:
    with at_the_window(qtbot, path) as seated:
        yield seated


def starts(captain: Captain) -> None:
    captain.presses("Ctrl+Shift+G")
    captain.adds("Members", "Ada Marsh")
    captain.fills_in("Zone", "Elm Row")
    captain.presses("Ctrl+Return")


def test_a_patrol_is_logged_while_it_is_out(captain: Captain, wrist: Watch) -> None:
    starts(captain)
    wrist.minutes = 12
    captain.types("garage open 400 block Elm, told owner")
    assert "Sat 9:12 PM · at 400 block Elm" in captain.reads()
    captain.presses("Return")
    captain.types("2105 met Ms. Reyes")
    captain.presses("Return")
    wrist.minutes = 20
    captain.presses("F9")
    assert "Paused since 9:20 PM" in captain.reads()
    wrist.minutes = 30
    captain.presses("F9")
    captain.presses("Shift+F9")
    captain.picks("How", "Drive")
    captain.presses("Ctrl+Return")
    wrist.minutes = 90
    captain.presses("Ctrl+F9")
    captain.fills_in("Distance", "4.5")
    captain.presses("Ctrl+Return")
    assert "No patrol is out" in captain.reads()
    (patrol,) = captain.store.records(Patrol, "WHERE state = 'done'")
    assert (patrol.actual_from, patrol.actual_to, patrol.miles) == (
        NINE,
        NINE + timedelta(minutes=90),
        4.5,
    )
    legs = [(leg.mode, leg.starts, leg.ends) for leg in legs_of(captain.store, patrol)]
    at = [NINE + timedelta(minutes=minutes) for minutes in (0, 20, 30, 90)]
    assert legs == [(PatrolMode.WALK, at[0], at[1]), (PatrolMode.DRIVE, at[2], at[3])]
    assert [line.at for line in log_of(captain.store, patrol.id or 0)] == [
        NINE + timedelta(minutes=12),
        NINE + timedelta(minutes=5),
    ]


def test_a_line_becomes_a_sighting_with_one_key(captain: Captain) -> None:
    starts(captain)
    captain.types("tried doors of parked cars, 412 Oak St")
    captain.presses("Return")
    captain.presses("F7")
    captain.types("Trespass or door-trying")
    captain.presses("Ctrl+Return")
    (sighting,) = captain.store.records(Sighting)
    assert (sighting.behavior, sighting.address, sighting.zone) == (
        "tried doors of parked cars, 412 Oak St",
        "412 Oak St",
        1,
    )
    page = captain.window.findChild(RunningPage)
    assert page is not None
    assert f"sighting no. {sighting.id}" in page.log.list.item(0).text()
    captain.presses("Ctrl+Z")
    assert "sighting no." not in page.log.list.item(0).text()


def test_a_planned_patrol_starts_with_its_team(captain: Captain) -> None:
    captain.presses("Ctrl+G, U")
    captain.clicks("Start the one planned for today, 9:00 PM, Oak Park")
    captain.presses("Ctrl+Return")
    (patrol,) = captain.store.records(Patrol)
    assert (patrol.state, patrol.planned_from, patrol.actual_from) == (
        PatrolState.UNDER_WAY,
        NINE,
        NINE,
    )
    (turnout,) = captain.store.records(Turnout)
    assert turnout.member == 2
    assert "Bea Nolan" in captain.reads()


def test_what_stands_in_the_line_survives(captain: Captain, qtbot: QtBot, path: Path) -> None:
    starts(captain)
    captain.types("garage op")
    with at_the_window(qtbot, path) as again:
        again.presses("Ctrl+G, U")
        page = again.window.findChild(RunningPage)
        assert page is not None
        assert page.log.line.text() == "garage op"
