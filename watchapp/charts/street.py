"""What of a chart the street may see: no count under three, no single point, no untold kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, groupby
from typing import TypeAlias, assert_never

from watchapp.charts.chart import (
    Band,
    Bar,
    Bars,
    Cell,
    Cells,
    Chart,
    Dots,
    Line,
    Mark,
    Point,
    Step,
    Stroke,
    Whiskers,
    legend_of,
)
from watchapp.charts.ground import Raster, Scan, Shapes, Spots
from watchapp.charts.table import Table
from watchapp.charts.tally import Tallied
from watchapp.speech import marked, say

LEAST = 3
"""The smallest count that is drawn for the street: fewer could point at somebody."""
_EXACT = 1e-9  # to which sums of parts of events can be trusted
NOT_DRAWN = marked("Counts under three are not drawn.")
_BLANK = marked("none, or under three")

Fallen: TypeAlias = defaultdict[tuple[float, float], float]
"""By how much bars come down, by where they stand from left to right."""


def street_chart(chart: Chart, *, untold: Collection[str] = ()) -> Chart:
    """Return a chart as the street may see it, with a note if anything was left away.

    Of counts, none from one to two is drawn. Points of a map, scanned sheets and smooth surfaces
    are the captain's, whatever they count, and so are series with a name that is `untold`, the
    numbers beside the chart and what a map would show closer by. A chart of which nothing but
    lines of comparison is left is empty.
    """
    marks = tuple(chain.from_iterable(map(_told, _without(untold, chart.marks))))
    if chart.counts:
        marks = _without_small(marks)
    if not any(map(_content, marks)):
        marks = ()
    bare = replace(chart, table=Table((), ()), closer=None)
    if marks == chart.marks:
        return bare
    notes = tuple(dict.fromkeys((*chart.notes, say(NOT_DRAWN))))
    return replace(bare, marks=marks, legend=legend_of(marks), notes=notes)


def together(counts: Tallied, *, others: str) -> Tallied:
    """Return counts of which small ones of a period stand together under the name of the others.

    Where even these are fewer than LEAST, the smallest of the period's others joins them.
    """
    rows = [_together(row, others) for row in counts.counts]
    if all(row == before for row, before in zip(rows, counts.counts, strict=True)):
        return counts
    repeats = tuple(
        _moved(row, [name for name, count in before.items() if count and not after[name]], others)
        for row, before, after in zip(counts.repeats, counts.counts, rows, strict=True)
    )
    names = (*(name for name in counts.series if name != others), others)
    return replace(counts, counts=tuple(rows), repeats=repeats, series=names)


def _together(row: Mapping[str, int], others: str) -> Counter[str]:
    small = [name for name, count in row.items() if is_small(count) and name != others]
    moved = _moved(row, small, others)
    while is_small(moved[others]) and len(told := +moved) > 1:
        moved = _moved(moved, [min(told.keys() - {others}, key=lambda name: told[name])], others)
    return moved


def _moved(row: Mapping[str, int], names: Sequence[str], others: str) -> Counter[str]:
    """Return the numbers with those of some names under the name of the others."""
    moved = Counter({name: number for name, number in row.items() if name not in names})
    moved[others] += sum(row[name] for name in names)
    return moved


def is_for_street(chart: Chart) -> bool:
    """Return whether a chart holds no more than the street may see."""
    return street_chart(chart) == chart and chart.closer is None


def tells_several(chart: Chart) -> bool:
    """Return whether a chart draws more than one value, so that there is something to compare."""
    return sum(len(_content(mark)) for mark in chart.marks) > 1


def is_small(value: float) -> bool:
    """Return whether a number is a count, or a part of counts, that is not drawn."""
    return 0 < value < LEAST - _EXACT


def _without(names: Collection[str], marks: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the marks of other series; what stood on one that is gone comes down."""
    fallen: Fallen = defaultdict(float)
    for mark in marks:
        if not isinstance(mark, Bars):
            yield from () if mark.series in names else (mark,)
        elif mark.series in names:
            for bar in mark.bars:
                fallen[bar.left, bar.right] += bar.top - bar.base
        else:
            yield replace(mark, bars=tuple(_lowered(bar, fallen) for bar in mark.bars))


def _lowered(bar: Bar, fallen: Fallen) -> Bar:
    below = fallen[bar.left, bar.right]
    return replace(bar, base=bar.base - below, top=bar.top - below) if below else bar


def _told(mark: Mark) -> tuple[Mark, ...]:
    """Return a mark if it may be told whatever it counts."""
    match mark:
        case Spots() | Scan():
            return ()
        case Raster():
            return (mark,) if mark.least >= LEAST and not mark.smooth else ()
        case _:
            return (mark,)


def _content(mark: Mark) -> Sequence[object]:
    """Return the values that a mark draws, none if it is but a line to compare with."""
    match mark:
        case Bars():
            content: Sequence[object] = mark.bars
        case Line():
            content = () if mark.stroke is Stroke.DASHED else mark.points
        case Dots():
            content = mark.points
        case Whiskers():
            content = mark.whiskers
        case Cells():
            content = [cell for cell in mark.cells if cell.shade]
        case Raster():
            content = mark.levels.strip(b"\0")
        case Band() | Shapes() | Spots() | Scan():
            content = ()
        case _:
            assert_never(mark)
    return content


def _without_small(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return marks without small counts; what stood on one that is gone comes down."""
    fallen: Fallen = defaultdict(float)
    return tuple(chain.from_iterable(_large(mark, fallen) for mark in marks))


def _large(mark: Mark, fallen: Fallen) -> Iterator[Mark]:
    match mark:
        case Bars():
            bars = tuple(_large_bars(mark.bars, fallen))
            yield from (replace(mark, bars=bars),) if bars or not mark.bars else ()
        case Line() if mark.stroke is not Stroke.DASHED:
            yield from (replace(mark, points=run) for run in _runs(mark.points))
        case Dots():
            points = tuple(each for each in mark.points if not is_small(each.y))
            yield from (replace(mark, points=points),) if points or not mark.points else ()
        case Whiskers():
            kept = tuple(each for each in mark.whiskers if not is_small(each.value))
            yield from (replace(mark, whiskers=kept),) if kept or not mark.whiskers else ()
        case Cells():
            yield _large_cells(mark)
        case _:
            yield mark


def _large_bars(bars: Sequence[Bar], fallen: Fallen) -> Iterator[Bar]:
    for bar in bars:
        if is_small(bar.top - bar.base):
            fallen[bar.left, bar.right] += bar.top - bar.base
        else:
            yield _lowered(bar, fallen)


def _runs(points: Sequence[Point]) -> Iterator[tuple[Point, ...]]:
    """Yield the pieces of a line between the points that are not drawn."""
    for is_gone, run in groupby(points, key=lambda point: is_small(point.y)):
        if not is_gone:
            yield tuple(run)


def _large_cells(mark: Cells) -> Cells:
    """Return a grid with small fields blank; its steps are those that are left."""
    cells = tuple(map(_large_cell, mark.cells))
    if cells == mark.cells:
        return mark
    shades = {cell.shade for cell in cells}
    steps = (step for step in mark.steps if step.shade in shades and step.shade)
    return replace(mark, cells=cells, steps=(Step(0.0, say(_BLANK)), *steps))


def _large_cell(cell: Cell) -> Cell:
    """Return a cell, blank where it counts few, or where its label does not say how many."""
    if not cell.shade:
        return cell
    try:
        small = is_small(float(cell.label.replace(",", "")))
    except ValueError:
        small = True
    return cell._replace(shade=0.0, label="") if small else cell
