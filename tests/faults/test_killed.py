"""A program that is killed in the middle of its work loses nothing that it said was saved."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp.records import Batch, Person, Sighting
from watchapp.store import Store

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no signal that kills at once"
)
ROOT = Path(__file__).resolve().parents[2]
ROWS = 4000

SAVING = """
import sys
from datetime import datetime
from pathlib import Path
from watchapp.operations.sightings import save_sighting
from watchapp.records import Person, Sighting
from watchapp.store import Store

store = Store.open(Path(sys.argv[1]))
while True:
    sighting = Sighting(
        occurred_from=datetime(2026, 1, 31, 21, 40), category=1, behavior="Tried doors. " * 20
    )
    change = save_sighting(store, sighting, persons=[Person(sighting=None, hair="gray")])
    print(change.key_of(Sighting), flush=True)
"""
LOADING = f"""
import sys
from datetime import datetime
from pathlib import Path
from watchapp.records import Batch, Sighting, Source
from watchapp.store import Store

when = datetime(2026, 1, 31, 21, 40)
record = Sighting(occurred_from=when, category=1, source=Source.POLICE, their_words="BURGLARY")
store = Store.open(Path(sys.argv[1]))
while True:
    print("begun", flush=True)
    with store.change("Import police file") as writer:
        writer.load(Batch(file_name="a.csv", imported_at=when), (record for _ in range({ROWS})))
    print(writer.change.batch, flush=True)
"""


def killed(program: str, log: Path, *, lines: int, wait: float) -> list[str]:
    """Run a program, kill it a moment after some lines, and return all that it said."""
    running = subprocess.Popen(
        [sys.executable, "-c", program, str(log)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert running.stdout is not None
    with running:
        said = [running.stdout.readline() for _ in range(lines)]
        time.sleep(wait)
        running.send_signal(signal.SIGKILL)
        said += running.stdout.readlines()
    assert running.returncode == -signal.SIGKILL
    return [line.strip() for line in said]


def test_no_save_that_was_acknowledged_is_lost(tmp_path: Path) -> None:
    log, luck = tmp_path / "log.db", random.Random(5)
    new_log(log).close()
    acknowledged: set[int] = set()
    for _ in range(30):
        said = killed(SAVING, log, lines=luck.randint(1, 6), wait=luck.random() / 100)
        acknowledged.update(map(int, said))
        with Store.open(log) as store:
            kept = {sighting.id for sighting in store.records(Sighting)}
            assert acknowledged <= kept
            assert {person.sighting for person in store.records(Person)} == kept
            assert len(store.records(Person)) == len(kept)
            assert store.select("SELECT count(*) FROM change")[0][0] == len(kept) + 1
            assert store.select(
                "SELECT count(*) FROM revision WHERE \"table\" IN ('sighting', 'person')"
            ) == [(2 * len(kept),)]
            assert store.damage() == ()
            assert (store.search_gaps(), store.fact_gaps()) == (0, 0)
    assert len(acknowledged) > 60


def test_a_killed_load_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    log, luck = tmp_path / "log.db", random.Random(6)
    new_log(log).close()
    acknowledged: set[int] = set()
    for _ in range(10):
        said = killed(LOADING, log, lines=1, wait=luck.random() / 4)
        acknowledged.update(int(line) for line in said if line.isdecimal())
        with Store.open(log) as store:
            batches = {batch.id for batch in store.records(Batch)}
            assert acknowledged <= batches
            counted = store.select("SELECT batch, count(*) FROM sighting GROUP BY batch")
            assert dict(counted) == dict.fromkeys(batches, ROWS)
            assert store.damage() == ()
            assert (store.search_gaps(), store.fact_gaps()) == (0, 0)
    with Store.open(log) as store:
        while store.undo_label:
            store.undo()
        assert store.records(Sighting) == []
