"""The lists by every column, and narrowed by what they show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log, see
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.zones import save_zone
from watchapp.queries import meetings as meetings_query
from watchapp.queries import members as members_query
from watchapp.queries import patrols as patrols_query
from watchapp.queries import sightings as sightings_query
from watchapp.queries import zones as zones_query
from watchapp.queries.meetings import meeting_keys
from watchapp.queries.members import member_keys
from watchapp.queries.patrols import patrol_keys
from watchapp.queries.sightings import Sought, sighting_keys
from watchapp.queries.zones import zone_keys
from watchapp.records import (
    Meeting,
    MeetingKind,
    Member,
    MemberRole,
    Patrol,
    PatrolState,
    SightingState,
    Zone,
    ZoneKind,
)
from watchapp.store import Store

NIGHT = datetime(2026, 1, 31, 21, 40)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def add_zone(store: Store, name: str, **fields: object) -> int:
    return save_zone(store, Zone(name=name, **fields)).key_of(Zone)  # type: ignore[arg-type]


def add_member(store: Store, name: str, **fields: object) -> int:
    return save_member(store, Member(name=name, **fields)).key_of(Member)  # type: ignore[arg-type]


def test_every_order_of_every_list_can_be_asked(log: Store) -> None:
    see(log, "2026-01-30T10:00")
    save_patrol(log, Patrol(actual_from=NIGHT, actual_to=NIGHT.replace(hour=23)))
    save_meeting(log, Meeting(starts=NIGHT))
    add_member(log, "Ada")
    add_zone(log, "Hill")
    for order in patrols_query._ORDERS:
        assert patrol_keys(log, order=order) == [1]
    for order in meetings_query._ORDERS:
        assert meeting_keys(log, order=order) == [1]
    for order in members_query._ORDERS:
        assert member_keys(log, order=order) == [1]
    for order in zones_query._ORDERS:
        assert zone_keys(log, order=order) == [1]
    for order in sightings_query._ORDERS:
        assert list(sighting_keys(log, Sought(), order=order)) == [1]


def test_what_has_more_stands_last_and_first_backward(log: Store) -> None:
    small, large = add_zone(log, "Hill", households=3), add_zone(log, "Dale", households=40)
    assert zone_keys(log, order="households") == [small, large]
    assert zone_keys(log, order="households", backward=True) == [large, small]
    add_member(log, "Ada", zone=small)
    assert zone_keys(log, order="members", backward=True) == [small, large]


def test_lists_are_narrowed_by_what_they_show(log: Store) -> None:
    hill = add_zone(log, "Hill", kind=ZoneKind.PARK)
    add_zone(log, "Dale")
    assert zone_keys(log, kind=ZoneKind.PARK) == [hill]
    ada = add_member(log, "Ada", zone=hill, role=MemberRole.CAPTAIN)
    bea = add_member(log, "Bea", left=date(2025, 1, 1))
    assert member_keys(log, zone=hill) == member_keys(log, role=MemberRole.CAPTAIN) == [ada]
    assert (member_keys(log, gone=True), member_keys(log, gone=False)) == ([bea], [ada])
    night = save_patrol(
        log, Patrol(actual_from=NIGHT, actual_to=NIGHT.replace(hour=23), zone=hill)
    ).key_of(Patrol)
    day = NIGHT.date()
    assert patrol_keys(log, first=day, last=day) == patrol_keys(log, zone=hill) == [night]
    assert (
        patrol_keys(log, first=date(2026, 2, 1)) == patrol_keys(log, last=date(2026, 1, 30)) == []
    )
    assert patrol_keys(log, state=PatrolState.CANCELLED) == []
    talk = save_meeting(log, Meeting(starts=NIGHT, kind=MeetingKind.WORKSHOP)).key_of(Meeting)
    assert meeting_keys(log, kind=MeetingKind.WORKSHOP, first=day, last=day) == [talk]
    assert meeting_keys(log, kind=MeetingKind.TOWN_HALL) == []
    seen = see(log, "2026-01-30T10:00")
    assert list(sighting_keys(log, Sought(state=SightingState.OPEN))) == [seen]
    assert not sighting_keys(log, Sought(state=SightingState.CLOSED))


def test_sightings_stand_by_the_name_of_their_zone_those_in_none_first(log: Store) -> None:
    hill, dale = add_zone(log, "hill"), add_zone(log, "Dale")
    in_hill = see(log, "2026-01-30T10:00", zone=hill)
    nowhere = see(log, "2026-01-29T10:00")
    late, early = (see(log, f"2026-01-{day}T10:00", zone=dale) for day in (28, 27))
    by_zone = [nowhere, early, late, in_hill]
    assert list(sighting_keys(log, Sought(), order="zone", backward=False)) == by_zone
    assert list(sighting_keys(log, Sought(), order="zone", backward=True)) == by_zone[::-1]
    few = Sought(last=date(2026, 2, 1))
    assert list(sighting_keys(log, few, order="zone", backward=False)) == by_zone


def test_in_a_large_log_words_are_found_by_their_beginnings(
    log: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = see(log, "2026-01-30T10:00", behavior="Tried the garage, Peña's")
    see(log, "2026-01-31T10:00", behavior="Tried the parcel")
    assert list(sighting_keys(log, Sought(words="arage"))) == [seen]
    monkeypatch.setattr(sightings_query, "MANY", 1)
    assert not sighting_keys(log, Sought(words="arage"))
    for words in ("garage", "TRIED gar", "pena"):
        assert list(sighting_keys(log, Sought(words=words))) == [seen]
    assert not sighting_keys(log, Sought(words="garage", last=date(2026, 1, 1)))
