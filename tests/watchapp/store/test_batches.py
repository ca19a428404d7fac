"""An import is one change: its rows leave and come back together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.watchapp.logs import category_named, see
from tests.watchapp.store.whole import whole
from watchapp.errors import Problems
from watchapp.operations.members import save_member
from watchapp.operations.sightings import save_sighting
from watchapp.progress import Cancelled
from watchapp.records import Batch, Member, Person, Sighting, Source
from watchapp.store import Change, Store

START = datetime(2026, 1, 1, 0, 0)
FILE = Batch(file_name="january.csv", imported_at=START, rows=5000, kept=5000)


def records(store: Store, count: int) -> Iterator[Sighting]:
    category = category_named(store, "House break-in")
    for number in range(count):
        yield Sighting(
            occurred_from=START + timedelta(minutes=number),
            category=category,
            source=Source.POLICE,
            their_words=f"BURGLARY – “{number}”",
        )


def load(store: Store, count: int = 5000) -> Change:
    with store.change("Import police file") as writer:
        writer.load(FILE, records(store, count))
    return writer.change


def test_rows_carry_the_number_of_their_import(store: Store) -> None:
    own = see(store, "2026-01-01 09:00")
    change = load(store)
    batch = change.key_of(Batch)
    assert change.batch == batch
    assert change.touches(Sighting)
    assert change.touches(Batch)
    assert len(change.rows) == 1  # the batch; its rows stand in no history
    found = store.records(Sighting, "WHERE batch = ?", (batch,))
    assert len(found) == 5000
    assert len({each.uid for each in found}) == 5000
    assert store.get(Sighting, own).batch is None
    assert store.history(Sighting, found[0].id or 0) == ()


def test_undo_takes_the_import_back_whole_and_redo_brings_it_as_it_was(store: Store) -> None:
    see(store, "2026-01-01 09:00")
    before = whole(store)
    load(store)
    after = whole(store)
    undone = store.undo()
    assert undone.touches(Sighting)
    assert whole(store) == before
    redone = store.redo()
    assert redone.touches(Sighting)
    assert whole(store) == after
    store.undo()
    assert whole(store) == before


def test_what_was_done_to_imported_rows_is_undone_with_them(store: Store) -> None:
    change = load(store, 10)
    first = store.records(Sighting, "WHERE batch = ? ORDER BY id", (change.batch,))[0]
    noted = replace(first, notes="Saw this myself.")
    save_sighting(store, noted, persons=[Person(sighting=None, hair="gray")])
    after = whole(store)
    store.undo()
    store.undo()
    assert store.records(Sighting) == []
    assert store.records(Person) == []
    store.redo()
    store.redo()
    assert whole(store) == after
    assert store.damage() == ()


def test_an_unfit_row_keeps_the_import_out(store: Store) -> None:
    before = whole(store)

    def some_unfit() -> Iterator[Sighting]:
        yield from records(store, 4500)
        yield replace(next(records(store, 1)), occurred_from=None)

    with pytest.raises(Problems, match="When is missing"), store.change("Import") as writer:
        writer.load(FILE, some_unfit())
    assert whole(store) == before
    assert store.undo_label == ""


def test_a_cancelled_import_leaves_nothing(store: Store) -> None:
    before = whole(store)

    def stopped() -> Iterator[Sighting]:
        yield from records(store, 3000)
        raise Cancelled

    with pytest.raises(Cancelled), store.change("Import") as writer:
        writer.load(FILE, stopped())
    assert whole(store) == before
    load(store, 3)
    assert len(store.records(Sighting)) == 3


def test_what_was_put_aside_goes_when_it_cannot_come_back(store: Store) -> None:
    load(store, 100)
    store.undo()
    assert store.select("SELECT count(*) FROM withdrawn") != [(0,)]
    save_member(store, Member(name="Ana Ruiz"))
    assert store.select("SELECT count(*) FROM withdrawn") == [(0,)]
    assert store.redo_label == ""


def test_an_import_can_be_emptier_than_expected(store: Store) -> None:
    load(store, 0)
    store.undo()
    assert store.records(Batch) == []
    store.redo()
    assert len(store.records(Batch)) == 1
