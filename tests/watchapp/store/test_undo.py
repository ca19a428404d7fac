"""Undo and redo of each thing a captain can do, in this session and after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import category_named, new_log, see
from tests.watchapp.store.whole import Whole, whole
from watchapp.errors import WatchError
from watchapp.operations.categories import save_category
from watchapp.operations.crosswalk import file_anew
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.removals import remove_records
from watchapp.operations.sightings import save_sighting
from watchapp.operations.watch import save_watch
from watchapp.operations.zones import save_zone
from watchapp.queries.parts import parts_of
from watchapp.records import (
    ActionItem,
    Attendance,
    Category,
    CategoryClass,
    Crosswalk,
    Meeting,
    Member,
    Motion,
    Patrol,
    Person,
    Sighting,
    Turnout,
    Vehicle,
    Watch,
    Zone,
)
from watchapp.store import Change, Store

NOON = datetime(2026, 1, 31, 12, 0)


@dataclass(frozen=True)
class Town:
    """A log with one of everything in it, and where each stands."""

    store: Store
    zone: int
    member: int
    patrol: int
    sighting: int
    meeting: int
    category: int


@pytest.fixture
def town(store: Store) -> Town:
    zone = save_zone(store, Zone(name="North", households=40)).key_of(Zone)
    member = save_member(store, Member(name="Ana Ruiz", zone=zone)).key_of(Member)
    patrol = save_patrol(
        store,
        Patrol(actual_from=NOON, actual_to=NOON.replace(hour=13), zone=zone),
        turnouts=[Turnout(patrol=None, member=member)],
    ).key_of(Patrol)
    sighting = save_sighting(
        store,
        Sighting(
            occurred_from=NOON,
            category=category_named(store, "Trespass or door-trying"),
            behavior="Tried three doors.",
            zone=zone,
            patrol=patrol,
        ),
        persons=[Person(sighting=None, clothing="red cap")],
        vehicles=[Vehicle(sighting=None, color="blue")],
    ).key_of(Sighting)
    meeting = save_meeting(
        store,
        Meeting(starts=NOON, minutes="Done."),
        attendance=[Attendance(meeting=None, guest="An officer")],
        motions=[Motion(meeting=None, wording="Buy vests.", ayes=3, noes=1, carried=True)],
        action_items=[ActionItem(what="Buy them", owner=member, due=date(2026, 2, 7))],
    ).key_of(Meeting)
    spare = Category(name="Spare", kind=CategoryClass.HAZARD)
    category = save_category(store, spare).key_of(Category)
    return Town(store, zone, member, patrol, sighting, meeting, category)


def edit_sighting(town: Town) -> Change:
    store = town.store
    sighting = store.get(Sighting, town.sighting)
    (person,) = parts_of(store, Person, sighting)
    return save_sighting(
        store,
        replace(sighting, behavior="Tried four doors."),
        persons=[replace(person, hair="gray"), Person(sighting=None, age="20s")],
    )


def edit_meeting(town: Town) -> Change:
    store = town.store
    meeting = store.get(Meeting, town.meeting)
    items = [replace(each, done=date(2026, 2, 1)) for each in parts_of(store, ActionItem, meeting)]
    return save_meeting(store, replace(meeting, minutes="All done."), action_items=items)


def edit_patrol(town: Town) -> Change:
    patrol = town.store.get(Patrol, town.patrol)
    return save_patrol(town.store, replace(patrol, miles=2.5), turnouts=[])


def edit_watch(town: Town) -> Change:
    (watch,) = town.store.records(Watch)
    return save_watch(town.store, replace(watch, households=120))


def edit_zone(town: Town) -> Change:
    return save_zone(town.store, replace(town.store.get(Zone, town.zone), name="Northside"))


def new_crosswalk(town: Town) -> Change:
    line = Crosswalk(portal="p", their_code="7", category=town.category)
    return file_anew(town.store, [line])


def free_member(town: Town) -> Change:
    edit_patrol(town)
    return remove_records(town.store, Member, [town.member])


ACTS: dict[str, Callable[[Town], Change]] = {
    "new member": lambda town: save_member(town.store, Member(name="Ben Odu", zone=town.zone)),
    "new zone": lambda town: save_zone(town.store, Zone(name="South")),
    "edit zone": edit_zone,
    "remove zone": lambda town: remove_records(town.store, Zone, [town.zone]),
    "remove member": free_member,
    "edit patrol": edit_patrol,
    "remove patrol": lambda town: remove_records(town.store, Patrol, [town.patrol]),
    "edit sighting": edit_sighting,
    "remove sighting": lambda town: remove_records(town.store, Sighting, [town.sighting]),
    "edit meeting": edit_meeting,
    "remove meeting": lambda town: remove_records(town.store, Meeting, [town.meeting]),
    "remove category": lambda town: remove_records(town.store, Category, [town.category]),
    "new crosswalk": new_crosswalk,
    "edit watch": edit_watch,
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_each_act_is_undone_and_redone_whole(town: Town, act: Callable[[Town], Change]) -> None:
    store = town.store
    done = act(town)
    after = whole(store)
    undone = store.undo()
    before = whole(store)
    assert before != after
    assert undone.label == done.label
    assert {row.table for row in undone.rows} == {row.table for row in done.rows}
    redone = store.redo()
    assert whole(store) == after
    assert redone.label == done.label
    store.undo()
    assert whole(store) == before
    assert store.damage() == ()


def test_everything_can_be_taken_back_to_the_beginning_and_done_again(town: Town) -> None:
    store = town.store
    states: list[Whole] = [whole(store)]
    while store.undo_label:
        store.undo()
        states.append(whole(store))
    with pytest.raises(WatchError, match="nothing to undo"):
        store.undo()
    assert len(store.records(Watch)) == 1  # the beginning of the log is a floor
    for expected in reversed(states[:-1]):
        store.redo()
        assert whole(store) == expected
    with pytest.raises(WatchError, match="nothing to redo"):
        store.redo()


def test_undo_outlives_the_program(path: Path) -> None:
    with new_log(path) as store:
        save_member(store, Member(name="Ana Ruiz"))
        save_zone(store, Zone(name="North"))
        store.undo()
    with Store.open(path) as store:
        assert (store.undo_label, store.redo_label) == ("Save member", "Save zone")
        store.redo()
        store.undo()
        store.undo()
    with Store.open(path) as store:
        assert (store.undo_label, store.redo_label) == ("", "Save member")
        store.redo()
        assert [member.name for member in store.records(Member)] == ["Ana Ruiz"]


def test_a_new_act_ends_what_could_be_redone(town: Town) -> None:
    edit_zone(town)
    town.store.undo()
    save_member(town.store, Member(name="Ben Odu"))
    assert town.store.redo_label == ""


def test_the_history_of_a_record_tells_the_undo_too(town: Town) -> None:
    edit_zone(town)
    town.store.undo()
    history = town.store.history(Zone, town.zone)
    assert [each.label for each in history] == ["Save zone"] * 3
    names = [each.after and each.after["name"] for each in history]
    assert names == ["North", "Northside", "North"]
    assert history[0].before is None
    assert history[0].origin


def test_undo_of_a_removal_restores_every_link(town: Town) -> None:
    remove_records(town.store, Zone, [town.zone])
    assert town.store.get(Member, town.member).zone is None
    assert town.store.get(Sighting, town.sighting).zone is None
    assert town.store.get(Patrol, town.patrol).zone is None
    town.store.undo()
    assert town.store.get(Member, town.member).zone == town.zone
    assert town.store.get(Sighting, town.sighting).zone == town.zone


def test_a_long_history_is_undone_step_by_step(store: Store) -> None:
    for number in range(300):
        see(store, f"2026-01-{number % 28 + 1:02d} 10:00")
    for _ in range(300):
        store.undo()
    assert store.undo_label == ""
    assert store.records(Sighting) == []
