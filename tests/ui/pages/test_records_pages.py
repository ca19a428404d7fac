"""The pages of records: a list, what is selected beside it, and the acts on it."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages.at_a_page import (
    MORNING,
    NIGHT,
    Open,
    add_zone,
    button_of,
    fill,
    read,
    save,
)
from ui.desk import Desk
from ui.pages.members_page import MembersPage
from ui.pages.zones_page import ZonesPage
from watchapp.errors import StoreError
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.zones import save_zone
from watchapp.records import (
    Member,
    Patrol,
    Turnout,
    Zone,
)
from watchapp.store import Draft, Store

pytestmark = pytest.mark.usefixtures("sunday_morning")


def test_an_empty_page_says_what_to_do_next(page_of: Open[ZonesPage]) -> None:
    page = page_of(ZonesPage)
    asked: list[str] = []
    page.asked.connect(asked.append)
    assert not page.search_line.isVisible()
    button_of(page).click()
    assert asked == ["new_zone"]


def test_a_zone_is_added_edited_removed_and_brought_back(
    page_of: Open[ZonesPage], desk: Desk
) -> None:
    page = page_of(ZonesPage)
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
    page_of: Open[ZonesPage], store: Store
) -> None:
    keys = [add_zone(store, name) for name in ("A", "B", "C")]
    page = page_of(ZonesPage)
    assert page.offers() == {"search", "choose_columns"}
    page.table.select(keys[:1])
    assert page.offers() == {"search", "choose_columns", "edit", "show_history", "remove", "copy"}
    assert page.buttons["edit"].isEnabled()
    page.table.select(keys[:2])
    assert page.offers() == {"search", "choose_columns", "remove", "copy"}
    assert not page.buttons["edit"].isEnabled()
    page.remove()
    assert [page.model.key_at(row) for row in range(page.model.rowCount())] == keys[2:]
    assert store.undo_label == "Remove 2 zones"


def test_a_removal_that_is_refused_is_told_and_takes_nothing(
    qtbot: QtBot, page_of: Open[MembersPage], desk: Desk
) -> None:
    ada = save_member(desk.store, Member(name="Ada")).key_of(Member)
    bea = save_member(desk.store, Member(name="Bea")).key_of(Member)
    patrol = Patrol(actual_from=NIGHT, actual_to=datetime(2026, 1, 31, 23))
    save_patrol(desk.store, patrol, turnouts=[Turnout(patrol=None, member=bea)])
    page = page_of(MembersPage)
    page.table.select([ada, bea])
    with qtbot.waitSignal(desk.troubled):
        page.remove()
    assert page.model.rowCount() == 2


def test_searching_narrows_and_says_when_nothing_is_found(
    qtbot: QtBot, page_of: Open[ZonesPage], store: Store
) -> None:
    elm = add_zone(store)
    add_zone(store, "Oak Park")
    page = page_of(ZonesPage)
    qtbot.keyClicks(page.search_line, "elm")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.model.key_at(0) == elm
    qtbot.keyClicks(page.search_line, "x")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    button_of(page).click()
    assert page.model.rowCount() == 2


def test_a_new_record_is_shown_even_where_the_search_would_hide_it(
    qtbot: QtBot, page_of: Open[ZonesPage], store: Store
) -> None:
    add_zone(store)
    page = page_of(ZonesPage)
    page.search_line.setText("elm")
    page.reload()
    page.add()
    fill(page, name="Oak Park")
    save(page)
    assert page.search_line.text() == ""
    assert page.model.index(page.table.selected_rows()[0], 0).data() == "Oak Park"


def test_a_full_disk_leaves_the_form_open_with_its_words(
    page_of: Open[ZonesPage], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store._connection.execute("PRAGMA max_page_count = 1")  # what SQLite calls a full disk
    page = page_of(ZonesPage)
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


def test_words_typed_before_are_in_the_form_again(page_of: Open[ZonesPage], store: Store) -> None:
    key = add_zone(store)
    store.keep_draft("zone:new", {"name": "Oak P"})
    store.keep_draft(f"zone:{key}", {"name": "Elm Road"})
    page = page_of(ZonesPage)
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
    page_of: Open[ZonesPage], store: Store
) -> None:
    store.keep_draft("zone:99", {"name": "Elm Row"})
    page = page_of(ZonesPage)
    page.resume(Draft("zone:99", MORNING, {"name": "Elm Row"}))
    save(page)
    assert [zone.name for zone in store.records(Zone)] == ["Elm Row"]
    assert store.drafts() == ()


def test_one_form_is_open_at_a_time(page_of: Open[ZonesPage]) -> None:
    page = page_of(ZonesPage)
    page.add()
    first = page.entering.dialog
    page.add()
    assert page.entering.dialog is first


def test_rows_are_copied_and_the_search_line_is_gone_to(
    page_of: Open[ZonesPage], store: Store
) -> None:
    page = page_of(ZonesPage)
    key = add_zone(store)
    page.refresh()
    page.table.select([key])
    page.copy()
    assert "Elm Row" in QApplication.clipboard().text()
    page.activateWindow()
    page.search()
    assert page.search_line.hasFocus() or page.focusWidget() is page.search_line


def test_what_is_selected_stays_when_another_changes(page_of: Open[ZonesPage], desk: Desk) -> None:
    add_zone(desk.store, "Oak Park")
    elm = add_zone(desk.store)
    page = page_of(ZonesPage)
    page.table.select([elm])
    desk.do(lambda store: save_zone(store, Zone(name="Ash Court")))
    assert page.table.selected() == [elm]
    assert page.model.rowCount() == 3
