"""The hours of a month by member, mode and zone: legs, pauses, who came later and left sooner."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp.operations.hours import hours_of_month, hours_words, save_hours
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.zones import save_zone
from watchapp.queries.patrol_hours import MemberHours, member_hours, patrol_hours
from watchapp.records import Leg, Member, Patrol, PatrolMode, PatrolState, Turnout, Zone
from watchapp.store import Store

JANUARY = date(2026, 1, 1), date(2026, 1, 31)
ADA, BEA = 1, 2


def at(hour: int, minute: int = 0, *, day: int = 10) -> datetime:
    return datetime(2026, 1, day, hour, minute)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as opened:
        for zone in ("Elm Row", "Oak Park"):
            save_zone(opened, Zone(name=zone))
        for name in ("Ada Marsh", "Bea Nolan"):
            save_member(opened, Member(name=name))
        yield opened


def three_legs(store: Store) -> None:
    """Ada walks an hour, pauses, drives half an hour with Bea, who joins for the drive only."""
    patrol = Patrol(actual_from=at(20), actual_to=at(22), zone=1)
    turnouts = [
        Turnout(patrol=None, member=ADA),
        Turnout(patrol=None, member=BEA, joined=at(21, 15), left=at(21, 40)),
    ]
    legs = [
        Leg(patrol=None, starts=at(20), ends=at(21), mode=PatrolMode.WALK, zone=1),
        Leg(patrol=None, starts=at(21, 15), mode=PatrolMode.DRIVE, zone=2),
        Leg(patrol=None, starts=at(21, 45), mode=PatrolMode.WALK, zone=1),
    ]
    save_patrol(store, patrol, turnouts=turnouts, legs=legs)


def test_hours_are_those_of_the_legs_without_the_pauses(store: Store) -> None:
    three_legs(store)
    found = {(each.member, each.mode, each.zone): each.minutes for each in hours(store)}
    assert found == {
        (ADA, PatrolMode.WALK, 1): 75,
        (ADA, PatrolMode.DRIVE, 2): 30,
        (BEA, PatrolMode.DRIVE, 2): 25,
    }
    (walk, drive) = patrol_hours(store, *JANUARY)
    assert (walk.mode, walk.patrols, walk.minutes) == (PatrolMode.WALK, 1, 75)
    assert (drive.mode, drive.patrols, drive.minutes) == (PatrolMode.DRIVE, 0, 30)


def hours(store: Store) -> tuple[MemberHours, ...]:
    return member_hours(store, *JANUARY)


def test_a_patrol_without_legs_counts_as_one(store: Store) -> None:
    patrol = Patrol(actual_from=at(23, day=31), actual_to=datetime(2026, 2, 1, 1), zone=2)
    save_patrol(store, patrol, turnouts=[Turnout(patrol=None, member=ADA)])
    (only,) = hours(store)
    assert (only.minutes, only.mode, only.zone, only.patrols) == (120, PatrolMode.WALK, 2, 1)
    assert not member_hours(store, date(2026, 2, 1), date(2026, 2, 28))


def test_only_what_was_done_is_counted(store: Store) -> None:
    for state in (PatrolState.PLANNED, PatrolState.CANCELLED):
        planned = Patrol(state=state, planned_from=at(20), planned_to=at(21))
        save_patrol(store, planned, turnouts=[Turnout(patrol=None, member=ADA)])
    out = Patrol(state=PatrolState.UNDER_WAY, actual_from=at(20))
    save_patrol(store, out, turnouts=[Turnout(patrol=None, member=ADA)])
    assert not hours(store)
    assert hours_of_month(store, at(1).date()).sentence == "No patrol went out in January 2026."


def test_the_month_is_told_by_member_and_by_zone(store: Store, tmp_path: Path) -> None:
    three_legs(store)
    report = hours_of_month(store, date(2026, 1, 17))
    assert report.by_member.columns == (
        "Member",
        "Drive",
        "Walk",
        "Bike",
        "Stationary",
        "Together",
        "Patrols",
    )
    assert report.by_member.rows == (
        ("Ada Marsh", "0:30", "1:15", "", "", "1:45", "1"),
        ("Bea Nolan", "0:25", "", "", "", "0:25", "1"),
        ("All together", "0:55", "1:15", "", "", "2:10", ""),
    )
    assert [row[0] for row in report.by_zone.rows] == ["Elm Row", "Oak Park", "All together"]
    assert report.sentence == (
        "January 2026: 1 patrol, 1:45 hours out, 2:10 hours of 2 members. Pauses are not counted."
    )
    text = save_hours(store, date(2026, 1, 1), tmp_path / "hours.csv").read_text("utf-8-sig")
    assert '"Ada Marsh","0:30","1:15","","","1:45","1"' in text


def test_minutes_are_written_as_hours() -> None:
    assert [hours_words(each) for each in (0, 59, 60, 605)] == ["0:00", "0:59", "1:00", "10:05"]
