"""Areas, lines and markers of charts on the screen, in the colors of the look in use."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
)

from ui.colors import DARK, Colors
from watchapp.charts.inks import Hatch, Ink, Paint, mixed, paint_in_color, word_color_on
from watchapp.charts.strokes import hatching, outline_of, tile_of


class Brush:
    """Draws in pixels; `em` is the height of a line of text, from which all sizes follow."""

    def __init__(self, painter: QPainter, colors: Colors, *, em: float) -> None:
        self._painter = painter
        self._colors = colors
        self._em = em
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def fill(self, areas: Sequence[QRectF], ink: Ink, *, faint: bool = False) -> None:
        """Fill, hatch and frame areas; the hatch runs on from one to the next."""
        path = QPainterPath()
        for area in areas:
            path.addRect(area)
        self._fill(path, ink, faint=faint)

    def spread(self, corners: Sequence[QPointF], ink: Ink, *, faint: bool = False) -> None:
        """Fill, hatch and frame the area within these corners."""
        path = QPainterPath()
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
        self._fill(path, ink, faint=faint)

    def _fill(self, path: QPainterPath, ink: Ink, *, faint: bool) -> None:
        paint = paint_in_color(self._color(ink), self._colors.raised, faint=faint)
        sharpness = self._painter.deviceTransform().m11()
        tile = _tile(paint, ink.hatch, em=self._em, sharpness=sharpness)
        texture = QBrush(tile)
        texture.setTransform(QTransform.fromScale(1 / sharpness, 1 / sharpness))
        self._painter.fillPath(path, texture)
        self._painter.strokePath(path, QPen(QColor(paint.edge), self._em / 20))

    def run(self, points: Sequence[QPointF], ink: Ink, *, dashed: bool = False) -> None:
        """Draw a line through the points, with a rim of the ground so that it shows on any area."""
        rim = QPen(QColor(self._colors.raised), self._em / 4)
        self._painter.setPen(rim)
        self._painter.drawPolyline(QPolygonF(points))
        pen = QPen(QColor(self._color(ink)), self._em / 8)
        if dashed:
            pen.setDashPattern([4, 2.5])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.drawPolyline(QPolygonF(points))

    def mark(self, points: Sequence[QPointF], ink: Ink, *, size: float = 1) -> None:
        """Draw the marker of the ink on each point, so many times its usual size."""
        color = QColor(self._color(ink))
        outline = outline_of(ink.marker)
        self._painter.setPen(QPen(color, self._em / 10))
        self._painter.setBrush(color if outline.filled else QColor(self._colors.raised))
        size *= self._em * 0.27
        for point in points:
            corners = [point + QPointF(x, -y) * size for x, y in outline.corners]
            if outline.closed:
                self._painter.drawPolygon(QPolygonF(corners))
            else:
                self._painter.drawLines(corners)

    def shade(self, area: QRectF, ink: Ink, *, share: float) -> str:
        """Fill an area with this share of an ink; return the color of words on it."""
        fill = mixed(self._color(ink), self._colors.raised, share=share)
        self._painter.fillRect(area, QColor(fill))
        self._painter.setPen(QPen(QColor(self._colors.line), self._em / 20))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(area)
        return word_color_on(fill)

    def reach(self, ends: Sequence[QPointF], ink: Ink, *, caps: Sequence[QPointF]) -> None:
        """Draw a straight line, and a cap across it at these of its ends."""
        self._painter.setPen(QPen(QColor(self._color(ink)), self._em / 9))
        line = QLineF(*ends)
        self._painter.drawLine(line)
        turned = line.normalVector()
        turned.setLength(self._em * 0.28)
        across = turned.p2() - turned.p1()
        for cap in caps:
            self._painter.drawLine(QLineF(cap - across, cap + across))

    def _color(self, ink: Ink) -> str:
        return ink.dark if self._colors is DARK else ink.light


def _tile(paint: Paint, hatch: Hatch, *, em: float, sharpness: float) -> QPixmap:
    """Return one tile of a hatch in device pixels, to paint hundreds of bars with at once.

    Lines clipped to the bars look the same and take a hundred times as long.
    """
    gap = em * 0.36
    width, height = tile_of(hatch, gap=gap)
    tile = QPixmap(max(1, round(width * sharpness)), max(1, round(height * sharpness)))
    tile.fill(QColor(paint.fill))
    lines = hatching(hatch, width=width, height=height, gap=gap)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, tile.height())
    painter.scale(tile.width() / width, -tile.height() / height)
    painter.setPen(_pen(paint.hatch, em / 14, dots=lines.dots))
    painter.drawLines([QLineF(*segment) for segment in lines.segments])
    painter.end()
    return tile


def _pen(color: str, width: float, *, dots: float) -> QPen:
    pen = QPen(QColor(color), width * 1.5 if dots else width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if dots:
        pen.setDashPattern([0.01, dots / pen.widthF()])
    return pen
