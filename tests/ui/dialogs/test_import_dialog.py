"""Importing through the window: looked at, corrected, imported, stopped, taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import category_named, new_log
from tests.watchapp.police import BURGLARY, TOWED, square, write, write_zones
from ui.desk import Desk
from ui.dialogs.import_dialog import ImportDialog
from ui.jobs import Jobs
from watchapp.exchange.meanings import Meaning
from watchapp.operations.zone_files import import_zones
from watchapp.queries.batches import batches
from watchapp.records import Crosswalk, Sighting
from watchapp.store import Change, Store

Open = Callable[[Path], ImportDialog]

NEW_WORDS = (*BURGLARY[:5], "9999 SOMETHING NEW", "6100", *BURGLARY[7:])


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    """Return a log with one zone."""
    with new_log(tmp_path / "log.db") as store:
        import_zones(store, write_zones(tmp_path / "z.geojson", Oak=square(-121.55, 38.45)))
        yield store


@pytest.fixture
def desk(log: Store) -> Desk:
    return Desk(log)


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    """Return a function that shows the dialog over a file, as it is once the file was read."""
    jobs = Jobs(desk.store.path)
    shown: list[ImportDialog] = []

    def open_it(path: Path) -> ImportDialog:
        dialog = ImportDialog(desk, jobs, path)
        qtbot.addWidget(dialog)
        dialog.show()
        settle(dialog, qtbot)
        shown.append(dialog)
        return dialog

    yield open_it
    jobs.stop()
    for dialog in shown:
        dialog.done(0)


def settle(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog._jobs.busy, timeout=10_000)


def choose(combo: QComboBox, data: str, qtbot: QtBot) -> None:
    """Choose with the keyboard, as a person does."""
    combo.setFocus()
    target = combo.findData(data)
    assert target >= 0
    while combo.currentIndex() != target:
        down = combo.currentIndex() < target
        qtbot.keyClick(combo, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


def press(button: object, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_known_file_is_accounted_for_at_once(opened: Open, tmp_path: Path) -> None:
    dialog = opened(write(tmp_path / "f.csv", BURGLARY, TOWED, BURGLARY))
    assert dialog.account.numbers.text().splitlines()[:3] == [
        "3 rows in the file",
        "3 are kept",
        "0 are left out, each with its reason",
    ]
    assert "1 may be repeats, and are marked" in dialog.account.numbers.text()
    assert dialog.button.text() == "&Import 3 rows"
    assert dialog.tabs.currentWidget() is dialog.account
    shown = dialog.rows.table.model()
    assert [shown.index(0, column).data() for column in range(4)] == [
        "Jan 13, 2006 9:40 PM",
        "12 OAK ST",
        "Oak",
        "House break-in",
    ]


def test_importing_tells_the_desk_and_can_be_taken_back(
    opened: Open, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(write(tmp_path / "f.csv", BURGLARY, TOWED))
    with qtbot.waitSignal(desk.changed) as changed:
        press(dialog.button, qtbot)
    change = changed.args[0]
    assert isinstance(change, Change)
    assert change.touches(Sighting)
    assert dialog.said.text() == "Done: 2 rows are in the log now."
    assert len(desk.store.records(Sighting)) == 2
    assert not dialog.button.isVisible()
    press(dialog.undo, qtbot)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=10_000)
    assert not desk.store.records(Sighting)


def test_an_unknown_file_asks_for_its_columns_and_dates(
    opened: Open, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    row = ("3/4/2006", "Burglary", "12 Oak St")
    dialog = opened(write(tmp_path / "f.csv", row, header=("stamp", "kind", "address")))
    assert dialog.tabs.currentWidget() is dialog.columns
    assert "No column says when" in dialog.said.text()
    assert not dialog.button.isEnabled()
    choose(dialog.columns.combos[0], Meaning.WHEN.value, qtbot)
    settle(dialog, qtbot)
    choose(dialog.columns.combos[1], Meaning.WORDS.value, qtbot)
    settle(dialog, qtbot)
    assert "M/D/YYYY or D/M/YYYY" in dialog.said.text()
    choose(dialog.columns.dates, "D/M/YYYY", qtbot)
    settle(dialog, qtbot)
    assert not dialog.said.isVisible()
    assert "Monday, April 3, 2006" in dialog.columns._read_as.text()
    press(dialog.button, qtbot)
    settle(dialog, qtbot)
    (sighting,) = desk.store.records(Sighting)
    assert f"{sighting.occurred_from:%Y-%m-%d}" == "2006-04-03"


def test_a_meaning_moves_from_one_column_to_another(
    opened: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(write(tmp_path / "f.csv", BURGLARY))
    choose(dialog.columns.combos[2], Meaning.ADDRESS.value, qtbot)
    settle(dialog, qtbot)
    assert dialog.columns.combos[1].currentData() == Meaning.LEFT_OUT.value
    assert dialog.rows.table.model().index(0, 1).data() == "1"


def test_words_that_nobody_knows_come_first_and_are_filed(
    opened: Open, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(write(tmp_path / "f.csv", BURGLARY, BURGLARY, NEW_WORDS))
    dialog.tabs.setCurrentWidget(dialog.words)
    table = dialog.words.table
    assert table.model().index(0, 3).data() == "Other offense (not known)"
    table.select_row(0)
    assert dialog.words.button.isEnabled()
    dialog.words.picker.setText("Other hazard")
    press(dialog.words.button, qtbot)
    settle(dialog, qtbot)
    row = next(row for row in range(2) if table.model().index(row, 1).data() == "6100")
    assert table.model().index(row, 3).data() == "Other hazard"
    press(dialog.button, qtbot)
    settle(dialog, qtbot)
    (line,) = desk.store.records(Crosswalk, "WHERE their_code = '6100'")
    assert line.category == category_named(desk.store, "Other hazard")


def test_the_same_file_again_needs_a_yes(
    opened: Open, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    file = write(tmp_path / "f.csv", BURGLARY)
    first = opened(file)
    press(first.button, qtbot)
    settle(first, qtbot)
    second = opened(file)
    assert "This very file was imported" in second.said.text()
    assert not second.button.isEnabled()
    second.again.click()
    press(second.button, qtbot)
    settle(second, qtbot)
    assert len(batches(desk.store)) == 2


def test_cancel_stops_the_import_and_keeps_the_dialog(
    opened: Open, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = [(f"1/{n % 28 + 1}/06 9:00", f"{n} OAK ST", *BURGLARY[2:]) for n in range(9000)]
    dialog = opened(write(tmp_path / "f.csv", *rows))
    press(dialog.button, qtbot)
    assert dialog.busy.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle(dialog, qtbot)
    assert dialog.isVisible()
    assert dialog.said.text() == "Stopped; nothing of the file was kept."
    assert not batches(desk.store)
    assert dialog.button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_is_no_table_is_refused_in_the_dialog(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "f.csv"
    file.write_bytes(b"PK\x03\x04")
    dialog = opened(file)
    assert "save it as CSV" in dialog.said.text()
    assert not dialog.button.isEnabled()


def test_rows_left_out_are_told_where_to_find(opened: Open, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = opened(write(tmp_path / "f.csv", BURGLARY, ("", *BURGLARY[1:])))
    assert "1 are left out" in dialog.account.numbers.text()
    press(dialog.button, qtbot)
    settle(dialog, qtbot)
    assert "f.rejected.csv" in dialog.said.text()


def test_enter_in_a_list_imports_nothing(
    opened: Open, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(write(tmp_path / "f.csv", BURGLARY))
    dialog.tabs.setCurrentWidget(dialog.words)
    dialog.words.table.select_row(0)
    qtbot.keyClick(dialog.words.table, Qt.Key.Key_Return)
    assert dialog.words.picker.hasFocus()
    qtbot.keyClick(dialog.words.picker, Qt.Key.Key_Return)
    settle(dialog, qtbot)
    assert not batches(desk.store)
