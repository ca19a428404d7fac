"""The Initiatives page: what was done so that something may change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.community_layouts import INITIATIVE
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.pages.entering import Asked
from ui.pages.filter_bar import FilterDef, zone_filter
from ui.pages.list_def import ListDef
from ui.pages.page_words import PageWords
from ui.pages.records_page import RecordsPage
from ui.tables.community_columns import initiative_columns
from watchapp import clock
from watchapp.operations.initiatives import save_initiative
from watchapp.queries.initiatives import InitiativeLine, initiative_keys, initiative_lines
from watchapp.queries.parts import parts_of
from watchapp.records import Aim, Category, Initiative, Record, Zone
from watchapp.store import Change, Store


class InitiativesPage(RecordsPage):
    """Initiatives, the latest first; each says what it is aimed at before it is judged."""

    kind: ClassVar[type[Record]] = Initiative
    concerns: ClassVar[tuple[type[Record], ...]] = (Initiative, Aim, Category, Zone)
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
            parts={"aims": parts_of(self.desk.store, Aim, record)},
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
        return {self.tr("Aimed at"): [known.name_of("category", each.category) for each in aims]}
