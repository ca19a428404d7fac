"""Starting in a process of its own: what is read before the first paint, and the self-test."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.patience import SECONDS_FOR_A_PROGRAM
from tests.watchapp.logs import new_log
from tests.watchapp.rosters import shift_in

HEAVY = {
    *("numpy", "sqlite_utils", "pyqtgraph", "reportlab", "pikepdf", "shapely", "pypdfium2"),
    *("holidays", "dateutil", "hashlib"),
}


def run(*arguments: str, options: tuple[str, ...] = (), **environment: str) -> tuple[int, str, str]:
    """Run the window's program and return its exit code and what it said."""
    done = subprocess.run(
        [sys.executable, *options, "-m", "ui", *arguments],
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        timeout=SECONDS_FOR_A_PROGRAM,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_nothing_heavy_is_read_before_the_first_paint(tmp_path: Path) -> None:
    log = tmp_path / "watch.log.db"
    with new_log(log) as store:
        shift_in(store)  # whose gaps are told only when its days are counted out
    code, _, said = run("--log", str(log), options=("-X", "importtime"), WATCHAPP_FIRST_PAINT="1")
    assert code == 0
    before, painted, _ = said.partition("first paint\n")
    assert painted
    lines = [line for line in before.splitlines() if line.startswith("import time:")]
    read = {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}
    assert "watchapp" in read
    assert not read & HEAVY
    assert {path.name for path in tmp_path.iterdir()} >= {log.name}


def test_the_program_tries_itself_out(own_home: Path) -> None:
    code, said, trouble = run("--self-test")
    assert code == 0, trouble
    assert "all is well" in said
    assert len(said.splitlines()) == 1
    assert not own_home.exists()
