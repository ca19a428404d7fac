"""`watchapp hours`: the month that the police want on the 1st."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp import clock
from watchapp.cli import main
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.records import Member, Patrol, Turnout


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 2, 1, 9, 0))
    with new_log(tmp_path / "log.db") as store:
        save_member(store, Member(name="Ada Marsh"))
        patrol = Patrol(
            actual_from=datetime(2026, 1, 10, 20), actual_to=datetime(2026, 1, 10, 21, 30)
        )
        save_patrol(store, patrol, turnouts=[Turnout(patrol=None, member=1)])
    return tmp_path / "log.db"


def test_the_last_full_month_is_told(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--log", str(log), "hours"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("January 2026: 1 patrol, 1:30 hours out")
    assert "Ada Marsh" in told


def test_hours_as_data_and_as_a_file(
    log: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "hours.csv"
    words = ["--log", str(log), "--json", "hours", "--month", "2026-01", "--to", str(target)]
    assert main(words) == 0
    (hours,) = json.loads(capsys.readouterr().out)["hours"]
    assert hours == {"member": 1, "mode": "walk", "zone": None, "minutes": 90, "patrols": 1}
    assert b"Ada Marsh" in target.read_bytes()


def test_what_is_no_month_is_refused(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--log", str(log), "hours", "--month", "January"])
    assert "write it like 2026-01" in capsys.readouterr().err
