"""The pages of the community: concerns, initiatives, partners and stories."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.pages.at_a_page import Open, add_zone, button_of, fill, read, save
from tests.watchapp.logs import category_named
from ui.desk import Desk
from ui.forms.ticked_editor import TickedEditor
from ui.pages.concerns_page import ConcernsPage
from ui.pages.initiatives_page import InitiativesPage
from ui.pages.partners_page import PartnersPage
from ui.pages.records_page import RecordsPage
from ui.pages.stories_page import StoriesPage
from watchapp.operations.concerns import save_concern
from watchapp.operations.initiatives import save_initiative
from watchapp.operations.meetings import save_meeting
from watchapp.operations.partners import save_partner
from watchapp.operations.stories import save_story
from watchapp.queries.parts import parts_of
from watchapp.records import Aim, Concern, Initiative, Meeting, Partner, Story
from watchapp.store import Store

pytestmark = pytest.mark.usefixtures("sunday_morning")
TODAY = date(2026, 2, 1)


def listed(page: RecordsPage, column: int = 0) -> list[str]:
    return [page.model.index(row, column).data() for row in range(page.model.rowCount())]


@pytest.mark.parametrize(
    ("kind", "action"),
    [
        (ConcernsPage, "new_concern"),
        (InitiativesPage, "new_initiative"),
        (PartnersPage, "new_partner"),
        (StoriesPage, "new_story"),
    ],
)
def test_an_empty_page_leads_to_its_form(
    page_of: Open[RecordsPage], kind: type[RecordsPage], action: str
) -> None:
    page = page_of(kind)
    asked: list[str] = []
    page.asked.connect(asked.append)
    button_of(page).click()
    assert asked == [action]
    page.add()
    assert page.entering.dialog is not None


def test_a_concern_is_raised_at_a_meeting_and_waits(
    page_of: Open[ConcernsPage], store: Store
) -> None:
    meeting = save_meeting(store, Meeting(starts=datetime(2026, 1, 20, 19))).key_of(Meeting)
    add_zone(store)
    page = page_of(ConcernsPage)
    page.add()
    fill(page, what="No crosswalk at the school", raised="1/20", zone="Elm Row")
    fill(page, meeting=f"#{meeting}", put_to="City", put_on="1/25")
    save(page)
    (concern,) = store.records(Concern)
    assert (concern.meeting, concern.raised) == (meeting, date(2026, 1, 20))
    assert listed(page) == ["7 days"]
    assert "Waiting 7 days" in read(page)
    assert "Watch meeting, Jan 20, 2026" in read(page)


def test_open_concerns_come_first_and_one_key_answers_them(
    page_of: Open[ConcernsPage], desk: Desk
) -> None:
    save = [
        Concern(what="Old and answered", raised=date(2026, 1, 1), answered=date(2026, 1, 4)),
        Concern(what="Dark corner", raised=date(2026, 1, 31)),
        Concern(what="Raised now", raised=TODAY),
    ]
    keys = [save_concern(desk.store, each).key_of(Concern) for each in save]
    page = page_of(ConcernsPage)
    assert listed(page) == ["1 day", "since today", "answered after 3 days"]
    assert "answer" not in page.offers()
    page.table.select(keys[:1])
    assert "answer" not in page.offers()
    assert not page.answered.isEnabled()
    page.table.select(keys[1:])
    assert "answer" in page.offers()
    page.answered.click()
    assert [desk.store.get(Concern, key).answered for key in keys[1:]] == [TODAY, TODAY]
    page.filter.boxes["answered"].setCurrentText("Open")
    assert listed(page) == []
    desk.undo()
    assert listed(page) == ["1 day", "since today"]


def test_an_initiative_says_what_it_is_aimed_at(
    page_of: Open[InitiativesPage], store: Store
) -> None:
    page = page_of(InitiativesPage)
    page.add()
    fill(page, name="Porch lights", starts="1/5/2026")
    assert page.entering.dialog is not None
    aims = page.entering.dialog.form.parts["aims"]
    assert isinstance(aims, TickedEditor)
    cars, doors = (category_named(store, n) for n in ("Taken from a car", "House break-in"))
    aims.names.tick([cars, doors])
    save(page)
    (initiative,) = store.records(Initiative)
    before = parts_of(store, Aim, initiative)
    assert {each.category for each in before} == {cars, doors}
    assert "Taken from a car" in read(page)
    page.edit()
    assert page.entering.dialog is not None
    aims = page.entering.dialog.form.parts["aims"]
    assert isinstance(aims, TickedEditor)
    kept = aims.words()
    aims.names.tick([])
    aims.set_words(kept)
    aims.names.tick([cars])
    save(page)
    assert parts_of(store, Aim, initiative) == [each for each in before if each.category == cars]


def test_only_initiatives_that_go_on_are_listed_where_that_is_wanted(
    page_of: Open[InitiativesPage], store: Store
) -> None:
    for name, starts, ends in (
        ("Ended", date(2025, 1, 1), date(2026, 1, 31)),
        ("Goes on", date(2025, 6, 1), None),
        ("To come", date(2026, 2, 2), None),
    ):
        save_initiative(store, Initiative(name=name, starts=starts, ends=ends))
    page = page_of(InitiativesPage)
    assert listed(page, 2) == ["To come", "Goes on", "Ended"]
    assert listed(page, 1) == ["", "goes on", "Jan 31, 2026"]
    page.filter.boxes["on"].setCurrentText("Those that go on")
    assert listed(page, 2) == ["Goes on"]


def test_partners_take_the_next_place_in_the_list(
    page_of: Open[PartnersPage], store: Store
) -> None:
    page = page_of(PartnersPage)
    for name in ("Police desk", "Crisis line"):
        page.add()
        fill(page, name=name)
        save(page)
    assert [each.place_in_list for each in store.records(Partner, "ORDER BY id")] == [1, 2]
    assert listed(page, 1) == ["Police desk", "Crisis line"]


def test_a_story_without_consent_says_so_wherever_it_is_seen(
    page_of: Open[StoriesPage], store: Store
) -> None:
    page = page_of(StoriesPage)
    page.add()
    assert page.entering.dialog is not None
    shown = "".join(each.text() for each in page.entering.dialog.findChildren(QLabel))
    assert "Without consent" in shown
    fill(page, title="Bike found", body="It came back.", happened="1/20/2026")
    save(page)
    assert "Without consent" in read(page)
    assert listed(page, 2) == ["no consent: stays in the log"]
    page.edit()
    fill(page, consent="1/25/2026")
    save(page)
    assert "Without consent" not in read(page)
    (story,) = store.records(Story)
    assert story.consent == date(2026, 1, 25)


def test_what_was_typed_of_a_concern_comes_back(
    qtbot: QtBot, page_of: Open[ConcernsPage], desk: Desk
) -> None:
    page = page_of(ConcernsPage)
    page.add()
    fill(page, what="Dark corner at Elm")
    qtbot.waitUntil(lambda: bool(desk.store.drafts()))
    (draft,) = desk.store.drafts()
    assert page.entering.dialog is not None
    page.entering.dialog._let_go()
    QApplication.processEvents()
    page.resume(draft)
    assert page.entering.dialog is not None
    assert page.entering.dialog.form.fields.editors["what"].words() == "Dark corner at Elm"


@pytest.mark.parametrize("kind", [ConcernsPage, InitiativesPage, PartnersPage, StoriesPage])
def test_every_column_can_be_sorted_by_both_ways(
    page_of: Open[RecordsPage], store: Store, kind: type[RecordsPage]
) -> None:
    for number in (1, 2, 3):
        day = date(2026, 1, number)
        answered = day if number == 2 else None
        words = "A light is up." if answered else ""
        save_concern(
            store, Concern(what=f"C{number}", raised=day, answered=answered, public_words=words)
        )
        save_initiative(store, Initiative(name=f"I{number}", starts=day, ends=answered))
        save_partner(store, Partner(name=f"P{number}", printed=answered is None))
        save_story(store, Story(title=f"S{number}", body="B", happened=day, consent=answered))
    page = page_of(kind)
    for place, column in enumerate(page.model.columns):
        assert column.order, column.title
        page.model.sort(place, Qt.SortOrder.AscendingOrder)
        upward = [page.model.key_at(row) for row in range(3)]
        page.model.sort(place, Qt.SortOrder.DescendingOrder)
        assert [page.model.key_at(row) for row in range(3)] == upward[::-1]
        assert None not in [page.model.index(row, place).data() for row in range(3)]
