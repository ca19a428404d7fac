"""One entry of a chart's legend."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.charts.brush import Brush
from ui.colors import Colors
from watchapp.charts.chart import Key, Swatch

_LONGEST = 20  # in heights of a line; what is longer ends in an ellipsis


class KeyView(QWidget):
    """A swatch and the name of its series."""

    def __init__(self, key: Key, colors: Colors) -> None:
        super().__init__()
        self._key = key
        self._colors = colors
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = min(metrics.horizontalAdvance(self._key.label), _LONGEST * metrics.height())
        return QSize(words + round(2 * metrics.height()), round(1.2 * metrics.height()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        em = self.fontMetrics().height()
        middle = self.height() / 2
        self._paint_swatch(Brush(painter, self._colors, em=em), em, middle)
        painter.setPen(QColor(self._colors.text))
        words = self.rect().adjusted(round(1.3 * em), 0, 0, 0)
        label = self.fontMetrics().elidedText(
            self._key.label, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), label)

    def _paint_swatch(self, brush: Brush, em: float, middle: float) -> None:
        match self._key.swatch:
            case Swatch.BOX:
                brush.fill([QRectF(1, middle - em * 0.4, em, em * 0.8)], self._key.ink)
            case Swatch.LINE | Swatch.BARE | Swatch.DASHED as swatch:
                ends = [QPointF(0, middle), QPointF(em + 2, middle)]
                brush.run(ends, self._key.ink, dashed=swatch is Swatch.DASHED)
                if swatch is Swatch.LINE:
                    brush.mark([QPointF(em / 2 + 1, middle)], self._key.ink)
            case Swatch.BAND:
                brush.fill([QRectF(1, middle - em * 0.4, em, em * 0.8)], self._key.ink, faint=True)
            case Swatch.SHADE:
                area = QRectF(1, middle - em * 0.4, em, em * 0.8)
                brush.shade(area, self._key.ink, share=self._key.shade)
            case Swatch.WHISKER:
                ends = [QPointF(1, middle), QPointF(em + 1, middle)]
                brush.reach(ends, self._key.ink, caps=ends)
                brush.mark([QPointF(em / 2 + 1, middle)], self._key.ink)
            case Swatch.DOT:
                brush.mark([QPointF(em / 2 + 1, middle)], self._key.ink)
            case _:
                assert_never(self._key.swatch)
