"""A sighting from first word to saved link, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.stories.captain import Captain, at_the_window
from tests.watchapp.logs import new_log, see
from watchapp import clock
from watchapp.operations.sightings import save_sighting
from watchapp.records import Person, Sighting, SightingLink, SightingState, Vehicle


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 2, 1, 9, 0))


@pytest.fixture
def captain(qtbot: QtBot, tmp_path: Path) -> Iterator[Captain]:
    """Return a captain at a log that was just begun."""
    path = tmp_path / "log.db"
    new_log(path).close()
    with at_the_window(qtbot, path) as seated:
        yield seated


def presses_button(qtbot: QtBot, captain: Captain, keys: str, *, shows: str) -> None:
    """Press a button by its letter; it goes down and up again before it acts."""
    captain.presses(keys)
    qtbot.waitUntil(lambda: shows in captain.reads())


def test_acts_are_ticked_a_plate_is_known_again_and_linked(qtbot: QtBot, captain: Captain) -> None:
    known = see(captain.store, "2026-01-10T22:00", behavior="Followed the delivery van.")
    gray = Vehicle(sighting=None, color="Gray", plate="7BK 482")
    save_sighting(captain.store, captain.store.get(Sighting, known), vehicles=(gray,))
    captain.presses("Ctrl+N")
    captain.types("Walked along both sides of the street.")
    captain.presses("Tab")
    for act in ("car doors", "ran"):
        captain.types(act)
        captain.presses("Return")
    captain.presses("Tab")
    captain.types("Trespass")
    captain.presses("Return")
    captain.presses("Tab")
    captain.types("last night 2140")
    assert "Tell the police first: this log is no report." in captain.reads()
    presses_button(qtbot, captain, "Alt+V", shows="Plate")
    captain.types("7?K 4*")
    qtbot.waitUntil(lambda: "Seen before" in captain.reads())
    assert "Followed the delivery van." in captain.reads()
    for _ in range(20):
        captain.presses("Tab")
        if isinstance(captain.focused, QPushButton) and captain.focused.text() == "Link":
            break
    captain.presses("Space")
    captain.presses("Ctrl+Return")
    (link,) = captain.store.records(SightingLink)
    assert link.other == known
    saved = captain.store.get(Sighting, link.sighting or 0)
    assert {each.value for each in saved.deeds} == {"tried_car_doors", "ran_away"}
    assert "May belong to" in captain.reads()


def test_looks_alone_become_a_private_note(qtbot: QtBot, captain: Captain) -> None:
    captain.presses("Ctrl+N")
    captain.fills_in("Category", "Suspicious behavior, no offense")
    captain.fills_in("When", "yesterday 2140")
    presses_button(qtbot, captain, "Alt+P", shows="Hat or hood")
    captain.fills_in("Hat or hood", "red cap")
    captain.presses("Ctrl+Return")
    assert captain.store.records(Sighting) == []
    assert "How somebody looks is no sighting: say above what they did." in captain.reads()
    captain.presses("Alt+N")
    qtbot.waitUntil(lambda: captain.store.records(Sighting) != [])
    (note,) = captain.store.records(Sighting)
    assert note.state is SightingState.PRIVATE_NOTE
    assert len(captain.store.records(Person)) == 1
    assert "Private note" in captain.rows()[0]


def test_what_was_typed_is_there_after_the_machine_died(qtbot: QtBot, captain: Captain) -> None:
    captain.presses("Ctrl+N")
    captain.types("Tried a door.")
    captain.presses("Tab")
    captain.types("house")
    captain.presses("Return")
    presses_button(qtbot, captain, "Alt+P", shows="Hat or hood")
    captain.fills_in("Hat or hood", "red cap")
    qtbot.waitUntil(lambda: any("cap" in str(d.words) for d in captain.store.drafts()))
    (draft,) = captain.store.drafts()
    assert draft.words["deeds"] == "tried_house_door"
    assert draft.words["persons.0.hat"] == "red cap"
    captain.clicks("Cancel")
    captain.clicks("Discard")
