"""A page over a large log: the list is read behind the window, and the window goes on."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages.at_a_page import Open, fill, save
from ui.pages.records_page import MOST_COPIED
from ui.pages.sightings_page import SightingsPage
from ui.tables.listing import NEAR
from watchapp.records import Batch, Sighting, Source
from watchapp.store import Store

MANY = MOST_COPIED + 1
FIRST = datetime(2020, 1, 1)


@pytest.fixture
def large(store: Store) -> Store:
    """Return a log of more sightings than are read at once."""
    assert MANY > NEAR
    batch = Batch(file_name="invented.csv", imported_at=FIRST)
    reports = (
        Sighting(
            occurred_from=FIRST + timedelta(hours=hour),
            category=1,
            source=Source.POLICE,
            their_words="459 PC",
            address=f"{hour % 90} Oak St",
        )
        for hour in range(MANY)
    )
    with store.change("Import") as writer:
        writer.load(batch, reports)
    return store


@pytest.fixture
def page(large: Store, page_of: Open[SightingsPage]) -> SightingsPage:
    return page_of(SightingsPage)


def wait(page: SightingsPage, qtbot: QtBot) -> int:
    """Wait until the list is read and return its length."""
    qtbot.waitUntil(lambda: not page.model.is_waiting)
    return page.model.rowCount()


def test_it_says_that_it_reads_until_the_list_is_there(page: SightingsPage, qtbot: QtBot) -> None:
    assert page.model.rowCount() == 0
    assert not page._stack.is_empty()
    assert wait(page, qtbot) == MANY
    assert page.model.index(0, 0).data() is not None


def test_a_new_record_is_shown_once_the_list_that_holds_it_is_read(
    page: SightingsPage, qtbot: QtBot
) -> None:
    wait(page, qtbot)
    page.search_line.setText("zebra")
    page.reload()
    assert wait(page, qtbot) == 0
    page.add()
    fill(page, behavior="A light is out.", category="Street light out", address="12 Elm St")
    fill(page, occurred_from="1/2/2026 9:40 pm")
    save(page)
    assert page.entering.dialog is None
    qtbot.waitUntil(lambda: page.model.rowCount() == MANY + 1)
    (row,) = page.table.selected_rows()
    assert page.model.index(row, 1).data() == "Street light out"
    assert page.search_line.text() == ""


def test_all_can_be_selected_but_not_copied(page: SightingsPage, qtbot: QtBot) -> None:
    wait(page, qtbot)
    QGuiApplication.clipboard().setText("before")
    page.table.selectAll()
    assert page.table.selected_count() == MANY
    with qtbot.waitSignal(page.told) as told:
        page.copy()
    assert "20,000" in told.args[0].message
    assert QGuiApplication.clipboard().text() == "before"


def test_the_list_is_sorted_by_any_column_that_is_shown(page: SightingsPage, qtbot: QtBot) -> None:
    wait(page, qtbot)
    for place, column in enumerate(page.model.columns):
        assert column.order
        for way in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            page.table.sortByColumn(place, way)
            assert wait(page, qtbot) == MANY
            assert page.model.order == (place, way)
