"""Forms: laid out as one tells them, quiet until touched, complaining of everything at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.forms import layouts
from ui.forms.blanks import blank
from ui.forms.card_list import CardList
from ui.forms.known import Known
from ui.forms.layout import Cards, Layout
from ui.forms.people_editors import AttendeesEditor, CrewEditor
from ui.forms.record_form import RecordForm
from watchapp import clock
from watchapp.records import (
    ActionItem,
    Attendance,
    Meeting,
    Member,
    Motion,
    Patrol,
    Person,
    Precision,
    Record,
    Sighting,
    Source,
    Turnout,
    TurnoutRole,
    Vehicle,
    Zone,
)
from watchapp.schema import fields_of

MORNING = datetime(2026, 2, 1, 9, 0)
NIGHT = datetime(2026, 1, 31, 21, 40)
KNOWN = Known(
    {
        "zone": ((3, "Elm Row"), (4, "Oak Park")),
        "category": ((1, "House break-in"), (2, "Street light out")),
        "member": ((7, "Ada Marsh"), (8, "Bea Nolan"), (9, "Cy Gone")),
        "patrol": ((5, "Jan 31, 2026 9:40 PM, no. 5"),),
    },
    ("12 Oak St",),
    frozenset({9}),
)
LAYOUTS = [
    layouts.SIGHTING,
    layouts.POLICE_RECORD,
    layouts.PATROL,
    layouts.MEETING,
    layouts.MEMBER,
    layouts.ZONE,
]


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: MORNING)


def shown(
    qtbot: QtBot, layout: Layout, record: Record, **parts: Sequence[Record]
) -> RecordForm[Any]:
    form: RecordForm[Any] = RecordForm(layout, KNOWN, record, parts=parts)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.go_to_first_field()
    return form


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def line_of(form: RecordForm[Any], name: str) -> QWidget:
    form.fields.editors[name].setFocus()
    return focused()


def type_into(qtbot: QtBot, form: RecordForm[Any], name: str, words: str) -> None:
    line = line_of(form, name)
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Tab)


def told(form: RecordForm[Any]) -> dict[str, str]:
    return {name: row.problem() for name, row in form.fields.rows.items() if row.problem()}


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
    form = shown(qtbot, layouts.SIGHTING, blank(Sighting))
    walked: list[str] = []
    for _ in range(60):
        found = [n for n, e in form.fields.editors.items() if e.isAncestorOf(focused())]
        walked += [name for name in found if not walked or name != walked[-1]]
        if walked and walked[-1] == layouts.SIGHTING.fields[-1]:
            break
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert walked == list(layouts.SIGHTING.fields)


def test_a_form_is_quiet_until_a_field_was_altered_and_left(qtbot: QtBot) -> None:
    form = shown(qtbot, layouts.SIGHTING, blank(Sighting))
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
    form = shown(qtbot, layouts.SIGHTING, blank(Sighting))
    form.tell_problems()
    form.go_to_first_problem()
    assert list(told(form)) == ["behavior", "category", "occurred_from"]
    assert len(form.problems()) == 3
    assert form.fields.editors["behavior"].isAncestorOf(focused())
    type_into(qtbot, form, "behavior", "Tried car doors.")
    assert list(told(form)) == ["category", "occurred_from"]


def test_what_is_typed_becomes_a_sighting(qtbot: QtBot) -> None:
    form = shown(qtbot, layouts.SIGHTING, blank(Sighting))
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
    form = shown(qtbot, layouts.SIGHTING, blank(Sighting, behavior="Saw", category=1))
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
    form = shown(qtbot, layouts.SIGHTING, blank(Sighting, occurred_from=NIGHT))
    form.fields.editors["precision"].set_words("day")
    assert form.entry().record.occurred_from == datetime(2026, 1, 31)
    again = shown(qtbot, layouts.SIGHTING, replace(form.entry().record, id=4))
    assert again.fields.editors["occurred_from"].words() == "Jan 31, 2026"
    assert again.entry().record.precision is Precision.DAY
    assert not again.was_altered()


def test_a_patrol_shows_the_times_that_fit_its_state(qtbot: QtBot) -> None:
    form = shown(qtbot, layouts.PATROL, blank(Patrol))

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
    form = shown(qtbot, layouts.PATROL, blank(Patrol))
    type_into(qtbot, form, "actual_from", "half past")
    form.fields.editors["state"].set_words("cancelled")
    assert form.problems() == ()


def test_persons_and_vehicles_are_added_and_taken_away(qtbot: QtBot) -> None:
    form = shown(qtbot, layouts.SIGHTING, blank(Sighting))
    persons = form.parts["persons"]
    assert isinstance(persons, CardList)
    persons.add.click()
    persons.add.click()
    first, second = persons.cards
    assert second.form.isAncestorOf(focused())
    second.form.editors["clothing"].set_words("red jacket")
    first.remove.click()
    entry = form.entry()
    assert [person.clothing for person in entry.parts["persons"]] == ["red jacket"]
    assert entry.parts["vehicles"] == ()


def test_an_empty_description_is_complained_of_in_its_card(qtbot: QtBot) -> None:
    form = shown(
        qtbot, layouts.SIGHTING, blank(Sighting, behavior="Saw", category=1, occurred_from=NIGHT)
    )
    vehicles = form.parts["vehicles"]
    assert isinstance(vehicles, CardList)
    vehicles.add.click()
    assert form.problems() == ("Describe the vehicle, or remove the empty description.",)
    form.tell_problems()
    form.go_to_first_problem()
    assert vehicles.cards[0].form.editors["make"].isAncestorOf(focused())


def test_a_crew_keeps_who_was_on_it_and_in_which_role(qtbot: QtBot) -> None:
    turnout = Turnout(id=31, patrol=5, member=7, role=TurnoutRole.LEAD)
    form = shown(qtbot, layouts.PATROL, blank(Patrol), turnouts=[turnout])
    crew = form.parts["turnouts"]
    assert isinstance(crew, CrewEditor)
    line = crew.members.pick.picker
    line.setFocus()
    qtbot.keyClicks(line, "bea nolan")
    before_enter = form.entry()
    with qtbot.waitSignal(crew.members.pick.changed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert form.entry() == before_enter
    lead, partner = form.entry().parts["turnouts"]
    assert lead == turnout
    assert (partner.id, partner.member, partner.role) == (None, 8, TurnoutRole.PARTNER)
    qtbot.keyClicks(line, "Nobody Known")
    assert len([p for p in form.problems() if "Nobody Known" in p]) == 1


def test_attendance_offers_members_of_today_and_whoever_came(qtbot: QtBot) -> None:
    form = shown(qtbot, layouts.MEETING, blank(Meeting))
    attendees = form.parts["attendance"]
    assert isinstance(attendees, AttendeesEditor)
    assert attendees.members.count() == 2
    came = [
        Attendance(id=1, meeting=5, member=9),
        Attendance(id=2, meeting=5, guest="Officer Dell"),
    ]
    form = shown(qtbot, layouts.MEETING, blank(Meeting), attendance=came)
    attendees = form.parts["attendance"]
    assert isinstance(attendees, AttendeesEditor)
    assert attendees.members.count() == 3
    attendees.members.tick([7, 9])
    attendees.guests.set_text("Officer Dell\n\n P. Ray ")
    parts = form.entry().parts["attendance"]
    assert [(part.id, part.member, part.guest) for part in parts] == [
        (None, 7, ""),
        (1, 9, ""),
        (2, None, "Officer Dell"),
        (None, None, "P. Ray"),
    ]


FILLED: list[tuple[Layout, Record, Mapping[str, Sequence[Record]]]] = [
    (
        layouts.SIGHTING,
        Sighting(
            id=4,
            occurred_from=NIGHT,
            category=1,
            behavior="Tried\ndoors",
            zone=3,
            source=Source.CAMERA,
        ),
        {
            "persons": [Person(id=11, sighting=4, hair="gray"), Person(id=12, sighting=4, sex="m")],
            "vehicles": [Vehicle(id=21, sighting=4, plate="7ABC")],
        },
    ),
    (
        layouts.PATROL,
        Patrol(id=5, actual_from=NIGHT, actual_to=datetime(2026, 1, 31, 23), miles=2.5),
        {"turnouts": [Turnout(id=31, patrol=5, member=8, role=TurnoutRole.DRIVER)]},
    ),
    (
        layouts.MEETING,
        Meeting(id=6, starts=NIGHT, minutes="Dues stay."),
        {
            "attendance": [
                Attendance(id=1, meeting=6, member=7),
                Attendance(id=2, meeting=6, guest="Officer Dell"),
            ],
            "motions": [Motion(id=3, meeting=6, wording="Buy signs", ayes=5, noes=1, carried=True)],
            "action_items": [ActionItem(id=4, meeting=6, what="Buy signs", owner=7)],
        },
    ),
    (layouts.MEMBER, Member(id=7, name="Ada Marsh", zone=3, phone="555 0100"), {}),
    (layouts.ZONE, Zone(id=3, name="Elm Row", households=120), {}),
]


@pytest.mark.parametrize(
    ("layout", "record", "parts"), FILLED, ids=[type(each[1]).__name__ for each in FILLED]
)
def test_a_record_goes_through_its_form_unaltered_and_through_a_draft(
    qtbot: QtBot, layout: Layout, record: Record, parts: Mapping[str, Sequence[Record]]
) -> None:
    form = shown(qtbot, layout, record, **parts)
    assert form.problems() == ()
    assert not form.was_altered()
    assert form.entry().record == record
    assert {name: list(each) for name, each in form.entry().parts.items()} == parts
    other = shown(qtbot, layout, blank(layout.kind, id=record.id), **parts)
    other.set_words(form.words())
    assert other.entry() == form.entry()


def test_a_draft_keeps_half_typed_words_of_new_parts(qtbot: QtBot) -> None:
    form = shown(qtbot, layouts.SIGHTING, blank(Sighting))
    persons = form.parts["persons"]
    assert isinstance(persons, CardList)
    persons.add.click()
    persons.cards[0].form.editors["clothing"].set_words("red ja")
    type_into(qtbot, form, "occurred_from", "half past")
    other = shown(qtbot, layouts.SIGHTING, blank(Sighting))
    other.set_words(form.words())
    assert other.words() == form.words()
    assert other.was_altered()
    other.begin_anew()
    assert not other.was_altered()
