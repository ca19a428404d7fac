"""The Zones page: the areas that the watch covers."""

from __future__ import annotations

from typing import Any, ClassVar

from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.forms.zone_layout import ZONE
from ui.pages.entering import Asked
from ui.pages.filter_bar import options_filter
from ui.pages.list_def import ListDef
from ui.pages.page_words import PageWords
from ui.pages.records_page import RecordsPage
from ui.tables.columns import zone_columns
from watchapp.operations.zones import save_zone
from watchapp.queries.zones import ZoneLine, zone_keys, zone_lines
from watchapp.records import Member, Record, Zone, ZoneKind
from watchapp.store import Change, Store


class ZonesPage(RecordsPage):
    """Zones by name, and who lives in them."""

    kind: ClassVar[type[Record]] = Zone
    concerns: ClassVar[tuple[type[Record], ...]] = (Zone, Member)
    form_layout: ClassVar[Layout] = ZONE
    icon_name: ClassVar[str] = "zone"
    add_action: ClassVar[str] = "new_zone"

    @override
    def page_words(self) -> PageWords:
        return PageWords(
            title=self.tr("Zones"),
            add=self.tr("New zone"),
            search=self.tr("Search by name or notes"),
            empty=self.tr("No zones yet"),
            what_next=self.tr(
                "A zone is an area that the watch covers. Name one here, or bring the outlines"
                " of your city's neighborhoods in with Import zones in the File menu."
            ),
        )

    @override
    def list_def(self) -> ListDef[ZoneLine]:
        kinds = self.tr("All kinds")
        return ListDef(
            columns=zone_columns(),
            keys=zone_keys,
            lines=zone_lines,
            order="name",
            filters=(options_filter("kind", ZoneKind, name=self.tr("Kind"), everything=kinds),),
        )

    @override
    def new_form(self) -> Asked:
        return Asked(title=self.tr("New zone"), layout=ZONE, record=blank(Zone))

    @override
    def form_of(self, record: Any) -> Asked:
        title = self.tr("Zone %1").replace("%1", record.name)
        return Asked(title=title, layout=ZONE, record=record)

    @override
    def save(self, store: Store, entry: Entry[Any]) -> Change:
        return save_zone(store, entry.record, was=entry.was)

    @override
    def headline_of(self, record: Any) -> str:
        return str(record.name)
