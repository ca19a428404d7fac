"""What the roster says of each of its times: a sign, few words for the sheet, all for the side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject

from ui.widgets.day_cell import DayMark
from watchapp.charts.table import Table
from watchapp.moments import show_clock, show_day_of_year, show_weekday
from watchapp.queries.roster_entry import Place, RosterEntry, RosterState

_SIGNS = {
    RosterState.COMING: ("●", "text"),
    RosterState.UNDER_WAY: ("▶", "good"),
    RosterState.DONE: ("✓", "good"),
    RosterState.MISSED: ("✗", "danger"),
    RosterState.SKIPPED: ("–", "quiet"),
}
_GAP = ("!", "warning")
_ROLES = {"danger": "problem", "text": ""}  # of labels, where they are not called like the color


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a state: its sign, the words, and the role of the label."""

    sign: str
    words: str
    role: str

    @property
    def line(self) -> str:
        """Return sign and words."""
        return f"{self.sign} {self.words}"


class RosterWords(QObject):
    """Puts the times of the roster into words."""

    def mark(self, entry: RosterEntry) -> DayMark:
        """Return what stands on its day in the month's sheet."""
        sign, color = _GAP if entry.gap else _SIGNS[entry.state]
        places = self.places(entry)
        is_open = entry.state is RosterState.COMING
        short = f"{places} {entry.name}" if is_open and places else entry.name
        said = f"{self.when(entry)}, {entry.name}: {self.state(entry).words}"
        return DayMark(sign, short, color, said)

    def state(self, entry: RosterEntry) -> Said:
        """Return what became of it, or how many are missing."""
        sign, color = _GAP if entry.gap else _SIGNS[entry.state]
        return Said(sign, self._state_words(entry), _ROLES.get(color, color))

    def when(self, entry: RosterEntry) -> str:
        """Return from when to when."""
        begins = show_clock(entry.begins)
        return begins if entry.ends is None else f"{begins} – {show_clock(entry.ends)}"

    def places(self, entry: RosterEntry) -> str:
        """Return how many come of how many that are needed."""
        if entry.needed is None:
            return ""
        return f"{len(entry.crew)}/{entry.needed}"

    def what(self, entry: RosterEntry) -> str:
        """Return when, how and where."""
        return " · ".join(p for p in (self.when(entry), entry.mode.label, entry.zone) if p)

    def place(self, place: Place, entry: RosterEntry) -> str:
        """Return who comes, as what, and whether only this once."""
        said = f"{place.name}, {place.role.label.lower()}"
        if entry.patrol is None and not place.standing:
            return self.tr("%1, only this day").replace("%1", said)
        return said

    def table(self, entries: Sequence[RosterEntry]) -> Table:
        """Return the list of a week."""
        columns = (
            self.tr("When"),
            self.tr("Shift or patrol"),
            self.tr("State"),
            self.tr("Signed up"),
        )
        return Table(columns, tuple(self._row(each) for each in entries))

    def _row(self, entry: RosterEntry) -> tuple[str, ...]:
        crew = ", ".join(place.name for place in entry.crew)
        signed = " ".join(part for part in (self.places(entry), crew) if part)
        day = (
            f"{show_weekday(entry.day)}, {show_day_of_year(entry.day)}, {show_clock(entry.begins)}"
        )
        return day, entry.name, self.state(entry).line, signed

    def _state_words(self, entry: RosterEntry) -> str:
        if entry.state is RosterState.COMING:
            return self._who_is_missing(entry)
        if entry.state is RosterState.SKIPPED and entry.reason:
            return self.tr("left out: %1").replace("%1", entry.reason)
        return {
            RosterState.UNDER_WAY: self.tr("out now"),
            RosterState.DONE: self.tr("done"),
            RosterState.MISSED: self.tr("missed: no patrol is written down"),
            RosterState.SKIPPED: self.tr("left out"),
        }[entry.state]

    def _who_is_missing(self, entry: RosterEntry) -> str:
        if entry.gap == 1:
            return self.tr("one more member wanted")
        if entry.gap:
            return self.tr("%1 more members wanted").replace("%1", str(entry.gap))
        return self.tr("all places taken") if entry.needed else self.tr("planned")


def marks_by_day(
    say: RosterWords, entries: Sequence[RosterEntry]
) -> dict[date, tuple[DayMark, ...]]:
    """Return the marks of all days that have some."""
    found: dict[date, tuple[DayMark, ...]] = {}
    for each in entries:
        found[each.day] = (*found.get(each.day, ()), say.mark(each))
    return found
