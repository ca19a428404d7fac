"""What the page of warnings says: the choice of warnings, the count of doors, the lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from ui.pages.near_times import near_moment
from watchapp.charts.table import Table
from watchapp.moments import show_day_of_year, spell_day
from watchapp.queries.warnings import WarningLine
from watchapp.records import Door, Reached

_SIGNS = {
    Reached.NOT_YET: "○",
    Reached.SPOKEN: "✓",
    Reached.LEAFLET: "✉",
    Reached.NO_ANSWER: "?",
    Reached.NOT_WANTED: "✗",
}


class WarningWords(QObject):
    """Puts warnings and doors into words as of one day."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def name(self, line: WarningLine) -> str:
        """Return a warning as one chooses it."""
        where = f", {line.block}" if line.block else ""
        told = self.tr("%1, %2%3: %4 of %5 doors")
        return (
            told.replace("%1", line.category)
            .replace("%2", show_day_of_year(line.happened))
            .replace("%4", str(line.reached))
            .replace("%5", str(line.doors))
            .replace("%3", where)
        )

    def standing(self, line: WarningLine) -> str:
        """Return how many doors were reached, and until when it lasts."""
        said = self.tr("%1 of %2 doors reached, %3 to go.")
        counted = (
            said.replace("%1", str(line.reached))
            .replace("%2", str(line.doors))
            .replace("%3", str(line.waiting))
        )
        if line.ends < self._today:
            until = self.tr("This warning is over since %1.")
        else:
            until = self.tr("Warn until %1.")
        return f"{counted} {until.replace('%1', spell_day(line.ends))}"

    def role(self, line: WarningLine) -> str:
        """Return the role of a label that says how it stands."""
        if not line.doors:
            return "quiet"
        if not line.waiting:
            return "good"
        return "quiet" if line.ends < self._today else "warning"

    def table(self, doors: Sequence[Door]) -> Table:
        """Return the list of doors."""
        columns = (
            self.tr("Address"),
            self.tr("Reached"),
            self.tr("When"),
            self.tr("Why"),
            self.tr("Notes"),
        )
        return Table(columns, tuple(self._row(each) for each in doors))

    def _row(self, door: Door) -> tuple[str, ...]:
        when = near_moment(door.reached_at, self._today) if door.reached_at else ""
        reached = f"{_SIGNS[door.reached]} {door.reached.label}"
        return (door.address, reached, when, door.why, door.notes)
