"""The form of the watch itself: quorum and public holidays, and what it refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.dialogs.record_dialog import RecordDialog
from ui.forms.known import known_to
from ui.forms.sun_place_aside import SunPlaceAside
from ui.pages.entering import Entering
from ui.watch_details import entering_watch, form_of_watch
from watchapp.operations.zones import save_zone
from watchapp.queries.watch import watch_of
from watchapp.records import Zone


@pytest.fixture
def entering(desk: Desk, qtbot: QtBot) -> Iterator[Entering]:
    window = QWidget()
    qtbot.addWidget(window)
    found = entering_watch(window, desk)
    found.open(form_of_watch(desk.store), known_to(desk.store))
    yield found
    if found.dialog is not None:
        found.dialog._let_go()


def dialog_of(entering: Entering) -> RecordDialog:
    assert entering.dialog is not None
    return entering.dialog


def test_quorum_and_holidays_are_kept(entering: Entering, desk: Desk) -> None:
    editors = dialog_of(entering).form.fields.editors
    editors["quorum"].set_words("7")
    editors["holidays_of"].set_words("US-CA")
    dialog_of(entering).hand_over()
    kept = watch_of(desk.store)
    assert (kept.quorum, kept.holidays_of) == (7, "US-CA")
    assert entering.dialog is None


def test_a_country_without_known_holidays_is_told_under_its_field(
    entering: Entering, desk: Desk
) -> None:
    fields = dialog_of(entering).form.fields
    fields.editors["holidays_of"].set_words("XX")
    dialog_of(entering).hand_over()
    assert "XX" in fields.rows["holidays_of"].problem()
    assert watch_of(desk.store).holidays_of == "US"


def test_where_it_lies_is_proposed_from_the_zones_and_filled_in_by_one_button(
    desk: Desk, qtbot: QtBot
) -> None:
    ring = [[-121.5, 38.5], [-121.4, 38.5], [-121.4, 38.6], [-121.5, 38.5]]
    outline = json.dumps({"type": "Polygon", "coordinates": [ring]})
    save_zone(desk.store, Zone(name="Elm Row", outline=outline))
    window = QWidget()
    qtbot.addWidget(window)
    entering = entering_watch(window, desk)
    entering.open(form_of_watch(desk.store), known_to(desk.store))
    form = dialog_of(entering).form
    aside = form.asides["sun_place"]
    assert isinstance(aside, SunPlaceAside)
    assert "38.55, -121.45" in aside.notice.said()
    assert form.fields.words()["lat"] == "", "nothing is filled in unasked"
    aside.notice.button.click()
    form.fields.editors["time_zone"].set_words("America/Los_Angeles")
    assert aside.notice.said() == ""
    dialog_of(entering).hand_over()
    kept = watch_of(desk.store)
    assert (kept.lat, kept.lon, kept.time_zone) == (38.55, -121.45, "America/Los_Angeles")


def test_a_time_zone_that_is_none_is_told_under_its_field(entering: Entering, desk: Desk) -> None:
    fields = dialog_of(entering).form.fields
    fields.editors["time_zone"].set_words("Pacific Time")
    dialog_of(entering).hand_over()
    assert "No time zone is called Pacific Time" in fields.rows["time_zone"].problem()
    assert watch_of(desk.store).time_zone == ""
