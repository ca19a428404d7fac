"""The members of a patrol: each with a role, and who was not there all along."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.kept_words import filed, filed_under
from ui.forms.known import Names
from ui.forms.parts_editor import PartsEditor
from ui.forms.people_editors import MemberPicks
from ui.widgets.field_row import FieldRow
from ui.widgets.words import em, words
from watchapp import clock
from watchapp.errors import ReadError
from watchapp.records import Patrol, Record, Turnout, TurnoutRole
from watchapp.schema import check
from watchapp.sheet.team_lines import (
    Times,
    read_team_times,
    team_in_words,
    with_times,
    write_team_times,
)
from watchapp.sheet.times import Night

_ROLES = (TurnoutRole.PARTNER, TurnoutRole.LEAD, TurnoutRole.DRIVER, TurnoutRole.TRAINEE)


class CrewEditor(PartsEditor):
    """Members picked by name; a line under them says who joined later or left sooner."""

    def __init__(self, members: Names, left: Collection[int] = (), *, times: bool = True) -> None:
        """Offer all members but those who have left; of those, who went out before stays."""
        super().__init__()
        self._names = dict(members)
        self._before: dict[int, Turnout] = {}
        self._again: tuple[Turnout, ...] = ()  # who left and came back has several
        self._patrol = Patrol()
        self._begun = ""
        roles = [(role.value, role.label) for role in _ROLES]
        self.members = MemberPicks(self.tr("Members"), members, roles)
        self.members.pick.set_pairs([pair for pair in members if pair[0] not in left])
        self.members.pick.changed.connect(self._alter)
        self.members.pick.picker.textChanged.connect(self.changed)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Like Bea joined 2150; Ada left 2250"))
        self.line.textEdited.connect(self._alter)
        self.times_row = FieldRow(self.tr("Joined later or left sooner"), self.line)
        self._said = words("", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.4))
        column.addWidget(self.members)
        column.addWidget(self.times_row)
        column.addWidget(self._said)
        self.times_row.setVisible(times)
        self._said.hide()

    @override
    def parts(self) -> tuple[Turnout, ...]:
        picked = self.members.picked()
        team = [
            replace(self._before.get(key, Turnout(patrol=None, member=key)), role=TurnoutRole(role))
            for key, role in picked.items()
        ]
        again = tuple(each for each in self._again if each.member in picked)
        if self.line.text() == self._begun:
            return (*team, *again)
        return (*with_times(team, self._times()), *again)

    @override
    def set_parts(self, parts: Sequence[Turnout]) -> None:
        self._before = {}
        for part in parts:
            if part.member is not None:
                self._before.setdefault(part.member, part)
        kept = {each.id for each in self._before.values()}
        self._again = tuple(part for part in parts if part.id not in kept)
        self.members.pick.set_picked([(key, part.role.value) for key, part in self._before.items()])
        self._begun = write_team_times(self._before.values(), self._names)
        self.line.setText(self._begun)
        self._read_back()

    @override
    def follow(self, record: Record) -> None:
        if isinstance(record, Patrol) and record != self._patrol:
            self._patrol = record
            self._read_back()

    @override
    def words(self) -> dict[str, str]:
        return {**self.members.words(), **filed("times", {"line": self.line.text()})}

    @override
    def set_words(self, kept: Mapping[str, str]) -> None:
        self.members.set_words(kept)
        self.line.setText(filed_under("times", kept).get("line", ""))
        self._read_back()

    @override
    def problems(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.members.pick.problem(), self._wrong_times())))

    @override
    def tell_problems(self) -> None:
        self.members.tell_problem()
        self.times_row.set_problem(self._wrong_times())

    @override
    def first_problem(self) -> QWidget | None:
        if self.members.row.problem():
            return self.members.pick
        return self.line if self.times_row.problem() else None

    def _alter(self) -> None:
        self._read_back()
        self.changed.emit()

    def _read_back(self) -> None:
        """Say under the line what was understood of it."""
        self.times_row.set_problem("")
        told = "" if self._wrong_times() else team_in_words(self._times(), self._names)
        self._said.setText(told)
        self._said.setVisible(bool(told))
        self.line.setAccessibleDescription(told)

    def _times(self) -> Times:
        """Return what was typed, nothing where it is not understood."""
        try:
            return self._read()
        except ReadError:
            return {}

    def _wrong_times(self) -> str:
        """Return what is wrong with the line, empty when all is well."""
        try:
            times = self._read()
        except ReadError as error:
            return error.sentence
        team = with_times([Turnout(patrol=0, member=key) for key in times], times)
        return " ".join(problem.sentence for each in team for problem in check(each))

    def _read(self) -> Times:
        if self.line.text() == self._begun:
            return {k: (t.joined, t.left) for k, t in self._before.items() if t.joined or t.left}
        begins = self._patrol.actual_from or self._patrol.planned_from or clock.now()
        names = {key: self._names.get(key, "") for key in self.members.picked()}
        return read_team_times(self.line.text(), Night(begins, self._patrol.actual_to), names)
