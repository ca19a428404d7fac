"""Files come in from the menu, and the watch itself is told about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.stories.at_the_start import Start
from tests.watchapp.logs import new_log
from ui.dialogs.import_dialog import ImportDialog
from ui.dialogs.zones_import_dialog import ZonesImportDialog
from watchapp.paths import default_log
from watchapp.queries.watch import watch_of
from watchapp.records import Batch, Sighting


@pytest.fixture
def started(program: Start) -> Start:
    new_log(default_log()).close()
    program.starts()
    return program


def test_a_police_file_from_the_menu_to_the_log_and_back(
    started: Start, shared_data: Callable[[str], Path]
) -> None:
    started.chooses_file(shared_data("SacramentocrimeJanuary2006.csv"))
    captain = started.captain
    captain.presses("Ctrl+I")
    (dialog,) = started.open.window.findChildren(ImportDialog)
    wait = started.waits_until
    wait(dialog.button.isEnabled)
    captain.clicks("Import 7,584 rows")
    wait(lambda: dialog.change is not None)
    store = started.open.desk.store
    (batch,) = store.records(Batch)
    assert (batch.rows, batch.kept) == (7584, 7584)
    captain.clicks("Close")
    captain.presses("Ctrl+Z")
    assert not store.records(Sighting, "LIMIT 1")
    assert not store.records(Batch)


def test_zones_are_looked_at_before_they_come_in(
    started: Start, shared_data: Callable[[str], Path]
) -> None:
    started.chooses_file(shared_data("sacramento-neighborhoods.geojson"))
    started.captain.chooses("File", "Import zones")
    (dialog,) = started.open.window.findChildren(ZonesImportDialog)
    started.waits_until(lambda: dialog.preview is not None)
    dialog.close()


def test_whoever_thinks_better_of_it_sees_no_dialog(started: Start) -> None:
    started.chooses_file(Path())
    started.captain.chooses("File", "Import police file")
    assert not started.open.window.findChildren(ImportDialog)


def test_the_watch_is_told_about(started: Start) -> None:
    captain = started.captain
    captain.presses("Ctrl+Shift+W")
    captain.fills_in("Name of the watch", "Elm Row Watch")
    captain.fills_in("Phone to print", "555 0100")
    captain.clicks("Save")
    watch = watch_of(started.open.desk.store)
    assert (watch.name, watch.print_phone) == ("Elm Row Watch", "555 0100")
    assert started.open.window.windowTitle().startswith("Elm Row Watch")
    captain.presses("Ctrl+Z")
    assert started.open.window.windowTitle().startswith("Maple Hill Watch")
