"""What stands on the Today page, and that nothing on its way reads the whole log."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log, see
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.removals import remove_records
from watchapp.operations.zones import save_zone
from watchapp.queries import today
from watchapp.records import (
    ActionItem,
    CategoryClass,
    Deed,
    Meeting,
    MeetingKind,
    Member,
    Patrol,
    PatrolState,
    Sighting,
    SightingState,
    Source,
    Turnout,
    Zone,
)
from watchapp.store import ChangeKind, Store

NOW = datetime(2026, 2, 1, 9, 0)
EVENING = datetime(2026, 2, 3, 20, 0)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def plan(store: Store, begins: datetime, **fields: object) -> int:
    patrol = Patrol(state=PatrolState.PLANNED, planned_from=begins, **fields)  # type: ignore[arg-type]
    return save_patrol(store, patrol).key_of(Patrol)


def test_a_new_log_has_nothing_but_its_beginning(store: Store) -> None:
    assert not today.planned_patrols(store)
    assert today.planned_meeting(store, NOW) is None
    assert not today.open_sightings(store)
    assert not today.open_items(store)
    (change,) = today.late_changes(store)
    assert (change.label, change.table) == ("Begin the log", "watch")
    assert not any(today.first_steps(store))


def test_planned_patrols_come_in_order_with_their_crew(store: Store) -> None:
    ada = save_member(store, Member(name="Ada Marsh")).key_of(Member)
    zone = save_zone(store, Zone(name="Elm Row")).key_of(Zone)
    late = plan(store, EVENING + timedelta(days=7))
    soon = Patrol(state=PatrolState.PLANNED, planned_from=EVENING, zone=zone)
    save_patrol(store, soon, turnouts=(Turnout(patrol=None, member=ada),))
    done = {"actual_from": EVENING, "actual_to": EVENING + timedelta(hours=1)}
    save_patrol(store, Patrol(state=PatrolState.DONE, **done))  # type: ignore[arg-type]
    first, second = today.planned_patrols(store)
    assert (first.begins, first.zone, first.crew) == (EVENING, "Elm Row", "Ada Marsh")
    assert (second.id, second.crew, second.under_way) == (late, "", False)
    assert len(today.planned_patrols(store, most=1)) == 1


def test_a_patrol_that_is_out_counts_from_when_it_went(store: Store) -> None:
    out = Patrol(state=PatrolState.UNDER_WAY, planned_from=EVENING, actual_from=NOW)
    save_patrol(store, out)
    (patrol,) = today.planned_patrols(store)
    assert (patrol.under_way, patrol.begins) == (True, NOW)


def test_the_next_meeting_is_not_the_cancelled_one(store: Store) -> None:
    save_meeting(store, Meeting(starts=NOW - timedelta(days=1)))
    save_meeting(store, Meeting(starts=NOW + timedelta(days=1), cancelled=True))
    save_meeting(store, Meeting(starts=EVENING, kind=MeetingKind.TRAINING, where="Library"))
    meeting = today.planned_meeting(store, NOW)
    assert meeting is not None
    assert (meeting.kind, meeting.where) == (MeetingKind.TRAINING, "Library")
    assert not meeting.has_agenda


def test_only_the_watchs_own_open_sightings_wait(store: Store) -> None:
    see(store, "2026-01-20T21:00", what="Street light out", address="560 Birch St")
    reported = datetime(2026, 1, 30, 23, 50)
    see(store, "2026-01-30T22:00", reported_at=reported, police_reference="26-7")
    see(store, "2026-01-31T22:00", state=SightingState.CLOSED)
    see(store, "2026-01-31T22:10", state=SightingState.PRIVATE_NOTE)
    see(store, "2026-01-31T22:20", source=Source.POLICE)
    first, second = today.open_sightings(store)
    assert (first.police_reference, first.days_waiting(NOW.date())) == ("26-7", 2)
    assert (second.category, second.address) == ("Street light out", "560 Birch St")
    assert second.days_waiting(NOW.date()) == 12


def test_what_was_promised_comes_by_its_day(store: Store) -> None:
    ada = save_member(store, Member(name="Ada Marsh")).key_of(Member)
    items = (
        ActionItem(what="Some day"),
        ActionItem(what="Later", due=date(2026, 3, 1)),
        ActionItem(what="Soon", due=date(2026, 2, 2), owner=ada),
        ActionItem(what="Done", due=date(2026, 1, 1), done=date(2026, 1, 1)),
    )
    meeting = save_meeting(store, Meeting(starts=NOW), action_items=items).key_of(Meeting)
    found = today.open_items(store)
    assert [item.what for item in found] == ["Soon", "Later", "Some day"]
    assert (found[0].owner, found[0].meeting) == ("Ada Marsh", meeting)


def test_the_last_changes_name_what_can_still_be_opened(store: Store) -> None:
    key = see(store, "2026-01-20T21:00")
    (saved, *_) = today.late_changes(store)
    assert (saved.label, saved.table, saved.key) == ("Save sighting", "sighting", key)
    remove_records(store, Sighting, (key,))
    store.undo()
    undone, removed, _, _ = today.late_changes(store)
    assert (undone.kind, undone.label) == (ChangeKind.UNDO, "Remove sighting")
    assert removed.table == ""


def test_first_steps_are_told_one_by_one(store: Store) -> None:
    save_zone(store, Zone(name="Elm Row"))
    see(store, "2026-01-20T21:00")
    steps = today.first_steps(store)
    assert steps == today.FirstSteps(zones=True, members=False, patrols=False, sightings=True)


def test_open_sightings_are_read_from_an_index_of_their_own(store: Store) -> None:
    """A hundred thousand police records must not stand before the first paint."""
    plan_of = store.select(f"EXPLAIN QUERY PLAN {today._SIGHTINGS}", (5,))
    assert "USING INDEX sighting_open" in str(plan_of)


def test_first_steps_read_nothing_of_a_police_file(store: Store) -> None:
    plan_of = str(store.select(f"EXPLAIN QUERY PLAN {today._STEPS}"))
    assert "sighting USING" in plan_of
    assert "INDEX sighting_own" in plan_of


def test_an_open_sighting_says_what_was_done_to_whom_it_went_and_of_what_class(
    store: Store,
) -> None:
    see(
        store,
        "2026-01-30T21:40",
        what="Street light out",
        behavior="",
        deeds=frozenset({Deed.MADE_NOISE, Deed.LOOKED_INTO_CARS}),
        reported_to="City, 311",
        reported_at=datetime(2026, 1, 31, 8, 0),
        answered_at=datetime(2026, 2, 1, 8, 0),
    )
    (found,) = today.open_sightings(store)
    assert found.behavior == "Looked into cars, made noise"
    assert (found.reported_to, found.kind) == ("City, 311", CategoryClass.HAZARD)
    assert found.answered_at == datetime(2026, 2, 1, 8, 0)
