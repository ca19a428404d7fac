"""Files come in from the menu, and the watch itself is told about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.stories.at_the_start import Start
from tests.watchapp.logs import new_log, see
from tests.watchapp.police import BURGLARY, TOWED, write
from ui.dialogs.import_dialog import ImportDialog
from ui.dialogs.imports_dialog import ImportsDialog
from ui.dialogs.zones_import_dialog import ZonesImportDialog
from watchapp.operations.police_files import import_police_file
from watchapp.paths import default_log
from watchapp.queries.watch import watch_of
from watchapp.records import Batch, Sighting, Source


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
    notice = started.open.window.notice
    assert notice.message() == "Undoing: import police file…"
    wait(lambda: notice.message() == "Undone: import police file.")
    assert not store.records(Batch)
    assert not store.records(Sighting, "LIMIT 1")
    captain.presses("Ctrl+Y")
    wait(lambda: notice.message() == "Done again: import police file.")
    assert store.select("SELECT count(*) FROM sighting") == [(7584,)]


def test_an_import_is_taken_out_after_other_things_were_entered(
    started: Start, tmp_path: Path
) -> None:
    store = started.open.desk.store
    change = import_police_file(store, write(tmp_path / "january.csv", BURGLARY, TOWED))
    see(store, "2026-01-31 21:40")
    captain = started.captain
    captain.chooses("File", "Imports")
    (dialog,) = started.open.window.findChildren(ImportsDialog)
    assert "2 rows: 2 kept and 0 left out" in dialog.account.text()
    captain.clicks("Remove this import")
    started.waits_until(lambda: dialog.notice.message() == "january.csv is removed.")
    assert [each.source for each in store.records(Sighting)] == [Source.SEEN]
    started.waits_until(lambda: not started.open.jobs.busy)
    captain.clicks("Undo")
    started.waits_until(lambda: dialog.notice.message() == "Undone: remove import.")
    assert len(store.records(Sighting)) == 3
    brought_back = store.get(Batch, change.batch or 0)
    started.waits_until(lambda: dialog.chosen() == brought_back)
    captain.clicks("Close")
    assert not dialog.isVisible()


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
