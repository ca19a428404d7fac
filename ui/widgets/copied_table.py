"""A table on the clipboard: as lines with tabs for spreadsheets, and as a table for letters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

Cells = Sequence[str]


def copy_table(heads: Cells, rows: Iterable[Cells]) -> None:
    """Put heads and rows on the clipboard; what pastes them takes the form that it knows."""
    lines = [heads, *rows]
    both = QMimeData()
    both.setText("\n".join("\t".join(line) for line in lines))
    both.setHtml(_html(heads, lines[1:]))
    QGuiApplication.clipboard().setMimeData(both)


def _html(heads: Cells, rows: Iterable[Cells]) -> str:
    top = "".join(f"<th>{escape(head)}</th>" for head in heads)
    body = "\n".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows
    )
    return f'<meta charset="utf-8"><table>\n<tr>{top}</tr>\n{body}\n</table>'
