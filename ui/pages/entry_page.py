"""A page on which a time of the roster is chosen, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from ui.dialogs.leave_out_dialog import LeaveOutDialog
from ui.dialogs.place_dialog import PlaceAsked, PlaceDialog
from ui.pages.page import Page
from watchapp.moments import spell_day
from watchapp.operations.shifts import (
    cannot_come,
    give_up_place,
    hold_day,
    make_patrol,
    sign_up,
    skip_day,
    start_planned,
    start_shift,
)
from watchapp.queries.members import member_names, members_who_left
from watchapp.queries.roster_entry import RosterEntry
from watchapp.records import Patrol
from watchapp.store import Change, Store


class EntryPage(Page):
    """Does what can be done about the time that is chosen; each is one change."""

    def entry(self) -> RosterEntry | None:
        """Return the time that is chosen."""
        raise NotImplementedError

    def start_now(self) -> None:
        """Make the patrol of the chosen time, if there is none, start it and go there."""
        entry = self.entry()
        if entry is None:
            return
        if entry.patrol is not None:
            change = self.desk.do(partial(start_planned, key=entry.patrol))
        else:
            change = self.desk.do(partial(start_shift, shift=entry.shift or 0, day=entry.day))
        if change is not None:
            self.wish("running")

    def make_patrol(self) -> None:
        """Make the planned patrol of the chosen time."""
        self._about(lambda entry: partial(make_patrol, shift=entry.shift or 0, day=entry.day))

    def write_down(self) -> None:
        """Open the sheet of a time that is over, to write down what happened."""
        entry = self.entry()
        if entry is None:
            return
        key = entry.patrol
        if key is None:
            shift = entry.shift or 0
            change = self.desk.do(partial(make_patrol, shift=shift, day=entry.day))
            key = None if change is None else change.key_of(Patrol)
        if key is not None:
            self.wish("patrols", partial(_write_down, key=key))

    def open_patrol(self) -> None:
        """Go to the patrol of the chosen time."""
        if (entry := self.entry()) is not None and (key := entry.patrol) is not None:
            self.wish("patrols", lambda page: page.open_record(key))

    def let_take_place(self) -> None:
        """Let a shift take place after all."""
        self._about(lambda entry: partial(hold_day, shift=entry.shift or 0, day=entry.day))

    def sign_up(self) -> None:
        """Ask which member comes, and sign that member up."""
        if (entry := self.entry()) is None:
            return
        left = members_who_left(self.desk.store)
        there = {place.member for place in entry.crew}
        names = member_names(self.desk.store)
        free = [(key, name) for key, name in names if key not in left | there]
        dialog = PlaceDialog(
            self.tr("Sign up"),
            self._said(entry),
            free,
            ways=(self.tr("Only this day"), self.tr("Every time")),
            with_role=True,
            parent=self.window(),
        )

        def save(asked: PlaceAsked) -> None:
            day = None if asked.always else entry.day
            shift = entry.shift or 0
            self._close_if(
                dialog,
                self.desk.do(
                    partial(sign_up, shift=shift, member=asked.member, day=day, role=asked.role),
                    on_trouble=dialog.complain,
                ),
            )

        self._show(dialog, save)

    def cannot_come(self) -> None:
        """Ask which member cannot come on the chosen day."""
        if (entry := self.entry()) is None:
            return
        crew = [(place.member, place.name) for place in entry.crew]
        dialog = PlaceDialog(
            self.tr("Cannot come"),
            self._said(entry),
            crew,
            ways=(self.tr("Only this day"), self.tr("Never more")),
            with_role=False,
            parent=self.window(),
        )
        if len(crew) == 1:
            dialog.member.set_key(crew[0][0])

        def save(asked: PlaceAsked) -> None:
            told = give_up_place if asked.always else cannot_come
            act = partial(told, shift=entry.shift or 0, member=asked.member, day=entry.day)
            self._close_if(dialog, self.desk.do(act, on_trouble=dialog.complain))

        self._show(dialog, save)

    def leave_out(self) -> None:
        """Ask why the shift does not take place on the chosen day, and leave it out."""
        if (entry := self.entry()) is None:
            return
        dialog = LeaveOutDialog(self._said(entry), self.window())

        def save(reason: str) -> None:
            told = partial(skip_day, shift=entry.shift or 0, day=entry.day, reason=reason)
            self._close_if(dialog, self.desk.do(told, on_trouble=dialog.complain))

        self._show(dialog, save)

    def do(self, slot: str) -> None:
        """Do one of the acts of ENTRY_ACTS."""
        getattr(self, slot)()

    def _about(self, act: Callable[[RosterEntry], Callable[[Store], Change]]) -> None:
        if (entry := self.entry()) is not None:
            self.desk.do(act(entry))

    def _said(self, entry: RosterEntry) -> str:
        return f"{entry.name}, {spell_day(entry.day)}"

    def _show(self, dialog: PlaceDialog | LeaveOutDialog, save: Callable[[Any], None]) -> None:
        dialog.handed_over.connect(save)
        dialog.open()

    def _close_if(self, dialog: PlaceDialog | LeaveOutDialog, change: Change | None) -> None:
        if change is not None:
            dialog.accept()


def _write_down(page: Page, key: int) -> None:
    from ui.pages.patrols_page import PatrolsPage  # noqa: PLC0415 - read when first wanted

    cast("PatrolsPage", page).write_down(key)
