"""What a command answers, in words for a person or as JSON for a program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TextIO

_LONGEST_CELL = 60  # characters of one cell in a list


@dataclass(frozen=True, slots=True)
class Reply:
    """Lines to read, and the same as data. Both may be made only while they are written."""

    lines: Iterable[str]
    data: Any


def write_reply(reply: Reply, out: TextIO, *, as_json: bool) -> None:
    """Write a reply to a stream; an iterator of data becomes a JSON array, one item a line."""
    if not as_json:
        out.writelines(line + "\n" for line in reply.lines)
    elif isinstance(reply.data, Iterator):
        _write_array(reply.data, out)
    else:
        out.write(_text(reply.data, out, indent=2) + "\n")
    out.flush()


def _write_array(items: Iterator[Any], out: TextIO) -> None:
    before = "["
    for item in items:
        out.write(f"{before}\n{_text(item, out)}")
        before = ","
    out.write("[]\n" if before == "[" else "\n]\n")


def _text(data: Any, out: TextIO, *, indent: int | None = None) -> str:
    """Return JSON that the stream's encoding can carry."""
    plain = (out.encoding or "").lower().replace("-", "").startswith("utf")
    return json.dumps(data, ensure_ascii=not plain, indent=indent)


def table_lines(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield a table in columns: numbers to the right, words to the left, long ones cut."""
    cells = [[_cell(value) for value in row] for row in rows]
    if not cells:
        return
    right = [_is_number(column) for column in zip(*cells, strict=True)]
    widths = [max(map(len, column)) for column in zip(head, *cells, strict=True)]
    for row in (head, *cells):
        shown = (
            cell.rjust(width) if to_right else cell.ljust(width)
            for cell, width, to_right in zip(row, widths, right, strict=True)
        )
        yield "  ".join(shown).rstrip()


def _cell(value: object) -> str:
    text = " ".join(str("" if value is None else value).split())
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"


def _is_number(column: Sequence[str]) -> bool:
    return all(not cell or cell.replace(",", "").replace(".", "").isdecimal() for cell in column)
