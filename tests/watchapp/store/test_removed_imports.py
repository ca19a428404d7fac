"""An import is taken out of the log and brought back, and nothing else with it."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.watchapp.logs import category_named, see
from tests.watchapp.store.whole import whole
from watchapp.errors import WatchError
from watchapp.operations.imports import remove_import
from watchapp.records import Batch, Person, Sighting, Source
from watchapp.store import Change, Store

NOON = datetime(2026, 1, 31, 12, 0)


def bring_in(store: Store, *, rows: int = 5) -> Change:
    kind = category_named(store, "House break-in")
    reports = (
        Sighting(occurred_from=NOON, category=kind, source=Source.POLICE, their_code=str(row))
        for row in range(rows)
    )
    with store.change("Import police file") as writer:
        writer.load(Batch(file_name="jan.csv", imported_at=NOON), reports)
    return writer.change


def describe(store: Store, sighting: int) -> None:
    with store.change("Save person") as writer:
        writer.put(Person(sighting=sighting, hair="red"))


def test_later_entries_stay(store: Store) -> None:
    batch = bring_in(store).batch or 0
    own = see(store, "2026-02-01 10:00")
    change = remove_import(store, batch)
    assert change.touches(Sighting)
    assert [each.id for each in store.records(Sighting)] == [own]
    assert store.records(Batch) == []


def test_undo_and_redo_move_all_of_it(store: Store) -> None:
    batch = bring_in(store).batch or 0
    see(store, "2026-02-01 10:00")
    describe(store, store.records(Sighting)[0].id or 0)
    before = whole(store)
    remove_import(store, batch)
    after = whole(store)
    assert store.records(Person) == []
    store.undo()
    assert whole(store) == before
    store.redo()
    assert whole(store) == after
    store.undo()
    store.undo()
    store.undo()
    store.undo()
    assert store.records(Sighting) == []
    for _ in range(4):
        store.redo()
    assert whole(store) == after
    assert store.damage() == ()


def test_other_acts_do_not_end_the_way_back(store: Store) -> None:
    remove_import(store, bring_in(store).batch or 0)
    see(store, "2026-02-01 10:00")
    store.undo()
    store.undo()
    assert len(store.records(Sighting)) == 5


def test_what_can_no_longer_come_back_is_dropped(store: Store) -> None:
    removed = bring_in(store).batch or 0
    remove_import(store, removed)
    bring_in(store)
    store.undo()
    assert len(store.select("SELECT DISTINCT batch FROM withdrawn")) == 2
    see(store, "2026-02-01 10:00")
    assert store.select("SELECT DISTINCT batch FROM withdrawn") == [(removed,)]


def test_an_import_that_is_not_there(store: Store) -> None:
    with pytest.raises(WatchError, match="not in the log any more"):
        remove_import(store, 99)
