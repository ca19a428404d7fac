"""The form of a meeting: its light, its votes, its papers; all of it outlives a crash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.forms.at_a_form import focused
from tests.watchapp.logs import new_log
from ui.forms.blanks import blank
from ui.forms.known import known_to
from ui.forms.meeting_form import MeetingForm
from ui.forms.meeting_layout import MEETING
from ui.forms.sign_in import SignIn
from watchapp import clock
from watchapp.operations.meeting_papers import open_agenda
from watchapp.operations.members import save_member
from watchapp.records import (
    ActionItem,
    Approval,
    Attendance,
    Meeting,
    MeetingKind,
    Member,
    Motion,
    Record,
)
from watchapp.store import Store

SEVEN = datetime(2026, 2, 19, 19, 0)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Return a log with four members, on the morning after a meeting."""
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 2, 20, 9, 0))
    with new_log(tmp_path / "log.db") as opened:
        for name in ("Ada Marsh", "Bea Nolan", "Cy Ortiz", "Dee Park"):
            save_member(opened, Member(name=name))
        yield opened


def form_of(qtbot: QtBot, store: Store, meeting: Meeting, **parts: Sequence[Record]) -> MeetingForm:
    form = MeetingForm(MEETING, known_to(store), meeting, parts=parts)
    qtbot.addWidget(form)
    form.show()
    return form


def sign(qtbot: QtBot, sheet: SignIn, name: str) -> None:
    qtbot.keyClicks(sheet.line, name)
    qtbot.keyClick(sheet.line, Qt.Key.Key_Return)


def test_names_of_the_sheet_are_taken_by_their_first_letters(qtbot: QtBot, store: Store) -> None:
    form = form_of(qtbot, store, Meeting(starts=SEVEN))
    qtbot.keyClicks(form.sign_in.line, "no")
    assert form.sign_in.line.accessibleDescription() == "Enter ticks Bea Nolan"
    assert form.problems() == ("“no” is not on the list yet: press Enter after it, or clear it.",)
    qtbot.keyClick(form.sign_in.line, Qt.Key.Key_Return)
    for name in ("d", "ada", "  ", "Ray"):
        sign(qtbot, form.sign_in, name)
    came = form.entry().parts["attendance"]
    assert [each.member for each in came] == [1, 2, 4, None]
    assert came[-1].guest == "Ray"


def test_the_light_counts_with_every_tick(qtbot: QtBot, store: Store) -> None:
    form = form_of(qtbot, store, Meeting(starts=SEVEN))
    assert form.sign_in.light.sentence() == "A quorum is 3 members. Tick who came."
    said = []
    for name in ("Ada", "Bea", "Cy", "Guest"):
        sign(qtbot, form.sign_in, name)
        said.append(form.sign_in.light.sentence())
    assert said == [
        "No quorum yet. Members present: 1; needed: 3; missing: 2.",
        "No quorum yet. Members present: 2; needed: 3; missing: 1.",
        "A quorum. Members present: 3; needed: 3.",
        "A quorum. Members present: 3; needed: 3. Guests: 1.",
    ]
    form.fields.editors["quorum"].set_words("4")
    assert form.sign_in.light.sentence().startswith("No quorum yet.")
    form.fields.editors["kind"].set_value(MeetingKind.COFFEE_WITH_A_COP)
    assert "needed only for a vote" in form.sign_in.light.sentence()


def test_counted_votes_decide_and_an_open_form_alters_nothing(qtbot: QtBot, store: Store) -> None:
    odd = Motion(id=3, meeting=1, wording="Buy", ayes=5, noes=1, carried=False)
    form = form_of(qtbot, store, Meeting(id=1, starts=SEVEN), motions=[odd])
    assert form.entry().parts["motions"] == (odd,)
    editors = form.motions.cards[0].form.editors
    editors["noes"].set_words("2")
    assert editors["carried"].value() is True
    editors["noes"].set_words("5")
    assert editors["carried"].value() is False
    editors["noes"].set_words("")
    editors["carried"].set_value(True)
    assert form.entry().parts["motions"][0].carried is True


def test_an_agenda_that_nobody_touched_follows_the_kind(qtbot: QtBot, store: Store) -> None:
    agenda = open_agenda(store, MeetingKind.WATCH_MEETING)
    form = form_of(qtbot, store, blank(Meeting, agenda=agenda))
    form.fields.editors["kind"].set_value(MeetingKind.TRAINING)
    training = open_agenda(store, MeetingKind.TRAINING)
    assert form.agenda.value() == training
    form.agenda.set_words("Cake")
    form.fields.editors["kind"].set_value(MeetingKind.WORKSHOP)
    assert form.agenda.value() == "Cake"


def test_what_was_typed_is_replaced_only_when_that_is_meant(qtbot: QtBot, store: Store) -> None:
    form = form_of(qtbot, store, Meeting(id=1, starts=SEVEN, minutes="Mine."))
    for answer, kept in (("&Keep", "Mine."), ("&Replace", "# Watch meeting")):
        form.begin_minutes()
        (question,) = form.findChildren(QMessageBox)
        (button,) = [each for each in question.buttons() if each.text() == answer]
        button.click()
        qtbot.waitUntil(lambda: not form.findChildren(QMessageBox))
        assert form.minutes.value().startswith(kept)
    form.minutes.area.undo()
    assert form.minutes.value() == "Mine."
    form.minutes.area.redo()
    form.begin_minutes()  # what the program wrote itself, nobody asks about
    assert form.findChildren(QMessageBox) == []


def test_approved_minutes_are_locked_until_they_are_unlocked(qtbot: QtBot, store: Store) -> None:
    approved = Meeting(
        id=1,
        starts=SEVEN,
        minutes="Read.",
        approval=Approval.APPROVED,
        approved_on=datetime(2026, 3, 19).date(),
    )
    form = form_of(qtbot, store, approved)
    assert form.minutes.area.isReadOnly()
    form.begin_minutes()
    assert form.minutes.value() == "Read."
    assert form.doubts() == ()
    form.minutes.set_words("Read and corrected.")
    (question,) = form.doubts()
    assert question.startswith("These minutes were approved on Mar 19, 2026.")


def test_all_of_a_meeting_outlives_a_crash(qtbot: QtBot, store: Store) -> None:
    meeting = Meeting(id=1, starts=SEVEN)
    parts: dict[str, Sequence[Record]] = {
        "attendance": [
            Attendance(id=1, meeting=1, member=1, left=datetime(2026, 2, 19, 20, 10)),
            Attendance(id=2, meeting=1, guest="P. Ray", block="400 Elm", contact_consent=True),
        ],
        "motions": [Motion(id=3, meeting=1, wording="Buy", ayes=2, noes=1, carried=True)],
        "action_items": [ActionItem(id=4, meeting=1, what="Buy", owner=2)],
    }
    form = form_of(qtbot, store, meeting, **parts)
    assert form.entry().parts["attendance"] == tuple(parts["attendance"])
    sign(qtbot, form.sign_in, "Bea")
    sign(qtbot, form.sign_in, "L. Moss")
    form.motions.cards[0].form.editors["at"].set_words("8:05 pm")
    form.begin_minutes()
    qtbot.keyClicks(form.sign_in.line, "half a na")
    again = form_of(qtbot, store, meeting, **parts)
    again.set_words(form.draft_words())
    assert again.entry() == form.entry()
    assert again.sign_in.line.text() == "half a na"
    assert again.motions.parts()[0].at == datetime(2026, 2, 19, 20, 5)


def test_the_view_follows_what_is_typed_after_a_short_pause(qtbot: QtBot, store: Store) -> None:
    form = form_of(qtbot, store, Meeting(id=1, starts=SEVEN, minutes="# Minutes"))
    view = form.minutes.view
    assert view.toPlainText() == "Minutes"
    form.minutes.area.appendPlainText("- Signs")
    qtbot.waitUntil(lambda: view.toPlainText().splitlines() == ["Minutes", "Signs"])


def test_tab_goes_over_the_buttons_where_the_eye_meets_them(qtbot: QtBot, store: Store) -> None:
    form = form_of(qtbot, store, Meeting(id=1, starts=SEVEN))
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.fields.editors["where"].setFocus()
    passed = []
    for _ in range(3):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        passed.append(focused().accessibleName() or focused().text())  # type: ignore[attr-defined]
    assert passed == ["&Usual agenda", "Agenda", "Chair"]
    form.sign_in.line.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is form.sign_in.members
    form.fields.editors["minutes"].setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused().text() == "Begin &minutes"  # type: ignore[attr-defined]
