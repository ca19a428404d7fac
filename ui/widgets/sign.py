"""A small drawn sign beside words, so that color is never the only mark."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.widgets.words import em


class Shape(Enum):
    """What a sign looks like."""

    TRIANGLE = auto()
    TICK = auto()
    INFORMATION = auto()


class Sign(QWidget):
    """A warning triangle, a tick or an “i” in a ring, as high as a line of text."""

    def __init__(self, shape: Shape, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = shape
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = em(self)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        painter.scale(side / 16, side / 16)
        pen = QPen(self.palette().windowText().color(), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        if self._shape is Shape.TICK:
            painter.drawPolyline(QPolygonF([QPointF(3, 8.5), QPointF(6.5, 12), QPointF(13, 4.5)]))
            return
        if self._shape is Shape.TRIANGLE:
            corners = [QPointF(8, 2), QPointF(14.5, 13.5), QPointF(1.5, 13.5)]
            painter.drawPolygon(QPolygonF(corners))
        else:
            painter.drawEllipse(QRectF(1.5, 1.5, 13, 13))
        stroke, dot = ((6.5, 9.5), 11.7) if self._shape is Shape.TRIANGLE else ((7.5, 11.5), 4.8)
        painter.drawLine(QPointF(8, stroke[0]), QPointF(8, stroke[1]))
        painter.drawPoint(QPointF(8, dot))
