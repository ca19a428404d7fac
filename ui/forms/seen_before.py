"""Earlier sightings of the vehicle that is being described, beside its description."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.aside import Aside
from ui.forms.blanks import OWNER_TO_COME
from ui.forms.card_list import CardList
from ui.forms.known import Known
from ui.tables.columns import when_known
from ui.theme import icon
from ui.widgets.tab_order import lead_tab
from ui.widgets.words import em, words
from watchapp.queries.seen_before import Looks, SeenBefore, seen_before
from watchapp.records import SightingLink, Vehicle

PAUSE = 150  # milliseconds of typing after which it is looked up


class SeenBeforeAside(Aside):
    """Shows when such a vehicle was seen and what was done then; a button links the sightings."""

    def __init__(self, known: Known) -> None:
        super().__init__()
        self._known = known
        self._found: tuple[SeenBefore, ...] = ()
        self._lines = QWidget()
        self._frame = QFrame()
        self._frame.setProperty("role", "notice")
        self._inside = QVBoxLayout(self._frame)
        self._inside.setContentsMargins(em(self, 0.6), em(self, 0.4), em(self, 0.4), em(self, 0.4))
        self._inside.addWidget(words(self.tr("Seen before"), "heading"))
        self._inside.addWidget(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.look)
        self.hide()

    @override
    def attend(self, form: Any) -> None:
        self._form = form
        self._vehicles: CardList = form.parts["vehicles"]
        self._links: CardList = form.parts["links"]
        self._vehicles.changed.connect(self._timer.start)
        self._links.changed.connect(self._timer.start)
        self.look()

    def look(self) -> None:
        """Look up the vehicles as they are described now."""
        found = self._seen()
        if found != self._found:
            self._found = found
            self._show_lines()
        self.setVisible(bool(found))

    def link(self, seen: SeenBefore) -> None:
        """Link the sighting to an earlier one."""
        why = self.tr("Same plate") if seen.by_plate else self.tr("Same color and make")
        link = SightingLink(sighting=OWNER_TO_COME, other=seen.sighting, why=why)
        self._links.add_part(link)
        self.look()

    def _seen(self) -> tuple[SeenBefore, ...]:
        if self._known.log is None:
            return ()
        linked = {each.other for each in self._links.parts()}
        besides = self._form.fields.record().id
        found: dict[int, SeenBefore] = {}
        for vehicle in self._vehicles.parts():
            for seen in seen_before(self._known.log, _looks(vehicle), besides=besides):
                found.setdefault(seen.sighting, seen)
        return tuple(seen for key, seen in found.items() if key not in linked)

    def _show_lines(self) -> None:
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.2))
        for seen in self._found:
            column.addLayout(self._line(seen))
        self._inside.replaceWidget(self._lines, lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = lines
        lines.show()
        lead_tab(self._vehicles.add, lines)

    def _line(self, seen: SeenBefore) -> QHBoxLayout:
        when = when_known(seen.occurred_from, seen.precision)
        told = self.tr("%1: %2 (%3)").replace("%1", when)
        told = told.replace("%2", seen.acts).replace("%3", seen.vehicle)
        button = QPushButton(icon("add"), self.tr("Link"))
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Link to the sighting of %1").replace("%1", when))
        button.clicked.connect(lambda: self.link(seen))
        row = QHBoxLayout()
        row.addWidget(words(told, selectable=True), 1)
        row.addWidget(button)
        return row


def _looks(vehicle: Vehicle) -> Looks:
    return Looks(plate=vehicle.plate, color=vehicle.color, make=vehicle.make)
