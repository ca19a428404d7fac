"""What can be done with a meeting, as buttons under it: first what is next."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.theme import icon
from ui.widgets.words import em
from watchapp.records import Approval, Attendance, Meeting


def acts_on(meeting: Meeting, *, guests: Sequence[Attendance]) -> frozenset[str]:
    """Return the names of the acts that make sense for a meeting with its guests."""
    found = {"begin_minutes", "raise_concern"}
    if meeting.minutes:
        found.add("approve_minutes")
    if guests:
        found.add("make_member")
    return frozenset(found)


class MeetingActs(QWidget):
    """A button for each act that is next; what was done already is left to menu and key."""

    asked = Signal(str)  # the name of an act in ACTIONS

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {
            "begin_minutes": QPushButton(icon("edit"), self.tr("Begin the minutes")),
            "approve_minutes": QPushButton(icon("check"), self.tr("Approve the minutes")),
            "make_member": QPushButton(icon("member"), self.tr("Make a guest a member")),
            "raise_concern": QPushButton(icon("concern"), self.tr("Add a concern raised here")),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em(self, 0.4), 0, 0)
        for name, button in self.buttons.items():
            button.clicked.connect(partial(self._ask, name))
            column.addWidget(button)

    def show_next(self, meeting: Meeting | None, offered: Collection[str]) -> None:
        """Show the buttons of what is offered and was not done yet."""
        done = set[str]()
        if meeting is not None and meeting.minutes:
            done.add("begin_minutes")
        if meeting is not None and meeting.approval is not Approval.NOT_YET:
            done.add("approve_minutes")
        for name, button in self.buttons.items():
            button.setVisible(name in offered and name not in done)

    def _ask(self, name: str) -> None:
        self.asked.emit(name)
