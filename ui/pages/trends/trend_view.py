"""One answer about trends: its sentence, its charts and tables, and what to know of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from ui.charts.chart_view import ChartView
from ui.pages.trends.worked_out import WorkedOut
from ui.tables.values_model import ValuesModel
from ui.widgets.flow import FlowLayout
from ui.widgets.table_view import TableView
from ui.widgets.words import em, words
from watchapp.charts.trend import Titled, Trend
from watchapp.speech import say

_LINES_OF_CHART = 17  # at least
_SHARE_OF_PAGE = 0.55  # what a chart takes of a page that is higher
_SHARE_OF_MAP = 0.85  # as a map needs more
_CHARTS_AT_FIRST, _TABLES_AT_FIRST = 3, 4  # as most answers need at most
_ROWS_IN_SIGHT = 12


class TrendView(QWidget):
    """Shows answers one after the other; what two of them share is not made anew."""

    def __init__(self, copies: Sequence[QWidget] = ()) -> None:
        """Make it with the buttons that copy what is shown, which stand below the charts."""
        super().__init__()
        self._trend: Trend | None = None
        self._copies = QWidget()
        row = FlowLayout(self._copies, gap=em(self) // 2)
        for button in copies:
            row.addWidget(button)
        self._answer = words("", "heading", selectable=True)
        self._more = words("", selectable=True)
        self._notes = words("", "quiet", selectable=True)
        self._worked_out = WorkedOut()
        self._charts: list[ChartView] = []
        self._page_height = 0
        self._tables: list[NumbersTable] = []
        self._drawn, self._listed = QVBoxLayout(), QVBoxLayout()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(em(self) * 3 // 4)
        self.column.addWidget(self._answer)
        self.column.addWidget(self._more)
        self.column.addLayout(self._drawn)
        # Made before what stands below them: in this order the keyboard walks.
        self._views_for(_CHARTS_AT_FIRST)
        self.column.addWidget(self._copies)
        self.column.addLayout(self._listed)
        self._tables_for(_TABLES_AT_FIRST)
        self.column.addWidget(self._notes)
        self.column.addWidget(self._worked_out)

    @property
    def trend(self) -> Trend | None:
        """Return the answer that is shown."""
        return self._trend

    @property
    def sentences(self) -> str:
        """Return what is said above the charts."""
        return "\n".join(filter(None, (self._answer.text(), self._more.text())))

    @property
    def notes(self) -> str:
        """Return what is said below the tables."""
        return self._notes.text()

    def show_trend(self, trend: Trend) -> None:
        """Show an answer."""
        self._trend = trend
        first, rest = _said(trend)
        self._answer.setText(first)
        _fill(self._more, "\n".join(rest))
        _fill(self._notes, "\n".join(_notes(trend)))
        self._worked_out.show_methods(trend.methods)
        self._copies.setVisible(not trend.is_empty)
        drawn = [chart for chart in trend.charts if not chart.is_empty]
        for chart, view in zip(drawn, self._views_for(len(drawn)), strict=True):
            view.show_chart(chart)
            self._fit(view)
        tables = trend.every_table
        for table, shown in zip(tables, self._tables_for(len(tables)), strict=True):
            shown.show_table(table, with_title=bool(trend.tables))

    def fit_charts(self, height: int) -> None:
        """Give charts their share of a page so high, in pixels, so that one is seen whole."""
        self._page_height = height
        for view in self._charts:
            self._fit(view)

    def _fit(self, view: ChartView) -> None:
        share = _SHARE_OF_MAP if view.is_map else _SHARE_OF_PAGE
        wanted = max(em(self, _LINES_OF_CHART), round(self._page_height * share))
        view.setFixedHeight(max(wanted, view.least_height(self.width())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_charts(self._page_height)

    def copy_picture(self) -> bool:
        """Put the charts on the clipboard as one picture; return whether there are any."""
        pictures = [view.picture() for view in self._charts if not view.isHidden()]
        if not pictures:
            return False
        QGuiApplication.clipboard().setImage(_stacked(pictures))
        return True

    def copy_numbers(self) -> bool:
        """Put the tables on the clipboard as CSV; return whether there are any."""
        if self._trend is None or not self._trend.every_table:
            return False
        tables = self._trend.every_table
        if len(tables) == 1:
            text = tables[0].table.csv()
        else:
            text = "\r\n".join(f'"{title}"\r\n{table.csv()}' for title, table in tables)
        QGuiApplication.clipboard().setText(text)
        return True

    def _views_for(self, many: int) -> list[ChartView]:
        while len(self._charts) < many:
            view = ChartView()
            self._charts.append(view)
            self._drawn.addWidget(view)
        for place, view in enumerate(self._charts):
            view.setVisible(place < many)
        return self._charts[:many]

    def _tables_for(self, many: int) -> list[NumbersTable]:
        while len(self._tables) < many:
            self._tables.append(NumbersTable())
            self._listed.addWidget(self._tables[-1])
        for place, table in enumerate(self._tables):
            table.setVisible(place < many)
        return self._tables[:many]


class NumbersTable(QWidget):
    """A table of numbers under its heading, as high as its rows up to a dozen."""

    def __init__(self) -> None:
        super().__init__()
        self._title = words("", "heading")
        self._model = ValuesModel()
        self._table = TableView()
        self._table.setModel(self._model)
        self._table.horizontalHeader().setSortIndicatorShown(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self._table)

    def show_table(self, titled: Titled, *, with_title: bool) -> None:
        """Show a table, under its heading if there is not a chart above that bears it."""
        self._title.setText(titled.title)
        self._title.setVisible(with_title)
        self._table.setAccessibleName(titled.title)
        self._model.show(titled.table)
        last = [row[-1] for row in titled.table.rows]
        # A number at the far end of a wide column would stand away from its row.
        worded = any(isinstance(each, str) for each in last)
        self._table.horizontalHeader().setStretchLastSection(worded)
        self._table.fit_columns()
        self._fit_height()

    def _fit_height(self) -> None:
        rows = min(self._model.rowCount(), _ROWS_IN_SIGHT)
        header = self._table.horizontalHeader().sizeHint().height()
        bar = self._table.horizontalScrollBar().sizeHint().height()
        row = self._table.verticalHeader().defaultSectionSize()
        self._table.setFixedHeight(header + rows * row + bar + 4)


def _said(trend: Trend) -> tuple[str, tuple[str, ...]]:
    """Return the answer, or why there is none, and what else is said."""
    if trend.refused:
        return trend.refused, trend.sentences
    return (trend.sentences[0] if trend.sentences else ""), trend.sentences[1:]


def _notes(trend: Trend) -> list[str]:
    left_out = [
        say("Left out: {n:,}: {why}", n=each.n, why=each.why) for each in trend.left_out if each.n
    ]
    return [*trend.notes, *left_out]


def _fill(label: QLabel, text: str) -> None:
    """Show words, or nothing at all where there are none."""
    label.setText(text)
    label.setVisible(bool(text))


def _stacked(pictures: list[QImage]) -> QImage:
    """Return pictures one below the other."""
    if len(pictures) == 1:
        return pictures[0]
    ratio = pictures[0].devicePixelRatio()
    width = max(each.width() for each in pictures)
    whole = QImage(width, sum(each.height() for each in pictures), QImage.Format.Format_RGB32)
    whole.fill(0xFFFFFFFF)
    whole.setDevicePixelRatio(ratio)
    painter = QPainter(whole)
    top = 0.0
    for each in pictures:
        painter.drawImage(0, int(top), each)
        top += each.height() / ratio
    painter.end()
    return whole
