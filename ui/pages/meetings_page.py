"""The Meetings page: when, who came, what was decided, what is to be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.forms.meeting_layout import MEETING
from ui.pages.entering import Asked
from ui.pages.filter_bar import DAYS, options_filter
from ui.pages.list_def import ListDef
from ui.pages.page_words import PageWords
from ui.pages.records_page import RecordsPage
from ui.tables.columns import meeting_columns
from watchapp.moments import show_day, show_moment
from watchapp.operations.meetings import save_meeting
from watchapp.queries.meetings import MeetingLine, meeting_keys, meeting_lines
from watchapp.queries.parts import parts_of
from watchapp.records import ActionItem, Attendance, Meeting, MeetingKind, Member, Motion, Record
from watchapp.store import Change, Store


class MeetingsPage(RecordsPage):
    """Meetings, the latest first."""

    kind: ClassVar[type[Record]] = Meeting
    concerns: ClassVar[tuple[type[Record], ...]] = (
        Meeting,
        Attendance,
        Motion,
        ActionItem,
        Member,
    )
    form_layout: ClassVar[Layout] = MEETING
    icon_name: ClassVar[str] = "meeting"
    add_action: ClassVar[str] = "new_meeting"

    @override
    def page_words(self) -> PageWords:
        return PageWords(
            title=self.tr("Meetings"),
            add=self.tr("New meeting"),
            search=self.tr("Search by place, agenda or minutes"),
            empty=self.tr("No meetings yet"),
            what_next=self.tr(
                "Plan the next meeting: the bulletin will tell the street when and where."
                " Afterward its minutes are written here."
            ),
        )

    @override
    def list_def(self) -> ListDef[MeetingLine]:
        kinds = self.tr("All kinds")
        return ListDef(
            columns=meeting_columns(),
            keys=meeting_keys,
            lines=meeting_lines,
            order="when",
            backward=True,
            filters=(
                DAYS,
                options_filter("kind", MeetingKind, name=self.tr("Kind"), everything=kinds),
            ),
        )

    @override
    def new_form(self) -> Asked:
        return Asked(title=self.tr("New meeting"), layout=MEETING, record=blank(Meeting))

    @override
    def form_of(self, record: Any) -> Asked:
        store = self.desk.store
        return Asked(
            title=self.headline_of(record),
            layout=MEETING,
            record=record,
            parts={
                "attendance": parts_of(store, Attendance, record),
                "motions": parts_of(store, Motion, record),
                "action_items": parts_of(store, ActionItem, record),
            },
        )

    @override
    def save(self, store: Store, entry: Entry[Any]) -> Change:
        return save_meeting(store, entry.record, was=entry.was, **entry.parts)

    @override
    def headline_of(self, record: Any) -> str:
        return f"{record.kind.label}, {show_moment(record.starts)}"

    @override
    def parts_of(self, record: Any) -> Mapping[str, Sequence[str]]:
        store, known = self.desk.store, self.known()
        came = [
            each.guest or known.name_of("member", each.member)
            for each in parts_of(store, Attendance, record)
        ]
        return {
            self.tr("Who came"): [", ".join(came)] if came else [],
            self.tr("Decided"): [self._motion(each) for each in parts_of(store, Motion, record)],
            self.tr("To be done"): [
                self._item(each) for each in parts_of(store, ActionItem, record)
            ],
        }

    def _motion(self, motion: Motion) -> str:
        outcome = self.tr("carried") if motion.carried else self.tr("lost")
        votes = (motion.ayes, motion.noes)
        counted = "" if None in votes else f", {motion.ayes}:{motion.noes}"
        return f"{motion.wording} ({outcome}{counted})"

    def _item(self, item: ActionItem) -> str:
        due = self.tr("due %1").replace("%1", show_day(item.due)) if item.due else ""
        done = self.tr("done %1").replace("%1", show_day(item.done)) if item.done else ""
        said = (self.known().name_of("member", item.owner), done or due)
        notes = ", ".join(part for part in said if part)
        return f"{item.what} ({notes})" if notes else item.what
