"""The rows that were not imported, as a CSV file with the reason beside each."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from watchapp.exchange.tables import Rejected
from watchapp.speech import marked, say

REASON = marked("Why this row was not imported")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def rejected_name(path: Path) -> str:
    """Return the usual name for the rejected rows of a file."""
    return f"{path.stem}.rejected.csv"


def rejected_csv(rows: Iterable[Rejected], header: Sequence[str]) -> bytes:
    """Return the rejected rows as a CSV file that every spreadsheet reads."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow((say("Line"), say(REASON), *header))
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
