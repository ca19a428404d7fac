"""The Patrols page: who went out when and where, and what they saw."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.forms.patrol_layout import LATE_SHEET, PATROL
from ui.pages.check_words import looked_at_in_words
from ui.pages.entering import Asked
from ui.pages.file_lines import file_lines
from ui.pages.filter_bar import DAYS, options_filter, zone_filter
from ui.pages.line_sightings import DRAFTS as LINE_DRAFTS
from ui.pages.line_sightings import LineSightings
from ui.pages.list_def import ListDef
from ui.pages.page import Page
from ui.pages.page_words import PageWords
from ui.pages.patrol_side import PatrolSide
from ui.pages.patrol_tracks import PatrolTracks
from ui.pages.patrol_words import (
    distance_in_words,
    legs_in_words,
    line_in_words,
    member_in_words,
)
from ui.pages.records_page import RecordsPage
from ui.tables.columns import patrol_columns, when_known
from ui.widgets.words import words
from watchapp.moments import show_moment
from watchapp.operations.patrols import save_patrol
from watchapp.operations.running import legs_of
from watchapp.operations.shifts import write_down
from watchapp.queries.checks import visits_on
from watchapp.queries.parts import parts_of
from watchapp.queries.patrol_log import log_of
from watchapp.queries.patrols import PatrolLine, patrol_keys, patrol_lines
from watchapp.queries.sightings import sightings_on
from watchapp.records import (
    Attachment,
    AttachmentKind,
    Leg,
    LogLine,
    Member,
    Patrol,
    PatrolState,
    Record,
    Sighting,
    Turnout,
    Visit,
    Zone,
)
from watchapp.sheet.late import late_words
from watchapp.store import Change, Draft, Store

THEN_SIGHTING = "sighting"


class PatrolsPage(RecordsPage):
    """Patrols, the latest first; each leads to the sightings made on it."""

    kind: ClassVar[type[Record]] = Patrol
    concerns: ClassVar[tuple[type[Record], ...]] = (
        Patrol,
        Turnout,
        Leg,
        LogLine,
        Attachment,
        Member,
        Zone,
        Sighting,
        Visit,
    )
    form_layout: ClassVar[Layout] = PATROL
    icon_name: ClassVar[str] = "patrol"
    add_action: ClassVar[str] = "new_patrol"

    @override
    def page_words(self) -> PageWords:
        return PageWords(
            title=self.tr("Patrols"),
            add=self.tr("New patrol"),
            search=self.tr("Search by member, zone, weather or notes"),
            empty=self.tr("No patrols yet"),
            what_next=self.tr(
                "Write down last night's patrol from its paper sheet (Ctrl+Shift+N), or plan"
                " the next one."
            ),
        )

    @override
    def list_def(self) -> ListDef[PatrolLine]:
        states = self.tr("All states")
        return ListDef(
            columns=patrol_columns(),
            keys=patrol_keys,
            lines=patrol_lines,
            order="when",
            backward=True,
            filters=(
                DAYS,
                zone_filter(),
                options_filter("state", PatrolState, name=self.tr("State"), everything=states),
            ),
        )

    @override
    def make_side(self) -> QWidget:
        self.line_sightings = LineSightings(self, self.desk, self.known)
        self.line_sightings.done.connect(self.show_record)
        self.tracks = PatrolTracks(self)
        self.side = PatrolSide(super().make_side())
        for button, act in (
            (self.side.show_track, self.tracks.show),
            (self.side.make_sightings, self.line_sightings.begin),
            (self.side.add_sighting, self._add_sighting),
        ):
            button.clicked.connect(partial(self._act_on_selected, act))
        return self.side

    @override
    def show_selected(self) -> None:
        super().show_selected()
        self.side.offer(self.desk.store, self._alone())

    @override
    def offers(self) -> frozenset[str]:
        alone = self._alone() is not None
        return super().offers() | ({"attach_track"} if alone else frozenset())

    def attach_track(self) -> None:
        """Attach the track of a phone to the selected patrol."""
        self._act_on_selected(self.tracks.attach)

    def _alone(self) -> int | None:
        """Return the patrol that is selected, if it is one alone."""
        chosen = self.table.selected()
        return chosen[0] if len(chosen) == 1 else None

    def _act_on_selected(self, act: Callable[[int], object]) -> None:
        if (key := self._alone()) is not None:
            act(key)

    def add_sheet(self) -> None:
        """Begin the sheet of a patrol that has come home, in the order of the paper."""
        self.entering.open(
            self._form(self.tr("Last night's sheet"), blank(Patrol), LATE_SHEET), self.known()
        )

    def write_down(self, key: int) -> None:
        """Open the sheet of a planned patrol that has come home; once saved it is done."""
        self.show_record(key)
        patrol = self.desk.store.get(Patrol, key)
        asked = self._form(self.headline_of(patrol), patrol, LATE_SHEET)
        self.entering.open(replace(asked, save=_save_done), self.known())

    @override
    def new_form(self) -> Asked:
        return self._form(self.tr("New patrol"), blank(Patrol))

    @override
    def form_of(self, record: Any) -> Asked:
        return self._form(self.headline_of(record), record)

    def _form(self, title: str, patrol: Patrol, layout: Layout = PATROL) -> Asked:
        store = self.desk.store
        return Asked(
            title=title,
            layout=layout,
            record=patrol,
            parts={
                "turnouts": parts_of(store, Turnout, patrol),
                "legs": legs_of(store, patrol),
                "lines": log_of(store, patrol.id or 0),
                "attachments": _papers(parts_of(store, Attachment, patrol)),
            },
            below=self._seen_on(patrol),
            followups=((THEN_SIGHTING, self.tr("Save, then &add a sighting")),),
        )

    def _seen_on(self, patrol: Patrol) -> QWidget:
        """Return the sightings made on a patrol, to read."""
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words(self.tr("Sightings on this patrol"), "heading"))
        none = self.tr("None yet. “Save, then add a sighting” keeps the patrol and goes on.")
        for line in self._sightings(patrol) or [none]:
            column.addWidget(words(line, "quiet" if line == none else ""))
        return side

    @override
    def resume(self, draft: Draft) -> None:
        """Open the form of a draft: of a patrol, of one that is out, or of a line of its log."""
        if draft.form.startswith(LINE_DRAFTS):
            self.line_sightings.resume(draft)
        elif "/" in draft.form:
            self.wish("running", lambda page: page.resume(draft))
        else:
            super().resume(draft)

    @override
    def save(self, store: Store, entry: Entry[Any]) -> Change:
        return save_patrol(store, entry.record, was=entry.was, **entry.parts)

    @override
    def follow(self, key: int, then: str) -> None:
        super().follow(key, then)
        if then == THEN_SIGHTING:
            self._add_sighting(key)
        else:
            self.line_sightings.begin(key)

    @override
    def headline_of(self, record: Any) -> str:
        begins = record.actual_from or record.planned_from
        when = f", {show_moment(begins)}" if begins else ""
        return self.tr("Patrol") + when

    @override
    def unsaid(self, record: Any) -> tuple[str, ...]:
        """Leave out what is said under a heading of its own: how far, and when it was entered."""
        return ("miles", "entered_at")

    @override
    def parts_of(self, record: Any) -> Mapping[str, Sequence[str]]:
        known, store = self.known(), self.desk.store
        legs = legs_of(store, record)
        late = late_words(record)
        tracks = self.tracks.found(record)
        miles = sum(each.measure.miles for each in tracks) if tracks else None
        return {
            self.tr("Members"): [
                member_in_words(each, known) for each in parts_of(store, Turnout, record)
            ],
            self.tr("Distance"): distance_in_words(record, legs, miles),
            self.tr("Track"): [
                f"{each.attachment.file_name}: {each.measure.told}" for each in tracks
            ],
            self.tr("Legs"): legs_in_words(legs, known),
            self.tr("Log"): [line_in_words(each) for each in log_of(store, record.id)],
            self.tr("Sightings on this patrol"): self._sightings(record),
            self.tr("Photos and documents"): file_lines(store, record),
            self.tr("Looked at"): self._looked_at(record),
            self.tr("The sheet"): [late] if late else [],
        }

    def _looked_at(self, patrol: Patrol) -> list[str]:
        return looked_at_in_words(visits_on(self.desk.store, patrol.id or 0), self.known())

    def _sightings(self, patrol: Patrol) -> list[str]:
        if patrol.id is None:
            return []
        known = self.known()
        return [
            f"{when_known(each.occurred_from, each.precision)}: "
            f"{known.name_of('category', each.category)}"
            for each in sightings_on(self.desk.store, patrol.id)
            if each.occurred_from
        ]

    def _add_sighting(self, patrol: int) -> None:
        """Go to the sightings and begin one that was made on a patrol."""
        self.wish("sightings", partial(_begin_on_patrol, patrol=patrol))


def _save_done(store: Store, entry: Entry[Any]) -> Change:
    return write_down(store, entry.record, was=entry.was, **entry.parts)


def _begin_on_patrol(page: Page, patrol: int) -> None:
    from ui.pages.sightings_page import SightingsPage  # noqa: PLC0415 - read when first wanted

    cast("SightingsPage", page).add_on_patrol(patrol)


def _papers(files: Sequence[Attachment]) -> list[Attachment]:
    """Return the photos and documents among files; tracks are shown by themselves."""
    return [each for each in files if each.kind is not AttachmentKind.TRACK]
