"""The file of rows left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from watchapp.errors import WatchError
from watchapp.exchange.rejected import REASON, free_name, write_rejected
from watchapp.exchange.tables import Rejected, read_table

ROWS = (Rejected(3, ("=1+1", "-121.5", "@x", "plain"), "The date is missing."),)
HEADER = ("a", "b", "c", "d")


def test_rows_come_with_their_reason_and_no_formulas(tmp_path: Path) -> None:
    path = write_rejected(ROWS, HEADER, folders=[tmp_path], name="x.rejected.csv")
    read = read_table(path)
    assert read.header == ("Line", REASON, *HEADER)
    assert read.rows[0].cells == ("3", "The date is missing.", "'=1+1", "-121.5", "'@x", "plain")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    original = tmp_path / "reports.csv"
    assert free_name(original) == "reports.rejected.csv"
    (tmp_path / "reports.rejected.csv").write_text("mine")
    assert free_name(original) == "reports.rejected-2.csv"


def test_a_folder_that_cannot_be_written_gives_way_to_the_next(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    path = write_rejected(ROWS, HEADER, folders=[blocked, tmp_path / "home"], name="x.csv")
    assert path == tmp_path / "home" / "x.csv"
    with pytest.raises(WatchError, match="the import itself is kept"):
        write_rejected(ROWS, HEADER, folders=[blocked], name="x.csv")
