"""The lines of a patrol's log, typed one a row: `2140 garage open 400 block Elm, told owner`."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.typed_row import TypedRow
from ui.forms.typed_rows import Reading, TypedRows
from watchapp.errors import ReadError
from watchapp.records import LogLine
from watchapp.schema import check
from watchapp.sheet.late import late_words
from watchapp.sheet.log_lines import read_log_line, retyped, understood, write_log_line


class LogRows(TypedRows):
    """Rows of the log; a mark says which of them are to become sightings."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Log"),
            self.tr(
                "One entry a row, its time first. Enter goes on to the next; F7 marks a row that"
                " becomes a sighting when the patrol is saved."
            ),
            example=self.tr("Like 2140 garage open 400 block Elm, told owner"),
            mark=self.tr("Sighting (F7)"),
        )

    @override
    def add_words(self) -> str:
        return self.tr("Add a line")

    @override
    def name_of_row(self, place: int) -> str:
        return self.tr("Line %1").replace("%1", str(place))

    @override
    def write(self, part: LogLine) -> str:
        return write_log_line(part)

    @override
    def is_marked(self, part: LogLine) -> bool:
        return part.follow_up or part.sighting is not None

    @override
    def read(self, row: TypedRow, previous: Any) -> Reading:
        before = row.before if isinstance(row.before, LogLine) else blank(LogLine)
        if row.is_as_shown():
            return Reading(self._marked(row, before), self._said_of(before))
        try:
            typed = read_log_line(row.line.text(), self.night)
        except ReadError as error:
            return Reading(None, problem=error.sentence)
        line = self._marked(row, retyped(before, typed))
        wrong = " ".join(problem.sentence for problem in check(line))
        return Reading(line, self._said_of(line), wrong)

    def _marked(self, row: TypedRow, line: LogLine) -> LogLine:
        """Return a line with its mark; one that is a sighting already needs none."""
        row.mark.setEnabled(line.sighting is None)
        return replace(line, follow_up=row.mark.isChecked() and line.sighting is None)

    def _said_of(self, line: LogLine) -> str:
        """Return what is read back under a line, with its sighting and when it was entered."""
        number = self.tr("sighting no. %1").replace("%1", str(line.sighting or ""))
        sighting = number if line.sighting else ""
        parts = (understood(line, self.night), sighting, late_words(line))
        return " · ".join(part for part in parts if part)

    @override
    def doubts(self) -> tuple[str, ...]:
        """Ask where the lines do not follow each other in time, or lie outside the patrol."""
        lines = [line for line in self.parts() if line.at is not None]
        found = [
            self.tr("Line %1 is earlier than the one before it.").replace("%1", str(place))
            for place, (first, second) in enumerate(pairwise(lines), start=2)
            if second.at < first.at
        ]
        found += [
            self.tr("Line %1 is outside the patrol's hours.").replace("%1", str(place))
            for place, line in enumerate(lines, start=1)
            if not self.night.holds(line.at) and line.id is None
        ]
        return tuple(found)
