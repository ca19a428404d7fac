"""The pages of records: a list, what is selected beside it, and the acts on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import category_named, new_log, see
from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.meetings_page import MeetingsPage
from ui.pages.members_page import MembersPage
from ui.pages.page import Wish
from ui.pages.patrols_page import PatrolsPage
from ui.pages.records_page import RecordsPage
from ui.pages.sightings_page import SightingsPage
from ui.pages.zones_page import ZonesPage
from ui.widgets.empty_state import EmptyState
from watchapp import clock
from watchapp.errors import StoreError
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.sightings import save_sighting
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
    Source,
    Turnout,
    Zone,
)
from watchapp.store import Change, Draft, Store

MORNING = datetime(2026, 2, 1, 9, 0)
NIGHT = datetime(2026, 1, 31, 21, 40)
P = TypeVar("P", bound=RecordsPage)
Open = Callable[[type[P]], P]


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: MORNING)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as log:
        yield log


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store)


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk) -> Iterator[Callable[[type[P]], P]]:
    """Return a function that opens a page the way the window does."""
    jobs = Jobs(desk.store.path)
    pages: list[RecordsPage] = []

    def open_page(kind: type[P]) -> P:
        page = kind(desk, jobs)
        qtbot.addWidget(page)
        pages.append(page)

        def take_in(change: Change) -> None:
            if page.concerned_by(change):
                page.refresh()

        desk.changed.connect(take_in)
        page.resize(1000, 700)
        page.show()
        page.refresh()
        return page

    yield open_page
    for page in pages:
        if page.entering.dialog is not None:
            page.entering.dialog._let_go()
    jobs.stop()


def fill(page: RecordsPage, **words: str) -> None:
    assert page.entering.dialog is not None
    for name, text in words.items():
        page.entering.dialog.form.fields.editors[name].set_words(text)


def save(page: RecordsPage, then: str = "") -> None:
    assert page.entering.dialog is not None
    page.entering.dialog.hand_over(then)


def read(page: RecordsPage) -> str:
    """Return all that stands beside the list."""
    labels = page.view.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if not each.isHidden() and each.isVisible())


def button_of(page: RecordsPage) -> QPushButton:
    """Return the button of what stands in place of the list."""
    empty = page._stack.currentWidget()
    assert isinstance(empty, EmptyState)
    return empty.button


def add_zone(store: Store, name: str = "Elm Row") -> int:
    return save_zone(store, Zone(name=name)).key_of(Zone)


def police_record(store: Store) -> int:
    return see(store, "2026-01-30T10:00", source=Source.POLICE, behavior="", their_words="459 PC")


def test_an_empty_page_says_what_to_do_next(opened: Open[ZonesPage]) -> None:
    page = opened(ZonesPage)
    asked: list[str] = []
    page.asked.connect(asked.append)
    assert not page.search_line.isVisible()
    button_of(page).click()
    assert asked == ["new_zone"]


def test_a_zone_is_added_edited_removed_and_brought_back(
    opened: Open[ZonesPage], desk: Desk
) -> None:
    page = opened(ZonesPage)
    page.add()
    fill(page, name="Elm Row", households="120")
    save(page)
    (key,) = page.table.selected()
    assert "120" in read(page)
    page.edit()
    fill(page, name="Elm Street")
    save(page)
    assert page.model.index(0, 0).data() == "Elm Street"
    assert "(Name of the zone)" in read(page)
    page.remove()
    assert page.model.rowCount() == 0
    desk.undo()
    assert page.table.show_record(key)


def test_what_makes_sense_depends_on_what_is_selected(
    opened: Open[ZonesPage], store: Store
) -> None:
    keys = [add_zone(store, name) for name in ("A", "B", "C")]
    page = opened(ZonesPage)
    assert page.offers() == {"search"}
    page.table.select(keys[:1])
    assert page.offers() == {"search", "edit", "remove", "copy"}
    assert page.buttons["edit"].isEnabled()
    page.table.select(keys[:2])
    assert page.offers() == {"search", "remove", "copy"}
    assert not page.buttons["edit"].isEnabled()
    page.remove()
    assert [page.model.key_at(row) for row in range(page.model.rowCount())] == keys[2:]
    assert store.undo_label == "Remove 2 zones"


def test_a_removal_that_is_refused_is_told_and_takes_nothing(
    qtbot: QtBot, opened: Open[MembersPage], desk: Desk
) -> None:
    ada = save_member(desk.store, Member(name="Ada")).key_of(Member)
    bea = save_member(desk.store, Member(name="Bea")).key_of(Member)
    patrol = Patrol(actual_from=NIGHT, actual_to=datetime(2026, 1, 31, 23))
    save_patrol(desk.store, patrol, turnouts=[Turnout(patrol=None, member=bea)])
    page = opened(MembersPage)
    page.table.select([ada, bea])
    with qtbot.waitSignal(desk.troubled):
        page.remove()
    assert page.model.rowCount() == 2


def test_searching_narrows_and_says_when_nothing_is_found(
    qtbot: QtBot, opened: Open[ZonesPage], store: Store
) -> None:
    elm = add_zone(store)
    add_zone(store, "Oak Park")
    page = opened(ZonesPage)
    qtbot.keyClicks(page.search_line, "elm")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.model.key_at(0) == elm
    qtbot.keyClicks(page.search_line, "x")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    button_of(page).click()
    assert page.model.rowCount() == 2


def test_a_new_record_is_shown_even_where_the_search_would_hide_it(
    qtbot: QtBot, opened: Open[ZonesPage], store: Store
) -> None:
    add_zone(store)
    page = opened(ZonesPage)
    page.search_line.setText("elm")
    page.reload()
    page.add()
    fill(page, name="Oak Park")
    save(page)
    assert page.search_line.text() == ""
    assert page.model.index(page.table.selected_rows()[0], 0).data() == "Oak Park"


def test_a_full_disk_leaves_the_form_open_with_its_words(
    opened: Open[ZonesPage], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store._connection.execute("PRAGMA max_page_count = 1")  # what SQLite calls a full disk
    page = opened(ZonesPage)
    page.add()
    fill(page, name="Elm Row", notes="x" * 4000)
    with pytest.raises(StoreError) as full:
        save_zone(store, Zone(name="Elm Row", notes="x" * 4000))
    save(page)
    dialog = page.entering.dialog
    assert dialog is not None
    assert dialog._said.text() == full.value.sentence
    store._connection.execute("PRAGMA max_page_count = 1000000")
    save(page)
    assert page.entering.dialog is None
    assert store.records(Zone)[0].name == "Elm Row"


def test_words_typed_before_are_in_the_form_again(opened: Open[ZonesPage], store: Store) -> None:
    key = add_zone(store)
    store.keep_draft("zone:new", {"name": "Oak P"})
    store.keep_draft(f"zone:{key}", {"name": "Elm Road"})
    page = opened(ZonesPage)
    page.add()
    assert page.entering.dialog is not None
    assert page.entering.dialog.form.words()["name"] == "Oak P"
    assert "not saved" in page.entering.dialog._old_said.text()
    page.entering.dialog._let_go()
    (draft,) = store.drafts()
    page.resume(draft)
    save(page)
    assert store.get(Zone, key).name == "Elm Road"
    assert store.drafts() == ()


def test_the_words_about_a_record_that_is_gone_become_a_new_one(
    opened: Open[ZonesPage], store: Store
) -> None:
    store.keep_draft("zone:99", {"name": "Elm Row"})
    page = opened(ZonesPage)
    page.resume(Draft("zone:99", MORNING, {"name": "Elm Row"}))
    save(page)
    assert [zone.name for zone in store.records(Zone)] == ["Elm Row"]
    assert store.drafts() == ()


def test_one_form_is_open_at_a_time(opened: Open[ZonesPage]) -> None:
    page = opened(ZonesPage)
    page.add()
    first = page.entering.dialog
    page.add()
    assert page.entering.dialog is first


def test_sightings_are_narrowed_by_choice(opened: Open[SightingsPage], store: Store) -> None:
    zone = add_zone(store)
    first = see(store, "2026-01-20T10:00", zone=zone)
    light = see(store, "2025-01-20T10:00", what="Street light out")
    police = police_record(store)
    page = opened(SightingsPage)

    def listed() -> list[int]:
        return [page.model.key_at(row) for row in range(page.model.rowCount())]

    assert listed() == [police, first, light]
    for box, text, keys in (
        (page.filter.source, "Police record", [police]),
        (page.filter.zone, "Elm Row", [first]),
        (page.filter.category, "Street light out", [light]),
        (page.filter.days, "The last 30 days", [police, first]),
        (page.filter.days, "The last 12 months", [police, first]),
    ):
        box.setCurrentText(text)
        assert listed() == keys, text
        box.setCurrentIndex(0)
    page.filter.days.setCurrentText("From … to …")
    page.filter.first.set_text("1/1/2025")
    page.filter.last.set_text("1/20/2025")
    assert listed() == [light]
    page.show_all()
    assert listed() == [police, first, light]


def test_a_police_record_is_filed_by_the_captain_and_otherwise_left_alone(
    qtbot: QtBot, opened: Open[SightingsPage], desk: Desk
) -> None:
    key = police_record(desk.store)
    before = desk.store.get(Sighting, key)
    page = opened(SightingsPage)
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
    opened: Open[SightingsPage], store: Store
) -> None:
    zone = add_zone(store)
    page = opened(SightingsPage)
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
    qtbot: QtBot, opened: Callable[[type[RecordsPage]], RecordsPage], store: Store
) -> None:
    member = save_member(store, Member(name="Ada Marsh")).key_of(Member)
    add_zone(store)
    page = opened(PatrolsPage)
    sightings = opened(SightingsPage)
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
    opened: Open[MeetingsPage], store: Store
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
    page = opened(MeetingsPage)
    page.show_record(key)
    for line in (
        "Dues <b>stay</b>.",
        "Ada Marsh, Cy",
        "Buy signs (carried, 5:1)",
        "Ban cars (lost)",
        "Buy signs (Ada Marsh, due Jan 31, 2026)",
        "Feb 1, 2026 9:00 AM: Save meeting",
    ):
        assert line in read(page), line


def test_a_sighting_is_read_with_its_persons(opened: Open[SightingsPage], store: Store) -> None:
    sighting = Sighting(
        occurred_from=NIGHT, category=category_named(store, "House break-in"), behavior="Ran."
    )
    key = save_sighting(
        store, sighting, persons=[Person(sighting=None, hair="gray", clothing="red jacket")]
    ).key_of(Sighting)
    page = opened(SightingsPage)
    page.show_record(key)
    assert "Hair: gray; Clothing: red jacket" in read(page)
    assert "Time known to the" not in read(page)


def test_rows_are_copied_and_the_search_line_is_gone_to(
    opened: Open[ZonesPage], store: Store
) -> None:
    page = opened(ZonesPage)
    key = add_zone(store)
    page.refresh()
    page.table.select([key])
    page.copy()
    assert "Elm Row" in QApplication.clipboard().text()
    page.activateWindow()
    page.search()
    assert page.search_line.hasFocus() or page.focusWidget() is page.search_line


def test_what_is_selected_stays_when_another_changes(opened: Open[ZonesPage], desk: Desk) -> None:
    add_zone(desk.store, "Oak Park")
    elm = add_zone(desk.store)
    page = opened(ZonesPage)
    page.table.select([elm])
    desk.do(lambda store: save_zone(store, Zone(name="Ash Court")))
    assert page.table.selected() == [elm]
    assert page.model.rowCount() == 3
