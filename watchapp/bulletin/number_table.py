"""The numbers of an answer as a small table of the printed page."""

from __future__ import annotations

import re

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph, Table, TableStyle

from watchapp.bulletin import style
from watchapp.bulletin.fonts import BODY
from watchapp.bulletin.style import words
from watchapp.charts.table import Table as Numbers

_GAP = 12.0
_MOST = 190.0  # points, the width of a column of words
_NUMBER = re.compile(r"[-+−]?[\d.,]+( ?%)?|")
_LOOK = (
    ("FONTNAME", (0, 0), (-1, -1), BODY),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), _GAP),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("LINEBELOW", (0, 0), (-1, 0), 0.5, style.RULE),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
)


def number_table(numbers: Numbers, width: float) -> Table:
    """Return a table as wide as its words need, numbers to the right of their columns.

    What needs more than the width, in points, is broken into lines.
    """
    columns = [[*map(_shown, column)] for column in zip(*numbers.rows, strict=True)]
    right = [place > 0 and all(map(_NUMBER.fullmatch, each)) for place, each in enumerate(columns)]
    heads = [
        words(head, style.COLUMN if is_right else style.COLUMN_LEFT)
        for head, is_right in zip(numbers.columns, right, strict=True)
    ]
    rows = [
        [
            words(cell, style.NUMBER if is_right else style.ROW)
            for cell, is_right in zip(row, right, strict=True)
        ]
        for row in zip(*columns, strict=True)
    ]
    wanted = [_width([head, *each]) for head, each in zip(numbers.columns, columns, strict=True)]
    share = min(1.0, width / sum(wanted))
    return _set(heads, rows, [share * each for each in wanted])


def _set(heads: list[Paragraph], rows: list[list[Paragraph]], widths: list[float]) -> Table:
    made = Table([heads, *rows], colWidths=widths, repeatRows=1, hAlign="LEFT")
    made.setStyle(TableStyle(_LOOK))
    return made


def _width(cells: list[str]) -> float:
    return min(_MOST, max(stringWidth(cell, BODY, style.ROW.fontSize) for cell in cells)) + _GAP + 1


def _shown(value: str | int) -> str:
    return value if isinstance(value, str) else f"{value:,}"
