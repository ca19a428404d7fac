"""The Patrols page: who went out when and where, and what they saw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, ClassVar, cast

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.forms.patrol_layout import PATROL
from ui.pages.entering import Asked
from ui.pages.filter_bar import DAYS, options_filter, zone_filter
from ui.pages.list_def import ListDef
from ui.pages.page import Page
from ui.pages.page_words import PageWords
from ui.pages.records_page import RecordsPage
from ui.tables.columns import patrol_columns, when_known
from ui.theme import icon
from ui.widgets.words import words
from watchapp.moments import show_moment
from watchapp.operations.patrols import save_patrol
from watchapp.queries.parts import parts_of
from watchapp.queries.patrols import PatrolLine, patrol_keys, patrol_lines
from watchapp.queries.sightings import sightings_on
from watchapp.records import Member, Patrol, PatrolState, Record, Sighting, Turnout, Zone
from watchapp.store import Change, Store

THEN_SIGHTING = "sighting"


class PatrolsPage(RecordsPage):
    """Patrols, the latest first; each leads to the sightings made on it."""

    kind: ClassVar[type[Record]] = Patrol
    concerns: ClassVar[tuple[type[Record], ...]] = (Patrol, Turnout, Member, Zone, Sighting)
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
                "Write down last night's patrol from its paper sheet, or plan the next one."
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
        self.add_sighting = QPushButton(icon("add"), self.tr("Add a sighting to this patrol"))
        self.add_sighting.clicked.connect(self._add_sighting_to_selected)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(super().make_side(), 1)
        column.addWidget(self.add_sighting)
        return side

    @override
    def show_selected(self) -> None:
        super().show_selected()
        self.add_sighting.setEnabled(len(self.table.selected()) == 1)

    @override
    def new_form(self) -> Asked:
        return self._form(self.tr("New patrol"), blank(Patrol))

    @override
    def form_of(self, record: Any) -> Asked:
        return self._form(self.headline_of(record), record)

    def _form(self, title: str, patrol: Patrol) -> Asked:
        return Asked(
            title=title,
            layout=PATROL,
            record=patrol,
            parts={"turnouts": parts_of(self.desk.store, Turnout, patrol)},
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
    def save(self, store: Store, entry: Entry[Any]) -> Change:
        return save_patrol(store, entry.record, was=entry.was, **entry.parts)

    @override
    def follow(self, key: int, then: str) -> None:
        super().follow(key, then)
        if then == THEN_SIGHTING:
            self._add_sighting(key)

    @override
    def headline_of(self, record: Any) -> str:
        begins = record.actual_from or record.planned_from
        when = f", {show_moment(begins)}" if begins else ""
        return self.tr("Patrol") + when

    @override
    def parts_of(self, record: Any) -> Mapping[str, Sequence[str]]:
        known = self.known()
        return {
            self.tr("Members"): [
                f"{known.name_of('member', each.member)}, {each.role.label.lower()}"
                for each in parts_of(self.desk.store, Turnout, record)
            ],
            self.tr("Sightings on this patrol"): self._sightings(record),
        }

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

    def _add_sighting_to_selected(self) -> None:
        if len(chosen := self.table.selected()) == 1:
            self._add_sighting(chosen[0])

    def _add_sighting(self, patrol: int) -> None:
        """Go to the sightings and begin one that was made on a patrol."""
        self.wish("sightings", partial(_begin_on_patrol, patrol=patrol))


def _begin_on_patrol(page: Page, patrol: int) -> None:
    from ui.pages.sightings_page import SightingsPage  # noqa: PLC0415 - read when first wanted

    cast("SightingsPage", page).add_on_patrol(patrol)
