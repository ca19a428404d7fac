"""Files that the captain asks for: whole or not at all, and never over the log."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log, see
from watchapp.errors import StoreError, WatchError
from watchapp.operations.bulletins import save_pdf
from watchapp.operations.keeping import back_up
from watchapp.operations.targets import write_new, write_whole
from watchapp.records import Sighting
from watchapp.store import Store

WRITERS: dict[str, Callable[[Store, Path], object]] = {
    "a file": lambda store, path: write_whole(store, path, b"new"),
    "a bulletin": lambda store, path: save_pdf(store, b"%PDF", path),
    "a copy": lambda store, path: back_up(store, path, replace=True),
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as opened:
        see(opened, "2026-01-31 21:40")
        yield opened


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
@pytest.mark.parametrize("ending", ["", "-wal", "-shm", "-journal", ".lock"])
def test_the_logs_own_files_are_never_replaced(
    store: Store, tmp_path: Path, write: Callable[[Store, Path], object], ending: str
) -> None:
    own = tmp_path / f"log.db{ending}"
    (tmp_path / "link").symlink_to(own)
    (tmp_path / "in").mkdir()
    before = own.exists() and own.stat().st_ino
    for target in (own, tmp_path / "link", tmp_path / "in" / ".." / own.name):
        with pytest.raises(StoreError, match="belongs to the log itself"):
            write(store, target)
    assert (own.exists() and own.stat().st_ino) == before
    see(store, "2026-02-01 08:00")
    assert len(store.records(Sighting)) == 2


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_a_log_opened_by_a_link_is_as_safe(
    store: Store, tmp_path: Path, write: Callable[[Store, Path], object]
) -> None:
    (tmp_path / "in").mkdir()
    link = tmp_path / "in" / "link.db"
    link.symlink_to(store.path)
    with Store.open(link) as opened:
        for target in (link, tmp_path / "log.db", tmp_path / "log.db-wal"):
            with pytest.raises(StoreError, match="belongs to the log itself"):
                write(opened, target)


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_a_log_of_a_passing_name_stays(
    tmp_path: Path, write: Callable[[Store, Path], object]
) -> None:
    """A log may be called anything, also what half a file was once called."""
    with new_log(tmp_path / "january.pdf.part") as store:
        see(store, "2026-01-31 21:40")
        write(store, tmp_path / "january.pdf")
        see(store, "2026-02-01 08:00")
    with Store.open(tmp_path / "january.pdf.part") as store:
        assert len(store.records(Sighting)) == 2


def test_a_file_is_replaced_whole(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    assert write_whole(store, path, b"old") == path
    write_whole(store, path, b"new")
    assert path.read_bytes() == b"new"
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    ("name", "said"), [("gone/a.txt", "is not there"), ("file/a.txt", "is not there"),
                       ("folder", "is a folder"), ("n" * 300, "cannot be written")]
)  # fmt: skip
def test_why_a_file_cannot_be_written_is_said(
    store: Store, tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    with pytest.raises(WatchError, match=said):
        write_whole(store, tmp_path / name, b"new")
    assert not list(tmp_path.glob("*.part"))


def test_a_new_file_takes_the_first_folder_and_a_free_name(store: Store, tmp_path: Path) -> None:
    blocked, home = tmp_path / "file", tmp_path / "home"
    blocked.write_text("")
    home.mkdir()
    names = [write_new(store, "x.csv", b"1", folders=[blocked, home]).name for _ in range(3)]
    assert names == ["x.csv", "x-2.csv", "x-3.csv"]
    assert write_new(store, "x.csv", b"1", folders=[home, blocked]).name == "x-4.csv"
    with pytest.raises(WatchError, match="is not there"):
        write_new(store, "x.csv", b"1", folders=[blocked, tmp_path / "gone"])
