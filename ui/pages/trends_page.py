"""The Trends page: a chart over time with its sentence, its table and what to beware of."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.charts.chart_view import ChartView
from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.page import Page
from ui.pages.trends_filter import TrendsFilter
from ui.tables.values_model import ValuesModel
from ui.theme import icon
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice_bar import Kind
from ui.widgets.scroll import Scroll
from ui.widgets.table_view import TableView
from ui.widgets.words import em, words
from watchapp.analysis.periods import Unit
from watchapp.charts.chart import Chart
from watchapp.operations.trends.over_time import chart_over_time
from watchapp.progress import Progress
from watchapp.queries.tallies import Filter
from watchapp.records import Category, Patrol, Sighting, Zone
from watchapp.schema import Record
from watchapp.store import Store

_ROWS_IN_SIGHT = 5
_LINES_OF_CHART = 20


def _counted(store: Store, _: Progress, *, picked: Filter, unit: Unit | None) -> Chart:
    return chart_over_time(store, picked, unit)


class TrendsPage(Page):
    """How many, of which kind, when; asked behind the window, answered in a sentence first."""

    concerns: ClassVar[tuple[type[Record], ...]] = (Sighting, Category, Zone, Patrol)

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        self._chart: Chart | None = None
        self._filter = TrendsFilter()
        self._filter.changed.connect(self._ask)
        self._sentence = words("", selectable=True)
        self._notes = words("", "quiet", selectable=True)
        self._view = ChartView()
        self._view.setMinimumHeight(em(self._view, _LINES_OF_CHART))
        self._model = ValuesModel()
        self._table = TableView()
        self._table.setModel(self._model)
        self._table.horizontalHeader().setSortIndicatorShown(False)
        self._table.setMinimumHeight(em(self._table, _ROWS_IN_SIGHT * 2))
        self._table.setAccessibleName(self.tr("The numbers of the chart"))
        self._answer = QStackedWidget()
        self._answer.addWidget(self._make_answer())
        self._answer.addWidget(self._make_empty())
        # As high as the window leaves room for; the page scrolls where that is too little.
        self._answer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._answer.setMinimumHeight(em(self, _LINES_OF_CHART + 2 * _ROWS_IN_SIGHT + 1))
        self._lay_out()

    @override
    def refresh(self) -> None:
        self._filter.renew(self.desk.store)
        self._ask()

    @override
    def offers(self) -> frozenset[str]:
        return frozenset() if self._chart is None or self._chart.is_empty else frozenset({"copy"})

    @override
    def copy(self) -> None:
        """Put the chart on the clipboard as a picture."""
        QGuiApplication.clipboard().setImage(self._view.picture())
        self.tell(self.tr("The chart is on the clipboard as a picture."), Kind.GOOD)

    def copy_table(self) -> None:
        """Put the numbers on the clipboard as CSV."""
        if self._chart is not None:
            QGuiApplication.clipboard().setText(self._chart.table.csv())
            self.tell(self.tr("The numbers are on the clipboard as CSV."), Kind.GOOD)

    def _ask(self) -> None:
        question = partial(_counted, picked=self._filter.filter(), unit=self._filter.unit())
        self.jobs.start(question, self._show, replaces="trends")

    def _show(self, chart: Chart) -> None:
        self._chart = chart
        self._answer.setCurrentIndex(1 if chart.is_empty and not chart.notes else 0)
        self._sentence.setText(chart.summary)
        self._notes.setText(" ".join(chart.notes))
        self._notes.setVisible(bool(chart.notes))
        self._view.show_chart(chart)
        self._model.show(chart.table)
        self._table.fit_columns()
        for button in self._copies:
            button.setEnabled(not chart.is_empty)
        self.offers_changed.emit()

    def _make_answer(self) -> QWidget:
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(self._view)
        both.addWidget(self._table)
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 1)
        return both

    def _make_empty(self) -> QWidget:
        empty = EmptyState(
            self.tr("Nothing to count here"),
            self.tr(
                "No sighting in the log matches these choices. Choose more days or all zones,"
                " enter a sighting, or import a police file from the File menu."
            ),
            button=self.tr("Go to Sightings"),
            icon=icon("trends"),
        )
        empty.asked.connect(partial(self.wish, "sightings"))
        return empty

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(words(self.tr("Trends"), "title"), 1)
        picture = QPushButton(icon("copy"), self.tr("Copy &picture"))
        picture.clicked.connect(self.copy)
        numbers = QPushButton(icon("copy"), self.tr("Copy &numbers (CSV)"))
        numbers.clicked.connect(self.copy_table)
        self._copies = (picture, numbers)
        for button in self._copies:
            head.addWidget(button)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(em(self), em(self), em(self), em(self))
        column.setSpacing(em(self) * 3 // 4)
        column.addLayout(head)
        column.addWidget(self._filter)
        column.addWidget(self._sentence)
        column.addWidget(self._answer, 1)
        column.addWidget(self._notes)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(content))
