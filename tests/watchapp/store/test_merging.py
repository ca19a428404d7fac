"""Two hands on one record: each keeps what it changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.watchapp.logs import see
from watchapp.errors import WatchError
from watchapp.operations.zones import save_zone
from watchapp.records import Sighting, Zone
from watchapp.store import Store, rows
from watchapp.store.change import RowChange


def test_only_what_was_altered_is_written(store: Store) -> None:
    key = see(store, "2026-01-31 10:00")
    zone = save_zone(store, Zone(name="North")).key_of(Zone)
    read = store.get(Sighting, key)
    with store.change("Save sighting") as writer:
        writer.put(replace(read, zone=zone))
    with store.change("Save sighting") as writer:
        saved = writer.put(replace(read, behavior="Ran away."), was=read)
    assert (saved.zone, saved.behavior) == (zone, "Ran away.")
    assert store.get(Sighting, key) == saved


def test_the_later_hand_wins_the_same_field_and_the_history_keeps_both(store: Store) -> None:
    key = see(store, "2026-01-31 10:00")
    read = store.get(Sighting, key)
    for words in ("Ran away.", "Walked away."):
        with store.change("Save sighting") as writer:
            writer.put(replace(read, behavior=words), was=read)
    told = [each.after["behavior"] for each in store.history(Sighting, key) if each.after]
    assert told[-2:] == ["Ran away.", "Walked away."]


def test_what_two_hands_make_together_must_still_be_fit(store: Store) -> None:
    key = see(store, "2026-01-31 10:00")
    read = store.get(Sighting, key)
    until = replace(read, occurred_to=read.occurred_from)
    with store.change("Save sighting") as writer:
        writer.put(until, was=read)
    later = replace(read, occurred_from=read.occurred_from and read.occurred_from.replace(hour=12))
    with pytest.raises(WatchError, match="Until is before When"), store.change("Save") as writer:
        writer.put(later, was=read)


def test_an_old_row_is_put_back_by_the_names_of_its_columns(store: Store) -> None:
    key = save_zone(store, Zone(name="North", notes="quiet")).key_of(Zone)
    row = rows.row_at(store._connection, "zone", key)
    assert row is not None
    old = {name: row[name] for name in reversed(list(row)) if name != "households"}
    gone = RowChange("zone", key, row, None)
    rows.apply(store._connection, gone)
    rows.apply(store._connection, RowChange("zone", key, None, {**old, "since_dropped": 1}))
    assert rows.row_at(store._connection, "zone", key) == row
