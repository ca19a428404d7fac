"""A whole chart as on a sheet of paper: title, legend, plot and what it says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.charts.legend import Legend
from ui.charts.map_plot import MapPlot
from ui.charts.plot import Plot
from ui.colors import LIGHT, Colors
from ui.theme import palette_of
from ui.widgets.words import em, words
from watchapp.charts.chart import Chart, Key


class ChartSheet(QWidget):
    """Title, legend and plot; the sentence and the notes too where `with_words`."""

    def __init__(self, *, with_words: bool) -> None:
        super().__init__()
        self._title = words("")
        self._colors = LIGHT
        self._keys: tuple[Key, ...] = ()
        self._legend = Legend((), LIGHT, self.font())
        self._y_label, self._x_label = words(""), words("")
        self._x_label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.plot, self.map = Plot(), MapPlot()
        self.map.buttons.setVisible(not with_words)
        self.map.moved.connect(self._follow_map)
        self._caption = words("")
        self._caption.setVisible(with_words)
        self._column = QVBoxLayout(self)
        for part in (self._title, self._legend, self._y_label):
            self._column.addWidget(part)
        self._column.addWidget(self.plot, 1)
        self._column.addWidget(self.map, 1)
        self._column.addWidget(self._x_label)
        self._column.addWidget(self._caption)

    def show_chart(self, chart: Chart, colors: Colors) -> None:
        """Lay this chart out in these colors and the font of the widget."""
        # An application's style sheet keeps the palette from reaching the labels by itself.
        for part in (self, self._title, self._y_label, self._x_label, self._caption):
            part.setPalette(palette_of(colors))
        self._space_out()
        self._title.setText(chart.title)
        self._y_label.setText(chart.y.label)
        self._x_label.setText(chart.x.label)
        self._caption.setText("\n".join((chart.summary, *chart.notes)))
        self._colors = colors
        self._renew_legend(chart)
        self.plot.setVisible(not chart.is_map)
        self.map.setVisible(chart.is_map)
        (self.map if chart.is_map else self.plot).show_chart(chart, colors)

    def least_height(self, width: int) -> int:
        """Return how high it is at this width, in pixels, words in as many rows as they need."""
        return self._column.minimumHeightForWidth(width)

    def _space_out(self) -> None:
        """Take all distances from the size of the words."""
        line = em(self)
        self._column.setContentsMargins(line, line // 2, line, line // 2)
        self._column.setSpacing(line // 4)
        bold = QFont(self.font())
        bold.setBold(True)
        self._title.setFont(bold)

    def _follow_map(self, chart: Chart) -> None:
        """Say what the shades mean in the part of a map that is seen now."""
        if not self.map.isHidden() and chart.legend != self._keys:
            self._renew_legend(chart)

    def _renew_legend(self, chart: Chart) -> None:
        self._keys = chart.legend
        legend = Legend(chart.legend, self._colors, self.font())
        self._column.replaceWidget(self._legend, legend)
        legend.show()  # or the layout would reckon without it until later
        self._legend.hide()
        self._legend.deleteLater()
        self._legend = legend
