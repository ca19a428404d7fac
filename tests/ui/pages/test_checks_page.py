"""The Checks page: what is due, ticked with one act, written down in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.checks_page import ChecksPage
from watchapp import clock
from watchapp.operations.checks import save_checkpoint, save_house_check
from watchapp.operations.patrols import save_patrol
from watchapp.records import Checkpoint, Finding, HouseCheck, Patrol, PatrolState, Visit
from watchapp.store import Draft, Store

NOW = datetime(2026, 3, 10, 21, 5)


@pytest.fixture(autouse=True)
def that_evening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def page(desk: Desk, jobs: Jobs, qtbot: QtBot) -> Iterator[ChecksPage]:
    page = ChecksPage(desk, jobs)
    qtbot.addWidget(page)
    desk.changed.connect(lambda _: page.refresh())
    page.resize(1100, 700)
    page.show()
    page.refresh()
    yield page
    if page.entering.dialog is not None:
        page.entering.dialog._let_go()


@pytest.fixture
def gate(store: Store) -> int:
    return save_checkpoint(store, Checkpoint(name="North gate")).key_of(Checkpoint)


@pytest.fixture
def house(store: Store) -> int:
    away = HouseCheck(address="412 Elm St", first=date(2026, 3, 8), last=date(2026, 3, 20))
    return save_house_check(store, away).key_of(HouseCheck)


def rows(page: ChecksPage) -> list[tuple[str, str]]:
    model = page.frame.table.model()
    return [(model.index(n, 0).data(), model.index(n, 1).data()) for n in range(model.rowCount())]


def test_nothing_yet_says_how_to_begin(page: ChecksPage) -> None:
    assert page.frame._stack.currentIndex() == 1
    asked: list[str] = []
    page.asked.connect(asked.append)
    page.frame.empty.button.click()
    page.frame.buttons["new_house"].click()
    assert asked == ["new_checkpoint", "new_house"]


def test_the_page_says_that_it_is_for_the_captain_alone(page: ChecksPage) -> None:
    said = [label.text() for label in page.findChildren(QLabel)]
    assert "For your eyes only: who is away is never printed, exported or shared." in said


def test_what_is_overdue_stands_first_and_is_ticked_with_one_act(
    page: ChecksPage, store: Store, gate: int, house: int
) -> None:
    out = Patrol(state=PatrolState.UNDER_WAY, actual_from=NOW)
    patrol = save_patrol(store, out).key_of(Patrol)
    page.refresh()
    assert rows(page) == [("412 Elm St", "✗ overdue"), ("North gate", "! look today")]
    page.frame.table.selectAll()
    assert "look_all_well" in page.offers()
    page.frame.buttons["look_all_well"].click()
    visits = store.records(Visit)
    assert [(v.house_check, v.checkpoint, v.patrol, v.at) for v in visits] == [
        (house, None, patrol, NOW),
        (None, gate, patrol, NOW),
    ]
    assert [state for _, state in rows(page)] == ["✓ done", "✓ done"]
    store.undo()
    assert not store.records(Visit), "one act, one undo"


def test_needs_attention_asks_for_words(page: ChecksPage, store: Store, gate: int) -> None:
    page.refresh()
    page.frame.table.select_row(0)
    page.note_attention()
    dialog = page.entering.dialog
    assert dialog is not None
    dialog.hand_over()
    assert dialog.form.fields.rows["notes"].problem() == "Say what needs attention."
    assert not dialog.form.fields.rows["house_check"].isVisibleTo(dialog)
    dialog.form.fields.editors["notes"].set_words("The lock is broken")
    dialog.hand_over()
    (visit,) = store.records(Visit)
    assert (visit.finding, visit.notes) == (Finding.NEEDS_ATTENTION, "The lock is broken")
    assert visit.checkpoint == gate
    read = " ".join(label.text() for label in page.frame.view.findChildren(QLabel))
    assert "The lock is broken" in read


def test_what_was_typed_of_a_look_comes_back_with_its_place(
    page: ChecksPage, store: Store, desk: Desk, house: int
) -> None:
    page.refresh()
    page.frame.table.select_row(0)
    page.note_attention()
    dialog = page.entering.dialog
    assert dialog is not None
    dialog.form.fields.editors["notes"].set_words("Window open")
    words = dialog.form.draft_words()
    dialog._let_go()
    page.resume(Draft("visit:new", NOW, words))
    assert page.entering.dialog is not None
    page.entering.dialog.hand_over()
    assert [(v.house_check, v.notes) for v in store.records(Visit)] == [(house, "Window open")]


def test_the_list_is_narrowed_to_what_is_to_do(page: ChecksPage, gate: int, house: int) -> None:
    page.refresh()
    page.frame.ways._buttons["houses"].click()
    assert [name for name, _ in rows(page)] == ["412 Elm St"]
    page.frame.table.select_row(0)
    page.look_all_well()
    page.frame.ways._buttons["to_do"].click()
    assert [name for name, _ in rows(page)] == ["North gate"]


def test_a_house_is_entered_and_removed(page: ChecksPage, store: Store, gate: int) -> None:
    page.add_house()
    assert page.entering.dialog is not None
    editors = page.entering.dialog.form.fields.editors
    editors["address"].set_words("118 Alder St")
    editors["first"].set_words("2026-03-12")
    editors["last"].set_words("2026-03-11")
    page.entering.dialog.hand_over()
    assert "before Away from" in page.entering.dialog.form.fields.rows["last"].problem()
    editors["last"].set_words("2026-03-20")
    page.entering.dialog.hand_over()
    assert rows(page) == [("North gate", "! look today"), ("118 Alder St", "● still at home")]
    page.frame.table.selectAll()
    page.remove()
    assert rows(page) == []
    store.undo()
    store.undo()
    page.refresh()
    assert len(rows(page)) == 2


def test_what_is_found_elsewhere_is_opened(page: ChecksPage, house: int) -> None:
    page.open_found(HouseCheck, house)
    assert page.entering.dialog is not None
    assert page.entering.dialog.form.fields.editors["address"].words() == "412 Elm St"
