"""An import that is killed in the middle leaves the log as it was, and the file's folder too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from tests.watchapp.police import BURGLARY, write
from watchapp.operations.police_files import import_police_file
from watchapp.records import Batch, Crosswalk, Sighting
from watchapp.store import Store

ROOT = Path(__file__).resolve().parents[2]
KILLED = """
import os, signal, sys
from pathlib import Path
from watchapp.operations.police_files import import_police_file
from watchapp.progress import Progress
from watchapp.store import Store

log, file, share = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])

def told(done, of):
    if done >= share * of:
        os.kill(os.getpid(), signal.SIGKILL)

import_police_file(Store.open(log), file, progress=Progress(told))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that kills at once")
@pytest.mark.parametrize("share", [0.2, 0.7, 1.0])
def test_a_killed_import_leaves_nothing_behind(tmp_path: Path, share: float) -> None:
    log = tmp_path / "log.db"
    new_log(log).close()
    rows = [(f"1/{n % 28 + 1}/06 9:00", f"{n} OAK ST", *BURGLARY[2:]) for n in range(3000)]
    file = write(tmp_path / "in" / "many.csv", *rows, ("", *BURGLARY[1:]))
    command = [sys.executable, "-c", KILLED, str(log), str(file), str(share)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == -9, done.stderr
    assert [path.name for path in file.parent.iterdir()] == ["many.csv"]
    with Store.open(log) as store:
        assert not store.damage()
        assert (store.search_gaps(), store.fact_gaps()) == (0, 0)
        assert not store.records(Batch)
        assert not store.records(Sighting)
        assert not store.records(Crosswalk)
        assert store.undo_label == ""
        import_police_file(store, file)
        assert len(store.records(Sighting)) == 3000
