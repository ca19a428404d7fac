"""The zones that an initiative is held against: ticked in its form, told beside the list."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.pages.at_a_page import Open, add_zone, fill, read, save
from ui.forms.ticked_editor import TickedEditor
from ui.pages.initiatives_page import InitiativesPage
from ui.pages.page import Wish
from watchapp.records import ComparedZone, Initiative, ZonePart
from watchapp.store import Store

pytestmark = pytest.mark.usefixtures("sunday_morning")


def lists(page: InitiativesPage) -> list[TickedEditor]:
    """Return the lists of zones in the form: similar, next to it, similar to that."""
    assert page.entering.dialog is not None
    return page.entering.dialog.form.findChildren(TickedEditor)[1:]


def test_each_list_of_the_form_is_kept_as_its_own_part(
    page_of: Open[InitiativesPage], store: Store
) -> None:
    elm, oak, ash, fir = (add_zone(store, name) for name in ("Elm", "Oak", "Ash", "Fir"))
    page = page_of(InitiativesPage)
    page.add()
    fill(page, name="Lights on", starts="1/5/2026", zone="Elm")
    for editor, key in zip(lists(page), (oak, ash, fir), strict=True):
        editor.names.tick([key])
    save(page)
    kept = {(each.zone, each.part) for each in store.records(ComparedZone)}
    assert kept == {
        (oak, ZonePart.COMPARISON),
        (ash, ZonePart.NEIGHBOR),
        (fir, ZonePart.NEIGHBOR_COMPARISON),
    }
    (initiative,) = store.records(Initiative)
    assert initiative.id is not None
    before = store.records(ComparedZone)
    page.open_record(initiative.id)
    assert [editor.names.ticked() for editor in lists(page)] == [(oak,), (ash,), (fir,)]
    lists(page)[1].names.tick([])
    save(page)
    assert store.records(ComparedZone) == [before[0], before[2]]
    assert elm not in {each.zone for each in before}


def test_a_zone_in_two_lists_is_refused_in_words(
    page_of: Open[InitiativesPage], store: Store
) -> None:
    oak = add_zone(store, "Oak")
    page = page_of(InitiativesPage)
    page.add()
    fill(page, name="Lights on", starts="1/5/2026")
    for editor in lists(page)[:2]:
        editor.names.tick([oak])
    save(page)
    assert page.entering.dialog is not None
    told = [each.text() for each in page.entering.dialog.findChildren(QLabel)]
    assert any("A zone can be only one of these" in each for each in told)
    assert store.records(Initiative) == []


def test_whether_it_helped_stands_beside_the_list(
    page_of: Open[InitiativesPage], store: Store, qtbot: QtBot
) -> None:
    add_zone(store, "Elm")
    page = page_of(InitiativesPage)
    page.add()
    fill(page, name="Lights on", starts="1/5/2026", zone="Elm")
    save(page)
    qtbot.waitUntil(lambda: "Did it help?" in read(page), timeout=10_000)
    assert "no zone is chosen to hold it against" in read(page)
    (button,) = (
        each for each in page.findChildren(QPushButton) if "How this is &judged" in each.text()
    )
    with qtbot.waitSignal(page.wished) as wished:
        button.click()
    assert wished.args is not None
    assert isinstance(wished.args[0], Wish)
    assert wished.args[0].page == "helped"
