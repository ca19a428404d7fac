"""A page of questions about trends: which one, about what, and its answer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.desk import Desk
from ui.jobs import Job, Jobs
from ui.pages.page import Page
from ui.pages.trends.folded_filter import FoldedFilter
from ui.pages.trends.trend_filter import TrendFilter
from ui.pages.trends.trend_view import TrendView
from ui.theme import icon
from ui.widgets.busy import Busy
from ui.widgets.chips import Chips
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice_bar import Kind
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, words
from watchapp import clock
from watchapp.charts.trend import Trend
from watchapp.operations.trends import Asked, TrendDef, trends_of
from watchapp.progress import Progress
from watchapp.queries.tallies import Filter
from watchapp.records import Category, Patrol, Sighting, Watch, Zone
from watchapp.schema import Record
from watchapp.speech import say
from watchapp.store import Store


def _answered(store: Store, progress: Progress, *, question: TrendDef, asked: Asked) -> Trend:
    return question.answer(store, asked, progress)


class TrendPage(Page):
    """The questions of one page, asked behind the window, each answered in a sentence first.

    A page names its questions by `page` in TRENDS. What stands below the answers of one page
    alone comes from `make_extra`, and is told each answer by `show_extra`.
    """

    page: ClassVar[str]
    concerns: ClassVar[tuple[type[Record], ...]] = (Sighting, Category, Zone, Patrol, Watch)

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        self._questions = {each.name: each for each in trends_of(self.page)}
        self._question = next(iter(self._questions.values()))
        self._job: Job | None = None
        self._title = words("", "title")
        self._chips = Chips(
            [(each.name, say(each.title)) for each in self._questions.values()],
            key=self._question.name,
        )
        self._chips.setAccessibleName(self.tr("Question"))
        self._chips.tell_more({n: say(each.question) for n, each in self._questions.items()})
        many = len(self._questions) > 1
        self._chips.setVisible(many)
        self._title.setVisible(not many)
        self._filter = TrendFilter()
        self._choices = FoldedFilter(self._filter)
        self._busy = Busy()
        self._copies = self._make_copies()
        self.view = TrendView(self._copies)
        self._answer = QStackedWidget()
        self._lay_out()
        self._filter.changed.connect(self._ask)
        self._chips.picked.connect(self._choose)
        self._busy.cancelled.connect(self._stop)

    @property
    def question(self) -> TrendDef:
        """Return the question that is asked now."""
        return self._question

    @override
    def refresh(self) -> None:
        self._filter.renew(self.desk.store)
        self._show_question()

    @override
    def offers(self) -> frozenset[str]:
        trend = self.view.trend
        return frozenset() if trend is None or trend.is_empty else frozenset({"copy"})

    @override
    def copy(self) -> None:
        """Put the charts on the clipboard as a picture."""
        if self.view.copy_picture():
            self.tell(self.tr("The chart is on the clipboard as a picture."), Kind.GOOD)

    def copy_table(self) -> None:
        """Put the numbers on the clipboard as CSV."""
        if self.view.copy_numbers():
            self.tell(self.tr("The numbers are on the clipboard as CSV."), Kind.GOOD)

    def ask_question(
        self, name: str, *, picked: Filter | None = None, choices: Mapping[str, str] | None = None
    ) -> None:
        """Ask another question, of other sightings and with other options where they are given."""
        self._question = self._questions[name]
        self._chips.set_key(name)
        self._filter.renew(self.desk.store)
        if picked is not None:
            self._filter.set_filter(picked)
        self._prepare()
        for option, value in (choices or {}).items():
            self._filter.set_choice(option, value)
        self._ask()

    def make_extra(self) -> QWidget | None:
        """Return what stands below the answers of this page alone, None for nothing."""
        return None

    def show_extra(self, trend: Trend) -> None:
        """Show an answer in what stands below it."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.fit_charts(self.height())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._question.slow:
            self._stop()  # nobody looks, and the worker is wanted elsewhere

    def _choose(self, name: str) -> None:
        self._question = self._questions[name]
        self._show_question()

    def _show_question(self) -> None:
        self._prepare()
        self._ask()

    def _prepare(self) -> None:
        self._title.setText(say(self._question.title))
        self._title.setToolTip(say(self._question.question))
        self._filter.show_parts(self._question.parts)
        self._filter.show_options(self._question.options, self.desk.store)
        self._choices.tell()

    def _ask(self) -> None:
        asked = Asked(clock.today(), self._filter.filter(), self._filter.choices())
        question = self._question
        if question.slow:
            self._busy.start(self.tr("Working it out…"))
        self._job = self.jobs.start(
            partial(_answered, question=question, asked=asked),
            self._show,
            replaces=f"trend {self.page}",
            on_progress=self._busy.step,
            on_trouble=self._refuse,
            on_cancelled=self._busy.finish,
        )

    def _stop(self) -> None:
        self._busy.finish()
        if self._job is not None:
            self._job.cancel()

    def _refuse(self, sentence: str) -> None:
        """Show why a question cannot be answered, in the place of the answer."""
        self._show(Trend(self._question.name, say(self._question.title), refused=sentence))

    def _show(self, trend: Trend) -> None:
        self._busy.finish()
        self._job = None
        nothing = trend.is_empty and not trend.notes and not trend.refused and not trend.left_out
        self._answer.setCurrentIndex(1 if nothing else 0)
        self.view.show_trend(trend)
        self.show_extra(trend)
        picture, _ = self._copies
        picture.setVisible(any(not chart.is_empty for chart in trend.charts))
        self.offers_changed.emit()

    def _make_copies(self) -> tuple[QPushButton, QPushButton]:
        picture = QPushButton(icon("copy"), self.tr("Cop&y picture"))
        picture.clicked.connect(self.copy)
        numbers = QPushButton(icon("copy"), self.tr("Copy &numbers (CSV)"))
        numbers.clicked.connect(self.copy_table)
        return picture, numbers

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
        answer = QWidget()
        below = QVBoxLayout(answer)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.view)
        if (extra := self.make_extra()) is not None:
            below.addWidget(extra)
        below.addStretch(1)
        self._answer.addWidget(answer)
        self._answer.addWidget(self._make_empty())
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(em(self), em(self), em(self), em(self))
        column.setSpacing(em(self) * 3 // 4)
        for part in (self._title, self._chips, self._choices, self._busy):
            column.addWidget(part)
        column.addWidget(self._answer, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(content))
