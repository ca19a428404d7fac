"""The counts of a month as a table of the printed page."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any, TypeAlias

from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from watchapp.analysis.sentences import Judgment, Verdict
from watchapp.bulletin import style
from watchapp.bulletin.contents import FEWER, CountLine, CountTable, Together
from watchapp.bulletin.style import LINE, words

_NUMBERS = 44.0  # points for a column of counts
_ALONE = 54.0  # points for the only column of counts, wide enough for the words that stand in it
_GAP = 10.0
_TALLEST = 30 * LINE  # what is higher goes down one column, so that it can end on the next page
_SIGNIFICANT = {Verdict.RISES, Verdict.FALLS}

Cell: TypeAlias = Paragraph | str
Command: TypeAlias = tuple[Any, ...]
_CLOSE: tuple[Command, ...] = (
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
)


def count_table(table: CountTable, *, width: float, now: str, before: str) -> Flowable:
    """Return the table at this width; `now` and `before` name the two months."""
    if table.compared:
        return _compared(table, width, now=now, before=before)
    return _alone(table, width)


def _compared(table: CountTable, width: float, *, now: str, before: str) -> Table:
    months = [words(month, style.COLUMN) for month in (now, before)]
    rows: list[list[Cell]] = [["", *months, "", words("Is that real?", style.COLUMN_LEFT)]]
    rules: list[Command] = [_rule("LINEBELOW", 0)]
    for group in table.groups:
        rules += _room_above(len(rows))
        rows.append([words(group.title, style.CLASS), "", "", "", ""])
        rows += [_line(line) for line in group.lines]
    for together in table.sums:
        rules += [_rule("LINEABOVE", len(rows)), *_room_above(len(rows), lines=0.25)]
        rows.append(_sum(together))
    room = width - 2 * _NUMBERS - _GAP
    return _table(rows, [room * 0.48, _NUMBERS, _NUMBERS, _GAP, room * 0.52], rules, heads=1)


def _line(line: CountLine) -> list[Cell]:
    counts = [_count(line.now), _count(line.before)]
    return [words(line.name, style.ROW), *counts, "", _verdict(line.judgment)]


def _sum(together: Together) -> list[Cell]:
    counts = [words(count, style.NUMBER_SUM) for count in (together.now, together.before)]
    return [words(together.title, style.SUM), *counts, "", _verdict(together.judgment)]


def _count(count: str) -> Paragraph:
    return words(count, style.FEW if count == FEWER else style.NUMBER)


def _verdict(judgment: Judgment | None) -> Cell:
    if judgment is None:
        return ""
    meaning = judgment.meaning[:1].upper() + judgment.meaning[1:]
    return words(meaning, style.REAL if judgment.verdict in _SIGNIFICANT else style.CHANCE)


def _alone(table: CountTable, width: float) -> Table:
    """Return the categories with one count each, in two columns unless they are too many."""
    rows: list[list[Cell]] = []
    heads: list[int] = []
    for group in table.groups:
        heads.append(len(rows))
        rows.append([words(group.title, style.CLASS), ""])
        rows += [[words(line.name, style.ROW), _count(line.now)] for line in group.lines]
    half = _half(len(rows), heads)
    column = (width - 2 * _GAP) / 2
    first = _column(rows[:half], [head for head in heads if head < half], column)
    second = _column(rows[half:], [head - half for head in heads if head >= half], column)
    if max(part.wrap(column, 0)[1] for part in (first, second)) > _TALLEST:
        return _column(rows, heads, column)
    return _table([[first, "", second]], [column, 2 * _GAP, column], ())


def _column(rows: list[list[Cell]], heads: Sequence[int], width: float) -> Table:
    rules = [rule for head in heads if head for rule in _room_above(head)]
    return _table(rows or [["", ""]], [width - _ALONE, _ALONE], rules)


def _half(length: int, heads: Sequence[int]) -> int:
    """Return where the second column begins: never right after the head of a class."""
    half = ceil(length / 2)
    return half - 1 if half - 1 in heads else half


def _rule(kind: str, row: int) -> Command:
    return (kind, (0, row), (-1, row), 0.5, style.RULE)


def _room_above(row: int, lines: float = 0.5) -> list[Command]:
    return [("TOPPADDING", (0, row), (-1, row), lines * LINE)]


def _table(
    rows: Sequence[list[Any]], widths: Sequence[float], rules: Sequence[Command], *, heads: int = 0
) -> Table:
    made = Table(list(rows), colWidths=list(widths), repeatRows=heads, splitInRow=1, hAlign="LEFT")
    made.setStyle(TableStyle([*_CLOSE, *rules]))
    return made
