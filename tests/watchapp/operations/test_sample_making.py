"""Making the sample log: the same each day, on any day, and never in the place of another."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.watchapp.logs import new_log
from watchapp.errors import StoreError, WatchError
from watchapp.operations.keeping import check
from watchapp.operations.sample import make_sample
from watchapp.progress import Cancelled, Progress
from watchapp.records import ALL, Meeting, Member
from watchapp.schema import to_row
from watchapp.store import Store

UNTIL = date(2026, 3, 10)


def rows_of(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Return all records without their lasting names, which are never the same twice."""
    with Store.open(path) as store:
        return {
            kind.noun: [
                {name: value for name, value in to_row(record).items() if name != "uid"}
                for record in store.records(kind, "ORDER BY id")
            ]
            for kind in ALL
        }


def test_the_same_day_gives_the_same_log(tmp_path: Path) -> None:
    first = make_sample(tmp_path / "first.db", until=UNTIL)
    second = make_sample(tmp_path / "second.db", until=UNTIL)
    assert rows_of(first) == rows_of(second)


@pytest.mark.parametrize("day", [date(2024, 2, 29), date(2026, 1, 15), date(2026, 5, 21)])
def test_it_can_be_made_on_any_day(tmp_path: Path, day: date) -> None:
    """The third of these is a third Thursday, on which the watch meets."""
    with Store.open(make_sample(tmp_path / "sample.db", until=day)) as store:
        assert check(store) == ()
        assert len(store.records(Meeting)) == 12


def test_a_sample_is_made_anew_over_an_older_one(tmp_path: Path) -> None:
    path = make_sample(tmp_path / "sample.db", until=date(2025, 1, 1))
    make_sample(path, until=UNTIL)
    assert rows_of(path) == rows_of(make_sample(tmp_path / "other.db", until=UNTIL))
    assert sorted(each.name for each in tmp_path.iterdir()) == ["other.db", "sample.db"]


def test_a_captains_own_log_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    new_log(path).close()
    before = path.read_bytes()
    with pytest.raises(WatchError, match="is not a sample; choose another name"):
        make_sample(path, until=UNTIL)
    assert path.read_bytes() == before


def test_another_file_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear neighbors", encoding="utf-8")
    with pytest.raises(StoreError):
        make_sample(path, until=UNTIL)
    assert path.read_text("utf-8") == "Dear neighbors"


def test_a_sample_that_is_open_is_not_pulled_away(tmp_path: Path) -> None:
    path = make_sample(tmp_path / "sample.db", until=UNTIL)
    with Store.open(path) as store:
        with pytest.raises(StoreError, match="is open; close it"):
            make_sample(path, until=UNTIL)
        assert len(store.records(Member)) == 14


def test_a_cancelled_sample_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "logs" / "sample.db"
    progress = Progress(lambda done, of: progress.cancel() if done > of // 2 else None)
    with pytest.raises(Cancelled):
        make_sample(path, until=UNTIL, progress=progress)
    assert list(path.parent.iterdir()) == []


def test_it_says_how_far_it_is(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    progress = Progress(lambda done, of: steps.append((done, of)))
    make_sample(tmp_path / "sample.db", until=UNTIL, progress=progress)
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]
