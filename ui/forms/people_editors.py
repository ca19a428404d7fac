"""Editors for who was there: the members of a patrol."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.known import Names
from ui.forms.parts_editor import PartsEditor
from ui.widgets.field_row import FieldRow
from ui.widgets.multi_pick import MultiPick
from watchapp.records import Turnout, TurnoutRole

_ROLES = (TurnoutRole.PARTNER, TurnoutRole.LEAD, TurnoutRole.DRIVER, TurnoutRole.TRAINEE)


class MemberPicks(QWidget):
    """Members picked by name, each with a role, that remember themselves as words."""

    def __init__(self, label: str, members: Names, roles: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._first_role = roles[0][0]
        self.pick = MultiPick(
            members,
            roles=roles,
            example=self.tr("Type a part of a name, then Enter"),
            nobody=self.tr("Nobody yet."),
        )
        self.row = FieldRow(label, self.pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)

    def picked(self) -> dict[int, str]:
        """Return the role of each member, in the order of picking, a name still in the line too."""
        found = {key: role for key, role in self.pick.picked() if isinstance(key, int)}
        if isinstance(named := self.pick.picker.key(), int):
            found.setdefault(named, self._first_role)
        return found

    def words(self) -> dict[str, str]:
        """Return who is picked, and what still stands in the line."""
        found = {"typed": self.pick.picker.text()}
        for place, (key, role) in enumerate(self.picked().items()):
            found |= {f"{place}.member": str(key), f"{place}.role": role}
        return found

    def set_words(self, kept: Mapping[str, str]) -> None:
        """Put back what `words` returned."""
        picked: list[tuple[int, str]] = []
        while (key := kept.get(f"{len(picked)}.member", "")).isdecimal():
            picked.append((int(key), kept[f"{len(picked)}.role"]))
        self.pick.set_picked(picked)
        self.pick.picker.setText(kept.get("typed", ""))

    def tell_problem(self) -> None:
        """Show what is wrong with a name that still stands in the line."""
        self.row.set_problem(self.pick.problem())


class CrewEditor(PartsEditor):
    """The members of a patrol, each with a role."""

    def __init__(self, members: Names, left: Collection[int] = ()) -> None:
        """Offer all members but those who have left; of those, who went out before stays."""
        super().__init__()
        self._before: dict[int, Turnout] = {}
        roles = [(role.value, role.label) for role in _ROLES]
        self.members = MemberPicks(self.tr("Members"), members, roles)
        self.members.pick.set_pairs([pair for pair in members if pair[0] not in left])
        self.members.pick.changed.connect(self.changed)
        self.members.pick.picker.textChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.members)

    @override
    def parts(self) -> tuple[Turnout, ...]:
        return tuple(
            replace(self._before.get(key, Turnout(patrol=None, member=key)), role=TurnoutRole(role))
            for key, role in self.members.picked().items()
        )

    @override
    def set_parts(self, parts: Sequence[Turnout]) -> None:
        self._before = {part.member: part for part in parts if part.member is not None}
        self.members.pick.set_picked([(key, part.role.value) for key, part in self._before.items()])

    @override
    def words(self) -> dict[str, str]:
        return self.members.words()

    @override
    def set_words(self, kept: Mapping[str, str]) -> None:
        self.members.set_words(kept)

    @override
    def problems(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.members.pick.problem(),)))

    @override
    def tell_problems(self) -> None:
        self.members.tell_problem()

    @override
    def first_problem(self) -> QWidget | None:
        return self.members.pick if self.members.row.problem() else None
