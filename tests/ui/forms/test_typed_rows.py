"""Legs and lines of a sheet, typed one a row: read back, told what is wrong, kept in a draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.forms.at_a_form import MORNING, NIGHT, focused, shown
from ui.forms.blanks import blank
from ui.forms.crew_editor import CrewEditor
from ui.forms.leg_rows import LegRows
from ui.forms.log_rows import LogRows
from ui.forms.patrol_layout import LATE_SHEET, PATROL
from ui.forms.record_form import RecordForm
from watchapp import clock
from watchapp.records import Leg, LogLine, Patrol, PatrolMode, Turnout

BACK = datetime(2026, 2, 1, 0, 30)
PATROL_DONE = Patrol(id=5, actual_from=NIGHT, actual_to=BACK)


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: MORNING)


def rows_of(form: RecordForm[Patrol], name: str) -> LogRows | LegRows:
    rows = form.parts[name]
    assert isinstance(rows, LogRows | LegRows)
    rows.rows[0].line.setFocus()
    return rows


def keep(qtbot: QtBot, *lines: str) -> None:
    for line in lines:
        qtbot.keyClicks(focused(), line)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)


def test_enter_goes_on_and_backspace_goes_back(qtbot: QtBot) -> None:
    form = shown(qtbot, PATROL, PATROL_DONE)
    rows = rows_of(form, "lines")
    keep(qtbot, "2150 quiet", "2210-2220 garage open 400 block Elm, called 911")
    assert [row.said() for row in rows.rows] == [
        "Sat 9:50 PM",
        "Sat 10:10 PM to 10:20 PM · at 400 block Elm · police called",
        "",
    ]
    qtbot.keyClick(focused(), Qt.Key.Key_Backspace)
    assert len(rows.rows) == 2
    assert focused() is rows.rows[1].line
    qtbot.keyClick(focused(), Qt.Key.Key_Up)
    qtbot.keyClick(focused(), Qt.Key.Key_F7)
    first, second = form.entry().parts["lines"]
    assert (first.what, first.follow_up, second.follow_up) == ("quiet", True, False)
    assert rows.rows[0].line.accessibleName() == "Line 1"


def test_what_is_wrong_is_told_when_the_row_is_left(qtbot: QtBot) -> None:
    form = shown(qtbot, PATROL, PATROL_DONE)
    rows = rows_of(form, "lines")
    qtbot.keyClicks(focused(), "garage open")
    assert rows.rows[0].said() == ""
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert rows.rows[0].said().startswith("Begin the line with its time")
    assert form.problems()
    assert rows.first_problem() is rows.rows[0].line


def test_a_leg_is_as_the_one_before_it_where_it_is_silent(qtbot: QtBot) -> None:
    form = shown(qtbot, PATROL, PATROL_DONE)
    rows_of(form, "legs")
    keep(qtbot, "2140 drive elm", "2230 oak 2 miles", "2300 walk")
    legs = [(leg.mode, leg.zone, leg.miles) for leg in form.entry().parts["legs"]]
    assert legs == [
        (PatrolMode.DRIVE, 3, None),
        (PatrolMode.DRIVE, 4, 2.0),
        (PatrolMode.WALK, 4, None),
    ]


def test_legs_out_of_order_are_told(qtbot: QtBot) -> None:
    form = shown(qtbot, PATROL, PATROL_DONE)
    rows_of(form, "legs")
    keep(qtbot, "2230 drive", "2150 walk")
    assert form.problems() == ("Leg 2 does not begin after leg 1; put them in order.",)


def test_times_follow_the_patrol_when_it_is_corrected(qtbot: QtBot) -> None:
    form = shown(qtbot, LATE_SHEET, blank(Patrol))
    rows = rows_of(form, "lines")
    keep(qtbot, "2150 quiet")
    form.fields.editors["actual_from"].set_words("1/20 9pm")
    form.fields.editors["actual_from"].changed.emit()
    (line,) = form.entry().parts["lines"]
    assert line.at == datetime(2026, 1, 20, 21, 50)
    assert rows.rows[0].said().startswith("Tue 9:50 PM")


def test_what_was_not_touched_stays_as_it_is(qtbot: QtBot) -> None:
    kept = LogLine(id=3, patrol=5, place=1, at=NIGHT, what="quiet", address="12 Elm St")
    leg = Leg(id=4, patrol=5, starts=NIGHT, mode=PatrolMode.BIKE, zone=3)
    form = shown(qtbot, PATROL, PATROL_DONE, lines=[kept], legs=[leg])
    assert not form.was_altered()
    assert form.entry().parts["lines"] == (kept,)
    assert form.entry().parts["legs"] == (leg,)
    rows = rows_of(form, "lines")
    rows.rows[0].line.end(False)
    qtbot.keyClicks(rows.rows[0].line, " and dark")
    assert rows.rows[0].line.text() == "2140 quiet and dark"
    assert form.entry().parts["lines"] == (replace(kept, what="quiet and dark", address=""),)


def test_a_draft_brings_all_rows_back(qtbot: QtBot) -> None:
    kept = LogLine(id=3, patrol=5, place=1, at=NIGHT, what="quiet")
    form = shown(qtbot, PATROL, PATROL_DONE, lines=[kept])
    rows = rows_of(form, "lines")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "no time yet")
    qtbot.keyClick(focused(), Qt.Key.Key_F7)
    again = shown(qtbot, PATROL, PATROL_DONE, lines=[kept])
    again.set_words(form.draft_words())
    assert again.words() == form.words()
    assert again.entry().parts["lines"] == (kept,)
    assert len(rows.rows) == 2
    assert again.problems() == form.problems()


def test_lines_out_of_order_or_hours_are_asked_about(qtbot: QtBot) -> None:
    form = shown(qtbot, PATROL, PATROL_DONE)
    rows_of(form, "lines")
    keep(qtbot, "2230 quiet", "2150 dog", "0100 late")
    assert form.parts["lines"].doubts() == (
        "Line 2 is earlier than the one before it.",
        "Line 3 is outside the patrol's hours.",
    )


def test_who_joined_later_is_typed_and_kept(qtbot: QtBot) -> None:
    team = [Turnout(id=1, patrol=5, member=7), Turnout(id=2, patrol=5, member=8)]
    form = shown(qtbot, PATROL, PATROL_DONE, turnouts=team)
    crew = form.parts["turnouts"]
    assert isinstance(crew, CrewEditor)
    crew.line.setFocus()
    qtbot.keyClicks(crew.line, "Bea joined 2200")
    _, bea = form.entry().parts["turnouts"]
    assert bea == replace(team[1], joined=NIGHT.replace(hour=22, minute=0))
    again = shown(qtbot, PATROL, PATROL_DONE, turnouts=[team[0], bea])
    assert isinstance(other := again.parts["turnouts"], CrewEditor)
    assert other.line.text() == "Bea Nolan joined 2200"
    assert not again.was_altered()
    crew.line.clear()
    qtbot.keyClicks(crew.line, "Cy joined 2200")
    assert "is not one of the members" in form.problems()[0]


def test_who_left_and_came_back_is_kept_twice(qtbot: QtBot) -> None:
    left = Turnout(id=1, patrol=5, member=7, left=NIGHT.replace(hour=22))
    back = Turnout(id=2, patrol=5, member=7, joined=NIGHT.replace(hour=23))
    form = shown(qtbot, PATROL, PATROL_DONE, turnouts=[left, back])
    assert form.entry().parts["turnouts"] == (left, back)
