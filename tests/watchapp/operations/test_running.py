"""A patrol under way: each act is in the log at once, and can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp import clock
from watchapp.errors import Problems, ReadError, WatchError
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.running import (
    add_log_line,
    change_leg,
    end_patrol,
    legs_of,
    mark_line,
    pause_patrol,
    resume_patrol,
    start_patrol,
)
from watchapp.operations.sightings import save_sighting
from watchapp.operations.zones import save_zone
from watchapp.queries.parts import parts_of
from watchapp.records import (
    Leg,
    LogLine,
    Member,
    Patrol,
    PatrolMode,
    PatrolState,
    Sighting,
    Turnout,
    Zone,
)
from watchapp.store import Store

NINE = datetime(2026, 1, 31, 21, 0)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as opened:
        save_zone(opened, Zone(name="Elm Row"))
        for name in ("Ada Marsh", "Bea Nolan"):
            save_member(opened, Member(name=name))
        yield opened


@pytest.fixture
def minute(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Return what sets the clock to some minutes after nine."""

    def to(minutes: int) -> None:
        monkeypatch.setattr(clock, "now", lambda: NINE + timedelta(minutes=minutes))

    to(0)
    return to


def started(store: Store) -> int:
    patrol = Patrol(state=PatrolState.PLANNED, mode=PatrolMode.WALK, zone=1)
    return start_patrol(store, patrol, turnouts=[Turnout(patrol=None, member=1)]).key_of(Patrol)


def test_a_patrol_is_walked_with_a_pause_and_a_drive(
    store: Store, minute: Callable[[int], None]
) -> None:
    key = started(store)
    minute(20)
    pause_patrol(store, key)
    minute(30)
    resume_patrol(store, key)
    minute(50)
    (ada,) = parts_of(store, Turnout, store.get(Patrol, key))
    change_leg(
        store,
        key,
        mode=PatrolMode.DRIVE,
        zone=None,
        turnouts=[ada, Turnout(patrol=key, member=2)],
    )
    minute(80)
    patrol = store.get(Patrol, key)
    end_patrol(store, patrol, was=patrol)
    patrol = store.get(Patrol, key)
    assert (patrol.state, patrol.actual_from, patrol.actual_to) == (
        PatrolState.DONE,
        NINE,
        NINE + timedelta(minutes=80),
    )
    spans = [(leg.mode, leg.zone, leg.starts, leg.ends) for leg in legs_of(store, patrol)]
    at = [NINE + timedelta(minutes=n) for n in (0, 20, 30, 50, 80)]
    assert spans == [
        (PatrolMode.WALK, 1, at[0], at[1]),
        (PatrolMode.WALK, 1, at[2], at[3]),
        (PatrolMode.DRIVE, None, at[3], at[4]),
    ]
    _, bea = parts_of(store, Turnout, patrol)
    assert (bea.member, bea.joined) == (2, at[3])


def test_whoever_leaves_the_team_left_then(store: Store, minute: Callable[[int], None]) -> None:
    key = started(store)
    minute(25)
    change_leg(store, key, mode=PatrolMode.WALK, zone=1, turnouts=[])
    (ada,) = parts_of(store, Turnout, store.get(Patrol, key))
    assert ada.left == NINE + timedelta(minutes=25)


def test_a_leg_that_has_not_lasted_a_minute_never_was(
    store: Store, minute: Callable[[int], None]
) -> None:
    key = started(store)
    change_leg(store, key, mode=PatrolMode.BIKE, zone=1)
    (leg,) = legs_of(store, store.get(Patrol, key))
    assert leg.mode is PatrolMode.BIKE


def test_each_line_is_in_the_log_at_once_and_can_be_undone(
    store: Store, minute: Callable[[int], None]
) -> None:
    key = started(store)
    minute(40)
    add_log_line(store, key, "garage open 400 block Elm, told owner")
    add_log_line(store, key, "2110-2115 called 911")
    first, second = parts_of(store, LogLine, store.get(Patrol, key))
    assert (first.at, first.address) == (NINE + timedelta(minutes=40), "400 block Elm")
    assert (second.at, second.until) == (
        NINE + timedelta(minutes=10),
        NINE + timedelta(minutes=15),
    )
    assert second.police_called
    assert [first.place, second.place] == [1, 2]
    assert store.undo_label == "Add line"
    store.undo()
    assert len(parts_of(store, LogLine, store.get(Patrol, key))) == 1
    with pytest.raises(ReadError):
        add_log_line(store, key, "  ")


def test_a_line_becomes_a_sighting_in_one_change(
    store: Store, minute: Callable[[int], None]
) -> None:
    key = started(store)
    add_log_line(store, key, "tried three car doors")
    (line,) = parts_of(store, LogLine, store.get(Patrol, key))
    mark_line(store, line.id or 0, follow_up=True)
    sighting = Sighting(occurred_from=line.at, category=1, behavior=line.what, patrol=key)
    number = save_sighting(store, sighting, line=line.id).key_of(Sighting)
    (line,) = parts_of(store, LogLine, store.get(Patrol, key))
    assert (line.sighting, line.follow_up) == (number, False)
    store.undo()
    (line,) = parts_of(store, LogLine, store.get(Patrol, key))
    assert (line.sighting, line.follow_up) == (None, True)
    assert not store.records(Sighting)


def test_what_is_over_cannot_be_paused_nor_resumed(
    store: Store, minute: Callable[[int], None]
) -> None:
    key = started(store)
    with pytest.raises(WatchError, match="not paused"):
        resume_patrol(store, key)
    minute(5)
    end_patrol(store, store.get(Patrol, key))
    with pytest.raises(WatchError, match="not under way"):
        pause_patrol(store, key)


def test_a_sheet_is_kept_whole_and_stamped(store: Store, minute: Callable[[int], None]) -> None:
    minute(600)
    patrol = Patrol(actual_from=NINE, actual_to=NINE + timedelta(hours=2))
    legs = [
        Leg(patrol=None, starts=NINE, mode=PatrolMode.WALK, zone=1),
        Leg(patrol=None, starts=NINE + timedelta(minutes=30), mode=PatrolMode.DRIVE),
    ]
    lines = [LogLine(patrol=None, at=NINE, what="quiet"), LogLine(patrol=None, at=NINE, what="dog")]
    key = save_patrol(store, patrol, legs=legs, lines=lines).key_of(Patrol)
    kept = store.get(Patrol, key)
    assert (kept.mode, kept.zone, kept.entered_at) == (
        PatrolMode.DRIVE,
        1,
        NINE + timedelta(hours=10),
    )
    assert [each.place for each in parts_of(store, LogLine, kept)] == [1, 2]
    save_patrol(store, kept)
    assert len(legs_of(store, kept)) == 2
    with pytest.raises(Problems, match="before the patrol went out"):
        save_patrol(store, kept, legs=[Leg(patrol=key, starts=NINE - timedelta(minutes=5))])


def test_a_patrol_without_legs_gets_its_first_when_it_pauses(
    store: Store, minute: Callable[[int], None]
) -> None:
    out = Patrol(state=PatrolState.UNDER_WAY, actual_from=NINE, mode=PatrolMode.BIKE, zone=1)
    key = save_patrol(store, out).key_of(Patrol)
    minute(15)
    pause_patrol(store, key)
    minute(20)
    resume_patrol(store, key)
    legs = legs_of(store, store.get(Patrol, key))
    assert [(leg.mode, leg.zone, leg.starts) for leg in legs] == [
        (PatrolMode.BIKE, 1, NINE),
        (PatrolMode.BIKE, 1, NINE + timedelta(minutes=20)),
    ]


def test_a_patrol_does_not_come_back_before_its_last_leg(
    store: Store, minute: Callable[[int], None]
) -> None:
    key = started(store)
    minute(30)
    change_leg(store, key, mode=PatrolMode.DRIVE, zone=1)
    back = replace(store.get(Patrol, key), actual_to=NINE + timedelta(minutes=20))
    with pytest.raises(Problems, match="after the patrol came back"):
        end_patrol(store, back)
    assert store.get(Patrol, key).state is PatrolState.UNDER_WAY
    end_patrol(store, replace(back, actual_to=NINE + timedelta(minutes=30)))
    (leg,) = legs_of(store, store.get(Patrol, key))
    assert leg.ends == NINE + timedelta(minutes=30)
