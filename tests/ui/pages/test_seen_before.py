"""A vehicle seen before stands beside its description; linked sightings know of each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.pages.at_a_page import Open, fill, read, save
from tests.ui.pages.at_a_sighting import card_in, form_of
from tests.watchapp.logs import category_named, see
from ui.forms.card_list import CardList
from ui.forms.seen_before import SeenBeforeAside
from ui.pages.sightings_page import SightingsPage
from watchapp.operations.sightings import save_sighting
from watchapp.queries.linked import linked_to
from watchapp.records import (
    Sighting,
    SightingLink,
    Vehicle,
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


def seen_lines(page: SightingsPage) -> list[str]:
    aside = form_of(page).asides["seen_before"]
    assert isinstance(aside, SeenBeforeAside)
    aside.look()
    return [] if aside.isHidden() else [each.acts for each in aside._found]


def test_a_plate_brings_up_what_was_done_before_and_links_to_it(
    qtbot: QtBot, page: SightingsPage, store: Store, choose: Callable[[str], None]
) -> None:
    before = see(store, "2026-01-03T21:40", behavior="Followed the delivery van.")
    save_sighting(
        store,
        store.get(Sighting, before),
        vehicles=(Vehicle(sighting=None, color="Gray", plate="7BK 482"),),
    )
    page.add()
    fill(page, behavior="Circled the block.", occurred_from="yesterday 2140")
    choose("Suspicious behavior, no offense")
    card_in(page, "vehicles", plate="7?K 4*")
    assert seen_lines(page) == ["Followed the delivery van."]
    aside = form_of(page).asides["seen_before"]
    (button,) = [b for b in aside.findChildren(QPushButton) if b.text() == "Link"]
    assert button.accessibleName() == "Link to the sighting of Jan 3, 2026 9:40 PM"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert seen_lines(page) == []
    (part,) = form_of(page).parts["links"].parts()
    assert (part.other, part.why) == (before, "Same plate")
    save(page)
    (link,) = store.records(SightingLink)
    assert link.other == before
    page.show_record(before)
    assert "May belong to" in read(page)
    assert "Circled the block." in read(page)
    assert "(Same plate)" in read(page)


def test_a_link_is_edited_from_its_other_end(page: SightingsPage, store: Store) -> None:
    one, other = see(store, "2026-01-03T21:40"), see(store, "2026-01-05T22:10")
    link = SightingLink(sighting=None, other=other, why="Same car")
    save_sighting(store, store.get(Sighting, one), links=(link,))
    page.refresh()
    page.open_record(other)
    (part,) = form_of(page).parts["links"].parts()
    assert part.other == one
    cards = form_of(page).parts["links"]
    assert isinstance(cards, CardList)
    cards.cards[0].form.editors["why"].set_words("Same way in")
    save(page)
    ((there),) = linked_to(store, one)
    assert (there.other, there.link.why) == (other, "Same way in")
    page.open_record(other)
    cards = form_of(page).parts["links"]
    assert isinstance(cards, CardList)
    cards.cards[0].remove.click()
    save(page)
    assert store.records(SightingLink) == []
