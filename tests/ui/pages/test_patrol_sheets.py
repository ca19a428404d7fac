"""The page of patrols: sheets, their sightings, their tracks."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.pages.at_a_page import MORNING, Open, fill, read, save
from ui.desk import Desk
from ui.pages.patrols_page import PatrolsPage
from watchapp.operations.patrols import save_patrol
from watchapp.operations.tracks import attach_track, tracks_of
from watchapp.queries.patrol_log import log_of, waiting_lines
from watchapp.records import Leg, LogLine, Patrol, PatrolMode, Sighting
from watchapp.store import Draft

pytestmark = pytest.mark.usefixtures("sunday_morning")
OUT, BACK = datetime(2026, 1, 31, 21, 0), datetime(2026, 1, 31, 23, 0)
POINT = '<trkpt lat="{}" lon="-121.0"><time>2026-02-01T05:0{}:30Z</time></trkpt>'
WALK = '<gpx version="1.1" creator="t"><trk><trkseg>{}</trkseg></trk></gpx>'.format(
    "".join(POINT.format(38 + place / 100, place) for place in range(5))
)


def sheet(desk: Desk) -> int:
    lines = [
        LogLine(patrol=None, at=OUT, what="tried doors", address="412 Oak St", follow_up=True),
        LogLine(patrol=None, at=OUT, what="garage open", police_called=True, follow_up=True),
    ]
    legs = [Leg(patrol=None, starts=OUT, mode=PatrolMode.DRIVE)]
    patrol = Patrol(actual_from=OUT, actual_to=BACK, odometer_from=10, odometer_to=14)
    return save_patrol(desk.store, patrol, legs=legs, lines=lines).key_of(Patrol)


def test_a_sheet_is_read_with_all_that_belongs_to_it(
    page_of: Open[PatrolsPage], desk: Desk
) -> None:
    key = sheet(desk)
    page = page_of(PatrolsPage)
    page.show_record(key)
    told = read(page)
    assert "4.0 miles by the odometer" in told
    assert "Sat 9:00 PM · Drive" in told
    assert (
        "Sat 9:00 PM: tried doors (at 412 Oak St · waits to become a sighting"
        " · entered late, Feb 1, 2026 9:00 AM)"
    ) in told
    assert not page.side.make_sightings.isHidden()
    assert page.side.show_track.isHidden()


def test_marked_lines_become_sightings_later_too(
    page_of: Open[PatrolsPage], desk: Desk, qtbot: QtBot
) -> None:
    key = sheet(desk)
    page = page_of(PatrolsPage)
    page.show_record(key)
    qtbot.mouseClick(page.side.make_sightings, Qt.MouseButton.LeftButton)
    for _ in range(2):
        dialog = page.line_sightings.entering.dialog
        assert dialog is not None
        dialog.form.fields.editors["category"].set_value(1)
        dialog.hand_over()
    assert page.line_sightings.entering.dialog is None
    assert not waiting_lines(desk.store, key)
    doors, garage = desk.store.records(Sighting, "ORDER BY id")
    assert (doors.behavior, doors.reported_at) == ("tried doors", None)
    assert (garage.behavior, garage.reported_at) == ("garage open", OUT)
    assert [line.sighting for line in log_of(desk.store, key)] == [doors.id, garage.id]
    assert page.side.make_sightings.isHidden()


def test_words_about_a_line_are_taken_up_where_they_were_typed(
    page_of: Open[PatrolsPage], desk: Desk
) -> None:
    key = sheet(desk)
    first, second = log_of(desk.store, key)
    page = page_of(PatrolsPage)
    page.resume(Draft(f"log_line:{second.id}", MORNING, {"behavior": "garage open, light on"}))
    dialog = page.line_sightings.entering.dialog
    assert dialog is not None
    dialog.form.fields.editors["category"].set_value(1)
    dialog.hand_over()
    (sighting,) = desk.store.records(Sighting)
    assert sighting.behavior == "garage open, light on"
    assert [line.sighting for line in log_of(desk.store, key)] == [None, sighting.id]
    follows = page.line_sightings.entering.dialog
    assert follows is not None
    assert f"line {first.place}" in follows.windowTitle()
    follows._let_go()


def test_a_track_is_attached_shown_and_taken_over(
    page_of: Open[PatrolsPage], desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "walk.gpx").write_text(WALK)
    key = save_patrol(desk.store, Patrol(actual_from=OUT, actual_to=BACK)).key_of(Patrol)
    page = page_of(PatrolsPage)
    page.show_record(key)
    assert "attach_track" in page.offers()
    page.tracks.attach_file(key, tmp_path / "walk.gpx")
    assert page.tracks.dialog is not None
    page.tracks.dialog.grab()
    page.tracks.dialog.reject()
    assert "walk.gpx: 2.76 miles" in read(page)
    assert "2.8 miles along the track" in read(page)
    qtbot.mouseClick(page.side.show_track, Qt.MouseButton.LeftButton)
    page.tracks.dialog.takes[0].click()
    patrol = desk.store.get(Patrol, key)
    assert (patrol.miles, patrol.actual_from) == (2.8, OUT)
    assert "2.8 miles as written down" in read(page)


def test_saving_the_form_leaves_the_track(
    page_of: Open[PatrolsPage], desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "walk.gpx").write_text(WALK)
    key = save_patrol(desk.store, Patrol(actual_from=OUT, actual_to=BACK)).key_of(Patrol)
    attach_track(desk.store, key, tmp_path / "walk.gpx")
    page = page_of(PatrolsPage)
    page.show_record(key)
    page.edit()
    fill(page, weather="clear")
    save(page)
    patrol = desk.store.get(Patrol, key)
    assert patrol.weather == "clear"
    assert len(tracks_of(desk.store, patrol)) == 1
