"""The form of a sighting: acts first, advice where it is due, only what belongs to its class."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.pages.at_a_page import Open, fill, read, save
from tests.ui.pages.at_a_sighting import card_in, form_of, in_sight, said
from tests.watchapp.logs import category_named, see
from ui.forms.sighting_advice import PAUSE, NoticeAside
from ui.pages.sightings_page import SightingsPage
from watchapp.operations.partners import save_partner
from watchapp.operations.zones import save_zone
from watchapp.records import (
    Partner,
    PartnerKind,
    Person,
    Sighting,
    SightingState,
    Zone,
)
from watchapp.store import Store

pytestmark = pytest.mark.usefixtures("sunday_morning")


@pytest.fixture
def page(page_of: Open[SightingsPage]) -> SightingsPage:
    return page_of(SightingsPage)


@pytest.fixture
def choose(page: SightingsPage, store: Store) -> Callable[[str], None]:
    """Return a function that chooses a category in the form."""
    return lambda name: fill(page, category=f"#{category_named(store, name)}")


def test_ticked_acts_are_enough(page: SightingsPage, store: Store) -> None:
    page.add()
    fill(page, deeds="tried_car_doors ran_away", occurred_from="yesterday 2140")
    fill(page, category=f"#{category_named(store, 'Trespass or door-trying')}")
    save(page)
    (sighting,) = store.records(Sighting)
    assert [each.value for each in sorted(sighting.deeds)] == ["ran_away", "tried_car_doors"]
    line = page.model.index(0, 0).siblingAtColumn(page.model.columnCount() - 1)
    row = [line.siblingAtColumn(n).data() for n in range(page.model.columnCount())]
    assert "Tried car doors, ran away" in row
    assert "What they did" in read(page)


def test_words_in_the_finding_line_are_not_lost(page: SightingsPage) -> None:
    page.add()
    form = form_of(page)
    form.fields.editors["deeds"].chips.line.setText("juggled knives")  # type: ignore[attr-defined]
    assert any("“juggled knives” is not ticked" in each for each in form.problems())


def test_race_waits_for_two_details_and_stands_last(page: SightingsPage) -> None:
    page.add()
    card = card_in(page, "persons", hat="red cap")
    assert "race" not in in_sight(card.form)
    assert list(card.form.editors)[-1] == "race"
    card.form.editors["race"].set_words("white")
    card.form.tell_problems()
    assert "add two details" in card.form.rows["race"].problem()
    card.form.editors["shoes"].set_words("yellow boots")
    assert card.form.rows["race"].problem() == ""


def test_a_word_that_judges_is_asked_about_gently_and_may_stay(
    page: SightingsPage, store: Store, choose: Callable[[str], None]
) -> None:
    page.add()
    fill(page, behavior="A suspicious man walked by.", occurred_from="yesterday 2140")
    choose("Suspicious behavior, no offense")
    save(page)
    row = form_of(page).fields.rows["behavior"]
    assert "“suspicious” judges" in row.doubt()
    assert row.problem() == ""
    assert store.records(Sighting) == []
    save(page)
    assert len(store.records(Sighting)) == 1


def test_looks_without_an_act_are_offered_as_a_private_note(
    qtbot: QtBot, page: SightingsPage, store: Store, choose: Callable[[str], None]
) -> None:
    page.add()
    assert said(page, "private_note") == ""
    fill(page, occurred_from="yesterday 2140")
    choose("Suspicious behavior, no offense")
    card_in(page, "persons", hat="red cap")
    assert "How somebody looks is no sighting" in said(page, "private_note")
    save(page)
    assert store.records(Sighting) == []
    note = form_of(page).asides["private_note"]
    assert isinstance(note, NoticeAside)
    qtbot.mouseClick(note.notice.button, Qt.MouseButton.LeftButton)
    (sighting,) = store.records(Sighting)
    assert sighting.state is SightingState.PRIVATE_NOTE
    assert len(store.records(Person)) == 1


def test_an_act_makes_it_a_sighting(page: SightingsPage) -> None:
    page.add()
    card_in(page, "persons", hat="red cap")
    fill(page, deeds="tried_car_doors")
    assert said(page, "private_note") == ""


def test_911_stands_where_somebody_is_in_danger_until_it_is_reported(
    page: SightingsPage, choose: Callable[[str], None]
) -> None:
    page.add()
    assert said(page, "first_call") == ""
    fill(page, deeds="showed_weapon")
    assert "Call 911 first" in said(page, "first_call")
    fill(page, deeds="took_parcel")
    assert "Tell the police first" in said(page, "first_call")
    choose("House break-in")
    assert "Call 911 first" in said(page, "first_call")
    fill(page, occurred_from="1/12 0900")
    assert "Tell the police first" in said(page, "first_call")
    fill(page, reported_at="1/12 0930")
    assert said(page, "first_call") == ""


def test_welfare_shows_whom_to_call_and_no_more_of_looks_than_helps(
    page: SightingsPage, store: Store, choose: Callable[[str], None]
) -> None:
    crisis = Partner(name="Mobile crisis", kind=PartnerKind.CRISIS, phone="555-0141")
    save_partner(store, crisis)
    helping = Partner(name="Needle exchange", for_welfare=True, phone="555-0142")
    save_partner(store, helping)
    page.add()
    choose("Overdose or crisis")
    told = said(page, "first_call")
    assert "Suicide and crisis line: 988" in told
    assert "Needle exchange: 555-0142" in told
    assert "Mobile crisis" not in told
    assert {"deeds", "weapons", "fixed_on"}.isdisjoint(in_sight(form_of(page).fields))
    card = card_in(page, "persons")
    more = card.form.findChild(QPushButton, "")
    assert more is not None
    for button in card.form.findChildren(QPushButton):
        if button.text() == "More details":
            button.click()
    assert {"hair", "scars"} <= in_sight(card.form)
    assert {"race", "complexion"}.isdisjoint(in_sight(card.form))


def test_a_small_win_asks_who_has_it_since_when_and_whether_it_is_fixed(
    page: SightingsPage, store: Store, choose: Callable[[str], None]
) -> None:
    page.add()
    choose("Street light out")
    fill(page, behavior="Light out.", occurred_from="1/10 2100")
    fill(page, reported_to="City, 311", reported_at="1/12 0900", police_reference="311-7")
    shown = in_sight(form_of(page).fields)
    assert {"reported_to", "reported_at", "police_reference", "fixed_on"} <= shown
    hidden = {"deeds", "weapons", "injuries", "persons_seen", "officer", "reported_how", "answer"}
    assert hidden.isdisjoint(shown)
    assert form_of(page).parts["persons"].isHidden()
    save(page)
    (key,) = [each.id for each in store.records(Sighting)]
    page.show_record(key or 0)
    assert "Waiting for 20 days" in read(page)
    page.edit()
    fill(page, fixed_on="1/31")
    save(page)
    fixed = store.get(Sighting, key or 0)
    assert (fixed.fixed_on, fixed.state) == (date(2026, 1, 31), SightingState.CLOSED)
    assert "Settled after 19 days" in read(page)


def test_what_is_filled_in_stays_in_sight_whatever_the_class(
    page: SightingsPage, store: Store, choose: Callable[[str], None]
) -> None:
    page.add()
    fill(page, deeds="dumped_trash", injuries="A cut", occurred_from="yesterday 2140")
    card_in(page, "persons", hat="red cap")
    choose("Other hazard")
    assert {"deeds", "injuries"} <= in_sight(form_of(page).fields)
    assert not form_of(page).parts["persons"].isHidden()
    save(page)
    (sighting,) = store.records(Sighting)
    assert len(sighting.deeds) == 1
    assert sighting.injuries == "A cut"


def test_more_details_come_when_asked_for_and_stay_while_filled(page: SightingsPage) -> None:
    page.add()
    card = card_in(page, "vehicles", plate="7BKC")
    (more,) = [b for b in card.form.findChildren(QPushButton) if b.text() == "More details"]
    assert "year" not in in_sight(card.form)
    more.click()
    assert "year" in in_sight(card.form)
    card.form.editors["year"].set_words("about 2010")
    more.click()
    assert "year" in in_sight(card.form)
    assert "occupants" not in in_sight(card.form)


def test_the_zone_follows_from_an_address_that_the_log_knows(
    qtbot: QtBot, page: SightingsPage, store: Store
) -> None:
    zone = save_zone(store, Zone(name="Elm Row")).key_of(Zone)
    other = save_zone(store, Zone(name="Oak Park")).key_of(Zone)
    see(store, "2026-01-03T21:40", address="412 Elm St", zone=zone)
    see(store, "2026-01-03T21:40", address="12 Oak St", zone=other)
    page.refresh()
    page.add()
    fields = form_of(page).fields
    shown = form_of(page).asides["zone_of_address"]
    fill(page, address="418 Elm St")
    qtbot.waitUntil(lambda: fields.editors["zone"].value() == zone)
    assert not shown.isHidden()
    fill(page, address="12 Oak St")
    qtbot.waitUntil(lambda: fields.editors["zone"].value() == other)
    fields.editors["zone"].set_value(zone)
    fill(page, address="418 Elm St")
    qtbot.wait(2 * PAUSE)
    fill(page, address="12 Oak St")
    qtbot.wait(2 * PAUSE)
    assert fields.editors["zone"].value() == zone  # as the captain chose


def test_the_list_can_be_narrowed_to_open_small_wins(page: SightingsPage, store: Store) -> None:
    reported = datetime(2026, 1, 20, 9, 0)
    light = see(store, "2026-01-19T21:40", what="Street light out", reported_at=reported)
    see(store, "2026-01-19T21:40", what="Bicycle taken", reported_at=reported)
    page.refresh()
    assert page.model.rowCount() == 2
    box = page.filter.boxes["standing"]
    box.setCurrentIndex(box.findText("Open small wins"))
    assert [page.model.key_at(0)] == [light]
    box.setCurrentIndex(box.findText("Waiting for an answer"))
    assert page.model.rowCount() == 2
    texts = [page.model.index(0, n).data() for n in range(page.model.columnCount())]
    assert "12 d" in texts
