"""The Partners page: who helps, and whom to call."""

from __future__ import annotations

from typing import Any, ClassVar

from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.community_layouts import PARTNER
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.pages.entering import Asked
from ui.pages.filter_bar import FilterDef, options_filter
from ui.pages.list_def import ListDef
from ui.pages.page_words import PageWords
from ui.pages.records_page import RecordsPage
from ui.tables.community_columns import partner_columns
from watchapp.operations.partners import save_partner
from watchapp.queries.partners import PartnerLine, next_place, partner_keys, partner_lines
from watchapp.records import Partner, PartnerKind, Record
from watchapp.store import Change, Store


class PartnersPage(RecordsPage):
    """Partners in the order of the captain's list; the contact person stays with the captain."""

    kind: ClassVar[type[Record]] = Partner
    concerns: ClassVar[tuple[type[Record], ...]] = (Partner,)
    form_layout: ClassVar[Layout] = PARTNER
    icon_name: ClassVar[str] = "partner"
    add_action: ClassVar[str] = "new_partner"

    @override
    def page_words(self) -> PageWords:
        return PageWords(
            title=self.tr("Partners and whom to call"),
            add=self.tr("New partner"),
            search=self.tr("Search by name, when to call, phone or notes"),
            empty=self.tr("No partners yet"),
            what_next=self.tr(
                "Add who helps the neighborhood: police desk, city services, crisis line, clinic,"
                " school. Say when to call, and whom to call in a crisis or an overdose."
            ),
        )

    @override
    def list_def(self) -> ListDef[PartnerLine]:
        use = FilterDef(
            "for_welfare",
            self.tr("In a crisis"),
            self.tr("For everything"),
            ((True, self.tr("In a crisis or overdose")), (False, self.tr("For the rest"))),
        )
        printed = FilterDef(
            "printed",
            self.tr("Printed"),
            self.tr("Printed or not"),
            ((True, self.tr("Printed")), (False, self.tr("Not printed"))),
        )
        kinds = self.tr("All kinds")
        return ListDef(
            columns=partner_columns(),
            keys=partner_keys,
            lines=partner_lines,
            order="place",
            filters=(
                options_filter("kind", PartnerKind, name=self.tr("Kind"), everything=kinds),
                use,
                printed,
            ),
        )

    @override
    def new_form(self) -> Asked:
        partner = blank(Partner, place_in_list=next_place(self.desk.store))
        return Asked(title=self.tr("New partner"), layout=PARTNER, record=partner)

    @override
    def form_of(self, record: Any) -> Asked:
        title = self.tr("Partner: %1").replace("%1", record.name)
        return Asked(title=title, layout=PARTNER, record=record)

    @override
    def save(self, store: Store, entry: Entry[Any]) -> Change:
        return save_partner(store, entry.record, was=entry.was)

    @override
    def unsaid(self, record: Any) -> tuple[str, ...]:
        return ("name",)

    @override
    def headline_of(self, record: Any) -> str:
        return str(record.name)
