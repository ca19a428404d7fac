"""Draws a chart on the printed page, line by line: the chart has settled all but the size."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import assert_never

from reportlab.pdfgen.canvas import Canvas

from watchapp.bulletin.ground import GroundPen
from watchapp.bulletin.pen import QUIET, RULE, TEXT, Box, Pen, Print
from watchapp.charts.chart import (
    Axis,
    Band,
    Bar,
    Bars,
    Cells,
    Chart,
    Dots,
    Key,
    Line,
    Plotted,
    Point,
    Stroke,
    Swatch,
    Whiskers,
)
from watchapp.charts.ground import Raster, Scan, Shapes, Spots
from watchapp.charts.inks import Ink
from watchapp.charts.strokes import outline_of
from watchapp.charts.ticks import roomy_ticks

_TICK = 3.0
_LINE_WIDTH = 1.4


def draw_chart(canvas: Canvas, chart: Chart, box: Box, *, style: Print) -> None:
    """Draw the chart with its title, legend, sentence and notes into the box.

    The plot takes the height that the words leave: give at least a dozen lines more.
    """
    pen = Pen(canvas, style)
    pen.write(chart.title, box.left, box.top - style.size, bold=True)
    box = box.cut(above=style.line * 1.3)
    sentences = chart.notes if chart.is_empty else (chart.summary, *chart.notes)
    lines = [line for sentence in sentences for line in pen.wrapped(sentence, box.width)]
    words = style.line * len(lines)
    draw_plot(canvas, chart, box.cut(below=words + 0.6 * style.line), style=style)
    for place, line in enumerate(lines, start=1):
        pen.write(line, box.left, box.bottom + words - place * style.line + 0.25 * style.size)


def draw_plot(canvas: Canvas, chart: Chart, box: Box, *, style: Print) -> None:
    """Draw the chart with its legend alone, for a page that sets title and sentence itself."""
    canvas.saveState()
    canvas.setDash([])
    pen = Pen(canvas, style)
    below = _draw_legend(pen, chart.legend, box)
    if chart.is_map:
        area = below
        _draw_map(canvas, pen, chart.fitting(area.width, area.height), area)
    else:
        area = _draw_axes(pen, chart, below)
        _draw_marks(pen, chart, area)
        pen.rule(area.left, area.bottom, area.right, area.bottom, color=TEXT, width=0.8)
    if chart.is_empty:
        _draw_nothing(pen, chart.summary, area)
    canvas.restoreState()


def _draw_map(canvas: Canvas, pen: Pen, chart: Chart, area: Box) -> None:
    """Draw marks over the ground, and a frame around it."""
    canvas.saveState()
    edge = canvas.beginPath()
    edge.rect(*area)
    canvas.clipPath(edge, stroke=0, fill=0)
    _draw_marks(pen, chart, area)
    canvas.restoreState()
    left, bottom, right, top = area.left, area.bottom, area.right, area.top
    around = [Point(left, bottom), Point(right, bottom), Point(right, top), Point(left, top)]
    pen.trace([around], color=QUIET, width=0.6)


def _draw_marks(pen: Pen, chart: Chart, area: Box) -> None:
    ground = GroundPen(pen, lambda x, y: _places([Point(x, y)], chart, area)[0])
    for mark in chart.marks:
        match mark:
            case Shapes() | Spots() | Raster() | Scan():
                ground.draw(mark)
            case _:
                _draw_mark(pen, mark, chart, area)


def _draw_nothing(pen: Pen, sentence: str, area: Box) -> None:
    lines = pen.wrapped(sentence, area.width)
    top = area.bottom + (area.height + len(lines) * pen.style.line) / 2
    for place, line in enumerate(lines, start=1):
        y = top - place * pen.style.line
        pen.write(line, area.left + area.width / 2, y, color=QUIET, align=0.5)


def _draw_legend(pen: Pen, keys: Sequence[Key], box: Box) -> Box:
    """Draw the legend in as many rows as it needs; return the box below it."""
    em = pen.style.size
    x, y = box.left, box.top - em
    for key in keys:
        label = pen.shortened(key.label, box.width - 1.5 * em)
        width = 1.5 * em + pen.width(label)
        if x > box.left and x + width > box.right:
            x, y = box.left, y - pen.style.line * 1.1
        _draw_swatch(pen, key, Box(x, y - 0.15 * em, em, em))
        pen.write(label, x + 1.5 * em, y)
        x += width + 1.5 * em
    return box.cut(above=box.top - y + 0.8 * em) if keys else box


def _draw_swatch(pen: Pen, key: Key, box: Box) -> None:
    middle = Point(box.left + box.width / 2, box.bottom + box.height / 2)
    match key.swatch:
        case Swatch.BOX:
            pen.fill([box], key.ink)
        case Swatch.LINE | Swatch.BARE | Swatch.DASHED as swatch:
            ends = [Point(box.left - 2, middle.y), Point(box.right + 2, middle.y)]
            _draw_line(pen, key.ink, ends, dashed=swatch is Swatch.DASHED)
            if swatch is Swatch.LINE:
                _draw_markers(pen, key.ink, [middle])
        case Swatch.BAND:
            pen.fill([box], key.ink, faint=True)
        case Swatch.SHADE:
            pen.shade(box, key.ink, share=key.shade)
        case Swatch.WHISKER:
            ends = [Point(box.left, middle.y), Point(box.right, middle.y)]
            _draw_reach(pen, key.ink, ends, caps=ends)
            _draw_markers(pen, key.ink, [middle])
        case Swatch.DOT:
            _draw_markers(pen, key.ink, [middle])
        case _:
            assert_never(key.swatch)


def _draw_axes(pen: Pen, chart: Chart, box: Box) -> Box:
    """Draw labels, ticks and the lines across; return the box that the marks are drawn into."""
    em, line = pen.style.size, pen.style.line
    rows = max((tick.label.count("\n") + 1 for tick in chart.x.ticks), default=0)
    words = [word for tick in chart.y.ticks for word in tick.label.split("\n")]
    widest = max(map(pen.width, words), default=0)
    area = box.cut(above=line * 1.6, below=line * (rows + 1) + _TICK + 2, left=widest + 5, right=em)
    pen.write(chart.y.label, box.left, box.top - em, color=QUIET)
    pen.write(
        chart.x.label, area.left + area.width / 2, box.bottom + 0.25 * em, color=QUIET, align=0.5
    )
    for tick in chart.y.ticks:
        y = _height(chart.y, tick.at, area)
        pen.rule(area.left, y, area.right, y, color=RULE, width=0.4)
        _write_beside(pen, tick.label, area.left - 4, y)
    for tick in roomy_ticks(chart.x, length=area.width, width_of=lambda w: pen.width(w) + em / 2):
        x = area.left + area.width * chart.x.share(tick.at)
        pen.rule(x, area.bottom, x, area.bottom - _TICK, color=TEXT, width=0.8)
        for row, word in enumerate(tick.label.split("\n")):
            pen.write(word, x, area.bottom - _TICK - 1 - em - row * line, align=0.5)
    return area


def _write_beside(pen: Pen, label: str, right: float, middle: float) -> None:
    """Write the lines of a label to the left of a place, around its height."""
    words = label.split("\n")
    for row, word in enumerate(words):
        up = ((len(words) - 1) / 2 - row) * pen.style.line
        pen.write(word, right, middle + up - 0.35 * pen.style.size, align=1)


def _draw_mark(pen: Pen, mark: Plotted, chart: Chart, area: Box) -> None:
    match mark:
        case Cells():
            _draw_cells(pen, mark, chart, area)
        case Whiskers():
            for start, end, *capped in mark.reaches(chart.x, chart.y):
                ends = _places((start, end), chart, area)
                _draw_reach(pen, mark.ink, ends, caps=list(compress(ends, capped)))
            _draw_markers(pen, mark.ink, _places(mark.points, chart, area))
        case _:
            _draw_series(pen, mark, chart, area)


def _draw_series(pen: Pen, mark: Bars | Line | Dots | Band, chart: Chart, area: Box) -> None:
    match mark:
        case Bars():
            for faint in (False, True):
                boxes = [_box_of(bar, chart, area) for bar in mark.bars if bar.faint is faint]
                pen.fill(boxes, mark.ink, faint=faint)
        case Line():
            places = _places(mark.points, chart, area)
            _draw_line(pen, mark.ink, places, dashed=mark.stroke is Stroke.DASHED)
            if mark.stroke is Stroke.MARKED:
                _draw_markers(pen, mark.ink, places)
        case Dots():
            _draw_markers(pen, mark.ink, _places(mark.points, chart, area))
        case Band():
            pen.spread(_places(mark.outline, chart, area), mark.ink, faint=True)
        case _:
            assert_never(mark)


def _draw_cells(pen: Pen, mark: Cells, chart: Chart, area: Box) -> None:
    """Shade the fields of a grid, and write on them if there is room for all labels."""
    size = pen.style.size
    boxes = [
        _box_of(Bar(each.left, each.right, each.bottom, each.top), chart, area)
        for each in mark.cells
    ]
    has_room = all(
        pen.width(each.label) + 2 <= box.width and size <= box.height
        for each, box in zip(mark.cells, boxes, strict=True)
    )
    for each, box in zip(mark.cells, boxes, strict=True):
        color = pen.shade(box, mark.ink, share=each.shade)
        if has_room and each.label:
            middle = box.left + box.width / 2
            y = box.bottom + (box.height - 0.7 * size) / 2
            pen.write(each.label, middle, y, color=color, align=0.5)


def _draw_reach(pen: Pen, ink: Ink, ends: Sequence[Point], *, caps: Sequence[Point]) -> None:
    """Draw a level or an upright line, and a cap across it at these of its ends."""
    (x1, y1), (x2, y2) = ends
    color, half = pen.style.stroke(ink), pen.style.size * 0.3
    across = (0.0, half) if y1 == y2 else (half, 0.0)
    pen.rule(x1, y1, x2, y2, color=color, width=_LINE_WIDTH)
    for x, y in caps:
        pen.rule(
            x - across[0],
            y - across[1],
            x + across[0],
            y + across[1],
            color=color,
            width=_LINE_WIDTH,
        )


def _draw_line(pen: Pen, ink: Ink, places: Sequence[Point], *, dashed: bool) -> None:
    pen.run(places, color=pen.style.stroke(ink), width=_LINE_WIDTH, dashed=dashed)


def _draw_markers(pen: Pen, ink: Ink, places: Sequence[Point]) -> None:
    outline = outline_of(ink.marker)
    for place in places:
        pen.shape(outline, place, color=pen.style.stroke(ink), size=pen.style.size * 0.32)


def _places(points: Sequence[Point], chart: Chart, area: Box) -> list[Point]:
    return [
        Point(area.left + area.width * chart.x.share(point.x), _height(chart.y, point.y, area))
        for point in points
    ]


def _box_of(bar: Bar, chart: Chart, area: Box) -> Box:
    left, right = (area.left + area.width * chart.x.share(x) for x in (bar.left, bar.right))
    bottom, top = (_height(chart.y, y, area) for y in (bar.base, bar.top))
    return Box(left, bottom, right - left, top - bottom)


def _height(axis: Axis, value: float, area: Box) -> float:
    return area.bottom + area.height * axis.share(value)
