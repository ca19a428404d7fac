"""The table of categories through the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import category_named, new_log
from tests.watchapp.police import BURGLARY, TOWED, write
from ui.desk import Desk
from ui.dialogs.crosswalk_dialog import CrosswalkDialog
from ui.jobs import Jobs
from ui.widgets.empty_state import EmptyState
from watchapp.operations.police_files import import_police_file
from watchapp.records import Sighting
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


def file_first_as(dialog: CrosswalkDialog, name: str, qtbot: QtBot, jobs: Jobs) -> None:
    dialog.words.table.select_row(0)
    dialog.words.picker.setText(name)
    qtbot.mouseClick(dialog.words.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=10_000)


@pytest.mark.parametrize("move", [True, False])
def test_words_go_elsewhere_with_or_without_their_records(
    log: Store, jobs: Jobs, tmp_path: Path, *, qtbot: QtBot, move: bool
) -> None:
    again = ("1/20/06 9:00", *BURGLARY[1:])
    import_police_file(log, write(tmp_path / "f.csv", BURGLARY, again, TOWED))
    dialog = CrosswalkDialog(Desk(log), jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.move_records.setChecked(move)
    file_first_as(dialog, "Other theft", qtbot, jobs)
    theft = category_named(log, "Other theft")
    filed = [each.category == theft for each in log.records(Sighting, "ORDER BY id")]
    assert filed == [move, move, False]
    assert f"{2 if move else 0} police records moved" in dialog.said.text()
    assert dialog.words.table.model().index(0, 3).data() == "Other theft"
    dialog.close()


def test_words_that_wait_to_be_filed_are_filed_before_the_log_closes(
    log: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    import_police_file(log, write(tmp_path / "f.csv", BURGLARY))
    jobs = Jobs(log.path)
    gate = hold(jobs)
    dialog = CrosswalkDialog(Desk(log), jobs)
    qtbot.addWidget(dialog)
    dialog.words.table.select_row(0)
    dialog.words.picker.setText("Other theft")
    dialog.words.button.click()
    dialog.close()
    threading.Timer(0.1, gate.set).start()
    jobs.stop()
    (record,) = log.records(Sighting)
    assert record.category == category_named(log, "Other theft")


def hold(jobs: Jobs) -> threading.Event:
    """Let the worker wait for what is returned."""
    gate = threading.Event()
    jobs.start(lambda *_: gate.wait(5), lambda _: None)
    return gate


def test_without_an_import_there_is_no_table_yet(log: Store, jobs: Jobs, qtbot: QtBot) -> None:
    dialog = CrosswalkDialog(Desk(log), jobs)
    qtbot.addWidget(dialog)
    assert dialog.findChildren(EmptyState)
