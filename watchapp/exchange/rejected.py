"""The rows that were not imported, as a CSV file with the reason beside each."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from watchapp.errors import WatchError
from watchapp.exchange.tables import Rejected

REASON = "Why this row was not imported"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def free_name(path: Path) -> str:
    """Return a name for the rejected rows of a file that overwrites nothing beside it."""
    name, number = f"{path.stem}.rejected.csv", 1
    while (path.parent / name).exists():
        number += 1
        name = f"{path.stem}.rejected-{number}.csv"
    return name


def write_rejected(
    rows: Iterable[Rejected], header: Sequence[str], *, folders: Sequence[Path], name: str
) -> Path:
    """Write the rejected rows into the first of the folders that can be written; return the path.

    Raises WatchError if none can.
    """
    content = _as_csv(rows, header)
    for folder in folders:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            target = folder / name
            target.write_bytes(content)
        except OSError:
            continue  # a folder that may only be read; the next one is the program's own
        return target
    raise WatchError(
        f"The file {name} with the rows left out could not be written; the import itself is kept."
    )


def _as_csv(rows: Iterable[Rejected], header: Sequence[str]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(("Line", REASON, *header))
    for row in rows:
        writer.writerow((row.line, row.reason, *map(_guarded, row.cells)))
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _guarded(cell: str) -> str:
    """Return a cell that a spreadsheet does not take for a formula; numbers stay as they are."""
    if not cell.startswith(_FORMULA):
        return cell
    try:
        float(cell)
    except ValueError:
        return "'" + cell
    return cell
