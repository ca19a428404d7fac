"""A disk without room: a sentence, nothing half saved, and all as before once there is room."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import category_named, new_log, see
from tests.watchapp.store.whole import whole
from watchapp.errors import StoreError
from watchapp.operations.keeping import back_up
from watchapp.operations.sample import make_sample
from watchapp.operations.watch import begin_log
from watchapp.records import Batch, Sighting, Source, Watch
from watchapp.store import Store

ROOT = Path(__file__).resolve().parents[2]
ROOM = 1_500_000  # bytes
WHEN = datetime(2026, 1, 31, 21, 40)

LIMITED = """
import resource, sys
from pathlib import Path
from tests.watchapp.logs import see
from watchapp.errors import StoreError
from watchapp.records import Sighting
from watchapp.store import Store

log = Path(sys.argv[1])
store = Store.open(log)
# The log beside which new rows are written grows first.
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
saved = []
try:
    while True:
        saved.append(see(store, "2026-01-31 21:40", notes="x" * 4000))
except StoreError as error:
    print(error.sentence)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert [sighting.id for sighting in store.records(Sighting)] == saved
assert saved
saved.append(see(store, "2026-02-01 08:00"))
assert store.damage() == ()
assert (store.search_gaps(), store.fact_gaps()) == (0, 0)
store.close()
with Store.open(log) as store:
    assert [sighting.id for sighting in store.records(Sighting)] == saved
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk with little room."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no command that mounts a disk")
    if done.returncode:
        pytest.skip(f"no small disk can be mounted here: {done.stderr.strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Take all the room that is left, and return the file that holds it."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(b"\0" * 4096):
                pass
        except OSError:
            return ballast
    raise AssertionError


def save_until_full(store: Store) -> tuple[int, str]:
    """Return how many sightings were saved before one was refused, and the refusal."""
    for saved in range(400):
        try:
            see(store, "2026-01-31 10:00", notes="x" * 4000)
        except StoreError as error:
            return saved, error.sentence
    raise AssertionError


def test_saving_on_a_full_disk(small_disk: Path) -> None:
    with new_log(small_disk / "log.db") as store:
        see(store, "2026-01-30 10:00")
        before = whole(store)
        ballast = fill(small_disk)
        saved, sentence = save_until_full(store)
        assert sentence.startswith("The disk is full, so nothing was saved; free some room")
        assert len(store.records(Sighting)) == 1 + saved
        assert store.damage() == ()
        assert (store.search_gaps(), store.fact_gaps()) == (0, 0)
        ballast.unlink()
        for _ in range(saved):
            store.undo()
        assert whole(store) == before
        see(store, "2026-02-01 10:00")
        after = whole(store)
    with Store.open(small_disk / "log.db") as store:
        assert whole(store) == after


def test_importing_on_a_full_disk(small_disk: Path) -> None:
    with new_log(small_disk / "log.db") as store:
        before = whole(store)
        record = Sighting(
            occurred_from=WHEN,
            category=category_named(store, "House break-in"),
            source=Source.POLICE,
            their_words="BURGLARY RESIDENCE",
        )
        with (
            pytest.raises(StoreError, match="The disk is full, so nothing was saved"),
            store.change("Import police file") as writer,
        ):
            writer.load(Batch(file_name="a.csv", imported_at=WHEN), (record for _ in range(20_000)))
        assert whole(store) == before
        assert store.undo_label == ""
        assert store.damage() == ()
        assert (store.search_gaps(), store.fact_gaps()) == (0, 0)
        see(store, "2026-02-01 10:00")


def test_copying_to_a_full_disk(tmp_path: Path, small_disk: Path) -> None:
    with new_log(tmp_path / "log.db") as store:
        ballast = fill(small_disk)
        with pytest.raises(StoreError, match="There is no room for the copy"):
            back_up(store, small_disk / "copy.db")
        assert list(small_disk.iterdir()) == [ballast]
        assert store.damage() == ()
        assert (store.search_gaps(), store.fact_gaps()) == (0, 0)


def test_beginning_on_a_full_disk(small_disk: Path) -> None:
    ballast = fill(small_disk)
    with pytest.raises(StoreError, match="The disk is full"):
        make_sample(small_disk / "sample.db")
    with pytest.raises(StoreError, match="The disk is full"):
        begin_log(small_disk / "log.db", Watch(name="A", captain="B"))
    assert list(small_disk.iterdir()) == [ballast]


@pytest.mark.parametrize("room", range(20_000, 400_000, 40_000))
def test_beginning_where_there_is_just_too_little_room(small_disk: Path, room: int) -> None:
    """However far it comes, there is a log with its watch in it or there is none."""
    ballast = fill(small_disk)
    os.truncate(ballast, ballast.stat().st_size - room)
    with suppress(StoreError):
        begin_log(small_disk / "log.db", Watch(name="A", captain="B"))
        ballast.unlink()
        with Store.open(small_disk / "log.db") as store:
            assert len(store.records(Watch)) == 1
        return
    assert list(small_disk.iterdir()) == [ballast]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit to a file's size")
def test_a_file_that_may_not_grow(tmp_path: Path) -> None:
    """The same without a disk of one's own: the system refuses to write on."""
    log = tmp_path / "log.db"
    new_log(log).close()
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(log)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "nothing of this step was kept" in done.stdout
