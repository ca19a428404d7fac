"""Copies of the log, and the check that it is sound."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log, see
from watchapp.errors import StoreError
from watchapp.operations.keeping import back_up, check
from watchapp.progress import Cancelled, Progress
from watchapp.records import Sighting
from watchapp.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as opened:
        see(opened, "2026-01-31 21:40")
        yield opened


def test_a_copy_is_a_whole_log(store: Store, tmp_path: Path) -> None:
    copied = back_up(store, tmp_path / "stick" / "copy.db")
    assert copied.path == tmp_path / "stick" / "copy.db"
    assert copied.size == copied.path.stat().st_size
    assert copied.sha256 == hashlib.sha256(copied.path.read_bytes()).hexdigest()
    with Store.open(copied.path) as other:
        assert other.records(Sighting) == store.records(Sighting)
        assert other.undo_label == "Save sighting"
        assert check(other) == ()


def test_what_was_saved_a_moment_ago_is_in_the_copy(store: Store, tmp_path: Path) -> None:
    """It stands beside the file still, where a copied file would miss it."""
    see(store, "2026-02-01 08:00")
    with Store.open(back_up(store, tmp_path / "copy.db").path) as other:
        assert len(other.records(Sighting)) == 2


def test_a_file_of_that_name_stays(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("Dear neighbors", encoding="utf-8")
    with pytest.raises(StoreError, match="There is a file at"):
        back_up(store, target)
    assert target.read_text("utf-8") == "Dear neighbors"
    back_up(store, target, replace=True)
    Store.open(target).close()


@pytest.mark.parametrize("replace", [False, True])
def test_a_copy_never_takes_the_logs_own_place(store: Store, tmp_path: Path, replace: bool) -> None:
    (tmp_path / "link.db").symlink_to(store.path)
    for target in (store.path, tmp_path / "link.db"):
        with pytest.raises(StoreError, match="belongs to the log itself"):
            back_up(store, target, replace=replace)
    see(store, "2026-02-01 08:00")
    assert len(store.records(Sighting)) == 2


def test_a_copy_that_cannot_be_written_leaves_nothing(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be written"):
        back_up(store, tmp_path / "file" / "copy.db")
    (tmp_path / "copy.db").mkdir()
    with pytest.raises(StoreError, match="cannot be written"):
        back_up(store, tmp_path / "copy.db", replace=True)
    assert not list(tmp_path.glob("*.part"))


def test_a_sound_log_gives_no_complaint(store: Store) -> None:
    steps: list[tuple[int, int]] = []
    assert check(store, progress=Progress(lambda done, of: steps.append((done, of)))) == ()
    assert steps[-1][0] == steps[-1][1]


def test_an_unfit_record_is_named(store: Store) -> None:
    (sighting,) = store.records(Sighting)
    store._connection.execute("UPDATE sighting SET occurred_to = '2026-01-30 10:00'")
    assert check(store) == (
        "Trends counted 1 sighting wrongly; they were counted anew.",
        f"Sighting {sighting.id}: Until is before When; correct one of the two.",
    )


def test_a_link_to_nothing_is_named(store: Store) -> None:
    store._connection.execute("PRAGMA foreign_keys=OFF")
    store._connection.execute("UPDATE sighting SET zone = 99")
    assert check(store) == ("The file is damaged: sighting 1 names a missing zone.",)


def test_a_check_can_be_cancelled(store: Store) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        check(store, progress=progress)
