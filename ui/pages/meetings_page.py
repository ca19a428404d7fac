"""The Meetings page: when, who came, what was decided, what is to be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, ClassVar, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.forms.meeting_form import MeetingForm
from ui.forms.meeting_layout import APPROVAL, MEETING
from ui.pages.concerns_page import begin_at_meeting
from ui.pages.entering import Asked
from ui.pages.file_lines import file_lines
from ui.pages.filter_bar import DAYS, options_filter
from ui.pages.guest_menu import choose_guest
from ui.pages.list_def import ListDef
from ui.pages.meeting_acts import MeetingActs, acts_on
from ui.pages.meeting_lines import came_lines, item_line, motion_line
from ui.pages.page_words import PageWords
from ui.pages.records_page import RecordsPage
from ui.tables.columns import meeting_columns
from watchapp.moments import show_moment
from watchapp.operations.approvals import approve_minutes, suggest_approval
from watchapp.operations.guests import make_member
from watchapp.operations.meeting_papers import open_agenda
from watchapp.operations.meetings import save_meeting
from watchapp.queries.concerns import concerns_raised_at
from watchapp.queries.meetings import MeetingLine, meeting_keys, meeting_lines
from watchapp.queries.parts import parts_of
from watchapp.queries.watch import watch_of
from watchapp.records import (
    ActionItem,
    Attachment,
    Attendance,
    Concern,
    Meeting,
    MeetingKind,
    Member,
    Motion,
    Record,
)
from watchapp.store import Change, Draft, Store


class MeetingsPage(RecordsPage):
    """Meetings, the latest first."""

    kind: ClassVar[type[Record]] = Meeting
    concerns: ClassVar[tuple[type[Record], ...]] = (
        Meeting,
        Attendance,
        Motion,
        ActionItem,
        Member,
        Concern,
        Attachment,
    )
    opens: ClassVar[tuple[type[Record], ...]] = (Attendance, Motion)
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
    def offers(self) -> frozenset[str]:
        meeting = self._selected()
        if meeting is None:
            return super().offers()
        return super().offers() | acts_on(meeting, guests=self._guests(meeting))

    @override
    def make_side(self) -> QWidget:
        self.acts = MeetingActs()
        self.acts.asked.connect(self.ask)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(super().make_side(), 1)
        column.addWidget(self.acts)
        return side

    @override
    def show_selected(self) -> None:
        super().show_selected()
        self.acts.show_next(self._selected(), self.offers())

    @override
    def unsaid(self, record: Any) -> tuple[str, ...]:
        return ("kind", "starts") if record.minutes else ("kind", "starts", "approval")

    @override
    def open_found(self, kind: type[Record], key: int) -> None:
        if kind in self.opens:
            key = cast("Attendance | Motion", self.desk.store.get(kind, key)).meeting or key
        super().open_found(kind, key)

    @override
    def new_form(self) -> Asked:
        agenda = open_agenda(self.desk.store, MeetingKind.WATCH_MEETING)
        record = blank(Meeting, agenda=agenda, chair=watch_of(self.desk.store).captain)
        return Asked(title=self.tr("New meeting"), layout=MEETING, record=record, form=MeetingForm)

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
                "attachments": parts_of(store, Attachment, record),
            },
            form=MeetingForm,
        )

    @override
    def save(self, store: Store, entry: Entry[Any]) -> Change:
        return save_meeting(store, entry.record, was=entry.was, **entry.parts)

    def begin_minutes(self) -> None:
        """Open the selected meeting and begin its minutes."""
        if self._selected() is None:
            return
        self.edit()
        if self.entering.dialog is not None:
            cast("MeetingForm", self.entering.dialog.form).begin_minutes()

    def approve_minutes(self) -> None:
        """Ask how the minutes of the selected meeting were approved."""
        if (meeting := self._selected()) is not None and meeting.minutes:
            self.entering.open(self._approval_of(meeting), self.known())

    def make_member(self) -> None:
        """Make a member of the guest of the selected meeting, or of one of them to choose."""
        meeting = self._selected()
        guests = self._guests(meeting) if meeting else []
        if len(guests) == 1:
            self._make_member(guests[0].id or 0)
        elif guests:
            choose_guest(self.acts, guests, self._make_member)

    def raise_concern(self) -> None:
        """Go to the concerns and begin one that was raised at the selected meeting."""
        if (meeting := self._selected()) is not None:
            self.wish("concerns", partial(begin_at_meeting, meeting=meeting))

    def _make_member(self, key: int) -> None:
        """Make a member of a guest, and open the new member for what the sheet did not say."""
        change = self.desk.do(partial(make_member, key=key))
        if change is not None:
            member = change.key_of(Member)
            self.wish("members", lambda page: page.open_record(member))

    def _guests(self, meeting: Meeting) -> list[Attendance]:
        found = parts_of(self.desk.store, Attendance, meeting)
        return [each for each in found if each.member is None]

    @override
    def resume(self, draft: Draft) -> None:
        """Open the form that a draft belongs to: of a meeting, or of its approval."""
        number = draft.form.rpartition(":")[2]
        found = self.desk.store.find(Meeting, int(number)) if number.isdecimal() else None
        if found is not None and not set(APPROVAL.fields[:-1]).isdisjoint(draft.words):
            self.entering.open(self._approval_of(found), self.known(), draft)
        else:
            super().resume(draft)

    def _approval_of(self, meeting: Meeting) -> Asked:
        suggested = suggest_approval(self.desk.store, meeting)
        return Asked(
            title=self.tr("Approve the minutes of: %1").replace("%1", self.headline_of(meeting)),
            layout=APPROVAL,
            record=suggested,
            save=lambda store, entry: approve_minutes(store, entry.record, was=meeting),
        )

    def _selected(self) -> Meeting | None:
        """Return the selected meeting, None unless it is one."""
        chosen = self.table.selected() if self.table.selected_count() == 1 else ()
        return self.desk.store.find(Meeting, chosen[0]) if chosen else None

    @override
    def headline_of(self, record: Any) -> str:
        return f"{record.kind.label}, {show_moment(record.starts)}"

    @override
    def parts_of(self, record: Any) -> Mapping[str, Sequence[str]]:
        store, known = self.desk.store, self.known()
        return {
            self.tr("Who came"): came_lines(parts_of(store, Attendance, record), known),
            self.tr("Decided"): [motion_line(each) for each in parts_of(store, Motion, record)],
            self.tr("To be done"): [
                item_line(each, known) for each in parts_of(store, ActionItem, record)
            ],
            self.tr("Photos and documents"): file_lines(store, record),
            self.tr("Concerns raised here"): [
                each.what for each in concerns_raised_at(store, record.id)
            ],
        }
