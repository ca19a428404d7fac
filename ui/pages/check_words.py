"""What the page of checks says: state by sign and words, the lines of its list, the visits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from ui.forms.known import Known
from ui.pages.near_times import near_day, near_moment
from watchapp.charts.table import Table
from watchapp.moments import show_moment
from watchapp.queries.checks import Check
from watchapp.queries.due import CheckState
from watchapp.records import Checkpoint, Finding, HouseCheck, Visit

_SIGNS = {
    CheckState.MISSED: "✗",
    CheckState.DUE: "!",
    CheckState.AHEAD: "●",
    CheckState.DONE: "✓",
    CheckState.OVER: "–",
}
_FOUND = {Finding.ALL_WELL: "✓", Finding.NEEDS_ATTENTION: "!", Finding.COULD_NOT: "–"}


class CheckWords(QObject):
    """Puts what is looked after into words as of one day."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def table(self, checks: Sequence[Check]) -> Table:
        """Return the list."""
        columns = (
            self.tr("What"),
            self.tr("State"),
            self.tr("Look by"),
            self.tr("Last looked"),
            self.tr("Missed"),
            self.tr("Kind"),
        )
        return Table(columns, tuple(self._row(each) for each in checks))

    def state(self, check: Check) -> str:
        """Return how it stands, in words."""
        found = {
            CheckState.MISSED: self.tr("overdue"),
            CheckState.DUE: self.tr("look today"),
            CheckState.AHEAD: self._ahead(check),
            CheckState.DONE: self.tr("done"),
            CheckState.OVER: self.tr("over"),
        }
        return f"{_SIGNS[check.standing.state]} {found[check.standing.state]}"

    def role(self, check: Check) -> str:
        """Return the role of a label with the state."""
        roles = {
            CheckState.MISSED: "problem",
            CheckState.DUE: "warning",
            CheckState.DONE: "good",
            CheckState.OVER: "quiet",
        }
        return roles.get(check.standing.state, "")

    def kind(self, check: Check) -> str:
        """Return whether it is a checkpoint or a house."""
        return self.tr("Checkpoint") if check.kind is Checkpoint else self.tr("House")

    def visit(self, visit: Visit, patrols: Sequence[tuple[int, str]] = ()) -> str:
        """Return when somebody looked, what was found, and on which patrol."""
        when = show_moment(visit.at) if visit.at else ""
        said = f"{_FOUND[visit.finding]} {when}: {visit.finding.label}"
        if visit.notes:
            said += f". {visit.notes}"
        patrol = next((name for key, name in patrols if key == visit.patrol), "")
        return said + (" " + self.tr("(patrol %1)").replace("%1", patrol) if patrol else "")

    def _ahead(self, check: Check) -> str:
        record = check.record
        if isinstance(record, HouseCheck) and record.first and record.first > self._today:
            return self.tr("still at home")
        return self.tr("not looked at yet")

    def _row(self, check: Check) -> tuple[str, ...]:
        due = check.standing.due
        at = check.last.at if check.last else None
        return (
            check.name,
            self.state(check),
            "" if due is None else near_day(due, self._today),
            "" if at is None else near_moment(at, self._today),
            str(check.standing.missed) if check.standing.missed else "",
            self.kind(check),
        )


def looked_at_in_words(visits: Sequence[Visit], known: Known) -> list[str]:
    """Return what was looked at, with what was found, in the captain's own list."""
    return [
        f"{_FOUND[each.finding]} {_name(each, known)}: {each.finding.label}"
        + (f". {each.notes}" if each.notes else "")
        for each in visits
    ]


def _name(visit: Visit, known: Known) -> str:
    if visit.checkpoint is not None:
        return known.name_of("checkpoint", visit.checkpoint)
    return known.name_of("house_check", visit.house_check)
