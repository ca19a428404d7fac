"""The page of households to warn after a burglary: door by door, with the notice to print."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from PySide6.QtGui import QHideEvent
from typing_extensions import override

from ui.desk import Desk
from ui.dialogs.add_doors_dialog import AddDoorsDialog
from ui.forms.entry import Entry
from ui.forms.known import known_to
from ui.forms.warning_layouts import DOOR, WARNING
from ui.jobs import Job, Jobs
from ui.pages.entering import Asked, Entering
from ui.pages.page import Page
from ui.pages.warning_papers import WarningPapers
from ui.pages.warning_words import WarningWords
from ui.pages.warnings_frame import WarningsFrame
from ui.widgets.notice_bar import Kind
from watchapp import clock
from watchapp.operations.removals import remove_records
from watchapp.operations.warnings import (
    Plan,
    add_doors,
    plan_warning,
    save_door,
    save_warning,
    tick_doors,
)
from watchapp.progress import Progress
from watchapp.queries.warnings import (
    WarningLine,
    doors_of,
    warning_about,
    warnings,
)
from watchapp.records import Category, Door, NeighborWarning, Reached, Sighting
from watchapp.schema import Record, table_of
from watchapp.store import Change, Draft, Store

_ABOUT = "about-sighting:"  # in the name of a draft: what a new warning is about
_ADDED = "added-neighbor_warning:"  # the same of addresses: the warning to whose list they go


class WarningsPage(Page):
    """Warnings one at a time, the latest first, with their doors; the captain's alone."""

    concerns: ClassVar[tuple[type[Record], ...]] = (NeighborWarning, Door, Sighting, Category)
    opens: ClassVar[tuple[type[Record], ...]] = (NeighborWarning, Door)
    always_fresh: ClassVar[bool] = True  # what was to be done yesterday is over today

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        self.entering = Entering(self, desk, _save)
        self.entering.saved.connect(self._take_saved)
        self.frame = WarningsFrame(self)
        self._papers = WarningPapers(self)
        self._key: int | None = None
        self._planning: Job | None = None
        self._made_here = False  # whether the form that is open begins a new warning
        self.frame.picked.connect(self.show_warning)
        self.frame.chosen.connect(self._enable)
        self.frame.pressed.connect(self._press)
        self.frame.busy.cancelled.connect(self._stop_planning)
        self.frame.table.ticked.connect(self._tick)
        self.frame.table.opened.connect(lambda _: self.edit())
        self.frame.empty.asked.connect(partial(self.wish, "sightings"))
        self.setFocusProxy(self.frame.table)

    @override
    def refresh(self) -> None:
        say = WarningWords(clock.today())
        lines = warnings(self.desk.store)
        if self._key not in {line.id for line in lines}:
            self._key = _usual(lines)
        line = next((each for each in lines if each.id == self._key), None)
        self.frame.show_warnings(lines, self._key, say)
        if line is not None:
            warning = self.desk.store.get(NeighborWarning, line.id)
            self.frame.show_standing(say.standing(line), say.role(line), warning.reason)
            self.frame.show_doors(doors_of(self.desk.store, line.id), say)
        else:
            self.frame.show_doors((), say)  # those of a warning that is gone can be ticked no more
        self._enable()

    @override
    def offers(self) -> frozenset[str]:
        if self._key is None:
            return frozenset()
        found = {"print_notice", "print_doors", "add_doors", "edit_warning"}
        chosen = self.frame.selected()
        if chosen:
            found |= {"remove", "copy"}
        if len(chosen) == 1:
            found |= {"edit", "show_history"}
        return frozenset(found)

    @override
    def chosen_record(self) -> tuple[type[Record], int] | None:
        chosen = self.frame.selected()
        return (Door, chosen[0].id or 0) if len(chosen) == 1 else None

    @override
    def edit(self) -> None:
        if len(chosen := self.frame.selected()) == 1:
            self._open_door(chosen[0])

    @override
    def remove(self) -> None:
        if keys := [door.id or 0 for door in self.frame.selected()]:
            self.desk.do(partial(remove_records, kind=Door, keys=keys))

    @override
    def copy(self) -> None:
        self.frame.table.copy_selection()

    @override
    def open_found(self, kind: type[Record], key: int) -> None:
        if kind is Door:
            door = self.desk.store.get(Door, key)
            self.show_warning(door.warning or 0)
            self._open_door(door)
        else:
            self.show_warning(key)

    @override
    def resume(self, draft: Draft) -> None:
        store, (table, _, number) = self.desk.store, draft.form.partition(":")
        if number.startswith(_ABOUT):
            sighting = int(number.removeprefix(_ABOUT))
            if store.find(Sighting, sighting) is not None:
                self.warn_about(sighting, draft)
        elif number.startswith(_ADDED):
            warning_key = int(number.removeprefix(_ADDED))
            if store.find(NeighborWarning, warning_key) is not None:
                self.show_warning(warning_key)
                self.add_doors()
        elif table == table_of(Door):
            if (door := store.find(Door, int(number))) is not None:
                self._open_door(door, draft)
        elif (warning := store.find(NeighborWarning, int(number))) is not None:
            self._open_warning(warning, draft)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stop_planning()  # its form would come up over another page

    def show_warning(self, key: int) -> None:
        """Show one of the warnings."""
        self._key = key
        self.refresh()
        self.frame.table.setFocus()

    def warn_about(self, sighting: int, draft: Draft | None = None) -> None:
        """Begin a warning about a sighting, or show the one that there is."""
        if (found := warning_about(self.desk.store, sighting)) is not None and found.id:
            self.show_warning(found.id)
            if draft is not None:
                self._open_warning(found, draft)
            return
        self.frame.busy.start(self.tr("Looking how far and how long, and who lives nearby…"))
        self._planning = self.jobs.start(
            partial(_planned, sighting=sighting),
            partial(self._open_plan, draft=draft),
            replaces="warning",
            on_trouble=self._tell_trouble,
            on_progress=self.frame.busy.step,
            on_cancelled=self.frame.busy.finish,
        )

    def add_doors(self) -> None:
        """Ask for addresses and put them on the list."""
        if (key := self._key) is None:
            return
        name = f"{table_of(Door)}:{_ADDED}{key}"
        before = self.desk.typed_words(name).get("addresses", "")
        dialog = AddDoorsDialog(self.window(), before=before)

        def save(typed: str) -> None:
            act = partial(add_doors, warning=key, typed=typed)
            if self.desk.do(act, on_trouble=dialog.complain) is not None:
                dialog.accept()
                self.desk.drop_draft(name)

        def keep(typed: str) -> None:
            if typed.strip():
                self.desk.keep_draft(name, {"addresses": typed})
            else:
                self.desk.drop_draft(name)

        dialog.typed.connect(keep)
        dialog.handed_over.connect(save)
        dialog.open()

    def edit_warning(self) -> None:
        """Change how long the warning lasts, and its words for the street."""
        if self._key is not None:
            self._open_warning(self.desk.store.get(NeighborWarning, self._key))

    def print_notice(self) -> None:
        """Show the notice for the street, to print or to save."""
        if self._key is not None:
            self._papers.show_notice(self._key)

    def print_doors(self) -> None:
        """Show the list of doors for those who walk, to print by the captain's own choice."""
        if self._key is not None:
            self._papers.show_doors(self._key)

    # What happens

    def _press(self, name: str) -> None:
        getattr(self, name)()

    def _tick(self, reached: Reached | None) -> None:
        """Say what became of the selected doors; the space bar takes a tick back, too."""
        if not (doors := self.frame.selected()):
            return
        if reached is None:
            ticked = all(door.reached is Reached.SPOKEN for door in doors)
            reached = Reached.NOT_YET if ticked else Reached.SPOKEN
        keys = [door.id or 0 for door in doors]
        if self.desk.do(partial(tick_doors, keys=keys, reached=reached)) and len(keys) == 1:
            self.frame.go_on()

    def _stop_planning(self) -> None:
        if self._planning is not None:
            self._planning.cancel()

    def _tell_trouble(self, sentence: str) -> None:
        self.frame.busy.finish()
        self.tell(sentence, Kind.PROBLEM)

    def _open_plan(self, plan: Plan, draft: Draft | None) -> None:
        self.frame.busy.finish()
        name = f"neighbor_warning:{_ABOUT}{plan.warning.sighting}"
        asked = Asked(
            title=self.tr("Warn the households nearby"),
            layout=WARNING,
            record=plan.warning,
            save=partial(_save_planned, plan=plan),
            draft=name,
        )
        self._made_here = True
        self.entering.open(asked, known_to(self.desk.store), draft)

    def _open_warning(self, warning: NeighborWarning, draft: Draft | None = None) -> None:
        self._made_here = False
        asked = Asked(title=self.tr("Warning"), layout=WARNING, record=warning)
        self.entering.open(asked, known_to(self.desk.store), draft)

    def _open_door(self, door: Door, draft: Draft | None = None) -> None:
        self._made_here = False
        asked = Asked(title=door.address, layout=DOOR, record=door)
        self.entering.open(asked, known_to(self.desk.store), draft)

    def _take_saved(self, key: int, _: str) -> None:
        """Show a warning that was just made, ready to be ticked off."""
        if self._made_here:
            self._made_here = False
            self.show_warning(key)

    def _enable(self) -> None:
        self.frame.enable(self.offers())
        self.offers_changed.emit()


def _planned(store: Store, progress: Progress, *, sighting: int) -> Plan:
    return plan_warning(store, sighting, today=clock.today(), progress=progress)


def _usual(lines: tuple[WarningLine, ...]) -> int | None:
    """Return the most urgent warning for which somebody is still to be reached, else the latest."""
    today = clock.today()
    going_on = [line for line in lines if line.is_open_on(today)]
    found = min(going_on, key=lambda line: line.ends, default=lines[0] if lines else None)
    return None if found is None else found.id


def _save(store: Store, entry: Entry[Any]) -> Change:
    if isinstance(entry.record, Door):
        return save_door(store, entry.record, was=entry.was)
    return save_warning(store, entry.record, was=entry.was)


def _save_planned(store: Store, entry: Entry[Any], *, plan: Plan) -> Change:
    """Save a new warning with the households that were found within its reach."""
    return save_warning(store, entry.record, houses=plan.within(entry.record.meters))
