"""The Concerns page: what neighbors asked of the police or the city, and who still waits."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, ClassVar, cast

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.community_layouts import CONCERN
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.pages.entering import Asked
from ui.pages.filter_bar import DAYS, FilterDef, zone_filter
from ui.pages.list_def import ListDef
from ui.pages.page import Page
from ui.pages.page_words import PageWords
from ui.pages.record_view import Sheet
from ui.pages.records_page import RecordsPage
from ui.tables.community_columns import concern_columns, waiting_words
from ui.theme import icon
from watchapp import clock
from watchapp.operations.concerns import answer_concerns, save_concern
from watchapp.queries.concerns import ConcernLine, concern_keys, concern_lines
from watchapp.records import Concern, Meeting, Record, Zone
from watchapp.store import Change, Store

LONGEST = 60  # characters of a concern by which it is known


class ConcernsPage(RecordsPage):
    """Concerns, the open ones first and of these the longest waiting at the top."""

    kind: ClassVar[type[Record]] = Concern
    concerns: ClassVar[tuple[type[Record], ...]] = (Concern, Zone, Meeting)
    form_layout: ClassVar[Layout] = CONCERN
    icon_name: ClassVar[str] = "concern"
    add_action: ClassVar[str] = "new_concern"
    always_fresh: ClassVar[bool] = True  # days go by

    @override
    def page_words(self) -> PageWords:
        return PageWords(
            title=self.tr("Concerns"),
            add=self.tr("New concern"),
            search=self.tr("Search what was asked, of whom, or the answer"),
            empty=self.tr("No concerns yet"),
            what_next=self.tr(
                "Write down what neighbors ask of the police or the city. The days that it waits"
                " for an answer are counted, and the next meeting begins with what is open."
            ),
        )

    @override
    def list_def(self) -> ListDef[ConcernLine]:
        answered = FilterDef(
            "answered",
            self.tr("Answer"),
            self.tr("Open and answered"),
            ((False, self.tr("Open")), (True, self.tr("Answered"))),
        )
        return ListDef(
            columns=concern_columns(),
            keys=concern_keys,
            lines=concern_lines,
            order="waiting",
            filters=(answered, zone_filter(), DAYS),
        )

    @override
    def make_side(self) -> QWidget:
        self.answered = QPushButton(icon("check"), self.tr("&Answered today"))
        self.answered.clicked.connect(self.answer)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(super().make_side(), 1)
        column.addWidget(self.answered)
        return side

    @override
    def show_selected(self) -> None:
        super().show_selected()
        self.answered.setEnabled("answer" in self.offers())

    @override
    def offers(self) -> frozenset[str]:
        lines = concern_lines(self.desk.store, self.table.selected()).values()
        waiting = any(each.answered is None for each in lines)
        return super().offers() | ({"answer"} if waiting else frozenset())

    def answer(self) -> None:
        """Note that the selected concerns were answered today."""
        if chosen := self.table.selected():
            self.desk.do(partial(answer_concerns, keys=chosen, on=clock.today()))

    @override
    def new_form(self) -> Asked:
        return self._new_form(blank(Concern, raised=clock.today()))

    def add_at_meeting(self, meeting: Meeting) -> None:
        """Begin a concern that was raised at a meeting: its day is known."""
        raised = meeting.starts.date() if meeting.starts else clock.today()
        concern = blank(Concern, raised=raised, meeting=meeting.id)
        self.entering.open(self._new_form(concern), self.known())

    def _new_form(self, concern: Concern) -> Asked:
        return Asked(title=self.tr("New concern"), layout=CONCERN, record=concern)

    @override
    def form_of(self, record: Any) -> Asked:
        title = self.tr("Concern: %1").replace("%1", _short(record.what))
        return Asked(title=title, layout=CONCERN, record=record)

    @override
    def save(self, store: Store, entry: Entry[Any]) -> Change:
        return save_concern(store, entry.record, was=entry.was)

    @override
    def headline_of(self, record: Any) -> str:
        return _short(record.what)

    @override
    def sheet_of(self, record: Any) -> Sheet:
        sheet = super().sheet_of(record)
        line = concern_lines(self.desk.store, [record.id]).get(record.id)
        if line is None:
            return sheet
        waits = waiting_words(line)
        waiting = self.tr("Waiting %1").replace("%1", waits)
        return replace(sheet, title=_capital(waits) if line.answered else waiting)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def begin_at_meeting(page: Page, meeting: Meeting) -> None:
    """Begin a concern on the page of concerns."""
    cast("ConcernsPage", page).add_at_meeting(meeting)


def _short(text: str) -> str:
    """Return the beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + "…"
