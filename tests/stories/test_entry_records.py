"""The captain enters zones, members, patrols, sightings and meetings, and takes them back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.stories.captain import Captain, at_the_window
from tests.watchapp.logs import new_log
from watchapp import clock
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.zones import save_zone
from watchapp.records import (
    ActionItem,
    Attendance,
    Meeting,
    Member,
    Motion,
    Patrol,
    Person,
    Sighting,
    Turnout,
    TurnoutRole,
    Zone,
)

MORNING = datetime(2026, 2, 1, 9, 0)


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: MORNING)


@pytest.fixture
def captain(qtbot: QtBot, tmp_path: Path) -> Iterator[Captain]:
    """Return a captain at a log with two members and a zone."""
    path = tmp_path / "log.db"
    with new_log(path) as store:
        save_zone(store, Zone(name="Elm Row"))
        for name in ("Ada Marsh", "Bea Nolan"):
            save_member(store, Member(name=name))
    with at_the_window(qtbot, path) as seated:
        yield seated


def test_a_zone_by_keys_alone(captain: Captain) -> None:
    captain.presses("Ctrl+Shift+A")
    captain.types("Oak Park")
    captain.presses("Ctrl+Return")
    assert [row.split(" | ")[0] for row in captain.rows()] == ["Elm Row", "Oak Park"]
    captain.presses("F2")
    captain.fills_in("Households", "240")
    captain.presses("Ctrl+Return")
    assert "240" in captain.reads()
    captain.selects("Oak Park")
    captain.presses("Del")
    assert len(captain.rows()) == 1
    captain.presses("Ctrl+Z")
    assert len(captain.rows()) == 2
    captain.presses("Ctrl+Y")
    assert len(captain.rows()) == 1


def test_a_member_by_menu(captain: Captain) -> None:
    captain.chooses("Record", "New member")
    captain.fills_in("Name", "Cy Ortiz")
    captain.picks("Role", "Block captain")
    captain.fills_in("Zone", "elm row")
    captain.fills_in("May be thanked by name", "1/15")
    captain.clicks("Save")
    (cy,) = captain.store.records(Member, "WHERE name = 'Cy Ortiz'")
    assert (cy.zone, str(cy.thanks_consent)) == (1, "2026-01-15")
    captain.chooses("Record", "Edit")
    captain.fills_in("Phone", "555 0123")
    captain.clicks("Save")
    assert "555 0123" in captain.reads()
    captain.chooses("Record", "Remove")
    assert "Done: remove member." in captain.reads()
    captain.clicks("Undo")
    captain.selects("Cy Ortiz")
    assert "555 0123" in captain.reads()


def test_last_nights_patrol_with_what_was_seen_on_it(captain: Captain) -> None:
    captain.goes_to("Patrols")
    captain.clicks("New patrol")
    captain.fills_in("Went out", "2140")
    captain.fills_in("Came back", "0015")
    captain.adds("Members", "Ada Marsh", "Bea Nolan")
    captain.fills_in("Zone", "Elm Row")
    captain.fills_in("Distance", "2.5")
    captain.clicks("Save, then add a sighting")
    captain.types("Tried the doors of three parked cars.")
    captain.fills_in("Category", "Trespass or door-trying")
    captain.fills_in("When", "2230")
    captain.clicks("Save")
    (patrol,) = captain.store.records(Patrol)
    (sighting,) = captain.store.records(Sighting)
    assert patrol.actual_from == datetime(2026, 1, 31, 21, 40)
    assert patrol.actual_to == datetime(2026, 2, 1, 0, 15)
    assert sighting.occurred_from == datetime(2026, 1, 31, 22, 30)
    assert (sighting.patrol, sighting.zone) == (patrol.id, patrol.zone)
    crew = captain.store.records(Turnout, "ORDER BY id")
    assert [each.role for each in crew] == [TurnoutRole.PARTNER, TurnoutRole.PARTNER]
    captain.goes_to("Patrols")
    captain.selects("Ada Marsh, Bea Nolan")
    assert "Trespass or door-trying" in captain.reads()


def test_a_patrol_goes_and_comes_back_with_its_crew_and_sightings(captain: Captain) -> None:
    captain.presses("Ctrl+Shift+P")
    captain.fills_in("Went out", "2140")
    captain.fills_in("Came back", "0015")
    captain.adds("Members", "Ada Marsh", "Bea Nolan")
    captain.clicks("Save")
    captain.clicks("Add a sighting to this patrol")
    captain.types("A gate stood open.")
    captain.fills_in("Category", "Other hazard")
    captain.fills_in("When", "0010")
    captain.presses("Ctrl+Return")
    (patrol,) = captain.store.records(Patrol)
    (sighting,) = captain.store.records(Sighting)
    assert (sighting.patrol, sighting.occurred_from) == (patrol.id, datetime(2026, 2, 1, 0, 10))
    captain.goes_to("Patrols")
    captain.presses("Del")
    assert captain.store.records(Turnout) == []
    assert [each.patrol for each in captain.store.records(Sighting)] == [None]
    captain.presses("Ctrl+Z")
    assert len(captain.store.records(Turnout)) == 2
    assert captain.store.records(Sighting) == [sighting]


def test_a_patrol_is_planned_and_later_walked(
    captain: Captain, monkeypatch: pytest.MonkeyPatch
) -> None:
    captain.presses("Ctrl+Shift+P")
    captain.picks("State", "Planned")
    captain.fills_in("Planned start", "2/7 8 pm")
    captain.fills_in("Planned end", "2200")
    captain.clicks("Save")
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 2, 8, 9, 0))
    captain.presses("F2")
    captain.picks("State", "Done")
    captain.fills_in("Went out", "2/7 8:10 pm")
    captain.fills_in("Came back", "2155")
    captain.clicks("Save")
    (patrol,) = captain.store.records(Patrol)
    assert patrol.planned_to == datetime(2026, 2, 7, 22)
    assert patrol.actual_to == datetime(2026, 2, 7, 21, 55)


def test_a_sighting_with_a_person_by_keys_and_buttons(captain: Captain) -> None:
    captain.presses("Ctrl+N")
    captain.types("Walked up three drives and looked into cars.")
    captain.fills_in("Category", "Suspicious behavior, no offense")
    captain.fills_in("When", "1/31")
    captain.fills_in("Where", "420 Oak St")
    captain.clicks("Describe a person")
    captain.types("Male")
    captain.fills_in("Coat or jacket", "red jacket")
    captain.fills_in("Hair", "gray, short")
    captain.presses("Ctrl+Return")
    (sighting,) = captain.store.records(Sighting)
    (person,) = captain.store.records(Person)
    assert (person.sighting, person.sex, person.coat) == (sighting.id, "Male", "red jacket")
    assert sighting.precision.value == "day"
    assert "Coat or jacket: red jacket" in captain.reads()
    assert "Jan 31, 2026 | Suspicious behavior" in captain.rows()[0]
    captain.presses("F2")
    captain.fills_in("Reference", "26-0131")
    captain.clicks("Remove")
    captain.presses("Ctrl+Return")
    assert captain.store.records(Person) == []
    captain.presses("Ctrl+Z")
    assert captain.store.records(Person) == [person]
    assert captain.store.get(Sighting, sighting.id or 0) == sighting


def test_a_form_with_gaps_says_all_of_them_and_then_saves(captain: Captain) -> None:
    captain.presses("Ctrl+N")
    captain.fills_in("When", "half past")
    captain.clicks("Save")
    assert "3 things are to be mended before this can be saved." in captain.reads()
    assert "Say what they did, or what you saw there." in captain.reads()
    assert "Category is missing; please fill it in." in captain.reads()
    captain.types("Cut the lock.")
    captain.fills_in("Category", "House break-in")
    captain.fills_in("When", "yesterday 2140")
    captain.clicks("Save")
    assert len(captain.rows()) == 1


def test_a_meeting_is_planned(captain: Captain) -> None:
    captain.goes_to("Meetings")
    captain.clicks("New meeting")
    captain.fills_in("Begins", "2/12 7 pm")
    captain.fills_in("Ends", "8:30 pm")
    captain.fills_in("Where", "Library")
    captain.fills_in("Agenda", "Signs")
    captain.clicks("Save")
    (meeting,) = captain.store.records(Meeting)
    assert meeting.ends == datetime(2026, 2, 12, 20, 30)
    assert "Feb 12, 2026 7:00 PM | Watch meeting | Library" in captain.rows()[0]


def test_the_minutes_of_a_meeting(captain: Captain) -> None:
    save_meeting(captain.store, Meeting(starts=datetime(2026, 1, 15, 19)))
    captain.goes_to("Meetings")
    captain.selects("Jan 15")
    captain.presses("F2")
    captain.ticks("Members", "Ada Marsh", "Bea Nolan")
    captain.clicks("Add a guest")
    captain.types("Officer Dell")
    captain.fills_in("Minutes", "Called to order at 7 PM.")
    captain.clicks("Add a motion")
    captain.types("Buy ten signs.")
    captain.fills_in("Moved by", "Ada Marsh")
    captain.fills_in("Yes", "1")
    captain.fills_in("No", "1")
    captain.clicks("Carried")
    captain.clicks("Save")
    assert "a tie, so it fails" in captain.reads()
    captain.fills_in("No", "0")
    captain.clicks("Add an action item")
    captain.types("Buy the signs")
    captain.fills_in("Who", "Ada Marsh")
    captain.fills_in("Due", "2/20")
    captain.clicks("Save")
    written = (
        "Called to order at 7 PM.",
        "Ada Marsh, Bea Nolan, Officer Dell",
        "Buy ten signs. Moved by Ada Marsh. Carried, 1 yes, 0 no.",
        "Buy the signs (Ada Marsh, due Feb 20, 2026)",
    )
    assert [line for line in written if line not in captain.reads()] == []
    captain.presses("Del")
    assert [captain.store.records(part) for part in (Motion, Attendance, ActionItem)] == [[]] * 3
    captain.clicks("Undo")
    assert [line for line in written if line not in captain.reads()] == []


def test_words_typed_before_the_machine_died_are_there_again(
    qtbot: QtBot, captain: Captain
) -> None:
    captain.store.keep_draft("sighting:new", {"behavior": "Tried the doors of", "when": "21"})
    captain.presses("Ctrl+N")
    assert "These words were typed on Feb 1, 2026 9:00 AM and not saved." in captain.reads()
    captain.presses("Ctrl+End")
    captain.types(" parked cars.")
    captain.fills_in("Category", "House break-in")
    captain.fills_in("When", "2140")
    captain.clicks("Save")
    assert captain.store.records(Sighting)[0].behavior == "Tried the doors of parked cars."
    assert captain.store.drafts() == ()
