"""Paints the marks of a chart where the plotting library says that they stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import assert_never

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from ui.charts.brush import Brush
from ui.charts.ground import GroundBrush
from ui.colors import Colors
from watchapp.charts.chart import (
    Band,
    Bar,
    Bars,
    Cells,
    Chart,
    Dots,
    Line,
    Plotted,
    Point,
    Stroke,
    Whiskers,
)
from watchapp.charts.ground import Raster, Scan, Shapes, Spots


class Painter(QGraphicsItem):
    """All marks of one chart as one item, in the units of the chart's axes."""

    def __init__(self, chart: Chart, colors: Colors, font: QFont) -> None:
        super().__init__()
        self._chart = chart
        self._colors = colors
        self._font = font

    @override
    def boundingRect(self) -> QRectF:
        x, y = self._chart.x, self._chart.y
        return QRectF(x.low, y.low, x.high - x.low, y.high - y.low)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        to_pixels = painter.worldTransform()
        painter.save()
        painter.resetTransform()  # a hatch or a marker drawn in the units of the axes would stretch
        painter.setFont(self._font)
        self._rule(painter, to_pixels, [tick.at for tick in self._chart.y.ticks], self._colors.line)
        brush = Brush(painter, self._colors, em=QFontMetricsF(self._font).height())
        ground = GroundBrush(painter, self._colors, to_pixels)
        for mark in self._chart.marks:
            match mark:
                case Shapes() | Spots() | Raster() | Scan():
                    ground.paint(mark)
                case _:
                    self._paint_mark(painter, brush, mark, to_pixels)
        if not self._chart.is_map:
            self._rule(painter, to_pixels, [self._chart.y.low], self._colors.text)
        if self._chart.is_empty:
            self._say_why(painter, to_pixels.mapRect(self.boundingRect()))
        painter.restore()

    def _paint_mark(
        self, painter: QPainter, brush: Brush, mark: Plotted, to_pixels: QTransform
    ) -> None:
        match mark:
            case Cells():
                self._paint_cells(painter, brush, mark, to_pixels)
            case Whiskers():
                for start, end, *capped in mark.reaches(self._chart.x, self._chart.y):
                    ends = _places((start, end), to_pixels)
                    brush.reach(ends, mark.ink, caps=list(compress(ends, capped)))
                brush.mark(_places(mark.points, to_pixels), mark.ink)
            case _:
                _paint_series(brush, mark, to_pixels)

    def _paint_cells(
        self, painter: QPainter, brush: Brush, mark: Cells, to_pixels: QTransform
    ) -> None:
        """Shade the fields of a grid, and write on them if there is room for all labels."""
        metrics = QFontMetricsF(self._font)
        areas = [
            to_pixels.mapRect(QRectF(each.left, each.bottom, width, height))
            for each in mark.cells
            for width, height in [(each.right - each.left, each.top - each.bottom)]
        ]
        has_room = all(
            metrics.horizontalAdvance(f"{each.label} ") <= area.width()
            and metrics.height() <= area.height()
            for each, area in zip(mark.cells, areas, strict=True)
        )
        painter.setFont(self._font)
        for each, area in zip(mark.cells, areas, strict=True):
            words = brush.shade(area, mark.ink, share=each.shade)
            if has_room and each.label:
                painter.setPen(QColor(words))
                painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), each.label)

    def _rule(
        self, painter: QPainter, to_pixels: QTransform, heights: Sequence[float], color: str
    ) -> None:
        """Draw lines across at these counts."""
        x = self._chart.x
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QColor(color))
        for y in heights:
            painter.drawLine(to_pixels.map(QLineF(x.low, y, x.high, y)))

    def _say_why(self, painter: QPainter, area: QRectF) -> None:
        """Write in the middle that there is nothing to draw."""
        painter.setFont(self._font)
        painter.setPen(QColor(self._colors.quiet))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area, int(flags), self._chart.summary)


def _paint_series(brush: Brush, mark: Bars | Line | Dots | Band, to_pixels: QTransform) -> None:
    match mark:
        case Bars():
            for faint in (False, True):
                areas = [_area(bar, to_pixels) for bar in mark.bars if bar.faint is faint]
                brush.fill(areas, mark.ink, faint=faint)
        case Line():
            places = _places(mark.points, to_pixels)
            brush.run(places, mark.ink, dashed=mark.stroke is Stroke.DASHED)
            if mark.stroke is Stroke.MARKED:
                brush.mark(places, mark.ink)
        case Dots():
            brush.mark(_places(mark.points, to_pixels), mark.ink)
        case Band():
            brush.spread(_places(mark.outline, to_pixels), mark.ink, faint=True)
        case _:
            assert_never(mark)


def _area(bar: Bar, to_pixels: QTransform) -> QRectF:
    return to_pixels.mapRect(QRectF(bar.left, bar.base, bar.right - bar.left, bar.top - bar.base))


def _places(points: Sequence[Point], to_pixels: QTransform) -> list[QPointF]:
    return [to_pixels.map(QPointF(point.x, point.y)) for point in points]
