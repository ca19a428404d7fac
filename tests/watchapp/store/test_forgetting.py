"""Forgetting reaches what was removed before, keeps what must stay, and owns up to a full disk."""

from __future__ import annotations

import struct
from datetime import datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import category_named
from watchapp.errors import StoreError, WatchError
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.sightings import save_sighting
from watchapp.records import Batch, Member, Patrol, Person, Sighting, Source, Turnout
from watchapp.store import Store

NOON = datetime(2026, 1, 31, 12, 0)
MARKED = "Zanzibarquartz"


def is_written(path: Path) -> bool:
    return any(MARKED.encode() in each.read_bytes() for each in path.parent.glob("log.db*"))


def test_what_was_removed_before_is_forgotten_too(store: Store, path: Path) -> None:
    key = save_member(store, Member(name=MARKED)).key_of(Member)
    with store.change("Remove member") as writer:
        writer.remove(Member, key)
    store.forget(Member, key)
    store.close()
    assert not is_written(path)


def test_parts_that_were_removed_before_are_forgotten_with_the_whole(
    store: Store, path: Path
) -> None:
    sighting = Sighting(
        occurred_from=NOON, category=category_named(store, "Open garage"), behavior="Open."
    )
    change = save_sighting(store, sighting, persons=[Person(sighting=None, hair=MARKED)])
    saved = store.get(Sighting, change.key_of(Sighting))
    save_sighting(store, saved, persons=[])
    store.forget(Sighting, saved.id or 0)
    store.close()
    assert not is_written(path)


def test_a_member_who_was_on_patrol_stays_as_a_number(store: Store, path: Path) -> None:
    key = save_member(store, Member(name=MARKED, phone=MARKED)).key_of(Member)
    patrol = Patrol(actual_from=NOON, actual_to=NOON.replace(hour=13))
    save_patrol(store, patrol, turnouts=[Turnout(patrol=None, member=key)])
    change = store.forget(Member, key)
    assert change.touches(Member)
    assert store.get(Member, key).name == "(forgotten)"
    assert [each.member for each in store.records(Turnout)] == [key]
    store.close()
    assert not is_written(path)


def test_what_an_undone_import_put_aside_is_forgotten(store: Store, path: Path) -> None:
    kind = category_named(store, "House break-in")
    report = Sighting(occurred_from=NOON, category=kind, source=Source.POLICE, notes=MARKED)
    with store.change("Import police file") as writer:
        writer.load(Batch(file_name="jan.csv", imported_at=NOON), [report])
    store.undo()
    key = save_member(store, Member(name=MARKED)).key_of(Member)
    store.forget(Member, key)
    store.close()
    assert not is_written(path)


def test_a_record_that_nobody_knows(store: Store) -> None:
    with pytest.raises(WatchError, match="nothing was forgotten"):
        store.forget(Member, 99)


def test_where_there_is_no_room_the_traces_are_owed(store: Store, path: Path) -> None:
    key = save_member(store, Member(name=MARKED)).key_of(Member)
    other = Store.open(path)
    other._connection.execute("BEGIN")
    other._connection.execute("SELECT * FROM member").fetchall()
    store._connection.execute("PRAGMA busy_timeout=10")
    store._connection.execute("PRAGMA max_page_count=1")
    change = store.forget(Member, key)
    assert change.touches(Member)
    assert store.find(Member, key) is None
    other._connection.execute("ROLLBACK")
    other.close()
    store._connection.execute("PRAGMA max_page_count=100000")
    store.clear_traces()
    assert not store.traces_left
    store.close()
    assert not is_written(path)


def test_a_debt_that_cannot_be_paid_says_what_to_do(store: Store, path: Path) -> None:
    with Store.open(path) as other:
        other._connection.execute("BEGIN IMMEDIATE")
        store._connection.execute("PRAGMA busy_timeout=10")
        with pytest.raises(StoreError, match="its traces are still in the file"):
            store.clear_traces()
        other._connection.execute("ROLLBACK")


def test_nothing_of_a_forgotten_sighting_is_counted_or_left_in_the_columns(
    store: Store, path: Path
) -> None:
    sighting = Sighting(
        occurred_from=NOON,
        category=category_named(store, "Open garage"),
        behavior="Open.",
        lat=38.123457,
        lon=-121.654321,
    )
    key = save_sighting(store, sighting).key_of(Sighting)
    written = struct.pack("<ii", 38_123_457, -121_654_321)
    assert any(written in page.slots for page in store.fact_pages(-1))
    store.forget(Sighting, key)
    assert store.fact_gaps() == 0
    store.close()
    assert not any(written in each.read_bytes() for each in path.parent.glob("log.db*"))
