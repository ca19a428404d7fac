"""The legs of a patrol, typed one a row: `2140 drive Oak Park`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from typing_extensions import override

from ui.forms.blanks import blank
from ui.forms.known import Known
from ui.forms.typed_row import TypedRow
from ui.forms.typed_rows import Reading, TypedRows
from watchapp.errors import ReadError
from watchapp.records import Leg
from watchapp.schema import check
from watchapp.sheet.leg_lines import TypedLeg, leg_in_words, leg_problems, read_leg, write_leg


class LegRows(TypedRows):
    """Rows of legs; what a row does not say is as in the one before it."""

    def __init__(self, known: Known) -> None:
        self._zones = dict(known.names_in("zone"))
        super().__init__(
            self.tr("Legs"),
            self.tr(
                "One a row: from when, how and where. A change of how, where or who opens a new"
                " one. The patrol is filed under how the longest of them went."
            ),
            example=self.tr("Like 2140 drive Oak Park, or 2140-2210 walk 1.5 miles"),
        )

    @override
    def add_words(self) -> str:
        return self.tr("Add a leg")

    @override
    def name_of_row(self, place: int) -> str:
        return self.tr("Leg %1").replace("%1", str(place))

    @override
    def write(self, part: Leg) -> str:
        return write_leg(part, self._zones)

    @override
    def read(self, row: TypedRow, previous: Any) -> Reading:
        if row.is_as_shown() and isinstance(row.before, Leg):
            return Reading(row.before, leg_in_words(row.before, self._zones))
        try:
            typed = read_leg(row.line.text(), self.night, self._zones)
        except ReadError as error:
            return Reading(None, problem=error.sentence)
        leg = self._leg_of(row, typed, previous)
        wrong = " ".join(problem.sentence for problem in check(leg))
        return Reading(leg, leg_in_words(leg, self._zones), wrong)

    def _leg_of(self, row: TypedRow, typed: TypedLeg, previous: Leg | None) -> Leg:
        """Return the leg that a row says, like the one before it where it is silent."""
        mode = typed.mode or (previous.mode if previous else self.patrol.mode)
        zone = typed.zone or (previous.zone if previous else self.patrol.zone)
        before = row.before if isinstance(row.before, Leg) else blank(Leg)
        return replace(
            before,
            starts=typed.starts,
            ends=typed.ends,
            mode=mode,
            zone=zone,
            miles=typed.miles,
        )

    @override
    def problems_across(self, parts: Sequence[Leg]) -> Iterator[str]:
        for problem in leg_problems(self.patrol, parts):
            yield problem.sentence
