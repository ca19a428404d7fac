"""Lines of a patrol's log that become sightings, one form after the other, nothing typed twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.forms.blanks import blank
from ui.forms.entry import Entry
from ui.forms.known import Known
from ui.forms.sighting_layout import sighting_layout
from ui.pages.entering import Asked, Entering
from watchapp.operations.running import legs_of
from watchapp.operations.sightings import save_sighting
from watchapp.queries.categories import category_kinds
from watchapp.queries.patrol_log import waiting_lines
from watchapp.records import LogLine, Patrol, Record, Sighting
from watchapp.schema import table_of
from watchapp.sheet.filing import stretches
from watchapp.store import Change, Draft, Store

DRAFTS = table_of(LogLine)
"""What the words about a line are kept under, with its number."""


class LineSightings(QObject):
    """Opens the form of a sighting filled from a line; the line then bears its number.

    `done` brings the patrol's number when no line of it waits any more.
    """

    done = Signal(int)

    def __init__(self, window: QWidget, desk: Desk, known: Callable[[], Known]) -> None:
        super().__init__(window)
        self._desk = desk
        self._known = known
        self._line = LogLine(patrol=None, at=None, what="")
        self._goes_on = False
        self.entering = Entering(window, desk, self._save)
        self.entering.saved.connect(self._follow)

    def begin(self, patrol: int) -> bool:
        """Open the form for the first line of a patrol that waits; return whether one does."""
        waiting = waiting_lines(self._desk.store, patrol)
        if waiting:
            self._goes_on = True
            self._open(waiting[0])
        return bool(waiting)

    def make(self, line: LogLine) -> None:
        """Open the form for one line."""
        self._goes_on = False
        self._open(line)

    def resume(self, draft: Draft) -> None:
        """Open the form of a line again with the words that were typed and never saved."""
        number = draft.form.rpartition(":")[2]
        line = self._desk.store.find(LogLine, int(number)) if number.isdecimal() else None
        if line is not None:
            self._goes_on = True
            self._open(line, draft)

    def _open(self, line: LogLine, draft: Draft | None = None) -> None:
        self._line = line
        place = "" if line.place is None else str(line.place)
        layout = sighting_layout(category_kinds(self._desk.store))
        asked = Asked(
            title=self.tr("New sighting, from line %1 of the patrol's log").replace("%1", place),
            layout=replace(layout, anchors={**layout.anchors, "occurred_from": line.at or ""}),
            record=sighting_of(self._desk.store, line),
            draft=f"{DRAFTS}:{line.id}",
        )
        self.entering.open(asked, self._known(), draft)
        if (dialog := self.entering.dialog) is not None:
            dialog.form.fields.editors["category"].setFocus()

    def _save(self, store: Store, entry: Entry[Record]) -> Change:
        record = entry.record
        assert isinstance(record, Sighting)  # noqa: S101 - the layout says so
        was = entry.was if isinstance(entry.was, Sighting) else None
        return save_sighting(store, record, was=was, line=self._line.id, **entry.parts)

    def _follow(self) -> None:
        """Go on to the next line of the patrol that waits."""
        patrol = self._line.patrol or 0
        if not (self._goes_on and self.begin(patrol)):
            self.done.emit(patrol)


def sighting_of(store: Store, line: LogLine) -> Sighting:
    """Return the sighting that a line of a log describes, as far as it says."""
    patrol = store.get(Patrol, line.patrol or 0)
    called = line.police_called
    return blank(
        Sighting,
        occurred_from=line.at,
        behavior=line.what,
        address=line.address,
        source=line.source,
        patrol=patrol.id,
        zone=_zone_at(store, patrol, line),
        reported_at=line.at if called else None,
    )


def _zone_at(store: Store, patrol: Patrol, line: LogLine) -> int | None:
    """Return the zone in which the patrol was when a line was written."""
    for part in stretches(patrol, legs_of(store, patrol), until=line.at):
        if line.at is not None and part.starts <= line.at <= part.ends and part.leg.zone:
            return part.leg.zone
    return patrol.zone
