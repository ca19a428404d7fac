"""The Roster page: who should be out when, who has signed up, who is missing, what was missed."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ui.desk import Desk
from ui.forms.blanks import blank
from ui.forms.entry import Entry
from ui.forms.known import known_to
from ui.forms.shift_layout import SHIFT
from ui.jobs import Jobs
from ui.pages.entering import Asked, Entering
from ui.pages.entry_page import EntryPage
from ui.pages.roster_frame import RosterFrame
from watchapp import clock
from watchapp.operations.removals import remove_records
from watchapp.operations.shifts import save_shift
from watchapp.queries.roster import has_roster, roster_between
from watchapp.queries.roster_entry import RosterEntry
from watchapp.records import (
    Member,
    Patrol,
    Shift,
    ShiftException,
    SignUp,
    Turnout,
    Watch,
    Zone,
)
from watchapp.schema import Record
from watchapp.store import Change, Draft, Store


class RosterPage(EntryPage):
    """A month or a week of shifts and patrols, and beside it the day that is chosen."""

    concerns: ClassVar[tuple[type[Record], ...]] = (
        Shift,
        ShiftException,
        SignUp,
        Patrol,
        Turnout,
        Member,
        Zone,
        Watch,
    )
    opens: ClassVar[tuple[type[Record], ...]] = (Shift,)
    always_fresh: ClassVar[bool] = True  # what was coming may have been missed since

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        self.entering = Entering(self, desk, _save)
        self.frame = RosterFrame(clock.today())
        self.sheet, self.day = self.frame.sheet, self.frame.day
        self._entries: tuple[RosterEntry, ...] = ()
        self.sheet.turned.connect(self._read)
        self.sheet.day_chosen.connect(lambda _: self._show_day())
        self.sheet.entry_chosen.connect(self._choose)
        self.sheet.opened.connect(self.day.take_keyboard)
        self.day.asked.connect(self.do)
        self.day.chosen.connect(self.offers_changed)
        self.frame.new_asked.connect(partial(self.ask, "new_shift"))
        self.entering.saved.connect(lambda key, _: self._show_shift(key))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self.setFocusProxy(self.sheet)

    @override
    def refresh(self) -> None:
        self.frame.show_empty(empty=not has_roster(self.desk.store))
        self._read()

    @override
    def offers(self) -> frozenset[str]:
        found = self.day.slots()
        return found | {"remove", "show_history"} if "edit" in found else found

    @override
    def add(self) -> None:
        self._open(self.tr("New shift"), blank(Shift))

    def offer(self, shift: Shift) -> None:
        """Open the form of a new shift with what is already in it."""
        self._open(self.tr("New shift"), shift)

    @override
    def edit(self) -> None:
        if (shift := self._shift()) is not None:
            self._open(shift.name, shift)

    @override
    def remove(self) -> None:
        if (shift := self._shift()) is not None and shift.id is not None:
            self.desk.do(partial(remove_records, kind=Shift, keys=[shift.id]))

    @override
    def open_record(self, key: int) -> None:
        self._show_shift(key)
        shift = self.desk.store.get(Shift, key)
        self._open(shift.name, shift)

    @override
    def resume(self, draft: Draft) -> None:
        number = draft.form.rpartition(":")[2]
        found = self.desk.store.find(Shift, int(number)) if number.isdecimal() else None
        title = self.tr("New shift") if found is None else found.name
        self._open(title, found or blank(Shift), draft)

    @override
    def entry(self) -> RosterEntry | None:
        return self.day.entry()

    @override
    def chosen_record(self) -> tuple[type[Record], int] | None:
        entry = self.day.entry()
        return None if entry is None or entry.shift is None else (Shift, entry.shift)

    def show_time(self, entry: RosterEntry) -> None:
        """Go to a time in the roster, and put the keyboard there."""
        self.sheet.go_to(entry.day)
        self.day.choose(entry)
        self.day.take_keyboard()

    # What is shown

    def _read(self) -> None:
        """Show the roster of the days that are in sight."""
        now = clock.now()
        roster = roster_between(self.desk.store, *self.sheet.days(), now=now)
        self._entries = roster.entries
        self.sheet.show_entries(self._entries, today=now.date())
        self.frame.show_trouble(roster.trouble)
        self._show_day()

    def _show_day(self) -> None:
        day = self.sheet.day()
        self.frame.show_span(day)
        self.day.show_day(day, [each for each in self._entries if each.day == day])

    def _choose(self, entry: RosterEntry) -> None:
        self._show_day()
        self.day.choose(entry)

    def _show_shift(self, key: int) -> None:
        """Go to the first time of a shift that is not over."""
        shift = self.desk.store.find(Shift, key)
        if shift is not None and shift.starts is not None:
            self.sheet.go_to(max(shift.starts.date(), clock.today()))

    def _shift(self) -> Shift | None:
        chosen = self.chosen_record()
        return None if chosen is None else self.desk.store.find(Shift, chosen[1])

    def _open(self, title: str, shift: Shift, draft: Draft | None = None) -> None:
        asked = Asked(title=title, layout=SHIFT, record=shift)
        self.entering.open(asked, known_to(self.desk.store), draft)


def _save(store: Store, entry: Entry[Any]) -> Change:
    return save_shift(store, entry.record, was=entry.was)
