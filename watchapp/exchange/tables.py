"""A table read from a text file: header, rows, and the rows that could not be understood."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from watchapp.errors import ReadError
from watchapp.exchange.texts import LARGEST, FileText, read_text
from watchapp.speech import marked, say

DELIMITERS = {
    ",": marked("commas"),
    ";": marked("semicolons"),
    "\t": marked("tabs"),
    "|": marked("bars"),
}
MOST_COLUMNS = 400
_SAMPLE = 200  # rows looked at to find the delimiter


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row, and the line of the file on which it ends."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that is not imported, and why."""

    line: int
    cells: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A file of rows as it was read; `doubts` are sentences about the reading."""

    name: str
    sha256: str
    encoding: str
    delimiter: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    rejected: tuple[Rejected, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def row_count(self) -> int:
        """Return how many rows the file has below its header, rejected ones among them."""
        return len(self.rows) + len(self.rejected)


def read_table(path: Path) -> Table:
    """Return the table in a text file whose first row names the columns.

    A row with more or fewer cells than the header is rejected with a reason, never dropped.
    Raises ReadError if the file is no such table.
    """
    csv.field_size_limit(LARGEST)  # a long cell is its row's trouble, not the file's
    source = read_text(path)
    delimiter = _delimiter_of(source)
    rows = [row for row in _rows(source, delimiter) if row.cells]
    header = _header(source.name, rows[0].cells)
    whole, rejected = _by_width(rows[1:], len(header))
    if not whole and not rejected:
        raise ReadError(
            say("“{name}” has a header but no rows; fetch the file again.", name=path.name)
        )
    return Table(
        name=source.name,
        sha256=source.sha256,
        encoding=source.encoding,
        delimiter=delimiter,
        header=header,
        rows=tuple(whole),
        rejected=tuple(rejected),
        doubts=tuple(_doubts(source)),
    )


def _rows(source: FileText, delimiter: str) -> Iterator[Row]:
    """Yield the rows of a text; lines may end in LF, CRLF or a bare CR."""
    reader = csv.reader(io.StringIO(source.text, newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            yield Row(reader.line_num, tuple(cells))
    except csv.Error as error:
        raise ReadError(
            say(
                "“{name}” cannot be read as a table from line {line_num:,} on: a quotation"
                " mark is missing or out of place; mend that line or fetch the file again.",
                name=source.name,
                line_num=reader.line_num,
            )
        ) from error


def _delimiter_of(source: FileText) -> str:
    """Return what stands between the cells: what parts most rows alike into most columns."""
    fits = {}
    for delimiter in DELIMITERS:
        try:
            widths = [len(row.cells) for row in islice(_rows(source, delimiter), _SAMPLE)]
        except ReadError:
            continue  # wrong delimiters misread quotation marks
        columns = next(filter(None, widths), 0)
        if columns > 1:
            alike = sum(width == columns for width in widths) / len(widths)
            fits[delimiter] = (alike, columns)
    if fits:
        return max(fits, key=lambda delimiter: fits[delimiter])
    for _ in _rows(source, ","):
        continue  # tells of a quotation mark out of place, if that is what is wrong
    raise ReadError(
        say(
            "“{name}” is no table: no comma, semicolon, tab or bar parts its lines into"
            " columns; choose a CSV file.",
            name=source.name,
        )
    )


def _header(name: str, cells: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the columns, each of them once."""
    if len(cells) > MOST_COLUMNS:
        raise ReadError(
            say(
                "“{name}” has {count:,} columns, and a police file has a few dozen; choose"
                " another file.",
                name=name,
                count=len(cells),
            )
        )
    titles = [
        " ".join(cell.split()) or say("Column {n}", n=n) for n, cell in enumerate(cells, start=1)
    ]
    seen: Counter[str] = Counter()
    named = []
    for title in titles:
        seen[title] += 1
        named.append(title if seen[title] == 1 else f"{title} ({seen[title]})")
    return tuple(named)


def _by_width(rows: list[Row], width: int) -> tuple[list[Row], list[Rejected]]:
    whole = [row for row in rows if len(row.cells) == width]
    rejected = [
        Rejected(
            row.line,
            row.cells,
            say(
                "This row has {cells} cells and the header has {width}.",
                cells=len(row.cells),
                width=width,
            ),
        )
        for row in rows
        if len(row.cells) != width
    ]
    return whole, rejected


def _doubts(source: FileText) -> Iterator[str]:
    if source.guessed:
        yield (
            say(
                "The file does not say how its letters are written; {encoding} (Western European)"
                " is a guess, so look whether names and signs read right.",
                encoding=source.encoding,
            )
        )
