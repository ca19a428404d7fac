"""The Sightings page: what the watch saw and what the police recorded, told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, ClassVar

from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.entry import Entry
from ui.forms.layout import Layout
from ui.forms.sighting_layout import POLICE_RECORD, SIGHTING, sighting_layout
from ui.forms.waiting_words import waiting_words
from ui.pages.entering import Asked
from ui.pages.file_lines import file_lines
from ui.pages.filter_bar import DAYS, category_filter, options_filter, zone_filter
from ui.pages.list_def import ListDef
from ui.pages.page_words import PageWords
from ui.pages.record_view import RecordView, Sheet, told_of
from ui.pages.records_page import RecordsPage
from ui.pages.warning_offer import begin_warning
from ui.tables.columns import sighting_columns, when_known
from watchapp import clock
from watchapp.operations.sightings import save_sighting
from watchapp.queries.categories import category_kinds
from watchapp.queries.linked import linked_to, links_of
from watchapp.queries.parts import parts_of
from watchapp.queries.sightings import (
    SightingLine,
    Sought,
    Standing,
    sighting_keys,
    sighting_lines,
)
from watchapp.records import (
    Attachment,
    Batch,
    Category,
    Member,
    Patrol,
    Person,
    Record,
    Sighting,
    SightingLink,
    SightingState,
    Source,
    Vehicle,
    Zone,
)
from watchapp.records.waiting import waiting_of
from watchapp.store import Change, Store

_USUAL = ("precision", "place", "reported_how")
THEN_ANOTHER = "another"
LEEWAY = timedelta(hours=2)
"""How long before the patrol, or the sighting before it, a time of day still means that night."""


class SightingsPage(RecordsPage):
    """Sightings and police records, the latest first."""

    kind: ClassVar[type[Record]] = Sighting
    concerns: ClassVar[tuple[type[Record], ...]] = (
        Sighting,
        Person,
        Vehicle,
        SightingLink,
        Zone,
        Category,
        Patrol,
        Member,
        Attachment,
    )
    opens: ClassVar[tuple[type[Record], ...]] = (Sighting, Category)
    form_layout: ClassVar[Layout] = SIGHTING
    icon_name: ClassVar[str] = "sighting"
    add_action: ClassVar[str] = "new_sighting"

    @override
    def page_words(self) -> PageWords:
        return PageWords(
            title=self.tr("Sightings"),
            add=self.tr("New sighting"),
            search=self.tr("Search what happened, where, notes or reference"),
            empty=self.tr("No sightings yet"),
            what_next=self.tr(
                "Write down what a neighbor saw, or bring police records in with"
                " Import police file in the File menu."
            ),
        )

    @override
    def list_def(self) -> ListDef[SightingLine]:
        sources, states = self.tr("All sources"), self.tr("All states")
        return ListDef(
            columns=sighting_columns(),
            keys=_keys,
            lines=sighting_lines,
            order="when",
            backward=True,
            filters=(
                DAYS,
                category_filter(),
                zone_filter(),
                options_filter("source", Source, name=self.tr("Source"), everything=sources),
                options_filter("state", SightingState, name=self.tr("State"), everything=states),
                options_filter(
                    "standing",
                    Standing,
                    name=self.tr("Waiting"),
                    everything=self.tr("Waiting or not"),
                ),
            ),
        )

    @override
    def open_found(self, kind: type[Record], key: int) -> None:
        """Open a sighting; of a category show all that is filed under it."""
        if kind is not Category:
            super().open_found(kind, key)
            return
        self.show_all()
        self.filter.choose("category", key)
        self.table.setFocus()

    @override
    def new_form(self) -> Asked:
        return self._new_form(blank(Sighting))

    @override
    def offers(self) -> frozenset[str]:
        found = super().offers()
        return found | {"warn_neighbors"} if "edit" in found else found

    def warn_neighbors(self) -> None:
        """Go to the households to warn, and begin there with the selected sighting."""
        if (chosen := self.chosen_record()) is not None:
            self.wish("warnings", partial(begin_warning, sighting=chosen[1]))

    def add_on_patrol(self, patrol: int) -> None:
        """Begin a sighting that was made on a patrol: its zone and its night are known."""
        found = self.desk.store.get(Patrol, patrol)
        sighting = blank(Sighting, patrol=patrol, zone=found.zone)
        night = found.actual_from or found.planned_from
        self.entering.open(self._new_form(sighting, night), self.known())

    def _new_form(self, sighting: Sighting, night: datetime | None = None) -> Asked:
        layout = self._layout()
        if night is not None:
            layout = replace(layout, anchors={**layout.anchors, "occurred_from": night - LEEWAY})
        return Asked(
            title=self.tr("New sighting"),
            layout=layout,
            record=sighting,
            followups=((THEN_ANOTHER, self.tr("Save and add an&other")),),
        )

    def _layout(self) -> Layout:
        """Return the form that shows what belongs to the class of a sighting."""
        return sighting_layout(category_kinds(self.desk.store))

    @override
    def form_of(self, record: Any) -> Asked:
        if record.source is Source.POLICE:
            return self._police_form(record)
        store = self.desk.store
        return Asked(
            title=self.headline_of(record),
            layout=self._layout(),
            record=record,
            parts={
                "links": links_of(store, record.id),
                "persons": parts_of(store, Person, record),
                "vehicles": parts_of(store, Vehicle, record),
                "attachments": parts_of(store, Attachment, record),
            },
        )

    def _police_form(self, record: Sighting) -> Asked:
        """Return the form of a police record: what the police said, to read, and the rest."""
        said = RecordView(inset=0)
        told = told_of(record, self.known(), without=(*POLICE_RECORD.fields, *self.unsaid(record)))
        said.show_sheet(
            Sheet(
                title=self.tr("As the police recorded it"),
                told=told,
                parts={self.tr("Import"): self._import_of(record)},
            )
        )
        title = self.tr("Police record: %1").replace("%1", self.headline_of(record))
        return Asked(title=title, layout=POLICE_RECORD, record=record, above=said)

    @override
    def save(self, store: Store, entry: Entry[Any]) -> Change:
        parts: dict[str, Any] = {**entry.parts}
        return save_sighting(store, entry.record, was=entry.was, **parts)

    @override
    def follow(self, key: int, then: str) -> None:
        super().follow(key, then)
        if then == THEN_ANOTHER:
            last = self.desk.store.get(Sighting, key)
            another = blank(Sighting, patrol=last.patrol, zone=last.zone, source=last.source)
            self.entering.open(self._new_form(another, last.occurred_from), self.known())

    @override
    def headline_of(self, record: Any) -> str:
        category = self.known().name_of("category", record.category)
        return f"{category}, {when_known(record.occurred_from, record.precision)}"

    @override
    def unsaid(self, record: Any) -> tuple[str, ...]:
        """Leave out what the headline says, and that time and place are known as usual."""
        usual = blank(Sighting)
        as_usual = [n for n in _USUAL if getattr(record, n) == getattr(usual, n)]
        return ("batch", *as_usual)

    @override
    def parts_of(self, record: Any) -> Mapping[str, Sequence[str]]:
        store, known = self.desk.store, self.known()
        persons = parts_of(store, Person, record)
        vehicles = parts_of(store, Vehicle, record)
        waiting = waiting_of(record, clock.today())
        return {
            self.tr("Persons"): [_in_a_line(each, known) for each in persons],
            self.tr("Vehicles"): [_in_a_line(each, known) for each in vehicles],
            self.tr("Photos and documents"): file_lines(store, record),
            self.tr("Waiting"): [] if waiting is None else [waiting_words(waiting)],
            self.tr("May belong to"): [
                f"{each.name} ({each.link.why})" if each.link.why else each.name
                for each in linked_to(store, record.id)
            ],
            self.tr("Import"): self._import_of(record),
        }

    def _import_of(self, record: Sighting) -> list[str]:
        batch = None if record.batch is None else self.desk.store.find(Batch, record.batch)
        return [] if batch is None else [batch.file_name]


def _keys(
    store: Store, searched: str, *, order: str, backward: bool, **chosen: Any
) -> Sequence[int]:
    """Return the numbers of the sightings that are looked for, in an order."""
    sought = Sought(words=searched, **chosen)
    return sighting_keys(store, sought, order=order, backward=backward)


def _in_a_line(part: Record, known: Any) -> str:
    told = told_of(part, known, without=("sighting",))
    return "; ".join(f"{line.label}: {line.text}" for line in told)
