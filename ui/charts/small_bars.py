"""A chart of bars as small as a few lines of text, beside the sentence that it belongs to."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.charts.brush import Brush
from ui.theme import colors_in_use
from ui.widgets.words import em
from watchapp.charts.chart import Bar, Bars, Chart

_WIDTH, _HEIGHT = 13, 4.2  # in heights of a line


class SmallBars(QWidget):
    """Draws the bars of a chart between the labels of its ends; its table is told in words."""

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self._chart = chart
        self.setFixedSize(em(self, _WIDTH), em(self, _HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        told = ", ".join(f"{when}: {n}" for when, n in chart.table.rows)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(told)
        self.setToolTip("\n".join(f"{when}: {n}" for when, n in chart.table.rows))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), colors_in_use()
        brush = Brush(painter, colors, em=em(self))
        for mark in self._chart.marks:
            if isinstance(mark, Bars):
                for faint in (True, False):
                    areas = [self._area(bar) for bar in mark.bars if bar.faint is faint]
                    brush.fill(areas, mark.ink, faint=faint)
        ground = self._ground()
        painter.setPen(QColor(colors.edge))
        painter.drawLine(QLineF(ground.left(), ground.bottom(), ground.right(), ground.bottom()))
        painter.setPen(QColor(colors.quiet))
        below = QRectF(0, ground.bottom(), self.width(), em(self))
        labels = [tick.label for tick in self._chart.x.ticks]
        if labels:
            painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), labels[0])
        if len(labels) > 1:
            painter.drawText(below, int(Qt.AlignmentFlag.AlignRight), labels[-1])

    def _ground(self) -> QRectF:
        """Return the room of the bars, above the line of labels."""
        return QRectF(0, 1, self.width(), self.height() - em(self, 1.1))

    def _area(self, bar: Bar) -> QRectF:
        x, y, ground = self._chart.x, self._chart.y, self._ground()
        left, right = x.share(bar.left) * ground.width(), x.share(bar.right) * ground.width()
        top = ground.bottom() - y.share(bar.top) * ground.height()
        return QRectF(left, top, right - left, ground.bottom() - top)
