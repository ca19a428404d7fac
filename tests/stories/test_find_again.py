"""The captain finds what was written down, goes back in its history, and brings back the removed.

All of it by the keyboard alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.stories.captain import Captain, at_the_window
from tests.watchapp.logs import category_named, new_log
from ui.dialogs.record_dialog import RecordDialog
from watchapp.operations.sightings import save_sighting
from watchapp.operations.zones import save_zone
from watchapp.records import Sighting, Vehicle, Zone


@pytest.fixture
def captain(qtbot: QtBot, tmp_path: Path) -> Iterator[Captain]:
    """Return a captain at a log with a sighting, which was corrected once, and a zone."""
    path = tmp_path / "log.db"
    with new_log(path) as store:
        save_zone(store, Zone(name="Larkspur Row"))
        sighting = Sighting(
            occurred_from=datetime(2026, 1, 3, 21, 40),
            category=category_named(store, "House break-in"),
            address="412 Elm St",
            behavior="Tried three back doors.",
        )
        car = Vehicle(sighting=None, make="Honda Civic", plate="7ABC 123")
        key = save_sighting(store, sighting, vehicles=[car]).key_of(Sighting)
        saved = store.get(Sighting, key)
        save_sighting(store, replace(saved, behavior="Tried two back doors."), parts_were=())
    with at_the_window(qtbot, path) as seated:
        yield seated


def test_a_plate_leads_to_its_sighting_and_its_history_back_to_the_first_words(
    captain: Captain, qtbot: QtBot
) -> None:
    captain.presses("Ctrl+F")
    captain.types("elm 7abc1")
    captain.presses("Return")
    qtbot.waitUntil(lambda: isinstance(captain.in_front, RecordDialog))
    captain.presses("Esc")
    captain.presses("Ctrl+R")
    qtbot.waitUntil(lambda: captain.in_front.windowTitle().startswith("History: House break-in"))
    assert "Tried three back doors." in captain.reads()
    assert "Tried two back doors." in captain.reads()
    captain.presses("Down")
    captain.presses("Alt+P")
    qtbot.waitUntil(lambda: captain.store.get(Sighting, 1).behavior == "Tried three back doors.")
    captain.presses("Esc")
    assert "put back sighting" in captain.reads()
    captain.presses("Ctrl+Z")
    assert captain.store.get(Sighting, 1).behavior == "Tried two back doors."


def test_what_was_removed_is_brought_back(captain: Captain, qtbot: QtBot) -> None:
    captain.goes_to("Zones")
    qtbot.waitUntil(lambda: len(captain.rows()) == 1)
    captain.selects("Larkspur Row")
    captain.presses("Del")
    assert captain.store.find(Zone, 1) is None
    captain.presses("Ctrl+F")
    captain.types("larkspur")
    captain.presses("Return")
    assert "Nothing in the log has all these words" in captain.reads()
    captain.presses("Esc")
    captain.presses("Ctrl+Shift+R")
    captain.types("lark")
    captain.presses("Return")
    qtbot.waitUntil(lambda: captain.store.find(Zone, 1) is not None)
    captain.presses("Esc")
    qtbot.waitUntil(lambda: len(captain.rows()) == 1)
