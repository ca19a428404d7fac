"""The page of households to warn: planned behind the window, ticked off by keys, printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import see
from ui.desk import Desk
from ui.dialogs.add_doors_dialog import AddDoorsDialog
from ui.dialogs.history_dialog import HistoryDialog
from ui.jobs import Jobs
from ui.pages.paper_dialog import PaperDialog
from ui.pages.warnings_page import WarningsPage
from watchapp import clock
from watchapp.operations.members import save_member
from watchapp.operations.warnings import add_doors, save_warning
from watchapp.operations.watch import begin_watch
from watchapp.queries.warnings import doors_of
from watchapp.records import Door, Member, NeighborWarning, Reached, Watch
from watchapp.store import Store

NOW = datetime(2026, 2, 1, 9, 0)
REACHED = {
    Qt.Key.Key_1: Reached.SPOKEN,
    Qt.Key.Key_2: Reached.LEAFLET,
    Qt.Key.Key_3: Reached.NO_ANSWER,
    Qt.Key.Key_4: Reached.NOT_WANTED,
}


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def burglary(store: Store) -> int:
    if not store.records(Watch):
        begin_watch(store, Watch(name="Maple Hill Watch", area="Maple Hill", captain="Ada Marsh"))
    for number in (1404, 1430, 1502):
        save_member(store, Member(name=f"Of {number}", address=f"{number} Oak St"))
    return see(store, "2026-01-31T21:00", address="1432 Oak St")


@pytest.fixture
def page(desk: Desk, jobs: Jobs, qtbot: QtBot) -> Iterator[WarningsPage]:
    page = WarningsPage(desk, jobs)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    desk.changed.connect(lambda _: page.refresh())
    page.refresh()
    page.show()
    yield page
    if page.entering.dialog is not None:
        page.entering.dialog._let_go()


def warned(store: Store, page: WarningsPage, burglary: int) -> int:
    key = save_warning(
        store, NeighborWarning(sighting=burglary, starts=NOW.date(), ends=date(2026, 2, 5))
    ).key_of(NeighborWarning)
    page.show_warning(key)
    return key


def rows(page: WarningsPage) -> list[str]:
    model = page.frame.table.model()
    return [
        f"{model.index(row, 0).data()}: {model.index(row, 1).data()}"
        for row in range(model.rowCount())
    ]


def test_without_a_warning_the_page_says_how_one_comes_about(page: WarningsPage) -> None:
    assert page.frame.empty.isVisible()
    assert page.offers() == frozenset()


def test_a_warning_is_planned_behind_the_window_and_saved_with_its_doors(
    page: WarningsPage, store: Store, burglary: int, qtbot: QtBot
) -> None:
    page.warn_about(burglary)
    assert page.frame.busy.isVisible()
    qtbot.waitUntil(lambda: page.entering.dialog is not None)
    assert not page.frame.busy.isVisible()
    assert store.records(NeighborWarning) == []
    assert page.entering.dialog is not None
    page.entering.dialog.hand_over()
    assert rows(page) == [
        "1430 Oak St: ○ Not yet",
        "1404 Oak St: ○ Not yet",
        "1502 Oak St: ○ Not yet",
    ]
    assert page.frame.standing.text().startswith("0 of 3 doors reached, 3 to go. Warn until")
    page.warn_about(burglary)
    assert len(store.records(NeighborWarning)) == 1


def test_digits_tick_and_go_on(
    page: WarningsPage, store: Store, burglary: int, qtbot: QtBot
) -> None:
    key = warned(store, page, burglary)
    add_doors(store, key, "7 Elm St")
    page.refresh()
    page.frame.table.select_row(0)
    for digit in REACHED:
        qtbot.keyClick(page.frame.table, digit)
    assert [door.reached for door in doors_of(store, key)] == list(REACHED.values())
    qtbot.keyClick(page.frame.table, Qt.Key.Key_0)  # the last row stays selected
    assert doors_of(store, key)[-1].reached is Reached.NOT_YET
    assert page.frame.standing.text().startswith("2 of 4 doors reached, 2 to go.")


def test_the_space_bar_ticks_and_takes_back(
    page: WarningsPage, store: Store, burglary: int, qtbot: QtBot
) -> None:
    key = warned(store, page, burglary)
    page.frame.table.select_row(0)
    qtbot.keyClick(page.frame.table, Qt.Key.Key_Space)
    assert doors_of(store, key)[0].reached is Reached.SPOKEN
    page.frame.table.select_row(0)
    qtbot.keyClick(page.frame.table, Qt.Key.Key_Space)
    assert doors_of(store, key)[0].reached is Reached.NOT_YET


def test_addresses_are_typed_and_what_is_wrong_is_said_where_they_stand(
    page: WarningsPage, store: Store, burglary: int
) -> None:
    warned(store, page, burglary)
    page.add_doors()
    dialog = front(AddDoorsDialog)
    dialog.addresses.set_text("the corner")
    dialog.save.click()
    assert dialog.isVisible()
    dialog.addresses.set_text("1402 to 1406 Oak St")
    dialog.save.click()
    assert not dialog.isVisible()
    assert len(rows(page)) == 5


def test_addresses_typed_and_never_added_come_back(
    page: WarningsPage, store: Store, burglary: int
) -> None:
    warned(store, page, burglary)
    page.add_doors()
    dialog = front(AddDoorsDialog)
    dialog.addresses.set_text("1402 to 1406 Oak St")
    dialog.reject()
    (draft,) = store.drafts()
    page.resume(draft)
    again = front(AddDoorsDialog)
    assert again.addresses.text() == "1402 to 1406 Oak St"
    again.save.click()
    assert len(rows(page)) == 5
    assert not store.drafts()
    page.add_doors()
    assert not front(AddDoorsDialog).addresses.text()
    front(AddDoorsDialog).reject()
    assert not store.drafts()


def test_doors_of_a_warning_that_is_gone_can_be_ticked_no_more(
    page: WarningsPage, store: Store, burglary: int, qtbot: QtBot
) -> None:
    warned(store, page, burglary)
    store.undo()
    page.refresh()
    assert page.frame.empty.isVisible()
    with qtbot.assertNotEmitted(page.told):
        qtbot.keyClick(page.frame.table, Qt.Key.Key_Space)
    assert rows(page) == []


def test_a_door_is_removed_and_the_page_follows(
    page: WarningsPage, store: Store, burglary: int
) -> None:
    warned(store, page, burglary)
    page.frame.table.select_row(1)
    page.remove()
    assert [row.partition(":")[0] for row in rows(page)] == ["1430 Oak St", "1502 Oak St"]


def test_the_notice_is_shown_before_it_is_printed_and_waits_for_doubts(
    page: WarningsPage, store: Store, burglary: int, qtbot: QtBot
) -> None:
    key = warned(store, page, burglary)
    page.print_notice()
    dialog = front(PaperDialog)
    qtbot.waitUntil(dialog.paper.isEnabled)
    assert dialog.view.page_count() == 1
    dialog.reject()
    warning = store.get(NeighborWarning, key)
    with store.change("Save warning") as writer:
        words = "Somebody broke into 1432 Oak St."
        writer.put(replace(warning, public_words=words), was=warning)
    page.print_notice()
    dialog = front(PaperDialog)
    qtbot.waitUntil(lambda: bool(dialog.doubts.open()))
    assert not dialog.paper.isEnabled()
    dialog.reject()


def test_the_list_of_doors_says_that_it_is_private(
    page: WarningsPage, store: Store, burglary: int, qtbot: QtBot
) -> None:
    warned(store, page, burglary)
    page.print_doors()
    dialog = front(PaperDialog)
    assert "This list is private" in dialog.sentence()
    qtbot.waitUntil(dialog.paper.isEnabled)
    dialog.reject()


def test_a_door_found_elsewhere_is_opened_in_its_form(
    page: WarningsPage, store: Store, burglary: int
) -> None:
    key = warned(store, page, burglary)
    door = doors_of(store, key)[1]
    page.open_found(Door, door.id or 0)
    assert page.entering.dialog is not None
    assert page.entering.dialog.windowTitle() == "1404 Oak St"
    page.entering.dialog.reject()


def test_words_typed_about_a_new_warning_come_back(
    page: WarningsPage, store: Store, burglary: int, qtbot: QtBot
) -> None:
    page.desk.keep_draft(
        f"neighbor_warning:about-sighting:{burglary}", {"public_words": "A window was forced."}
    )
    (draft,) = store.drafts()
    page.resume(draft)
    qtbot.waitUntil(lambda: page.entering.dialog is not None)
    assert page.entering.dialog is not None
    page.entering.dialog.hand_over()
    (warning,) = store.records(NeighborWarning)
    assert warning.public_words == "A window was forced."
    assert not store.drafts()
    assert len(rows(page)) == 3


def test_words_typed_about_a_warning_that_was_made_meanwhile_come_back(
    page: WarningsPage, store: Store, burglary: int
) -> None:
    warned(store, page, burglary)
    page.desk.keep_draft(
        f"neighbor_warning:about-sighting:{burglary}", {"public_words": "A window was forced."}
    )
    (draft,) = store.drafts()
    page.resume(draft)
    assert page.entering.dialog is not None
    page.entering.dialog.hand_over()
    (warning,) = store.records(NeighborWarning)
    assert warning.public_words == "A window was forced."
    assert not store.drafts()


def test_no_form_comes_up_over_another_page(
    page: WarningsPage, jobs: Jobs, burglary: int, qtbot: QtBot
) -> None:
    page.warn_about(burglary)
    page.hide()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert page.entering.dialog is None


def test_planning_can_be_stopped(page: WarningsPage, burglary: int, qtbot: QtBot) -> None:
    page.warn_about(burglary)
    page.frame.busy.cancelled.emit()
    qtbot.waitUntil(page.frame.busy.isHidden)


def test_each_door_has_its_history(page: WarningsPage, store: Store, burglary: int) -> None:
    warned(store, page, burglary)
    page.frame.table.select_row(0)
    assert "show_history" in page.offers()
    page.show_history()
    dialog = front(HistoryDialog)
    dialog.reject()


W = TypeVar("W", bound=QWidget)


def front(kind: type[W]) -> W:
    """Return the dialog of a kind that is in front."""
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found
