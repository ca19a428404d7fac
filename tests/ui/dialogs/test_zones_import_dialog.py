"""Importing zones through the window, and placing what lies in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import new_log, see
from tests.watchapp.police import square, write_zones
from ui.desk import Desk
from ui.dialogs.zones_import_dialog import ZonesImportDialog
from ui.jobs import Jobs
from watchapp.records import Sighting, Zone, ZoneKind
from watchapp.store import Store

Open = Callable[[Path], ZonesImportDialog]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return the desk of a log with a sighting that has a point and no zone."""
    with new_log(tmp_path / "log.db") as store:
        see(store, "2026-01-05 21:00", lat=38.5, lon=-121.5)
        yield Desk(store)


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    jobs = Jobs(desk.store.path)
    shown: list[ZonesImportDialog] = []

    def open_it(path: Path) -> ZonesImportDialog:
        dialog = ZonesImportDialog(desk, jobs, path)
        qtbot.addWidget(dialog)
        dialog.show()
        settle(dialog, qtbot)
        shown.append(dialog)
        return dialog

    yield open_it
    jobs.stop()
    for dialog in shown:
        dialog.done(0)


def settle(dialog: ZonesImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog._jobs.busy, timeout=10_000)


def zone_of_sighting(store: Store) -> int | None:
    return store.records(Sighting)[0].zone


def test_zones_come_in_and_sightings_are_placed(
    opened: Open, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(write_zones(tmp_path / "z.geojson", Oak=square(-121.55, 38.45)))
    assert dialog.account.text() == "1 new zones: Oak"
    dialog.kinds.setCurrentIndex(dialog.kinds.findData(ZoneKind.BEAT.value))
    with qtbot.waitSignal(desk.changed):
        qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    (zone,) = desk.store.records(Zone)
    assert (zone.name, zone.kind) == ("Oak", ZoneKind.BEAT)
    assert zone_of_sighting(desk.store) is None
    assert "1 sightings" in dialog.account.text()
    with qtbot.waitSignal(desk.changed):
        qtbot.mouseClick(dialog.place, Qt.MouseButton.LeftButton)
    assert zone_of_sighting(desk.store) == zone.id
    assert not dialog.place.isVisible()
    desk.undo()
    assert zone_of_sighting(desk.store) is None


def test_nothing_is_offered_where_nothing_lies(
    opened: Open, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(write_zones(tmp_path / "z.geojson", Far=square(1, 1)))
    with qtbot.waitSignal(desk.changed):
        qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert not dialog.place.isVisible()
    assert dialog.leave.text() == "Close"


def test_what_is_left_out_is_told_first(opened: Open, tmp_path: Path) -> None:
    line = {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}
    dialog = opened(write_zones(tmp_path / "z.geojson", Oak=square(0, 0), Rail=line))
    assert dialog.account.text().splitlines() == [
        "1 are left out",
        "“Rail” is no area.",
        "1 new zones: Oak",
    ]


def test_a_file_of_no_zones_is_refused(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "z.geojson"
    path.write_text("no map")
    dialog = opened(path)
    assert "no GeoJSON" in dialog.said.text()
    assert not dialog.button.isEnabled()
