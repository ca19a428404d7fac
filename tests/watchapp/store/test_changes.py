"""One act is one change: all of it or nothing, told as a value."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given

from tests.watchapp.inventing import records_of
from tests.watchapp.logs import category_named
from tests.watchapp.store.whole import whole
from watchapp.errors import Problems, StoreError, WatchError
from watchapp.operations.members import save_member
from watchapp.operations.sightings import save_sighting
from watchapp.operations.zones import save_zone
from watchapp.records import Member, Person, Sighting, Turnout, Zone
from watchapp.store import ChangeKind, Store

ANA = Member(name="Ana Ruiz")


def _do_half(store: Store, error: BaseException) -> None:
    with store.change("Half") as writer:
        writer.put(ANA)
        writer.put(Zone(name="North"))
        raise error


def changes(store: Store) -> int:
    return int(store.select("SELECT count(*) FROM change")[0][0])


def test_a_change_tells_what_it_did(store: Store) -> None:
    change = save_member(store, ANA)
    (row,) = change.rows
    assert change.label == "Save member"
    assert change.kind is ChangeKind.ACT
    assert (row.table, row.before, change.key_of(Member)) == ("member", None, row.key)
    assert row.after is not None
    assert row.after["name"] == "Ana Ruiz"
    assert change.touches(Member)
    assert change.touches(Zone, Member)
    assert not change.touches(Zone)


def test_a_saved_record_has_its_number_and_lasting_name(store: Store) -> None:
    key = save_member(store, ANA).key_of(Member)
    saved = store.get(Member, key)
    assert saved == replace(ANA, id=key, uid=saved.uid)
    assert len(saved.uid) == 36


@given(record=records_of(Member))
def test_whatever_can_be_entered_is_kept_as_it_was(store: Store, record: Member) -> None:
    sound = replace(record, id=None, uid="", zone=None, phone_tree=None, left=None)
    key = save_member(store, sound).key_of(Member)
    saved = store.get(Member, key)
    assert saved == replace(sound, id=key, uid=saved.uid)
    store.undo()
    assert store.find(Member, key) is None
    store.redo()
    assert store.get(Member, key) == saved


def test_saving_the_same_again_changes_nothing(store: Store) -> None:
    saved = store.get(Member, save_member(store, ANA).key_of(Member))
    before = changes(store)
    change = save_member(store, saved)
    assert change.rows == ()
    assert changes(store) == before
    assert store.undo_label == "Save member"


@pytest.mark.parametrize("error", [WatchError("no"), ValueError("bug"), KeyboardInterrupt()])
def test_any_error_takes_all_of_it_back(store: Store, error: BaseException) -> None:
    before, lines = whole(store), changes(store)
    with pytest.raises(type(error)):
        _do_half(store, error)
    assert whole(store) == before
    assert changes(store) == lines
    assert store.undo_label == ""
    save_member(store, ANA)


def test_an_unfit_part_keeps_the_whole_out(store: Store) -> None:
    before = whole(store)
    sighting = Sighting(
        occurred_from=None, category=category_named(store, "Open garage"), behavior="Open."
    )
    with pytest.raises(Problems) as raised:
        save_sighting(store, sighting)
    assert [problem.field for problem in raised.value.problems] == ["occurred_from"]
    good = replace(sighting, occurred_from=datetime(2026, 1, 31, 12, 0))
    with pytest.raises(Problems, match="Describe the person"):
        save_sighting(store, good, persons=[Person(sighting=None)])
    assert whole(store) == before


def test_a_record_that_was_removed_meanwhile_is_not_brought_back_by_saving(store: Store) -> None:
    saved = store.get(Zone, save_zone(store, Zone(name="North")).key_of(Zone))
    with store.change("Remove zone") as writer:
        writer.remove(Zone, saved.id or 0)
    with pytest.raises(WatchError, match="removed meanwhile; undo"):
        save_zone(store, replace(saved, name="South"))
    assert store.records(Zone) == []


def test_a_link_to_nothing_is_refused_in_words(store: Store) -> None:
    before = whole(store)
    with pytest.raises(StoreError, match="removed meanwhile, so nothing was saved"):
        save_member(store, replace(ANA, zone=99))
    assert whole(store) == before


def test_numbers_are_never_given_twice(store: Store) -> None:
    first = save_member(store, ANA).key_of(Member)
    with store.change("Remove member") as writer:
        writer.remove(Member, first)
    assert save_member(store, ANA).key_of(Member) > first


def test_inside_a_change_its_own_writes_are_seen(store: Store) -> None:
    with store.change("Save member") as writer:
        saved = writer.put(ANA)
        assert writer.get(Member, saved.id or 0) == saved
        writer.remove(Member, saved.id or 0)
        assert writer.get(Member, saved.id or 0) is None


def test_what_is_not_there_is_said(store: Store) -> None:
    assert store.find(Member, 7) is None
    with pytest.raises(WatchError, match="There is no member 7 in the log"):
        store.get(Member, 7)
    with (
        pytest.raises(WatchError, match="not in the log any more"),
        store.change("Remove member") as writer,
    ):
        writer.remove(Turnout, 7)
