"""The chart on a page, for eyes, for a screen reader and for the clipboard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.charts.sheet import ChartSheet
from ui.colors import LIGHT
from ui.theme import colors_in_use
from ui.widgets.words import em
from watchapp.charts.chart import Chart

_FOCUS_RING = 2
_PICTURE_WIDTH, _PICTURE_HEIGHT = 54, 34  # in heights of a line
_PICTURE_SHARPNESS = 2  # pixels to a point, so that it is crisp in a document
_ON_WHITE = replace(LIGHT, surface="#ffffff", raised="#ffffff")
_LOOKS = {QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange}


class ChartView(QWidget):
    """Shows one chart; its title is its accessible name, its sentence the description."""

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self._sheet = ChartSheet(with_words=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[_FOCUS_RING] * 4)
        column.addWidget(self._sheet)

    def show_chart(self, chart: Chart) -> None:
        """Show this chart from now on, in the look that the application wears."""
        self._chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(" ".join((chart.summary, *chart.notes)))
        self._sheet.show_chart(chart, colors_in_use())
        self.update()

    @property
    def is_map(self) -> bool:
        """Return whether a map is shown."""
        return self._chart is not None and self._chart.is_map

    def least_height(self, width: int) -> int:
        """Return how high it must be at this width for no words to lie over others, in pixels."""
        return self._sheet.least_height(width - 2 * _FOCUS_RING) + 2 * _FOCUS_RING

    def picture(self) -> QImage:
        """Return the chart with all its words on white, for a letter; an empty image before any."""
        if self._chart is None:
            return QImage()
        sheet = ChartSheet(with_words=True)
        in_sight = self._sheet.map.chart if self._chart.is_map else None
        sheet.show_chart(in_sight or self._chart, _ON_WHITE)
        width = em(sheet, _PICTURE_WIDTH)
        sheet.resize(width, max(em(sheet, _PICTURE_HEIGHT), sheet.heightForWidth(width)))
        image = QImage(sheet.size() * _PICTURE_SHARPNESS, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_PICTURE_SHARPNESS)
        image.fill(Qt.GlobalColor.white)
        sheet.render(image)
        sheet.deleteLater()
        return image

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._sheet.map.press(event):
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._chart is not None and event.type() in _LOOKS:
            self._sheet.show_chart(self._chart, colors_in_use())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = colors_in_use()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colors.raised))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors.accent), 2 * _FOCUS_RING))
            painter.drawRect(self.rect())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
