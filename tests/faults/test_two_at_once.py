"""Two programs on one log, and a clock that goes back."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from tests.patience import SECONDS_FOR_A_PROGRAM
from tests.watchapp.logs import new_log, see
from watchapp import clock
from watchapp.operations.members import save_member
from watchapp.records import Member, Sighting
from watchapp.store import Store

ROOT = Path(__file__).resolve().parents[2]
EACH = 60
SAVING = f"""
import sys
from pathlib import Path
from watchapp.operations.members import save_member
from watchapp.records import Member
from watchapp.store import Store

with Store.open(Path(sys.argv[1])) as store:
    for number in range({EACH}):
        save_member(store, Member(name=sys.argv[2] + str(number)))
"""


def test_two_programs_save_in_turns(tmp_path: Path) -> None:
    log = tmp_path / "log.db"
    new_log(log).close()
    running = [
        subprocess.Popen(
            [sys.executable, "-c", SAVING, str(log), name],
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("left", "right")
    ]
    for each in running:
        _, trouble = each.communicate(timeout=SECONDS_FOR_A_PROGRAM)
        assert each.returncode == 0, trouble
    with Store.open(log) as store:
        names = {member.name for member in store.records(Member)}
        assert names == {f"{name}{number}" for name in ("left", "right") for number in range(EACH)}
        assert store.select("SELECT count(*) FROM change") == [(2 * EACH + 1,)]
        assert store.damage() == ()
        assert (store.search_gaps(), store.fact_gaps()) == (0, 0)


def test_what_one_saves_the_other_sees_and_can_undo(tmp_path: Path) -> None:
    log = tmp_path / "log.db"
    with new_log(log) as first, Store.open(log) as second:
        key = see(first, "2026-01-31 21:40")
        assert second.find(Sighting, key) is not None
        assert second.undo_label == "Save sighting"
        second.undo()
        assert first.find(Sighting, key) is None
        assert first.redo_label == "Save sighting"


def test_a_reader_keeps_its_picture_while_another_writes(tmp_path: Path) -> None:
    log = tmp_path / "log.db"
    with new_log(log) as first, Store.open(log) as second:
        second._connection.execute("BEGIN")
        assert second.records(Member) == []
        save_member(first, Member(name="Ana Ruiz"))
        assert second.records(Member) == []
        second._connection.execute("COMMIT")
        assert [member.name for member in second.records(Member)] == ["Ana Ruiz"]


def test_a_clock_that_goes_back_confuses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came last is told by numbers, not by a clock that may be wrong."""
    with new_log(tmp_path / "log.db") as store:
        for hour, name in ((10, "first"), (9, "second"), (8, "third")):
            monkeypatch.setattr(clock, "now", lambda hour=hour: datetime(2026, 1, 31, hour, 0))
            save_member(store, Member(name=name))
        store.undo()
        assert [member.name for member in store.records(Member)] == ["first", "second"]
        store.redo()
        store.undo()
        store.undo()
        assert [member.name for member in store.records(Member)] == ["first"]
        (key,) = [member.id for member in store.records(Member)]
        assert [each.at.hour for each in store.history(Member, key or 0)] == [10]
