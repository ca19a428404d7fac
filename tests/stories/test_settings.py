"""The captain makes the window darker and its words larger."""

from __future__ import annotations

import json
import shutil
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton

from tests.stories.at_the_start import Start
from tests.watchapp.logs import new_log
from ui.dialogs.about_dialog import AboutDialog
from ui.dialogs.keys_dialog import KeysDialog
from ui.forms.typed_times import read_typed_day
from ui.pages.settings_page import SettingsPage
from ui.pages.zones_page import ZonesPage
from ui.theme import Look
from ui.widgets.table_view import TableView
from watchapp.operations.zones import save_zone
from watchapp.paths import default_log, settings_file
from watchapp.records import Zone


@pytest.fixture
def started(program: Start) -> Start:
    new_log(default_log()).close()
    program.starts()
    return program


def settings_page(program: Start) -> SettingsPage:
    """Return the page that Ctrl+, shows."""
    program.captain.presses("Ctrl+,")
    page = program.open.window.stack.page()
    assert isinstance(page, SettingsPage)
    return page


def chip(page: SettingsPage, text: str) -> QRadioButton:
    return next(each for each in page.findChildren(QRadioButton) if each.text() == text)


def look_of(program: Start) -> tuple[Look, float]:
    assert program.application is not None
    return program.application.theme.look, QApplication.font().pointSizeF()


def test_the_window_follows_at_once_and_remembers(started: Start) -> None:
    _, before = look_of(started)
    page = settings_page(started)
    chip(page, "Dark").click()
    page.text_percent.setValue(160)
    look, size = look_of(started)
    assert look is Look.DARK
    assert size == pytest.approx(before * 1.6)
    kept = json.loads(settings_file().read_text("utf-8"))
    assert (kept["brightness"], kept["text_percent"]) == ("dark", 160)
    started.leaves()
    started.starts()
    assert look_of(started)[0] is Look.DARK
    assert settings_page(started).text_percent.value() == 160


def test_the_window_speaks_as_is_chosen_and_stays_on_its_page(started: Start) -> None:
    page = settings_page(started)
    chip(page, "Español").click()
    started.waits_until(lambda: started.open.window.sidebar.item(0).text() == "Hoy")
    shown = started.open.window.stack.page()
    assert isinstance(shown, SettingsPage)
    assert shown.language.key() == "es"
    chip(shown, "English").click()
    started.waits_until(lambda: started.open.window.sidebar.item(0).text() == "Today")


def test_dates_are_read_as_is_chosen(started: Start) -> None:
    page = settings_page(started)
    assert read_typed_day("3/4/2026") == date(2026, 3, 4)
    chip(page, "April 3 (the day first)").click()
    assert read_typed_day("3/4/2026") == date(2026, 4, 3)
    chip(page, "March 4 (the month first)").click()
    assert read_typed_day("3/4/2026") == date(2026, 3, 4)


def test_lists_show_their_columns_as_at_first(started: Start) -> None:
    window = started.open.window
    started.open.desk.do(lambda store: save_zone(store, Zone(name="Elm Row")))
    zones = window.go("zones")
    assert isinstance(zones, ZonesPage)
    zones.table.columns.show_column(1, shown=False)
    settings_page(started).columns.click()
    window.go("zones")
    assert zones.table.columns.is_shown(1)


def test_settings_that_cannot_be_kept_are_told(started: Start) -> None:
    page = settings_page(started)
    shutil.rmtree(settings_file().parent, ignore_errors=True)
    settings_file().parent.write_text("a file where the folder should be", "utf-8")
    chip(page, "Dark").click()
    assert "cannot be kept" in started.open.window.notice.message()
    assert look_of(started)[0] is not Look.DARK
    assert chip(page, "As the computer").isChecked()
    settings_file().parent.unlink()


def test_the_log_is_named_where_it_lies(started: Start) -> None:
    page = settings_page(started)
    assert page.log_place.text() == str(default_log())


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
