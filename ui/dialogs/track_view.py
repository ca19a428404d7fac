"""Ways over the ground, drawn to one scale in both directions, with a bar that tells it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import floor, log10

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.theme import colors_in_use
from ui.widgets.words import em, width_of

Way = Sequence[tuple[float, float]]


class TrackView(QWidget):
    """Draws ways given in units east and north; a ring stands at the start, a square at the end."""

    def __init__(self, ways: Sequence[Way], *, unit: str, summary: str) -> None:
        super().__init__()
        self._ways = [way for way in ways if way]
        self._unit = unit
        self.setAccessibleName(summary)
        self.setMinimumSize(width_of(self, 30), em(self, 14))

    @override
    def sizeHint(self) -> QSize:
        return QSize(width_of(self, 70), em(self, 22))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = colors_in_use()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(colors.raised))
            if not self._ways:
                return
            scale, offset = self._fit()
            lines = [[self._at(point, scale, offset) for point in way] for way in self._ways]
            painter.setPen(QPen(QColor(colors.accent), em(self, 0.18)))
            for line in lines:
                painter.drawPolyline(QPolygonF(line))
            painter.setPen(QPen(QColor(colors.quiet), em(self, 0.08), Qt.PenStyle.DotLine))
            for one, two in pairwise(lines):
                painter.drawLine(one[-1], two[0])
            self._draw_ends(painter, lines[0][0], lines[-1][-1])
            self._draw_scale(painter, scale)

    def _fit(self) -> tuple[float, QPointF]:
        """Return pixels a unit, and the place of the point (0, 0)."""
        across = [x for way in self._ways for x, _ in way]
        up = [y for way in self._ways for _, y in way]
        room = QRectF(self.rect()).adjusted(em(self, 1), em(self, 1), -em(self, 1), -em(self, 2.5))
        wide, high = max(across) - min(across), max(up) - min(up)
        scale = min(room.width() / (wide or 1e-6), room.height() / (high or 1e-6))
        scale = min(scale, room.width() / 1e-3)
        middle = QPointF((max(across) + min(across)) / 2, (max(up) + min(up)) / 2)
        center = room.center()
        return scale, QPointF(center.x() - middle.x() * scale, center.y() + middle.y() * scale)

    def _at(self, point: tuple[float, float], scale: float, offset: QPointF) -> QPointF:
        return QPointF(offset.x() + point[0] * scale, offset.y() - point[1] * scale)

    def _draw_ends(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        colors, size = colors_in_use(), em(self, 0.4)
        painter.setPen(QPen(QColor(colors.text), em(self, 0.14)))
        painter.setBrush(QColor(colors.raised))
        painter.drawEllipse(start, size, size)
        painter.setBrush(QColor(colors.text))
        painter.drawRect(QRectF(end.x() - size * 0.8, end.y() - size * 0.8, size * 1.6, size * 1.6))

    def _draw_scale(self, painter: QPainter, scale: float) -> None:
        """Draw a bar of a round length with that length beside it."""
        length = _round_below(self.width() / 4 / scale)
        left, base = em(self, 1), self.height() - em(self, 1)
        painter.setPen(QPen(QColor(colors_in_use().text), em(self, 0.12)))
        painter.drawLine(QPointF(left, base), QPointF(left + length * scale, base))
        text = f"{length:g} {self._unit}"
        painter.drawText(QPointF(left, base - em(self, 0.4)), text)


def _round_below(length: float) -> float:
    """Return the largest of 1, 2 and 5 times a power of ten that is not above a length."""
    power = 10.0 ** floor(log10(length))
    return max((step * power for step in (1, 2, 5) if step * power <= length), default=power)
