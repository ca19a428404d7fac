"""What is no sound log is refused in words and left as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.watchapp.bad_logs import DAMAGED, REFUSED, SIGHTINGS, prints_of, sound
from tests.watchapp.logs import new_log
from watchapp.errors import StoreError
from watchapp.operations.keeping import check
from watchapp.operations.members import save_member
from watchapp.records import Member, Sighting
from watchapp.store import Store, driver


@pytest.mark.parametrize(("make", "words"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_and_left_as_it_was(
    tmp_path: Path, make: Callable[[Path], None], words: str
) -> None:
    path = tmp_path / "logs" / "log.db"
    path.parent.mkdir()
    make(path)
    before = prints_of(path.parent)
    with pytest.raises(StoreError, match=words) as raised:
        Store.open(path)
    assert str(path) in raised.value.sentence
    assert prints_of(path.parent) == before


@pytest.mark.parametrize("make", DAMAGED.values(), ids=DAMAGED)
def test_damage_is_noticed_and_left_as_it_was(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "logs" / "log.db"
    path.parent.mkdir()
    make(path)
    before = prints_of(path.parent)
    assert "damaged" in _complaint_about(path)
    assert prints_of(path.parent) == before


def _complaint_about(path: Path) -> str:
    """Return what is said of a log when it is opened and checked."""
    try:
        with Store.open(path) as store:
            return " ".join(check(store))
    except StoreError as error:
        return error.sentence


def test_a_value_that_no_record_can_hold_is_damage(store: Store) -> None:
    key = save_member(store, Member(name="Ana Ruiz")).key_of(Member)
    store._connection.execute("UPDATE member SET joined = '2026-31-01'")
    with pytest.raises(StoreError, match=f"The member {key} in the log .* is damaged"):
        store.records(Member)
    store._connection.execute("UPDATE member SET joined = NULL, name = cast(x'ff' AS TEXT)")
    with pytest.raises(StoreError, match="is damaged"):
        store.records(Member)


def test_a_log_in_use_is_refused_in_words(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "BUSY_TIMEOUT", 50)
    sound(path)
    other = driver.connect(path)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(StoreError, match="being written by another window or program"):
            Store.open(path)
    finally:
        other.close()
    with Store.open(path) as store:
        assert len(store.records(Sighting)) == SIGHTINGS


def test_a_log_that_is_taken_while_open_keeps_what_was_typed_out_of_harm(
    store: Store, path: Path
) -> None:
    store._connection.execute("PRAGMA busy_timeout=50")
    other = driver.connect(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="being written by another window or program"):
        save_member(store, Member(name="Ana Ruiz"))
    other.close()
    save_member(store, Member(name="Ana Ruiz"))
    assert len(store.records(Member)) == 1


def test_a_log_is_not_made_over_another_file(path: Path) -> None:
    path.write_text("Dear neighbors", encoding="utf-8")
    with pytest.raises(StoreError, match="There is a file at"):
        Store.create(path)
    assert path.read_text("utf-8") == "Dear neighbors"


def test_a_log_cannot_be_made_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be written; choose another"):
        Store.create(tmp_path / "file" / "log.db")


def test_no_other_file_is_touched_while_a_log_is_made(path: Path) -> None:
    neighbor = path.with_name("log.db.part")
    neighbor.write_text("somebody else's", encoding="utf-8")
    with new_log(path) as store:
        assert store.damage() == ()
    assert neighbor.read_text("utf-8") == "somebody else's"
    assert sorted(each.name for each in path.parent.iterdir()) == ["log.db", "log.db.part"]
