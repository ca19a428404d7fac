"""What was imported: listed, taken out, placed in zones that came later."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import new_log
from tests.watchapp.police import BURGLARY, TOWED, square, write, write_zones
from ui import stepping
from ui.desk import Desk
from ui.dialogs.crosswalk_dialog import CrosswalkDialog
from ui.dialogs.imports_dialog import ImportsDialog
from ui.jobs import Jobs
from ui.widgets.empty_state import EmptyState
from watchapp.operations.police_files import import_police_file
from watchapp.operations.zone_files import import_zones
from watchapp.records import Batch, Sighting
from watchapp.store import Store


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


@pytest.fixture
def jobs(log: Store) -> Iterator[Jobs]:
    made = Jobs(log.path)
    yield made
    made.stop()


def shown(log: Store, jobs: Jobs, qtbot: QtBot) -> ImportsDialog:
    """Return the dialog as it is once it has counted."""
    dialog = ImportsDialog(Desk(log), jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(jobs, qtbot)
    return dialog


def settle(jobs: Jobs, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not jobs.busy, timeout=10_000)


def press(button: object, jobs: Jobs, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(jobs, qtbot)


def test_each_import_is_listed_with_its_account(
    log: Store, jobs: Jobs, tmp_path: Path, qtbot: QtBot
) -> None:
    import_police_file(log, write(tmp_path / "january.csv", BURGLARY, TOWED))
    import_police_file(log, write(tmp_path / "february.csv", ("2/13/06 9:00", *BURGLARY[1:])))
    dialog = shown(log, jobs, qtbot)
    model = dialog.table.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names == ["february.csv", "january.csv"]
    assert "1 rows: 1 kept" in dialog.account.text()
    dialog.table.select_row(1)
    assert "2 rows: 2 kept and 0 left out" in dialog.account.text()
    dialog.close()


def test_the_one_that_is_selected_is_removed(
    log: Store, jobs: Jobs, tmp_path: Path, qtbot: QtBot
) -> None:
    import_police_file(log, write(tmp_path / "january.csv", BURGLARY, TOWED))
    import_police_file(log, write(tmp_path / "february.csv", ("2/13/06 9:00", *BURGLARY[1:])))
    dialog = shown(log, jobs, qtbot)
    dialog.table.select_row(1)
    press(dialog.remove, jobs, qtbot)
    assert [each.file_name for each in log.records(Batch)] == ["february.csv"]
    assert dialog.table.model().rowCount() == 1
    dialog.close()


def test_records_find_the_zones_that_came_after_them(
    log: Store, jobs: Jobs, tmp_path: Path, qtbot: QtBot
) -> None:
    import_police_file(log, write(tmp_path / "january.csv", BURGLARY, TOWED))
    import_zones(log, write_zones(tmp_path / "z.geojson", Oak=square(-121.55, 38.45)))
    dialog = shown(log, jobs, qtbot)
    assert dialog.unplaced.text() == "1 records have no zone, though they lie in one of yours."
    press(dialog.place, jobs, qtbot)
    assert [each.zone is None for each in log.records(Sighting, "ORDER BY id")] == [False, True]
    assert dialog.unplaced.text() == "No record without a zone lies in one of yours."
    assert not dialog.place.isVisible()
    assert log.undo_label == "Place sightings in zones"
    dialog.close()


def test_the_table_of_categories_opens_from_here(
    log: Store, jobs: Jobs, tmp_path: Path, qtbot: QtBot
) -> None:
    import_police_file(log, write(tmp_path / "january.csv", BURGLARY))
    dialog = shown(log, jobs, qtbot)
    press(dialog.categories, jobs, qtbot)
    (table,) = dialog.findChildren(CrosswalkDialog)
    assert table.isVisible()
    table.close()
    dialog.close()


def test_without_an_import_it_says_where_they_come_from(
    log: Store, jobs: Jobs, qtbot: QtBot
) -> None:
    dialog = shown(log, jobs, qtbot)
    (empty,) = dialog.findChildren(EmptyState)
    assert empty.isVisible()
    assert not dialog.remove.isEnabled()
    dialog.close()


def test_what_waits_is_removed_before_the_log_closes(
    log: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    import_police_file(log, write(tmp_path / "january.csv", BURGLARY, TOWED))
    jobs = Jobs(log.path)
    dialog = shown(log, jobs, qtbot)
    gate = threading.Event()
    jobs.start(lambda *_: gate.wait(5), lambda _: None)
    dialog.table.select_row(0)
    dialog.remove.click()
    threading.Timer(0.1, gate.set).start()
    jobs.stop()
    dialog.done(0)
    assert not log.records(Sighting)


def test_what_waits_to_be_placed_is_placed_before_the_log_closes(
    log: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    import_police_file(log, write(tmp_path / "january.csv", BURGLARY))
    import_zones(log, write_zones(tmp_path / "zones.geojson", Elm=square(-121.55, 38.45)))
    jobs = Jobs(log.path)
    dialog = shown(log, jobs, qtbot)
    gate = threading.Event()
    jobs.start(lambda *_: gate.wait(5), lambda _: None)
    dialog.place.click()
    threading.Timer(0.1, gate.set).start()
    jobs.stop()
    dialog.done(0)
    (record,) = log.records(Sighting)
    assert record.zone is not None


def test_an_undone_import_that_waits_is_gone_before_the_log_closes(
    log: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    import_police_file(log, write(tmp_path / "january.csv", BURGLARY))
    jobs = Jobs(log.path)
    gate = threading.Event()
    jobs.start(lambda *_: gate.wait(5), lambda _: None)
    listener = stepping.Listener(lambda _: None, lambda _: None, lambda _: None)
    stepping.undo(Desk(log), jobs, listener)
    threading.Timer(0.1, gate.set).start()
    jobs.stop()
    assert not log.records(Sighting)
