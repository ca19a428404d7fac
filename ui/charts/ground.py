"""Paints the marks of a map: outlines with their names, counted points, a surface."""

from __future__ import annotations

from functools import lru_cache
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

from ui.charts.brush import Brush
from ui.colors import DARK, Colors
from watchapp.charts.ground import FULL, INSIDE, GroundMark, Raster, Scan, Shape, Shapes, Spots

_FADED = 0.6  # of a scanned map, so that what lies on it is seen
_DASH = 0.5  # in lines of text
_HALO = 0.22  # around names, in lines of text


class GroundBrush:
    """Draws in pixels, in the font of the painter and the colors of the look in use."""

    def __init__(self, painter: QPainter, colors: Colors, to_pixels: QTransform) -> None:
        self._painter = painter
        self._colors = colors
        self._to_pixels = to_pixels
        self._metrics = QFontMetricsF(painter.font())
        self._taken: list[QRectF] = []  # by names

    def paint(self, mark: GroundMark) -> None:
        """Draw a mark; names that would run into each other or out of their area are left out."""
        match mark:
            case Shapes():
                self._paint_shapes(mark)
            case Spots():
                brush = Brush(self._painter, self._colors, em=self._metrics.height())
                for spot in mark.spots:
                    place = self._to_pixels.map(QPointF(spot.x, spot.y))
                    brush.mark([place], mark.ink, size=spot.size)
            case Raster():
                self._paint_raster(mark)
            case Scan():
                self._paint_scan(mark)
            case _:
                assert_never(mark)

    def _paint_shapes(self, mark: Shapes) -> None:
        path = QPainterPath()
        for shape in mark.shapes:
            for ring in shape.rings:
                path.addPolygon(self._to_pixels.map(QPolygonF([QPointF(x, y) for x, y in ring])))
        color = QColor(mark.ink.dark if self._colors is DARK else mark.ink.light)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if mark.filled:
            inside = QColor(color)
            inside.setAlphaF(INSIDE if mark.series else 1)
            self._painter.fillPath(path, inside)
        pen = QPen(color, max(1.0, mark.width * self._metrics.height()))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if mark.dashed:
            pen.setDashPattern([_DASH / mark.width, 0.6 * _DASH / mark.width])
        self._painter.strokePath(path, pen)
        for shape in mark.shapes:
            self._write_name(shape, mark)

    def _write_name(self, shape: Shape, mark: Shapes) -> None:
        if not shape.name or shape.at is None:
            return
        box = self._metrics.boundingRect(shape.name)
        box.moveCenter(self._to_pixels.map(QPointF(*shape.at)))
        if mark.series and not self._has_room(box, shape):
            return
        self._taken.append(box)
        path = QPainterPath()
        path.addText(
            box.left(), box.top() + self._metrics.ascent(), self._painter.font(), shape.name
        )
        halo = QPen(QColor(self._colors.raised), _HALO * self._metrics.height())
        halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.strokePath(path, halo)
        self._painter.fillPath(path, QColor(self._colors.text))

    def _has_room(self, box: QRectF, shape: Shape) -> bool:
        ground = QPolygonF([QPointF(x, y) for ring in shape.rings for x, y in ring])
        area = self._to_pixels.map(ground).boundingRect()
        return box.width() <= area.width() and not any(box.intersects(each) for each in self._taken)

    def _paint_scan(self, mark: Scan) -> None:
        (left, top), (east, north) = mark.corner, mark.step
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._painter.setOpacity(_FADED)
        laid = QTransform(east, north, north, -east, left, top)
        self._painter.setWorldTransform(laid * self._to_pixels)
        self._painter.drawImage(0, 0, _picture(mark.content))
        self._painter.restore()

    def _paint_raster(self, mark: Raster) -> None:
        color = QColor(mark.ink.dark if self._colors is DARK else mark.ink.light)
        image = QImage(
            mark.levels, mark.columns, mark.rows, mark.columns, QImage.Format.Format_Indexed8
        )
        image.setColorTable([_clear(color, level).rgba() for level in range(FULL + 1)])
        image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        target = QRectF(mark.left, mark.bottom, mark.right - mark.left, mark.top - mark.bottom)
        self._painter.save()
        smooth = QPainter.RenderHint.SmoothPixmapTransform
        self._painter.setRenderHint(smooth, on=mark.smooth)
        self._painter.drawImage(
            self._to_pixels.mapRect(target), image.flipped(Qt.Orientation.Vertical)
        )
        self._painter.restore()


@lru_cache(maxsize=4)
def _picture(content: bytes) -> QImage:
    """Return a picture from its file; each is painted many times while the map is moved."""
    return QImage.fromData(content)


def _clear(color: QColor, level: int) -> QColor:
    clear = QColor(color)
    clear.setAlpha(level)
    return clear
