"""Whatever a file holds: it is refused in a sentence, or every row of it is accounted for."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from watchapp.errors import ReadError
from watchapp.exchange.dates import date_fits
from watchapp.exchange.meanings import Meaning, guessed_meanings
from watchapp.exchange.outlines import read_outlines
from watchapp.exchange.reports import Reading, understand
from watchapp.exchange.tables import read_table

CELLS = st.sampled_from(
    [
        "",
        "1/2/06 0:00",
        "31.12.2005",
        "2006-01-31T05:00:00Z",
        "459 PC",
        '"',
        "38.5",
        "-121.5",
        "a;b",
    ]
) | st.text(max_size=8)
TABLES = st.lists(st.lists(CELLS, max_size=5), max_size=8)


@given(st.binary(max_size=400))
def test_any_bytes(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "f"
    path.write_bytes(content)
    for read in (read_table, read_outlines):
        with suppress(ReadError):
            read(path)


@given(TABLES, st.sampled_from(["\n", "\r", "\r\n"]), st.sampled_from([",", ";", "\t"]))
def test_any_table(tmp_path: Path, rows: list[list[str]], end: str, delimiter: str) -> None:
    path = tmp_path / "f.csv"
    head = delimiter.join(("date", "offense", "lat", "lon", "time"))
    body = end.join([head, *(delimiter.join(cells) for cells in rows)])
    path.write_bytes(body.encode("utf-8", "surrogatepass"))
    with suppress(ReadError):
        table = read_table(path)
        meanings = guessed_meanings(table.header)
        place = meanings.index(Meaning.WHEN) if Meaning.WHEN in meanings else 0
        for fit in date_fits(row.cells[place].strip() for row in table.rows):
            reading = Reading(portal="x", meanings=meanings, date_format=fit.name)
            told = understand(table, reading)
            assert len(told.reports) + len(told.rejected) == table.row_count
