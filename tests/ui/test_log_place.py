"""Where a log lies: what is unsafe is said, and a lock outlives nobody."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ui.log_lock import LogLock, beside
from ui.log_place import LEAST_ROOM, Place, doubt_about, place_of
from watchapp.errors import StoreError

LOG = Path("/ada/watch/watch.log.db")
TAKE_AND_DIE = """
import os, sys
from pathlib import Path
from ui.log_lock import LogLock
lock = LogLock(Path(sys.argv[1]))
os._exit(9)
"""


def test_the_place_of_a_log_is_known(log: Path) -> None:
    place = place_of(log)
    assert place.log == log
    assert place.room > 0
    if not _in_a_folder_of_another_system():
        assert place.kind


def _in_a_folder_of_another_system() -> bool:
    """Return whether the system knows no disk for its own root, as after chroot."""
    mounts = Path("/proc/self/mounts")
    return mounts.exists() and not any(
        line.split()[1] == "/" for line in mounts.read_text("utf-8").splitlines()
    )


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(LOG, "ext4", LEAST_ROOM), ""),
        (Place(LOG, "ext4", LEAST_ROOM - 1), "almost full"),
        (Place(LOG, "nfs4", LEAST_ROOM), "network drive"),
        (Place(LOG, "cifs", LEAST_ROOM), "network drive"),
        (Place(Path("/ada/Dropbox/watch/a.db"), "ext4", LEAST_ROOM), "several computers"),
        (Place(Path("/ada/OneDrive - Family/a.db"), "ntfs", LEAST_ROOM), "several computers"),
    ],
)
def test_what_is_unsafe_is_said(place: Place, words: str) -> None:
    doubt = doubt_about(place)
    assert words in doubt
    assert bool(doubt) == bool(words)


def test_a_log_is_locked_once_and_given_free(log: Path) -> None:
    first = LogLock(log)
    with pytest.raises(StoreError, match="open in another window"):
        LogLock(log)
    first.release()
    LogLock(log).release()
    assert not beside(log).exists()


def test_the_lock_of_a_program_that_died_holds_nobody_up(log: Path) -> None:
    died = subprocess.run(
        [sys.executable, "-c", TAKE_AND_DIE, str(log)],
        cwd=Path(__file__).resolve().parents[2],
        check=False,
    )
    assert died.returncode == 9
    assert beside(log).exists()
    LogLock(log).release()
