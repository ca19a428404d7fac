"""The history of a record in words, and putting it back as it stood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import category_named, new_log, see
from tests.watchapp.store.search_check import kept, recounted
from watchapp.errors import WatchError
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.putting_back import put_back
from watchapp.operations.removals import remove_records
from watchapp.operations.sightings import save_sighting
from watchapp.operations.zones import save_zone
from watchapp.queries.history import BEFORE_ALL, Event, events_of, removed_records
from watchapp.queries.parts import parts_of
from watchapp.records import (
    Batch,
    Meeting,
    Member,
    Motion,
    Patrol,
    Person,
    Sighting,
    SightingState,
    Source,
    Turnout,
    Zone,
)
from watchapp.schema import table_of, to_row
from watchapp.store import ChangeKind, RowChange, Store

NOON = datetime(2026, 1, 31, 12, 0)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as opened:
        yield opened
        assert kept(opened) == recounted(opened)


def lines(event: Event) -> list[tuple[str, str, str, str]]:
    return [(each.part, each.label, each.before, each.after) for each in event.altered]


def test_a_history_tells_who_when_and_each_field_in_words(store: Store) -> None:
    zone = save_zone(store, Zone(name="Elm Row")).key_of(Zone)
    key = see(store, "2026-01-31T12:00", address="412 Elm St")
    was = store.get(Sighting, key)
    save_sighting(store, replace(was, zone=zone, state=SightingState.CLOSED, address="414 Elm St"))
    store.undo()
    undone, edited, saved = events_of(store, Sighting, key)
    assert lines(edited) == [
        ("", "Where", "412 Elm St", "414 Elm St"),
        ("", "Zone", "", "Elm Row"),
        ("", "State", "Open", "Closed"),
    ]
    assert edited.origin == store.origin
    assert edited.at is not None
    assert (undone.kind, undone.label) == (ChangeKind.UNDO, edited.label)
    assert ("", "Category", "", "House break-in") in lines(saved)
    assert [each.is_now for each in (undone, edited, saved)] == [True, False, True]


def test_the_parts_are_told_with_their_record(store: Store) -> None:
    sighting = Sighting(occurred_from=NOON, category=1, behavior="Tried doors.")
    person = Person(sighting=None, clothing="Green parka")
    key = save_sighting(store, sighting, persons=[person]).key_of(Sighting)
    (saved,) = parts_of(store, Person, store.get(Sighting, key))
    was = store.get(Sighting, key)
    save_sighting(store, was, persons=[replace(saved, clothing="Red parka")])
    save_sighting(store, was, persons=[])
    gone, edited, _ = events_of(store, Sighting, key)
    assert lines(edited) == [("Person: Red parka", "Clothing", "Green parka", "Red parka")]
    assert [(each.part, each.after) for each in gone.altered] == [("Person: Red parka", "removed")]


def test_a_record_and_its_parts_are_put_back_as_they_stood(store: Store) -> None:
    sighting = Sighting(occurred_from=NOON, category=1, behavior="Tried doors.")
    people = [Person(sighting=None, hair="auburn"), Person(sighting=None, hair="gray")]
    first = save_sighting(store, sighting, persons=people)
    key = first.key_of(Sighting)
    stood = (store.get(Sighting, key), parts_of(store, Person, store.get(Sighting, key)))
    others = [replace(stood[1][1], hair="white"), Person(sighting=None, hair="black")]
    save_sighting(store, replace(stood[0], behavior="Looked in."), persons=others)
    before = (store.get(Sighting, key), parts_of(store, Person, store.get(Sighting, key)))
    change = put_back(store, Sighting, key, change=first.id)
    assert change.label == "Put back sighting"
    assert (store.get(Sighting, key), parts_of(store, Person, stood[0])) == stood
    store.undo()
    assert (store.get(Sighting, key), parts_of(store, Person, stood[0])) == before
    assert put_back(store, Sighting, key, change=first.id).id
    assert put_back(store, Sighting, key, change=first.id).id == 0


def test_what_was_removed_is_listed_and_put_back(store: Store) -> None:
    kind = category_named(store, "House break-in")
    sighting = Sighting(occurred_from=NOON, category=kind, address="412 Elm St", behavior="Tried.")
    person = Person(sighting=None, hair="red")
    key = save_sighting(store, sighting, persons=[person]).key_of(Sighting)
    stood = store.get(Sighting, key)
    zone = save_zone(store, Zone(name="Elm Row")).key_of(Zone)
    remove_records(store, Sighting, [key])
    remove_records(store, Zone, [zone])
    latest, older = removed_records(store)
    assert (latest.kind, latest.key, latest.title) == (Zone, zone, "Elm Row")
    assert (older.what, older.title) == ("Sighting", "House break-in, 412 Elm St")
    put_back(store, older.kind, older.key, change=older.change)
    assert store.get(Sighting, key) == stood
    assert [each.hair for each in parts_of(store, Person, stood)] == ["red"]
    assert [each.kind for each in removed_records(store)] == [Zone]


def test_what_was_forgotten_is_neither_listed_nor_put_back(store: Store) -> None:
    key = save_member(store, Member(name="Ana Ruiz")).key_of(Member)
    store.forget(Member, key)
    assert removed_records(store) == ()
    (event,) = (each for each in events_of(store, Member, key) if each.label == "Save member")
    assert event.forgotten
    assert event.altered == ()
    with pytest.raises(WatchError, match="was not in the log"):
        put_back(store, Member, key, change=event.change)


def test_a_link_to_what_was_removed_since_is_left_empty(store: Store) -> None:
    zone = save_zone(store, Zone(name="Elm Row")).key_of(Zone)
    first = save_member(store, Member(name="Ana Ruiz", zone=zone))
    key = first.key_of(Member)
    remove_records(store, Zone, [zone])
    save_member(store, replace(store.get(Member, key), name="Ana Cole"))
    put_back(store, Member, key, change=first.id)
    assert (store.get(Member, key).name, store.get(Member, key).zone) == ("Ana Ruiz", None)
    assert ("", "Zone", "", "Elm Row") in lines(events_of(store, Member, key)[-1])


def test_what_must_be_named_has_to_be_put_back_first(store: Store) -> None:
    ana = save_member(store, Member(name="Ana Ruiz")).key_of(Member)
    patrol = Patrol(actual_from=NOON, actual_to=NOON.replace(hour=13))
    first = save_patrol(store, patrol, turnouts=[Turnout(patrol=None, member=ana)])
    key = first.key_of(Patrol)
    save_patrol(store, store.get(Patrol, key), turnouts=[])
    remove_records(store, Member, [ana])
    before = store.get(Patrol, key)
    with pytest.raises(WatchError, match="“Ana Ruiz” was removed"):
        put_back(store, Patrol, key, change=first.id)
    assert store.get(Patrol, key) == before
    (gone,) = removed_records(store)
    put_back(store, Member, gone.key, change=gone.change)
    put_back(store, Patrol, key, change=first.id)
    assert [each.member for each in parts_of(store, Turnout, before)] == [ana]


def test_an_imported_record_goes_back_to_how_it_came(store: Store) -> None:
    kind = category_named(store, "House break-in")
    report = Sighting(occurred_from=NOON, category=kind, source=Source.POLICE, their_words="459")
    with store.change("Import police file") as writer:
        writer.load(Batch(file_name="jan.csv", imported_at=NOON), [report])
    (was,) = store.records(Sighting)
    save_sighting(store, replace(was, notes="Called them."))
    assert [each.label for each in events_of(store, Sighting, was.id or 0)][-1] == (
        "As it was imported"
    )
    put_back(store, Sighting, was.id or 0, change=BEFORE_ALL)
    assert store.records(Sighting) == [was]


def test_what_an_older_rule_let_in_is_put_back_as_it_stood(store: Store) -> None:
    with store.change("Save meeting") as writer:
        meeting = writer.put(Meeting(starts=NOON)).id or 0
        motion = Motion(id=1, uid="one", meeting=meeting, wording="Two more lamps.", ayes=5, noes=1)
        writer.replay([RowChange(table_of(Motion), 1, None, to_row(motion))])
    saved = writer.change.id
    remove_records(store, Meeting, [meeting])
    put_back(store, Meeting, meeting, change=saved)
    assert store.records(Motion) == [motion]
