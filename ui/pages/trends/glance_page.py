"""The first look in a month: three things that changed, three that look alarming and are not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.page import Page
from ui.pages.trends.folded_filter import FoldedFilter
from ui.pages.trends.glance_column import GlanceColumn
from ui.pages.trends.trend_filter import TrendFilter
from ui.pages.trends.trend_page import TrendPage
from ui.pages.trends.worked_out import WorkedOut
from ui.theme import icon
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice_bar import Kind
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, width_of, words
from watchapp import clock
from watchapp.analysis.look import Against
from watchapp.charts.trend import Trend
from watchapp.operations.trends import Asked, Part
from watchapp.operations.trends.first_look import Card, FirstLook, first_look
from watchapp.operations.trends.glance import trend_of
from watchapp.progress import Progress
from watchapp.records import Category, Patrol, Sighting, Watch, Zone
from watchapp.schema import Record
from watchapp.store import Store

_PARTS = frozenset({Part.SOURCE, Part.ZONE, Part.KIND})
_TWO_COLUMNS = 100  # digits across, from which on two columns of cards are easily read


class Behind(NamedTuple):
    """The question that shows what is behind a card, on its page."""

    page: str
    question: str
    choices: Mapping[str, str] = MappingProxyType({})


_BY_MONTH = Behind("over_time", "over_time", MappingProxyType({"by": "month"}))
_BEHIND = {
    Against.WEEKS_BEFORE: Behind("over_time", "weekly_band"),
    Against.OTHER_ZONES: Behind("rates", "zone_rates"),
}


def _looked(store: Store, _: Progress, *, asked: Asked) -> FirstLook:
    return first_look(store, asked)


class GlancePage(Page):
    """A headline, what changed beside what only looks so, and what could not be known."""

    concerns: ClassVar[tuple[type[Record], ...]] = (Sighting, Category, Zone, Patrol, Watch)

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        self.trend: Trend | None = None
        self._filter = TrendFilter()
        self._filter.show_parts(_PARTS)
        self._filter.changed.connect(self._ask)
        self._headline = words("", "heading", selectable=True)
        self._more = words("", "quiet", selectable=True)
        self._notes = words("", "quiet", selectable=True)
        self.real = GlanceColumn(
            self.tr("Changed, and probably for real"),
            nothing=self.tr("Nothing changed by more than chance gives."),
        )
        self.alarming = GlanceColumn(
            self.tr("Looks alarming, and can be chance"),
            nothing=self.tr("Nothing else changed by half or more."),
        )
        self._worked_out = WorkedOut()
        self._numbers = QPushButton(icon("copy"), self.tr("Copy &numbers (CSV)"))
        self._numbers.clicked.connect(self.copy)
        self._import = QPushButton(icon("import"), self.tr("&Import a police file…"))
        self._import.clicked.connect(partial(self.ask, "import_police"))
        for column in (self.real, self.alarming):
            column.asked.connect(self._open)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._answer = QStackedWidget()
        self._lay_out()

    @override
    def refresh(self) -> None:
        self._filter.renew(self.desk.store)
        self._ask()

    @override
    def offers(self) -> frozenset[str]:
        return frozenset({"copy"}) if self.trend and self.trend.tables else frozenset()

    @override
    def copy(self) -> None:
        """Put the cards on the clipboard as CSV."""
        if self.trend is not None and self.trend.tables:
            tables = (f'"{each.title}"\r\n{each.table.csv()}' for each in self.trend.tables)
            QGuiApplication.clipboard().setText("\r\n".join(tables))
            self.tell(self.tr("The numbers are on the clipboard as CSV."), Kind.GOOD)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= width_of(self, _TWO_COLUMNS)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def _ask(self) -> None:
        asked = Asked(clock.today(), self._filter.filter())
        self.jobs.start(partial(_looked, asked=asked), self._show, replaces="trend glance")

    def _show(self, look: FirstLook) -> None:
        self.trend = trend_of(look)
        self._answer.setCurrentIndex(1 if look.is_log_empty else 0)
        self._headline.setText(look.refused or look.headline)
        _fill(self._more, () if look.refused else look.sentences[1:])
        _fill(self._notes, look.notes)
        self._worked_out.show_methods(self.trend.methods)
        compared = bool(look.found.looked)
        for column, cards in ((self.real, look.real), (self.alarming, look.alarming)):
            column.setVisible(compared)
            column.show_cards(cards)
        self._numbers.setVisible(bool(self.trend.tables))
        self._import.setVisible(not compared)
        self.offers_changed.emit()

    def _open(self, card: Card) -> None:
        """Go to the view behind a card, of the same sightings."""
        behind = _BEHIND.get(card.finding.look.against, _BY_MONTH)

        def ask(page: Page) -> None:
            if isinstance(page, TrendPage):
                page.ask_question(behind.question, picked=card.picked, choices=behind.choices)

        self.wish(behind.page, ask)

    def _make_part(self) -> QWidget:
        """Return the choices; they stand last, as the whole watch is what one looks at first."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words(self.tr("Look at a part of it"), "heading"))
        column.addWidget(FoldedFilter(self._filter))
        return part

    def _make_empty(self) -> QWidget:
        empty = EmptyState(
            self.tr("Nothing to look at yet"),
            self.tr(
                "Enter a sighting, or import a police file from the File menu. With two months in"
                " the log, this page says what changed for real, and what only looks alarming."
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
        below.setSpacing(em(self, 0.6))
        self._columns.setSpacing(em(self))
        for column in (self.real, self.alarming):
            self._columns.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)
        for part in (self._headline, self._more):
            below.addWidget(part)
        below.addLayout(self._columns)
        below.addWidget(self._notes)
        below.addWidget(self._worked_out)
        for button in (self._numbers, self._import):
            below.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        below.addWidget(self._make_part())
        below.addStretch(1)
        self._answer.addWidget(answer)
        self._answer.addWidget(self._make_empty())
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(em(self), em(self), em(self), em(self))
        whole.setSpacing(em(self) * 3 // 4)
        whole.addWidget(self._answer, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(Scroll(content))


def _fill(label: QLabel, sentences: Sequence[str]) -> None:
    """Show sentences, a line each, or nothing at all where there are none."""
    label.setText("\n".join(sentences))
    label.setVisible(bool(sentences))
