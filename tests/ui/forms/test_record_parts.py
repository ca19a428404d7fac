"""What belongs to a record is entered with it, and all of it goes through a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.forms.at_a_form import MORNING, NIGHT, focused, shown, type_into
from ui.forms import sighting_layout
from ui.forms.blanks import blank
from ui.forms.card_list import CardList
from ui.forms.crew_editor import CrewEditor
from ui.forms.entry import PARTS_WERE
from ui.forms.layout import Layout
from ui.forms.meeting_layout import MEETING
from ui.forms.member_layout import MEMBER
from ui.forms.patrol_layout import PATROL
from ui.forms.sign_in import SignIn
from ui.forms.zone_layout import ZONE
from watchapp import clock
from watchapp.records import (
    ActionItem,
    Attendance,
    Meeting,
    Member,
    Motion,
    Patrol,
    Person,
    Record,
    Sighting,
    Source,
    Turnout,
    TurnoutRole,
    Vehicle,
    Zone,
)


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: MORNING)


def test_persons_and_vehicles_are_added_and_taken_away(qtbot: QtBot) -> None:
    form = shown(qtbot, sighting_layout.SIGHTING, blank(Sighting))
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
        qtbot,
        sighting_layout.SIGHTING,
        blank(Sighting, behavior="Saw", category=1, occurred_from=NIGHT),
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
    form = shown(qtbot, PATROL, blank(Patrol), turnouts=[turnout])
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
    form = shown(qtbot, MEETING, blank(Meeting))
    attendees = form.parts["attendance"]
    assert isinstance(attendees, SignIn)
    assert attendees.members.count() == 2
    came = [
        Attendance(id=1, meeting=5, member=9),
        Attendance(id=2, meeting=5, guest="Officer Dell"),
    ]
    form = shown(qtbot, MEETING, blank(Meeting), attendance=came)
    attendees = form.parts["attendance"]
    assert isinstance(attendees, SignIn)
    assert attendees.members.count() == 3
    attendees.members.tick([7, 9])
    qtbot.keyClicks(attendees.line, "P. Ray")
    qtbot.keyClick(attendees.line, Qt.Key.Key_Return)
    parts = form.entry().parts["attendance"]
    assert [(part.id, part.member, part.guest) for part in parts] == [
        (None, 7, ""),
        (1, 9, ""),
        (2, None, "Officer Dell"),
        (None, None, "P. Ray"),
    ]


FILLED: list[tuple[Layout, Record, Mapping[str, Sequence[Record]]]] = [
    (
        sighting_layout.SIGHTING,
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
        PATROL,
        Patrol(id=5, actual_from=NIGHT, actual_to=datetime(2026, 1, 31, 23), miles=2.5),
        {"turnouts": [Turnout(id=31, patrol=5, member=8, role=TurnoutRole.DRIVER)]},
    ),
    (
        MEETING,
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
    (MEMBER, Member(id=7, name="Ada Marsh", zone=3, phone="555 0100"), {}),
    (ZONE, Zone(id=3, name="Elm Row", households=120), {}),
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
    told = {name: list(each) for name, each in form.entry().parts.items()}
    assert told.pop(PARTS_WERE, []) == [part for each in parts.values() for part in each]
    assert {name: each for name, each in told.items() if each} == parts
    other = shown(qtbot, layout, blank(layout.kind, id=record.id), **parts)
    other.set_words(form.words())
    assert other.entry() == replace(form.entry(), was=other.entry().was)


def test_a_draft_keeps_half_typed_words_of_new_parts(qtbot: QtBot) -> None:
    form = shown(qtbot, sighting_layout.SIGHTING, blank(Sighting))
    persons = form.parts["persons"]
    assert isinstance(persons, CardList)
    persons.add.click()
    persons.cards[0].form.editors["clothing"].set_words("red ja")
    type_into(qtbot, form, "occurred_from", "half past")
    other = shown(qtbot, sighting_layout.SIGHTING, blank(Sighting))
    other.set_words(form.words())
    assert other.words() == form.words()
    assert other.was_altered()
    other.begin_anew()
    assert not other.was_altered()


def test_tab_goes_through_the_cards_before_the_button_for_one_more(qtbot: QtBot) -> None:
    form = shown(qtbot, sighting_layout.SIGHTING, blank(Sighting))
    persons, vehicles = form.parts["persons"], form.parts["vehicles"]
    assert isinstance(persons, CardList)
    assert isinstance(vehicles, CardList)
    persons.add.click()
    persons.add.click()
    stops = [focused()]
    while stops[-1] is not vehicles.add:
        qtbot.keyClick(stops[-1], Qt.Key.Key_Tab)
        stops.append(focused())
        assert len(stops) < 40
    assert stops[-2] is persons.add
    assert all(persons.cards[1].isAncestorOf(stop) for stop in stops[:-2])
