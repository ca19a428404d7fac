"""What is special to each page of records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.pages.at_a_page import (
    NIGHT,
    Open,
    add_zone,
    fill,
    police_record,
    read,
    save,
)
from tests.watchapp.logs import category_named, see
from ui.desk import Desk
from ui.pages.meetings_page import MeetingsPage
from ui.pages.page import Wish
from ui.pages.patrols_page import PatrolsPage
from ui.pages.records_page import RecordsPage
from ui.pages.sightings_page import SightingsPage
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.sightings import save_sighting
from watchapp.records import (
    ActionItem,
    Attendance,
    Meeting,
    Member,
    Motion,
    Patrol,
    Person,
    Sighting,
)
from watchapp.store import Store

pytestmark = pytest.mark.usefixtures("sunday_morning")


def test_sightings_are_narrowed_by_choice(page_of: Open[SightingsPage], store: Store) -> None:
    zone = add_zone(store)
    first = see(store, "2026-01-20T10:00", zone=zone)
    light = see(store, "2025-01-20T10:00", what="Street light out")
    police = police_record(store)
    page = page_of(SightingsPage)

    def listed() -> list[int]:
        return [page.model.key_at(row) for row in range(page.model.rowCount())]

    assert listed() == [police, first, light]
    days = page.filter.days
    assert days is not None
    for box, text, keys in (
        (page.filter.boxes["source"], "Police record", [police]),
        (page.filter.boxes["zone"], "Elm Row", [first]),
        (page.filter.boxes["category"], "Street light out", [light]),
        (days.box, "The last 30 days", [police, first]),
        (days.box, "The last 12 months", [police, first]),
    ):
        box.setCurrentText(text)
        assert listed() == keys, text
        box.setCurrentIndex(0)
    days.box.setCurrentText("From … to …")
    days.first.set_text("1/1/2025")
    days.last.set_text("1/20/2025")
    assert listed() == [light]
    page.show_all()
    assert listed() == [police, first, light]


def test_a_police_record_is_filed_by_the_captain_and_otherwise_left_alone(
    qtbot: QtBot, page_of: Open[SightingsPage], desk: Desk
) -> None:
    key = police_record(desk.store)
    before = desk.store.get(Sighting, key)
    page = page_of(SightingsPage)
    page.open_record(key)
    dialog = page.entering.dialog
    assert dialog is not None
    assert set(dialog.form.fields.editors) == {
        "category",
        "zone",
        "state",
        "public_words",
        "notes",
    }
    assert "459 PC" in "".join(label.text() for label in dialog.findChildren(QLabel))
    fill(page, category=f"#{category_named(desk.store, 'Street light out')}", notes="Ask Bea.")
    save(page)
    after = desk.store.get(Sighting, key)
    assert (after.notes, after.their_words, after.occurred_from) == (
        "Ask Bea.",
        before.their_words,
        before.occurred_from,
    )
    with qtbot.waitSignal(desk.troubled) as told:
        page.remove()
    assert told.args is not None
    assert "police record" in told.args[0]
    assert page.model.rowCount() == 1


def test_a_sighting_leads_to_another_of_the_same_night(
    page_of: Open[SightingsPage], store: Store
) -> None:
    zone = add_zone(store)
    page = page_of(SightingsPage)
    page.add()
    fill(page, behavior="Tried doors.", category="House break-in", zone="Elm Row")
    fill(page, occurred_from="1/20 9:40 pm")
    save(page, "another")
    fill(page, behavior="Same car.", category="House break-in", occurred_from="0030")
    save(page)
    first, second = store.records(Sighting, "ORDER BY id")
    assert second.occurred_from == datetime(2026, 1, 21, 0, 30)
    assert (first.zone, second.zone) == (zone, zone)


def test_a_patrol_is_saved_and_leads_to_its_sightings(
    qtbot: QtBot, page_of: Callable[[type[RecordsPage]], RecordsPage], store: Store
) -> None:
    member = save_member(store, Member(name="Ada Marsh")).key_of(Member)
    add_zone(store)
    page = page_of(PatrolsPage)
    sightings = page_of(SightingsPage)
    assert isinstance(sightings, SightingsPage)
    page.add()
    fill(page, actual_from="1/20 9:40 pm", actual_to="0030", zone="Elm Row")
    assert page.entering.dialog is not None
    page.entering.dialog.form.parts["turnouts"].set_words(
        {"0.member": str(member), "0.role": "lead"}
    )
    with qtbot.waitSignal(page.wished) as wished:
        save(page, "sighting")
    (patrol,) = store.records(Patrol)
    assert wished.args is not None
    wish = wished.args[0]
    assert isinstance(wish, Wish)
    assert wish.page == "sightings"
    assert wish.act is not None
    wish.act(sightings)
    fill(sightings, behavior="Tried doors.", category="House break-in", occurred_from="2215")
    save(sightings)
    (sighting,) = store.records(Sighting)
    assert (sighting.patrol, sighting.zone) == (patrol.id, patrol.zone)
    assert sighting.occurred_from == datetime(2026, 1, 20, 22, 15)
    page.refresh()
    assert "Ada Marsh, lead" in read(page)
    assert "Jan 20, 2026 10:15 PM: House break-in" in read(page)


def test_a_meeting_is_read_with_all_that_belongs_to_it(
    page_of: Open[MeetingsPage], store: Store
) -> None:
    ada = save_member(store, Member(name="Ada Marsh")).key_of(Member)
    key = save_meeting(
        store,
        Meeting(starts=NIGHT, minutes="Dues <b>stay</b>."),
        attendance=[Attendance(meeting=None, member=ada), Attendance(meeting=None, guest="Cy")],
        motions=[
            Motion(meeting=None, wording="Buy signs", ayes=5, noes=1, carried=True),
            Motion(meeting=None, wording="Ban cars"),
        ],
        action_items=[ActionItem(what="Buy signs", owner=ada, due=NIGHT.date())],
    ).key_of(Meeting)
    page = page_of(MeetingsPage)
    page.show_record(key)
    for line in (
        "Dues <b>stay</b>.",
        "Ada Marsh, Cy",
        "Buy signs Carried, 5 yes, 1 no.",
        "Ban cars Lost.",
        "Buy signs (Ada Marsh, due Jan 31, 2026)",
        "Feb 1, 2026 9:00 AM: Save meeting",
    ):
        assert line in read(page), line


def test_a_sighting_is_read_with_its_persons(page_of: Open[SightingsPage], store: Store) -> None:
    sighting = Sighting(
        occurred_from=NIGHT, category=category_named(store, "House break-in"), behavior="Ran."
    )
    key = save_sighting(
        store, sighting, persons=[Person(sighting=None, hair="gray", clothing="red jacket")]
    ).key_of(Sighting)
    page = page_of(SightingsPage)
    page.show_record(key)
    assert "Hair: gray; Clothing: red jacket" in read(page)
    assert "Time known to the" not in read(page)
