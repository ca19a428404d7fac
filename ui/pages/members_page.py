"""The Members page: who belongs to the watch."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.forms.member_layout import MEMBER
from ui.pages.entering import Asked
from ui.pages.page_words import PageWords
from ui.pages.records_page import RecordsPage
from ui.tables.columns import member_columns
from ui.tables.record_model import Listing, RecordModel
from watchapp.operations.members import save_member
from watchapp.queries.members import MemberLine, member_keys, member_lines
from watchapp.records import Member, Record, Turnout, Zone
from watchapp.store import Change, Store


class MembersPage(RecordsPage):
    """Members by name; what is said of them is the captain's alone."""

    kind: ClassVar[type[Record]] = Member
    concerns: ClassVar[tuple[type[Record], ...]] = (Member, Zone, Turnout)
    form_layout: ClassVar[Layout] = MEMBER
    icon_name: ClassVar[str] = "member"
    add_action: ClassVar[str] = "new_member"

    @override
    def page_words(self) -> PageWords:
        return PageWords(
            title=self.tr("Members"),
            add=self.tr("New member"),
            search=self.tr("Search by name, address, phone, zone or notes"),
            empty=self.tr("No members yet"),
            what_next=self.tr(
                "Add the neighbors who belong to the watch. Nobody is named in print unless"
                " their consent is noted here."
            ),
        )

    @override
    def make_model(self) -> RecordModel[MemberLine]:
        listing = Listing(self._keys, partial(member_lines, self.desk.store))
        return RecordModel(member_columns(), listing, order="name")

    def _keys(self, order: str, backward: bool) -> list[int]:  # noqa: FBT001 - Listing's shape
        words = self.search_line.text()
        return member_keys(self.desk.store, words, order=order, backward=backward)

    @override
    def new_form(self) -> Asked:
        return Asked(title=self.tr("New member"), layout=MEMBER, record=blank(Member))

    @override
    def form_of(self, record: Any) -> Asked:
        title = self.tr("Member %1").replace("%1", record.name)
        return Asked(title=title, layout=MEMBER, record=record)

    @override
    def save(self, store: Store, entry: Entry[Any]) -> Change:
        return save_member(store, entry.record, was=entry.was)

    @override
    def headline_of(self, record: Any) -> str:
        return str(record.name)
