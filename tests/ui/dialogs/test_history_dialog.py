"""The history of a record is read and gone back to by the keyboard; what was removed comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import see
from ui.desk import Desk
from ui.dialogs.history_dialog import HistoryDialog
from ui.dialogs.removed_dialog import RemovedDialog
from ui.open_log import OpenLog
from ui.pages.records_page import RecordsPage
from watchapp.operations.members import save_member
from watchapp.operations.removals import remove_records
from watchapp.operations.sightings import save_sighting
from watchapp.operations.zones import save_zone
from watchapp.records import Member, Person, Sighting, SightingState, Zone
from watchapp.store import Store


@pytest.fixture
def key(store: Store) -> int:
    """Return a sighting that was closed after it was described."""
    key = see(store, "2026-01-03T21:40", address="412 Elm St")
    person = Person(sighting=None, clothing="Green parka")
    save_sighting(store, store.get(Sighting, key), persons=[person])
    save_sighting(
        store,
        replace(store.get(Sighting, key), state=SightingState.CLOSED),
        persons=store.records(Person),
    )
    return key


@pytest.fixture
def history(desk: Desk, key: int, qtbot: QtBot) -> Iterator[HistoryDialog]:
    dialog = HistoryDialog(desk, Sighting, key)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    dialog.close()


def read(dialog: HistoryDialog) -> list[str]:
    QApplication.processEvents()
    labels = dialog.alterations.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def test_it_tells_each_field_before_and_after(history: HistoryDialog, store: Store) -> None:
    assert history.windowTitle() == "History: House break-in, 412 Elm St"
    assert len(history.shown()) == 3
    told = read(history)
    assert told[-3:] == ["State", "Open", "Closed"]
    assert any(store.origin in line for line in told)
    assert not history.put_back.isEnabled()


def test_the_arrows_go_through_it_and_the_key_puts_back(
    history: HistoryDialog, store: Store, key: int, qtbot: QtBot
) -> None:
    qtbot.keyClick(history.list, Qt.Key.Key_Down)
    assert "Person: Green parka" in read(history)
    assert history.put_back.isEnabled()
    qtbot.keyClick(history, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: len(history.shown()) == 4)  # a key presses a button visibly
    assert store.get(Sighting, key).state is SightingState.OPEN
    assert history.shown()[0].label == "Put back sighting"
    store.undo()
    assert store.get(Sighting, key).state is SightingState.CLOSED


def test_what_cannot_be_put_back_says_why(desk: Desk, store: Store, qtbot: QtBot) -> None:
    ana = save_member(store, Member(name="Ana Ruiz"))
    dialog = HistoryDialog(desk, Member, ana.key_of(Member))
    qtbot.addWidget(dialog)
    save_member(store, replace(store.get(Member, ana.key_of(Member)), name="Ana Cole"))
    dialog._read()
    dialog.list.setCurrentIndex(dialog.list.entries.index(1, 0))
    store.forget(Member, ana.key_of(Member))
    dialog.put_back.click()
    assert "was not in the log" in dialog.trouble.text()
    assert not dialog.trouble.isHidden()


def test_removed_records_are_narrowed_and_put_back(desk: Desk, store: Store, qtbot: QtBot) -> None:
    zones = [save_zone(store, Zone(name=name)).key_of(Zone) for name in ("Elm Row", "Mill Pond")]
    remove_records(store, Zone, zones)
    dialog = RemovedDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    assert {each.title for each in dialog.shown()} == {"Elm Row", "Mill Pond"}
    qtbot.keyClicks(dialog.line, "mill")
    assert [each.title for each in dialog.shown()] == ["Mill Pond"]
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert store.get(Zone, zones[1]).name == "Mill Pond"
    assert dialog.shown() == []
    dialog.line.clear()
    assert [each.title for each in dialog.shown()] == ["Elm Row"]


def test_by_key_from_a_page(opened: OpenLog, qtbot: QtBot) -> None:
    window = opened.window
    with Store.open(window._desk.store.path) as other:
        save_zone(other, Zone(name="Elm Row"))
    page = window.go("zones")
    assert isinstance(page, RecordsPage)
    action = window.actions_by_name["show_history"]
    assert not action.isEnabled()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.table.selectRow(0)
    qtbot.waitUntil(action.isEnabled)
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = page.findChildren(HistoryDialog)
    assert dialog.windowTitle() == "History: Elm Row"
    dialog.close()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_R, keys)
    (removed,) = window.findChildren(RemovedDialog)
    assert removed.hint.text().startswith("Nothing was removed")
    removed.close()
