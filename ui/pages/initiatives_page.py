"""The Initiatives page: what was done so that something may change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.community_layouts import INITIATIVE
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.pages.entering import Asked
from ui.pages.filter_bar import FilterDef, zone_filter
from ui.pages.list_def import ListDef
from ui.pages.page import Page
from ui.pages.page_words import PageWords
from ui.pages.records_page import RecordsPage
from ui.pages.trends.trend_page import TrendPage
from ui.tables.community_columns import initiative_columns
from ui.theme import icon
from ui.widgets.scroll import Scroll
from ui.widgets.words import em
from watchapp import clock
from watchapp.operations.initiatives import save_initiative
from watchapp.operations.trends import Asked as TrendAsked
from watchapp.operations.trends import trend_named
from watchapp.progress import Progress
from watchapp.queries.initiatives import InitiativeLine, initiative_keys, initiative_lines
from watchapp.queries.parts import parts_of
from watchapp.records import (
    Aim,
    Category,
    ComparedZone,
    Initiative,
    Record,
    Sighting,
    Zone,
    ZonePart,
)
from watchapp.store import Change, Store

_LISTS = {
    "comparisons": ZonePart.COMPARISON,
    "neighbors": ZonePart.NEIGHBOR,
    "like_neighbors": ZonePart.NEIGHBOR_COMPARISON,
}
"""The zones that an initiative is held against, as its form lists them."""


class InitiativesPage(RecordsPage):
    """Initiatives, the latest first; each says what it is aimed at before it is judged."""

    kind: ClassVar[type[Record]] = Initiative
    concerns: ClassVar[tuple[type[Record], ...]] = (
        Initiative,
        Aim,
        ComparedZone,
        Category,
        Zone,
        Sighting,
    )
    form_layout: ClassVar[Layout] = INITIATIVE
    icon_name: ClassVar[str] = "initiative"
    add_action: ClassVar[str] = "new_initiative"

    @override
    def page_words(self) -> PageWords:
        return PageWords(
            title=self.tr("Initiatives"),
            add=self.tr("New initiative"),
            search=self.tr("Search by name, what is done, zone or category"),
            empty=self.tr("No initiatives yet"),
            what_next=self.tr(
                "Write down what the watch does so that something may change: what, where, from"
                " when, and what it is aimed at. Say that beforehand; afterward it can be judged."
            ),
        )

    @override
    def list_def(self) -> ListDef[InitiativeLine]:
        going_on = FilterDef(
            "on",
            self.tr("Time"),
            self.tr("Ended or not"),
            ((clock.today(), self.tr("Those that go on")),),
        )
        return ListDef(
            columns=initiative_columns(),
            keys=initiative_keys,
            lines=initiative_lines,
            order="starts",
            backward=True,
            filters=(going_on, zone_filter()),
        )

    @override
    def new_form(self) -> Asked:
        return Asked(title=self.tr("New initiative"), layout=INITIATIVE, record=blank(Initiative))

    @override
    def form_of(self, record: Any) -> Asked:
        return Asked(
            title=self.tr("Initiative: %1").replace("%1", record.name),
            layout=INITIATIVE,
            record=record,
            parts={
                "aims": parts_of(self.desk.store, Aim, record),
                **{name: self._compared(record, part) for name, part in _LISTS.items()},
            },
        )

    @override
    def save(self, store: Store, entry: Entry[Any]) -> Change:
        return save_initiative(store, entry.record, was=entry.was, **entry.parts)

    @override
    def unsaid(self, record: Any) -> tuple[str, ...]:
        return ("name",)

    @override
    def headline_of(self, record: Any) -> str:
        return str(record.name)

    @override
    def parts_of(self, record: Any) -> Mapping[str, Sequence[str]]:
        aims = parts_of(self.desk.store, Aim, record)
        known = self.known()
        compared = {
            part.label: [known.name_of("zone", each.zone) for each in self._compared(record, part)]
            for part in _LISTS.values()
        }
        helped = self._helped.get(record.id)
        return {
            self.tr("Aimed at"): [known.name_of("category", each.category) for each in aims],
            **{label: names for label, names in compared.items() if names},
            **({self.tr("Did it help?"): [helped]} if helped else {}),
        }

    @override
    def make_side(self) -> QWidget:
        self._helped: dict[int, str] = {}
        self._ask_helped = QPushButton(icon("trends"), self.tr("How this is &judged"))
        self._ask_helped.clicked.connect(self._show_helped)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        below = QHBoxLayout()
        below.addSpacing(em(side, 0.6))
        below.addWidget(self._ask_helped)
        below.addStretch(1)
        column.addLayout(below)
        column.addStretch(1)
        return Scroll(side)

    @override
    def show_selected(self) -> None:
        super().show_selected()
        chosen = self.chosen_record()
        self._ask_helped.setVisible(chosen is not None)
        if chosen is not None:
            key = chosen[1]
            self.jobs.start(
                partial(_helped, key=key),
                partial(self._take_helped, key),
                replaces="did the initiative help",
            )

    def _take_helped(self, key: int, sentence: str) -> None:
        """Show beside the list whether the selected initiative helped."""
        self._helped = {key: sentence}
        record = self.desk.store.find(Initiative, key)
        if record is not None and self.chosen_record() == (Initiative, key):
            self.view.show_sheet(self.sheet_of(record))

    def _show_helped(self) -> None:
        """Go to the answer whether the selected initiative helped."""
        chosen = self.chosen_record()
        if chosen is not None:
            _, key = chosen
            self.wish("helped", partial(_ask_about, key=key))

    def _compared(self, record: Any, part: ZonePart) -> list[ComparedZone]:
        every = parts_of(self.desk.store, ComparedZone, record)
        return [each for each in every if each.part is part]


def _helped(store: Store, progress: Progress, *, key: int) -> str:
    """Return in a sentence whether an initiative helped, or why that cannot be judged."""
    question = trend_named("did_it_help")
    if question is None:
        return ""
    asked = TrendAsked(clock.today(), choices={"initiative": str(key)})
    trend = question.answer(store, asked, progress)
    return trend.refused or trend.sentences[0]


def _ask_about(page: Page, key: int) -> None:
    """Ask a page of trends whether an initiative helped."""
    if isinstance(page, TrendPage):
        page.ask_question("did_it_help", choices={"initiative": str(key)})
