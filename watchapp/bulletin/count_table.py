"""The counts of a month as a table of the printed page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from math import ceil
from typing import Any, TypeAlias

from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from watchapp.analysis.sentences import Judgment, Verdict
from watchapp.bulletin import style
from watchapp.bulletin.contents import FEWER, Bulletin, CountSource, CountTable, Told
from watchapp.bulletin.fonts import BODY
from watchapp.bulletin.style import LINE, words
from watchapp.moments import short_month_name
from watchapp.speech import marked, say

_GAP = 10.0  # points before the columns of a source
_COUNT = 28.0
_VERDICT = 42.0
_MEANING = 132.0
_ALONE = 34.0
_TALLEST = 30 * LINE  # what is higher goes down one column, so that it can end on the next page
_FEW, _NONE = marked("few"), "–"
_SHORT = {
    Verdict.RISES: marked("more"),
    Verdict.FALLS: marked("fewer"),
    Verdict.COULD_BE_CHANCE: marked("chance"),
    Verdict.COULD_BE_REPEATS: marked("repeats?"),
    Verdict.TOO_FEW: marked("too few"),
}

Cell: TypeAlias = Paragraph | str
Command: TypeAlias = tuple[Any, ...]
_CLOSE: tuple[Command, ...] = (
    ("FONTNAME", (0, 0), (-1, -1), BODY),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
)


def count_table(bulletin: Bulletin, width: float) -> Flowable:
    """Return the counts of a bulletin as a table of this width, in points."""
    table = bulletin.counts
    if table.is_compared or len(table.sources) > 1:
        return _by_source(bulletin, table, width)
    return _alone(table, width)


def legend(table: CountTable) -> str:
    """Return what the short words in the table mean."""
    told = chain(table.sums, *(line.told for group in table.groups for line in group.lines))
    shown = [each for each in told if each is not None]
    few = any(FEWER in {each.now, each.before} for each in shown)
    parts = [say("“few”: fewer than three")] if few else []
    if any(each.judgment for each in shown) and len(table.sources) == 1:
        parts.append(say("all lines are judged together (Holm's method)"))
    elif any(each.judgment for each in shown):
        parts += [
            say("“more”, “fewer”: beyond what chance would give, judged together (Holm's method)"),
            say("“chance”: this could well be chance"),
            say("“too few”: too few to say anything"),
        ]
    if len(table.sources) > 1 and any(_is_doubled(each) for each in shown):
        parts.append(say("“repeats?”: this could be because some are entered twice"))
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def _is_doubled(told: Told) -> bool:
    return told.judgment is not None and told.judgment.verdict is Verdict.COULD_BE_REPEATS


def _by_source(bulletin: Bulletin, table: CountTable, width: float) -> Table:
    rows: list[list[Cell]] = [
        ["", *_each(_title(source) for source in table.sources)],
        ["", *_each(_heads(bulletin, source) for source in table.sources)],
    ]
    rules: list[Command] = [*_spans(table.sources), _rule("LINEBELOW", 1)]
    empty: list[Cell] = [""] * (len(rows[0]) - 1)
    for group in table.groups:
        rules.append(_room_above(len(rows)))
        rows.append([words(group.title, style.CLASS), *empty])
        rows += [
            [words(line.name, style.ROW), *_numbers(table, line.told, style.NUMBER)]
            for line in group.lines
        ]
    if table.sums:
        rules += [_rule("LINEABOVE", len(rows)), _room_above(len(rows), lines=0.25)]
        sums = _numbers(table, table.sums, style.NUMBER_SUM)
        rows.append([words(table.sum_title, style.SUM), *sums])
    widths = _each(_widths(source, _verdict_width(table)) for source in table.sources)
    return _table(rows, [width - sum(widths), *widths], rules, heads=2)


def _each(parts: Iterable[Sequence[Any]]) -> list[Any]:
    return list(chain.from_iterable(parts))


def _verdict_width(table: CountTable) -> float:
    return _VERDICT if len(table.sources) > 1 else _MEANING


def _widths(source: CountSource, verdict: float) -> list[float]:
    return [_GAP, _COUNT, _COUNT, 0.7 * _GAP, verdict] if source.compared else [_GAP, _VERDICT]


def _title(source: CountSource) -> list[Cell]:
    """Return the name of a source over its columns."""
    name = words(source.title, style.SOURCE)
    return ["", name, "", "", ""] if source.compared else ["", name]


def _spans(sources: Sequence[CountSource]) -> Iterable[Command]:
    """Yield what makes the name of each source reach over its columns."""
    place = 1
    for source in sources:
        columns = len(_title(source))
        yield ("SPAN", (place + 1, 0), (place + columns - 1, 0))
        yield ("LINEBELOW", (place + 1, 0), (place + columns - 1, 0), 0.5, style.RULE)
        place += columns


def _heads(bulletin: Bulletin, source: CountSource) -> list[Cell]:
    """Return the heads of the columns of a source."""
    now = words(short_month_name(bulletin.month), style.COLUMN)
    if not source.compared:
        return ["", now]
    before = words(short_month_name(bulletin.month_before), style.COLUMN)
    return ["", now, before, "", words(say("is that real?"), style.COLUMN_LEFT)]


def _numbers(table: CountTable, told: Sequence[Told | None], type_: Any) -> list[Cell]:
    """Return the cells of a line, source by source."""
    cells: list[Cell] = []
    for source, one in zip(table.sources, told, strict=True):
        said = one or Told(_NONE, _NONE)
        cells += ["", _count(said.now, type_)]
        if source.compared:
            short = len(table.sources) > 1
            cells += [_count(said.before, type_), "", _verdict(said.judgment, short=short)]
    return cells


def _count(count: str, type_: Any) -> Paragraph:
    return words(say(_FEW), style.FEW) if count == FEWER else words(count, type_)


def _verdict(judgment: Judgment | None, *, short: bool) -> Cell:
    """Return what may be said of a difference, in full where there is room."""
    if judgment is None:
        return ""
    said = say(_SHORT[judgment.verdict]) if short else judgment.meaning
    return words(said, style.REAL if judgment.verdict.is_news else style.CHANCE)


def _alone(table: CountTable, width: float) -> Table:
    """Return the categories with one count each, in two columns unless they are too many."""
    rows, heads = _lines(table)
    half = ceil(len(rows) / 2)
    while half > 1 and half - 1 in heads:
        half -= 1
    column = (width - 2 * _GAP) / 2
    first = _column(rows[:half], [head for head in heads if head < half], column)
    rest = [head - half for head in heads if head >= half]
    again = [] if 0 in rest else [_continued(table, heads, half)]
    second = _column([*again, *rows[half:]], [head + len(again) for head in rest], column)
    if max(part.wrap(column, 0)[1] for part in (first, second)) > _TALLEST:
        return _column(rows, heads, column)
    return _table([[first, "", second]], [column, 2 * _GAP, column], ())


def _continued(table: CountTable, heads: Sequence[int], place: int) -> list[Cell]:
    """Return the head of the class that goes on at a place."""
    titles = [group.title for head, group in zip(heads, table.groups, strict=True) if head < place]
    return (
        [words(say("{title}, continued", title=titles[-1]), style.CLASS), ""]
        if titles
        else ["", ""]
    )


def _lines(table: CountTable) -> tuple[list[list[Cell]], list[int]]:
    """Return a row for each category and class, and which of them are the classes'."""
    rows: list[list[Cell]] = []
    heads: list[int] = []
    for group in table.groups:
        heads.append(len(rows))
        rows.append([words(group.title, style.CLASS), ""])
        for line in group.lines:
            counts = (_count(told.now, style.NUMBER) for told in line.told if told)
            rows.append([words(line.name, style.ROW), next(counts, "")])
    return rows, heads


def _column(rows: Sequence[list[Cell]], heads: Iterable[int], width: float) -> Table:
    rules = [_room_above(head) for head in heads if head]
    return _table(rows or [["", ""]], [width - _ALONE, _ALONE], rules)


def _rule(kind: str, row: int) -> Command:
    return (kind, (0, row), (-1, row), 0.5, style.RULE)


def _room_above(row: int, *, lines: float = 0.5) -> Command:
    return ("TOPPADDING", (0, row), (-1, row), lines * LINE)


def _table(
    rows: Sequence[list[Any]], widths: Sequence[float], rules: Sequence[Command], *, heads: int = 0
) -> Table:
    made = Table(list(rows), colWidths=list(widths), repeatRows=heads, splitInRow=1, hAlign="LEFT")
    made.setStyle(TableStyle([*_CLOSE, *rules]))
    return made
