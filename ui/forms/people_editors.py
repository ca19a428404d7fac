"""Members picked by name, for those who were there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.known import Names
from ui.widgets.field_row import FieldRow
from ui.widgets.multi_pick import MultiPick


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
