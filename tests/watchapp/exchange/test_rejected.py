"""The file of rows left out."""

from __future__ import annotations

from pathlib import Path

from watchapp.exchange.rejected import REASON, rejected_csv, rejected_name
from watchapp.exchange.tables import Rejected, read_table

ROWS = (Rejected(3, ("=1+1", "-121.5", "@x", "plain"), "The date is missing."),)
HEADER = ("a", "b", "c", "d")


def test_rows_come_with_their_reason_and_no_formulas(tmp_path: Path) -> None:
    path = tmp_path / rejected_name(Path("somewhere/reports.csv"))
    path.write_bytes(rejected_csv(ROWS, HEADER))
    read = read_table(path)
    assert read.name == "reports.rejected.csv"
    assert read.header == ("Line", REASON, *HEADER)
    assert read.rows[0].cells == ("3", "The date is missing.", "'=1+1", "-121.5", "'@x", "plain")
