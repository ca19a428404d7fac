"""The Checks page: checkpoints and the houses of neighbors who are away, due, done and missed."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from typing_extensions import override

from ui.desk import Desk
from ui.forms.blanks import blank
from ui.forms.entry import Entry
from ui.forms.known import Known, known_to
from ui.forms.layout import Layout
from ui.forms.shift_layout import CHECKPOINT, HOUSE_CHECK, VISIT
from ui.jobs import Jobs
from ui.pages.check_words import CheckWords
from ui.pages.checks_frame import ChecksFrame
from ui.pages.entering import Asked, Entering
from ui.pages.page import Page
from ui.pages.record_view import Sheet, history_of, told_of
from ui.widgets.words import words
from watchapp import clock
from watchapp.operations.checks import (
    all_well,
    save_checkpoint,
    save_house_check,
    save_visit,
    visit_now,
)
from watchapp.operations.removals import remove_records
from watchapp.queries.checks import Check, checks_on, visits_to
from watchapp.queries.due import CheckState
from watchapp.records import Checkpoint, Finding, HouseCheck, Patrol, Visit, Zone
from watchapp.schema import Record, table_of
from watchapp.store import Change, Draft, Store

_LAYOUTS: dict[type[Record], Layout] = {
    Checkpoint: CHECKPOINT,
    HouseCheck: HOUSE_CHECK,
    Visit: VISIT,
}


class ChecksPage(Page):
    """What is looked after, what is most urgent first; the captain's alone."""

    concerns: ClassVar[tuple[type[Record], ...]] = (Checkpoint, HouseCheck, Visit, Patrol, Zone)
    opens: ClassVar[tuple[type[Record], ...]] = (Checkpoint, HouseCheck, Visit)
    always_fresh: ClassVar[bool] = True  # what was due yesterday is overdue today

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk, jobs)
        self.entering = Entering(self, desk, _save)
        self.frame = ChecksFrame(self)
        self._all: list[Check] = []
        self.frame.chosen.connect(self._show_chosen)
        self.frame.narrowed.connect(self._show_list)
        self.frame.opened.connect(self.edit)
        for name, button in self.frame.buttons.items():
            button.clicked.connect(partial(self._press, name))
        self.frame.empty.asked.connect(partial(self.ask, "new_checkpoint"))
        self.setFocusProxy(self.frame.table)

    @override
    def refresh(self) -> None:
        self._all = checks_on(self.desk.store, clock.today())
        self._show_list()

    @override
    def offers(self) -> frozenset[str]:
        chosen = self.frame.selected()
        found = {"copy", "remove", "look_all_well"} if chosen else set()
        if len(chosen) == 1:
            found |= {"edit", "note_attention", "show_history"}
        return frozenset(found)

    @override
    def add(self) -> None:
        """Begin a new checkpoint."""
        self._open(self.tr("New checkpoint"), blank(Checkpoint))

    def add_house(self) -> None:
        """Begin a new house-check."""
        self._open(self.tr("New house-check"), blank(HouseCheck))

    @override
    def edit(self) -> None:
        if len(chosen := self.frame.selected()) == 1:
            self._open(chosen[0].name, chosen[0].record)

    @override
    def remove(self) -> None:
        chosen = self.frame.selected()
        for kind in (Checkpoint, HouseCheck):
            if keys := [each.id for each in chosen if each.kind is kind]:
                self.desk.do(partial(remove_records, kind=kind, keys=keys))

    @override
    def copy(self) -> None:
        self.frame.table.copy_selection()

    @override
    def open_found(self, kind: type[Record], key: int) -> None:
        if (found := self.desk.store.find(kind, key)) is not None:
            self._open(self._title(kind), found)

    @override
    def resume(self, draft: Draft) -> None:
        table, _, number = draft.form.partition(":")
        kind = next(kind for kind in _LAYOUTS if table_of(kind) == table)
        found = self.desk.store.find(kind, int(number)) if number.isdecimal() else None
        self._open(self._title(kind), found or blank(kind), draft)

    @override
    def chosen_record(self) -> tuple[type[Record], int] | None:
        chosen = self.frame.selected()
        return (chosen[0].kind, chosen[0].id) if len(chosen) == 1 else None

    def look_all_well(self) -> None:
        """Keep that somebody has just looked at what is selected, and all was well."""
        if chosen := self.frame.selected():
            seen = [(each.kind, each.id) for each in chosen]
            self.desk.do(partial(all_well, seen=seen))

    def note_attention(self) -> None:
        """Ask what needs attention, or write down a look at another time."""
        if len(chosen := self.frame.selected()) == 1:
            visit = visit_now(
                self.desk.store, chosen[0].kind, chosen[0].id, finding=Finding.NEEDS_ATTENTION
            )
            self._open(chosen[0].name, visit)

    def _press(self, name: str) -> None:
        if name in {"new_checkpoint", "new_house"}:
            self.ask(name)
        else:
            getattr(self, name)()

    # What is shown

    def _show_list(self) -> None:
        self.frame.show_checks(self._shown(), CheckWords(clock.today()), empty=not self._all)
        self._show_chosen()

    def _shown(self) -> list[Check]:
        way = self.frame.ways.key()
        if way == "to_do":
            urgent = {CheckState.MISSED, CheckState.DUE}
            return [each for each in self._all if each.standing.state in urgent]
        kinds = {"checkpoints": Checkpoint, "houses": HouseCheck}
        return [each for each in self._all if kinds.get(way or "", each.kind) is each.kind]

    def _show_chosen(self) -> None:
        chosen = self.frame.selected()
        if len(chosen) == 1:
            self.frame.view.show_sheet(self._sheet(chosen[0]))
        else:
            hint = self.tr("Select a line to read all of it here; Enter opens it.")
            self.frame.view.show_sheet(Sheet(hint=hint))
        self.frame.enable(self.offers())
        self.offers_changed.emit()

    def _sheet(self, check: Check) -> Sheet:
        say, known = CheckWords(clock.today()), self._known()
        visits = visits_to(self.desk.store, check.kind, check.id)
        patrols = known.names_in("patrol")
        urgent = {CheckState.MISSED, CheckState.DUE}
        return Sheet(
            title=check.name,
            warning=say.state(check) if check.standing.state in urgent else "",
            told=told_of(check.record, known, first=_LAYOUTS[check.kind].fields),
            parts={self.tr("Looked at"): [say.visit(each, patrols) for each in visits]},
            history=history_of(check.kind, self.desk.store.history(check.kind, check.id)),
        )

    def _known(self) -> Known:
        return known_to(self.desk.store)

    def _title(self, kind: type[Record]) -> str:
        titles = {
            Checkpoint: self.tr("Checkpoint"),
            HouseCheck: self.tr("House-check"),
            Visit: self.tr("Check"),
        }
        return titles[kind]

    def _open(self, title: str, record: Record, draft: Draft | None = None) -> None:
        promise = words(self.tr("Told to nobody: never printed, exported or shared."), "quiet")
        above = None if isinstance(record, Checkpoint) else promise
        asked = Asked(title=title, layout=_LAYOUTS[type(record)], record=record, above=above)
        self.entering.open(asked, self._known(), draft)


def _save(store: Store, entry: Entry[Any]) -> Change:
    match entry.record:
        case Checkpoint():
            return save_checkpoint(store, entry.record, was=entry.was)
        case HouseCheck():
            return save_house_check(store, entry.record, was=entry.was)
        case _:
            return save_visit(store, entry.record, was=entry.was)
