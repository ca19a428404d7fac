"""Rows of police files that the log cannot keep: left out with a reason, written, never lost."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from tests.watchapp.police import BURGLARY, write
from tests.watchapp.store.whole import whole
from watchapp.errors import StoreError, WatchError
from watchapp.exchange.meanings import Meaning
from watchapp.operations.police_files import import_police_file, preview_police_file
from watchapp.records import Batch
from watchapp.store import Store

NO_DATE = ("", *BURGLARY[1:])


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def test_rows_left_out_are_written_beside_the_file(log: Store, tmp_path: Path) -> None:
    long = (BURGLARY[0], "X" * 161, *BURGLARY[2:])
    file = write(tmp_path / "in" / "mixed.csv", BURGLARY, NO_DATE, BURGLARY[:4], long)
    preview = preview_police_file(log, file)
    assert (preview.counts.rows, preview.counts.kept, preview.counts.rejected) == (4, 1, 3)
    assert not list(file.parent.glob("*.rejected*"))
    batch = log.get(Batch, import_police_file(log, file).batch or 0)
    assert (batch.kept, batch.rejected) == (1, 3)
    assert "mixed.rejected.csv" in batch.notes
    written = (file.parent / "mixed.rejected.csv").read_text("utf-8-sig")
    assert "The date is missing." in written
    assert "This row has 4 cells and the header has 9." in written
    assert "has 161 characters; shorten it to 160." in written
    after = whole(log)
    log.undo()
    assert not log.records(Batch)
    log.redo()
    assert whole(log) == after


def written_by(store: Store, file: Path) -> Path:
    """Import a file and return where its rows left out lie, as the log tells."""
    batch = store.get(Batch, import_police_file(store, file).batch or 0)
    return Path(batch.notes.splitlines()[-1].removeprefix("The rows left out are in ")[:-1])


def test_rows_left_out_never_take_the_place_of_a_file(log: Store, tmp_path: Path) -> None:
    file = write(tmp_path / "in" / "f.csv", BURGLARY, NO_DATE)
    mine = file.with_name("f.rejected.csv")
    mine.write_text("mine")
    assert written_by(log, file) == mine.with_name("f.rejected-2.csv")
    log.undo()
    assert written_by(log, file) == mine.with_name("f.rejected-3.csv")
    assert mine.read_text() == "mine"
    assert "The date is missing." in mine.with_name("f.rejected-3.csv").read_text("utf-8-sig")


def test_rows_left_out_of_a_closed_folder_go_beside_the_log(log: Store, tmp_path: Path) -> None:
    """No file can be made where the system lists what a program has open, whoever one is."""
    (tmp_path / "in").mkdir()
    with write(tmp_path / "in" / "f.csv", BURGLARY, NO_DATE).open("rb") as file:
        closed = Path(f"/proc/self/fd/{file.fileno()}")
        if not closed.exists():
            pytest.skip("this system has no such folder")
        mine = tmp_path / f"{closed.name}.rejected.csv"
        mine.write_text("mine")
        assert written_by(log, closed) == mine.with_name(f"{closed.name}.rejected-2.csv")
    assert mine.read_text() == "mine"


def test_nothing_is_imported_if_the_rows_left_out_cannot_be_written(
    log: Store, tmp_path: Path
) -> None:
    rows = [("", *BURGLARY[1:])] * 100
    file = write(tmp_path / "in" / "f.csv", BURGLARY, *rows)
    before = whole(log)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, hard))
    try:
        with pytest.raises(WatchError, match=r"100 rows are left out.*nothing was imported"):
            import_police_file(log, file)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert whole(log) == before
    assert not list(tmp_path.rglob("*.rejected*"))
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({0: "1/13/9999 21:40"}, "When is in the year 9999; check the year."),
        ({5: "W" * 201}, "Police wording has 201 characters; shorten it to 200."),
        ({6: "7" * 61}, "Police code has 61 characters; shorten it to 60."),
        ({2: "N" * 8001}, "shorten it to 8000."),
    ],
)
def test_what_the_log_cannot_keep_is_left_out_and_the_rest_kept(
    log: Store, tmp_path: Path, cells: dict[int, str], reason: str
) -> None:
    rows = [(f"1/{day}/2006 9:00", *BURGLARY[1:]) for day in range(1, 31)]
    bad = tuple(cells.get(place, cell) for place, cell in enumerate(rows[0]))
    file = write(tmp_path / "f.csv", *rows, bad)
    choices = replace(preview_police_file(log, file).choices, date_format="M/D/YYYY H:MM")
    preview = preview_police_file(log, file, choices)
    assert (preview.trouble, preview.counts.kept) == ("", 30)
    assert reason in preview.rejected[0].reason
    assert len(preview.words) == 1
    change = import_police_file(log, file, choices)
    assert log.get(Batch, change.batch or 0).rejected == 1


def test_a_file_of_very_many_columns_leaves_room_in_the_notes(log: Store, tmp_path: Path) -> None:
    titles = tuple(f"{'title' * 10} {n}" for n in range(300))
    header = ("Date", "Offense", *titles)
    file = write(tmp_path / "f.csv", ("2006-01-31", "Burglary", *["x"] * 300), header=header)
    choices = preview_police_file(log, file).choices
    told = (Meaning.WHEN, Meaning.WORDS, *[Meaning.NOTE] * 110, *[Meaning.LEFT_OUT] * 190)
    choices = replace(choices, meanings=told)
    batch = log.get(Batch, import_police_file(log, file, choices).batch or 0)
    assert batch.kept == 1


def test_rows_left_out_go_again_if_the_import_is_not_kept(log: Store, tmp_path: Path) -> None:
    """The disk takes the small file, and then the log no more."""
    file = write(tmp_path / "in" / "f.csv", *[BURGLARY] * 100, NO_DATE)
    choices = replace(preview_police_file(log, file).choices, date_format="M/D/YY H:MM")
    before = whole(log)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, hard))
    try:
        with pytest.raises(StoreError):
            import_police_file(log, file, choices)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert whole(log) == before
    assert [each.name for each in file.parent.iterdir()] == ["f.csv"]
