"""The captain makes the window darker and its words larger."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton

from tests.stories.at_the_start import Start
from tests.watchapp.logs import new_log
from ui.dialogs.about_dialog import AboutDialog
from ui.dialogs.keys_dialog import KeysDialog
from ui.dialogs.settings_dialog import SettingsDialog
from ui.theme import Look
from ui.widgets.table_view import TableView
from watchapp.paths import default_log, settings_file


@pytest.fixture
def started(program: Start) -> Start:
    new_log(default_log()).close()
    program.starts()
    return program


def wish_for_the_dark(dialog: SettingsDialog) -> None:
    (dark,) = [b for b in dialog.findChildren(QRadioButton) if b.text() == "Dark"]
    dark.click()
    dialog.text_percent.setValue(160)


def look_of(program: Start) -> tuple[Look, float]:
    assert program.application is not None
    return program.application.theme.look, QApplication.font().pointSizeF()


def test_the_window_follows_at_once_and_remembers(started: Start) -> None:
    _, before = look_of(started)
    tried: list[tuple[Look, float]] = []

    def try_and_keep(dialog: SettingsDialog) -> None:
        wish_for_the_dark(dialog)
        tried.append(look_of(started))
        dialog.accept()

    started.answers(SettingsDialog, try_and_keep)
    started.captain.presses("Ctrl+,")
    look, size = look_of(started)
    assert tried == [(look, size)]
    assert look is Look.DARK
    assert size == pytest.approx(before * 1.6)
    kept = json.loads(settings_file().read_text("utf-8"))
    assert (kept["brightness"], kept["text_percent"]) == ("dark", 160)
    started.leaves()
    started.starts()
    assert look_of(started)[0] is Look.DARK


def test_cancel_puts_the_look_back(started: Start) -> None:
    before = look_of(started)

    def try_and_drop(dialog: SettingsDialog) -> None:
        wish_for_the_dark(dialog)
        dialog.reject()

    started.answers(SettingsDialog, try_and_drop)
    started.captain.chooses("File", "Settings")
    assert look_of(started) == before


def test_the_keys_can_be_read(started: Start) -> None:
    read: list[str] = []

    def read_and_close(dialog: KeysDialog) -> None:
        (table,) = dialog.findChildren(TableView)
        model = table.model()
        rows = range(model.rowCount())
        read.extend(f"{model.index(r, 0).data()}: {model.index(r, 1).data()}" for r in rows)
        dialog.reject()

    started.answers(KeysDialog, read_and_close)
    started.captain.presses("F1")
    assert {"Today: Ctrl+1", "New sighting: Ctrl+N", "Undo: Ctrl+Z"} <= set(read)


def test_where_the_log_lies_can_be_read(started: Start) -> None:
    read: list[str] = []

    def read_and_close(dialog: AboutDialog) -> None:
        read.append(started.captain.reads())
        dialog.findChildren(QPushButton)[0].click()

    started.answers(AboutDialog, read_and_close)
    started.captain.chooses("Help", "About watchapp")
    assert str(default_log()) in read[0]
    assert str(settings_file()) in read[0]
