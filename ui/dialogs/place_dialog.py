"""Asks which member comes to a shift, or cannot: this once or every time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.widgets.chips import Chips
from ui.widgets.dialog import Dialog
from ui.widgets.field_row import FieldRow
from ui.widgets.picker import Picker
from ui.widgets.words import em, width_of, words
from watchapp.records import TurnoutRole

_ONCE, _ALWAYS = "once", "always"


@dataclass(frozen=True, slots=True)
class PlaceAsked:
    """What was answered: the member, as what, and whether for every time."""

    member: int
    role: TurnoutRole
    always: bool


class PlaceDialog(Dialog):
    """Picks a member; `handed_over` brings a PlaceAsked. It writes nothing and stays open.

    `ways` are the words for this day only and for every time. Whoever opened it says `accept`, or
    `complain` while the words stand.
    """

    handed_over = Signal(object)

    def __init__(
        self,
        title: str,
        about: str,
        members: Sequence[tuple[int, str]],
        *,
        ways: tuple[str, str],
        with_role: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.member = Picker(members)
        self.member.setPlaceholderText(self.tr("Type any part of the name"))
        once, always = ways
        self.when = Chips(((_ONCE, once), (_ALWAYS, always)), key=_ONCE)
        self.role = Chips(
            [(role.value, role.label) for role in TurnoutRole], key=TurnoutRole.PARTNER.value
        )
        self._said = words("", "problem")
        self.save = QPushButton(self.tr("&Save"))
        self.save.setProperty("role", "primary")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.save.clicked.connect(self._hand_over)
        self.cancel.clicked.connect(self.reject)
        self.member.returnPressed.connect(self._hand_over)
        self._lay_out(title, about, with_role=with_role)

    def complain(self, sentence: str) -> None:
        """Say why it could not be saved; what was chosen stays."""
        self._said.setText(sentence)

    def _hand_over(self) -> None:
        member = self.member.key()
        if not isinstance(member, int):
            self._said.setText(self.member.problem() or self.tr("Say which member."))
            self.member.setFocus()
            return
        self._said.setText("")
        role = TurnoutRole(self.role.key() or TurnoutRole.PARTNER)
        self.handed_over.emit(PlaceAsked(member, role, self.when.key() == _ALWAYS))

    def _lay_out(self, title: str, about: str, *, with_role: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 1), em(self, 0.8), em(self, 1), em(self, 0.8))
        column.setSpacing(em(self, 0.6))
        column.addWidget(words(title, "heading"))
        column.addWidget(words(about, "quiet"))
        column.addWidget(FieldRow(self.tr("&Member"), self.member, required=True))
        column.addWidget(FieldRow(self.tr("&When"), self.when))
        if with_role:
            column.addWidget(FieldRow(self.tr("&Role"), self.role))
        column.addWidget(self._said)
        column.addStretch()
        foot = QHBoxLayout()
        foot.addStretch()
        for button in (self.cancel, self.save):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column.addLayout(foot)
        self.setMinimumWidth(width_of(self, 50))
