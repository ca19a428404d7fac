"""The plot itself: the plotting library's axes around what the painter paints."""

from __future__ import annotations

import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsItem, QVBoxLayout, QWidget
from typing_extensions import override

from ui.charts.painter import Painter
from ui.colors import Colors
from watchapp.charts.chart import Chart
from watchapp.charts.ticks import roomy_ticks

_TICK = 5  # pixels
_GAP = 4  # pixels between a tick and its label
_BESIDE = 1000  # pixels that a label may stand out beyond its axis before it is dropped
_LEAST_LINES = 9
_BETWEEN = 0.4  # of a line, between two labels on the left
_LEAST_WIDTH = 18  # in heights of a line


class Plot(QWidget):
    """Shows one chart without title or legend, and leaves wheel and mouse to the page."""

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self._view = pyqtgraph.PlotWidget()
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setMenuEnabled(False)
        self._view.setMouseEnabled(x=False, y=False)
        self._view.hideButtons()
        # The marker of a point on the edge is drawn whole.
        clips = QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape
        self._view.getViewBox().setFlag(clips, enabled=False)
        self._left, self._bottom = self._view.getAxis("left"), self._view.getAxis("bottom")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)

    def show_chart(self, chart: Chart, colors: Colors) -> None:
        """Draw this chart in these colors and the font of the widget."""
        self._chart = chart
        self._view.setBackground(colors.raised)
        self._view.clear()
        self._view.addItem(Painter(chart, colors, self.font()), ignoreBounds=True)
        self._view.setRange(
            xRange=(chart.x.low, chart.x.high), yRange=(chart.y.low, chart.y.high), padding=0
        )
        self._dress(chart, colors)
        self._label()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._label()

    def _dress(self, chart: Chart, colors: Colors) -> None:
        """Give the axes their type, colors and room."""
        metrics = QFontMetricsF(self.font())
        for axis in (self._left, self._bottom):
            axis.setTickFont(QFont(self.font()))
            axis.setTextPen(colors.text)
            axis.setPen(None)
            axis.setStyle(tickTextOffset=_GAP, hideOverlappingLabels=_BESIDE, tickAlpha=255)
        self._bottom.setTickPen(colors.edge)
        self._bottom.setStyle(tickLength=_TICK)
        self._left.setTickPen(None)
        self._left.setStyle(tickLength=0)
        beside = [line for tick in chart.y.ticks for line in tick.label.split("\n")]
        widest = max((metrics.horizontalAdvance(line) for line in beside), default=0)
        rows = max((t.label.count("\n") + 1 for t in chart.x.ticks), default=0)
        self._left.setWidth(round(widest) + _GAP + 2)
        self._bottom.setHeight(round(rows * metrics.lineSpacing()) + _TICK + _GAP)
        half = round(metrics.height() / 2)
        self._view.getPlotItem().layout.setContentsMargins(0, half, 2 * half, 0)
        em = metrics.height()
        lines = max(_LEAST_LINES, len(beside) + _BETWEEN * len(chart.y.ticks))
        self.setMinimumSize(round(_LEAST_WIDTH * em), round((lines + rows) * em))

    def _label(self) -> None:
        """Set the ticks, and as many of the labels below as there is room for."""
        if self._chart is None:
            return
        metrics = QFontMetricsF(self.font())
        length = self.width() - self._left.width() - metrics.height()
        gap = metrics.horizontalAdvance("0")
        x = roomy_ticks(
            self._chart.x, length=length, width_of=lambda w: metrics.horizontalAdvance(w) + gap
        )
        self._bottom.setTicks([list(x)])
        self._left.setTicks([list(self._chart.y.ticks)])
