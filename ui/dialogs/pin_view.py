"""A picture on which two points are set by clicking."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.theme import colors_in_use
from ui.widgets.words import em


class PinView(QWidget):
    """Shows a picture as large as there is room; `clicked` carries a pixel of it."""

    clicked = Signal(float, float)

    def __init__(self, content: bytes, name: str) -> None:
        super().__init__()
        self._image = QImage.fromData(content)
        self._pins: Sequence[QPointF] = ()
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(em(self, 20), em(self, 14))
        self.setAccessibleName(name)

    def show_pins(self, pins: Sequence[QPointF]) -> None:
        """Draw these pixels of the picture as numbered crosses."""
        self._pins = pins
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self, 44), em(self, 28))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        area = self._area()
        spot = event.position() - area.topLeft()
        if event.button() is Qt.MouseButton.LeftButton and area.contains(event.position()):
            times = self._image.width() / area.width()
            self.clicked.emit(spot.x() * times, spot.y() * times)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area, colors, line = self._area(), colors_in_use(), em(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawImage(area, self._image)
            for number, pin in enumerate(self._pins, start=1):
                spot = area.topLeft() + pin * (area.width() / self._image.width())
                for color, width in ((colors.raised, 0.35), (colors.accent, 0.15)):
                    painter.setPen(QPen(QColor(color), width * line))
                    painter.drawLine(spot - QPointF(line, 0), spot + QPointF(line, 0))
                    painter.drawLine(spot - QPointF(0, line), spot + QPointF(0, line))
                down = -1.5 if spot.y() > 2 * line else 0.5
                corner = spot + QPointF(0.3 * line, down * line)
                label = QRectF(corner, QSize(line, line).toSizeF())
                painter.fillRect(label, QColor(colors.accent))
                painter.setPen(QColor(colors.on_accent))
                painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(number))

    def _area(self) -> QRectF:
        """Return where the picture is drawn."""
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())
