"""The numbers of a chart, for those who would rather read."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # how a cell starts that a spreadsheet runs


@dataclass(frozen=True, slots=True)
class Table:
    """Column heads and rows; each row begins with what it is about."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]

    def csv(self) -> str:
        """Return it as CSV: every field quoted, lines ended by CR LF, no text left a formula."""
        text = io.StringIO()
        writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerows([_safe(value) for value in row] for row in (self.columns, *self.rows))
        return text.getvalue()


def p_shown(p: float) -> str:
    """Return a p as a table has it, never as 0."""
    return "<0.001" if p < 0.001 else f"{p:.3f}"


def _safe(value: str | int) -> str | int:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
