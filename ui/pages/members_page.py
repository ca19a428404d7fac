"""The Members page: who belongs to the watch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.forms.member_layout import MEMBER
from ui.pages.entering import Asked
from ui.pages.filter_bar import FilterDef, options_filter, zone_filter
from ui.pages.list_def import ListDef
from ui.pages.page_words import PageWords
from ui.pages.record_view import Sheet
from ui.pages.records_page import RecordsPage
from ui.tables.columns import member_columns
from watchapp import clock
from watchapp.moments import show_day
from watchapp.operations.members import save_member
from watchapp.queries.members import MemberLine, member_keys, member_lines
from watchapp.queries.parts import parts_of
from watchapp.records import Member, MemberRole, Record, Training, Turnout, Zone
from watchapp.schema import fields_of
from watchapp.store import Change, Store


class MembersPage(RecordsPage):
    """Members by name; what is said of them is the captain's alone."""

    kind: ClassVar[type[Record]] = Member
    concerns: ClassVar[tuple[type[Record], ...]] = (Member, Zone, Turnout, Training)
    opens: ClassVar[tuple[type[Record], ...]] = (Training,)
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
    def list_def(self) -> ListDef[MemberLine]:
        gone = FilterDef(
            "gone",
            self.tr("Belonging"),
            self.tr("All members"),
            ((False, self.tr("Those who belong now")), (True, self.tr("Those who left"))),
        )
        roles = self.tr("All roles")
        return ListDef(
            columns=member_columns(),
            keys=member_keys,
            lines=member_lines,
            order="name",
            filters=(
                gone,
                zone_filter(),
                options_filter("role", MemberRole, name=self.tr("Role"), everything=roles),
            ),
        )

    @override
    def new_form(self) -> Asked:
        return Asked(title=self.tr("New member"), layout=MEMBER, record=blank(Member))

    @override
    def form_of(self, record: Any) -> Asked:
        title = self.tr("Member %1").replace("%1", record.name)
        trainings = parts_of(self.desk.store, Training, record)
        return Asked(title=title, layout=MEMBER, record=record, parts={"trainings": trainings})

    @override
    def save(self, store: Store, entry: Entry[Any]) -> Change:
        return save_member(store, entry.record, was=entry.was, **entry.parts)

    @override
    def open_found(self, kind: type[Record], key: int) -> None:
        if kind is Training:
            key = self.desk.store.get(Training, key).member or key
        super().open_found(kind, key)

    @override
    def unsaid(self, record: Any) -> tuple[str, ...]:
        return ("name",)

    @override
    def headline_of(self, record: Any) -> str:
        return str(record.name)

    @override
    def sheet_of(self, record: Any) -> Sheet:
        sheet = super().sheet_of(record)
        if record.data_consent or record.left:
            return sheet
        said = self.tr("Nobody wrote down yet that this member agreed to be kept here.")
        return replace(sheet, warning=said)

    @override
    def parts_of(self, record: Any) -> Mapping[str, Sequence[str]]:
        trainings = parts_of(self.desk.store, Training, record)
        return {self.tr("Training"): [self._training(each) for each in trainings]}

    def _training(self, training: Training) -> str:
        done = ", ".join(
            fields_of(Training)[name].show(getattr(training, name)) for name in ("what", "day")
        )
        if training.until is None:
            return done
        over = training.until < clock.today()
        said = self.tr("was valid until %1") if over else self.tr("valid until %1")
        return f"{done}, {said.replace('%1', show_day(training.until))}"
