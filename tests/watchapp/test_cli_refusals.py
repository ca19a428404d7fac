"""In the terminal: what is no sound log is refused with one sentence and left as it was."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.watchapp.bad_logs import DAMAGED, REFUSED, prints_of, sound
from tests.watchapp.terminal import ROOT, run
from watchapp.store import driver

NOBODY = 65534
AS_NOBODY = """
import os, sys
import watchapp.store.migrations
from watchapp.cli import main
os.setgroups([])
os.setgid(int(sys.argv[1]))
os.setuid(int(sys.argv[1]))
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize(("make", "words"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_in_one_sentence(
    tmp_path: Path, make: Callable[[Path], None], words: str
) -> None:
    path = tmp_path / "logs" / "log.db"
    path.parent.mkdir()
    make(path)
    before = prints_of(path.parent)
    done = run("--log", path, "zones")
    assert (done.returncode, done.stdout) == (1, "")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert prints_of(path.parent) == before


@pytest.mark.parametrize("make", DAMAGED.values(), ids=DAMAGED)
def test_a_check_tells_of_damage(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "logs" / "log.db"
    path.parent.mkdir()
    make(path)
    before = prints_of(path.parent)
    done = run("--log", path, "check")
    assert (done.returncode, done.stdout) == (1, "")
    assert "damaged" in done.stderr
    assert "Traceback" not in done.stderr
    assert prints_of(path.parent) == before


def test_a_log_in_use_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    sound(path)
    other = driver.connect(path)
    other.execute("BEGIN IMMEDIATE")
    try:
        done = run("--log", path, "undo")
    finally:
        other.close()
    assert done.returncode == 1
    assert "being written by another window or program" in done.stderr


@pytest.fixture
def public(request: pytest.FixtureRequest) -> Iterator[Path]:
    """Return a folder that everybody may enter, for tests as another user."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can try what another user may do")
    folder = Path(tempfile.mkdtemp(prefix="watchapp-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def as_nobody(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", AS_NOBODY, str(NOBODY), *map(str, words)]
    home = {**os.environ, "WATCHAPP_HOME": "/nobody"}  # who has no settings
    return subprocess.run(
        command, cwd=ROOT, env=home, capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize(
    ("file", "folder", "words"),
    [
        (0o444, 0o777, "may only be read, not written"),
        (0o444, 0o755, "may only be read, not written"),
        (0o666, 0o755, "may only be read, not written"),
        (0o600, 0o777, "cannot be opened; check that you may read and write it"),
    ],
)
def test_what_may_not_be_written_is_refused(
    public: Path, file: int, folder: int, words: str
) -> None:
    path = public / "logs" / "log.db"
    path.parent.mkdir()
    sound(path)
    path.chmod(file)
    path.parent.chmod(folder)
    before = prints_of(path.parent)
    done = as_nobody("--log", path, "zones")
    assert (done.returncode, done.stdout) == (1, "")
    assert words in done.stderr, done.stderr
    assert done.stderr.count("\n") == 1
    assert prints_of(path.parent)["log.db"] == before["log.db"]


def test_a_log_is_not_begun_where_nothing_may_be_written(public: Path) -> None:
    done = as_nobody("--log", public / "log.db", "init", "--name", "A", "--captain", "B")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "cannot be" in done.stderr
    assert list(public.iterdir()) == []


def test_a_copy_is_not_made_where_nothing_may_be_written(public: Path) -> None:
    folder = public / "mine"
    folder.mkdir()
    sound(folder / "log.db")
    for path in (folder, folder / "log.db"):
        os.chown(path, NOBODY, NOBODY)
    done = as_nobody("--log", folder / "log.db", "backup", "--out", public / "copy.db")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert [path.name for path in public.iterdir()] == ["mine"]
