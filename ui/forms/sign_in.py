"""The sign-in sheet of a meeting: members ticked, guests written down, who left early."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms.blanks import OWNER_TO_COME, blank
from ui.forms.kept_words import filed, filed_under
from ui.forms.known import Known
from ui.forms.layout import Cards, Layout, Section
from ui.forms.name_line import NameLine
from ui.forms.parts_editor import PartsEditor
from ui.forms.tick_list import TickList
from ui.forms.timed_cards import TimedCards
from ui.marked_words import QT_TR_NOOP
from ui.widgets.field_row import FieldRow
from ui.widgets.light import Light
from ui.widgets.tab_order import lead_tab
from ui.widgets.words import em, words
from watchapp.records import Attendance
from watchapp.schema import check

GUESTS = Cards(
    layout=Layout(
        kind=Attendance,
        sections=(
            Section(rows=(("guest", "block", "contact"), ("left", "contact_consent", "is_new"))),
        ),
    ),
    add=QT_TR_NOOP("Add another &guest"),
    first=QT_TR_NOOP("Add a &guest"),
    noun=QT_TR_NOOP("guest"),
)
LEAVERS = Cards(
    layout=Layout(kind=Attendance, sections=(Section(rows=(("member", "left"),)),)),
    add=QT_TR_NOOP("Another member left &early"),
    first=QT_TR_NOOP("A member left &early"),
    noun=QT_TR_NOOP("left early"),
)


class SignIn(PartsEditor):
    """Who came, as on the sheet at the door; a light says whether they are a quorum.

    Typing the first letters of a member and Enter ticks the name; Enter on a name that no member
    has begins a guest.
    """

    def __init__(self, known: Known) -> None:
        super().__init__()
        self._known = known
        self._before: dict[int, Attendance] = {}
        self.light = Light()
        self.line = NameLine()
        self.members = TickList(())
        self._members_row = QWidget()
        self.guests = TimedCards(GUESTS, known)
        self.leavers = TimedCards(LEAVERS, known)
        self._line_row = FieldRow(
            self.tr("&Name on the sheet"),
            self.line,
        )
        self._meant = words("", "quiet")
        self._lay_out()
        self.line.member_named.connect(self._tick)
        self.line.guest_named.connect(self._add_guest)
        for part in (self.guests, self.leavers):
            part.changed.connect(self.changed)
        self.line.textChanged.connect(self._tell_who_is_meant)
        self.line.textChanged.connect(self.changed)
        self._tell_who_is_meant()
        self.set_parts(())

    @override
    def parts(self) -> tuple[Attendance, ...]:
        left = {each.member: each.left for each in self.leavers.parts()}
        members = [
            replace(self._before.get(key, Attendance(meeting=None, member=key)), left=left.get(key))
            for key in self.members.ticked()
        ]
        return (*members, *self.guests.parts())

    @override
    def set_parts(self, parts: Sequence[Attendance]) -> None:
        self._before = {part.member: part for part in parts if part.member is not None}
        self.line.setText("")
        self._offer_members(self._before)
        self.members.tick(tuple(self._before))
        self.guests.set_parts([part for part in parts if part.member is None])
        self.leavers.set_parts([_leaving(part) for part in self._before.values() if part.left])

    @override
    def words(self) -> dict[str, str]:
        ticked = " ".join(str(key) for key in self.members.ticked())
        own = {"members": ticked, "line": self.line.text()}
        return own | filed("guests", self.guests.words()) | filed("left", self.leavers.words())

    @override
    def set_words(self, kept: Mapping[str, str]) -> None:
        self.members.tick([int(key) for key in kept.get("members", "").split()])
        self.line.setText(kept.get("line", ""))
        self.guests.set_words(filed_under("guests", kept))
        self.leavers.set_words(filed_under("left", kept))

    @override
    def problems(self) -> tuple[str, ...]:
        return (*self._own_problems(), *self.guests.problems())

    @override
    def doubts(self) -> tuple[str, ...]:
        return self.guests.doubts()

    @override
    def tell_problems(self) -> None:
        self._line_row.set_problem(" ".join(self._own_problems()))
        self.guests.tell_problems()
        self.leavers.tell_problems()

    @override
    def first_problem(self) -> QWidget | None:
        return self.line if self._line_row.problem() else self.guests.first_problem()

    def _own_problems(self) -> list[str]:
        """Return what is wrong with the line of names and with who left."""
        ticked = self.members.ticked()
        found = []
        if name := self.line.text().strip():
            said = self.tr("“%1” is not on the list yet: press Enter after it, or clear it.")
            found.append(said.replace("%1", name))
        for each in self.leavers.parts():
            if each.member is None or each.left is None:
                found.append(self.tr("Say of who left early both the name and the time."))
            elif each.member not in ticked:
                said = self.tr("%1 left early, but is not ticked as having come.")
                found.append(said.replace("%1", self._known.name_of("member", each.member)))
        parts = (replace(part, meeting=OWNER_TO_COME) for part in self.parts())
        members = [part for part in parts if part.member is not None]
        return found + [problem.sentence for part in members for problem in check(part)]

    def _tell_who_is_meant(self) -> None:
        """Say beforehand what Enter will do."""
        name, meant = self.line.text().strip(), self.line.member_meant()
        if not name:
            said = self.tr("First letters, then Enter. A name that no member has is a guest.")
        elif meant is None:
            said = self.tr("Enter writes down a guest: %1").replace("%1", name)
        else:
            self.members.point_to(meant[0])
            said = self.tr("Enter ticks %1").replace("%1", meant[1])
        self._meant.setText(said)
        self.line.setAccessibleDescription(said)

    def _tick(self, key: int) -> None:
        self.members.tick({*self.members.ticked(), key})
        self.members.point_to(key)

    def _add_guest(self, name: str) -> None:
        """Begin a guest by name; the keyboard goes to what the sheet says next."""
        card = self.guests.add_part(blank(Attendance, guest=name))
        card.form.editors["block"].setFocus()

    def _offer_members(self, came: Collection[int]) -> None:
        """Offer those who are members now, and whoever came before leaving."""
        names = [
            (key, name)
            for key, name in self._known.names_in("member")
            if key in came or key not in self._known.left
        ]
        self.members = TickList(tuple(names))
        self.members.altered.connect(self.changed)
        self.line.offer(names)
        nobody = self.tr("No members yet; add them on the Members page.")
        row = FieldRow(self.tr("Members"), self.members, help_text="" if names else nobody)
        self.members.setVisible(bool(names))
        self._column.replaceWidget(self._members_row, row)
        self._members_row.hide()
        self._members_row.deleteLater()
        self._members_row = row
        lead_tab(self.line, self.members)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(self, 0.5))
        for widget in (
            self.light,
            self._line_row,
            self._meant,
            self._members_row,
            self.leavers,
            self.guests,
        ):
            self._column.addWidget(widget)


def _leaving(part: Attendance) -> Attendance:
    """Return what the card of somebody who left shows; the rest stays with the tick."""
    return Attendance(meeting=part.meeting, member=part.member, left=part.left)
