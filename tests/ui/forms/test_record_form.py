"""Forms: laid out as one tells them, quiet until touched, complaining of everything at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.forms.at_a_form import MORNING, NIGHT, focused, line_of, shown, told, type_into
from ui.forms import sighting_layout
from ui.forms.blanks import blank
from ui.forms.layout import Cards, Layout
from ui.forms.meeting_layout import MEETING
from ui.forms.member_layout import MEMBER
from ui.forms.patrol_layout import PATROL
from ui.forms.zone_layout import ZONE
from watchapp import clock
from watchapp.records import (
    Patrol,
    Precision,
    Sighting,
)
from watchapp.schema import fields_of

LAYOUTS = [
    sighting_layout.SIGHTING,
    sighting_layout.POLICE_RECORD,
    PATROL,
    MEETING,
    MEMBER,
    ZONE,
]


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: MORNING)


def nested(layout: Layout) -> list[Layout]:
    return [layout, *(p.layout for p in layout.parts.values() if isinstance(p, Cards))]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda each: each.kind.__name__)
def test_a_layout_names_fields_that_are_there_each_once(layout: Layout) -> None:
    for each in nested(layout):
        assert set(each.fields) <= set(fields_of(each.kind))
        assert len(set(each.fields)) == len(each.fields)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda each: each.kind.__name__)
def test_whoever_listens_hears_the_name_of_every_editor(qtbot: QtBot, layout: Layout) -> None:
    form = shown(qtbot, layout, blank(layout.kind))
    for name, editor in form.fields.editors.items():
        spoken = {part.accessibleName() for part in (editor, editor.focusProxy()) if part}
        label = fields_of(layout.kind)[name].label
        texts = [getattr(part, "text", str)() for part in editor.findChildren(QWidget)]
        assert any(label in each for each in (*spoken, *texts)), name


def test_tab_goes_through_the_fields_as_one_reads_them(qtbot: QtBot) -> None:
    form = shown(qtbot, sighting_layout.SIGHTING, blank(Sighting))
    walked: list[str] = []
    for _ in range(60):
        found = [n for n, e in form.fields.editors.items() if e.isAncestorOf(focused())]
        walked += [name for name in found if not walked or name != walked[-1]]
        if walked and walked[-1] == sighting_layout.SIGHTING.fields[-1]:
            break
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert walked == list(sighting_layout.SIGHTING.fields)


def test_a_form_is_quiet_until_a_field_was_altered_and_left(qtbot: QtBot) -> None:
    form = shown(qtbot, sighting_layout.SIGHTING, blank(Sighting))
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert told(form) == {}
    line = line_of(form, "occurred_from")
    qtbot.keyClicks(line, "half past")
    assert told(form) == {}
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert list(told(form)) == ["occurred_from"]
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert told(form) == {}


def test_all_problems_are_told_at_once_and_the_first_is_gone_to(qtbot: QtBot) -> None:
    form = shown(qtbot, sighting_layout.SIGHTING, blank(Sighting))
    form.tell_problems()
    form.go_to_first_problem()
    assert list(told(form)) == ["behavior", "category", "occurred_from"]
    assert len(form.problems()) == 3
    assert form.fields.editors["behavior"].isAncestorOf(focused())
    type_into(qtbot, form, "behavior", "Tried car doors.")
    assert list(told(form)) == ["category", "occurred_from"]


def test_what_is_typed_becomes_a_sighting(qtbot: QtBot) -> None:
    form = shown(qtbot, sighting_layout.SIGHTING, blank(Sighting))
    type_into(qtbot, form, "behavior", "Tried car doors.")
    type_into(qtbot, form, "category", "street light out")
    type_into(qtbot, form, "occurred_from", "2140")
    type_into(qtbot, form, "occurred_to", "0030")
    type_into(qtbot, form, "zone", "Oak Park")
    assert form.problems() == ()
    sighting = form.entry().record
    assert (sighting.behavior, sighting.category, sighting.zone) == ("Tried car doors.", 2, 4)
    assert sighting.occurred_from == NIGHT
    assert sighting.occurred_to == datetime(2026, 2, 1, 0, 30)
    assert sighting.precision is Precision.MINUTE


def test_a_day_alone_is_known_to_the_day_and_promises_no_hour(qtbot: QtBot) -> None:
    form = shown(qtbot, sighting_layout.SIGHTING, blank(Sighting, behavior="Saw", category=1))
    type_into(qtbot, form, "occurred_from", "1/31")
    sighting = form.entry().record
    assert (sighting.occurred_from, sighting.precision) == (
        datetime(2026, 1, 31),
        Precision.DAY,
    )
    assert form.fields.editors["occurred_from"].words() == "Jan 31, 2026"
    precision = form.fields.editors["precision"]
    precision.set_words("minute")
    form.tell_problems()
    assert "Add the time" in told(form)["occurred_from"]
    precision.set_words("month")
    assert form.problems() == ()


def test_a_time_known_to_the_day_loses_its_hour(qtbot: QtBot) -> None:
    form = shown(qtbot, sighting_layout.SIGHTING, blank(Sighting, occurred_from=NIGHT))
    form.fields.editors["precision"].set_words("day")
    assert form.entry().record.occurred_from == datetime(2026, 1, 31)
    again = shown(qtbot, sighting_layout.SIGHTING, replace(form.entry().record, id=4))
    assert again.fields.editors["occurred_from"].words() == "Jan 31, 2026"
    assert again.entry().record.precision is Precision.DAY
    assert not again.was_altered()


def test_a_patrol_shows_the_times_that_fit_its_state(qtbot: QtBot) -> None:
    form = shown(qtbot, PATROL, blank(Patrol))

    def times() -> list[str]:
        names = ("planned_from", "planned_to", "actual_from", "actual_to")
        return [name for name in names if form.fields.rows[name].isVisible()]

    state = form.fields.editors["state"]
    assert times() == ["actual_from", "actual_to"]
    type_into(qtbot, form, "actual_from", "2140")
    type_into(qtbot, form, "actual_to", "0030")
    assert form.entry().record.actual_to == datetime(2026, 2, 1, 0, 30)
    state.set_words("planned")
    assert times() == ["planned_from", "planned_to"]
    assert form.entry().record.actual_from is None
    type_into(qtbot, form, "planned_from", "7 pm")
    assert form.entry().record.planned_from == datetime(2026, 2, 1, 19)
    state.set_words("done")
    assert times() == ["planned_from", "planned_to", "actual_from", "actual_to"]
    assert form.entry().record.actual_from == NIGHT


def test_a_time_hidden_by_the_state_cannot_hold_up_the_form(qtbot: QtBot) -> None:
    form = shown(qtbot, PATROL, blank(Patrol))
    type_into(qtbot, form, "actual_from", "half past")
    form.fields.editors["state"].set_words("cancelled")
    assert form.problems() == ()
