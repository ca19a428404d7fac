"""A burglary from its first word to the notice for the street, with the keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.stories.captain import Captain, at_the_window
from tests.watchapp.logs import new_log
from watchapp import clock
from watchapp.operations.members import save_member
from watchapp.queries.warnings import doors_of
from watchapp.records import Member, NeighborWarning, Reached


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 2, 1, 9, 0))


@pytest.fixture
def captain(qtbot: QtBot, tmp_path: Path) -> Iterator[Captain]:
    """Return a captain whose watch has members on Oak St."""
    path = tmp_path / "log.db"
    store = new_log(path)
    for number in (1404, 1430, 1502):
        save_member(store, Member(name=f"Delia {number}", address=f"{number} Oak St"))
    store.close()
    with at_the_window(qtbot, path) as seated:
        yield seated


def saves_a_burglary(captain: Captain) -> None:
    captain.presses("Ctrl+N")
    captain.types("Forced the back door while nobody was home.")
    captain.presses("Tab")
    captain.presses("Tab")
    captain.types("House break")
    captain.presses("Return")
    captain.presses("Tab")
    captain.types("last night 2140")
    captain.fills_in("Where", "1432 Oak St")
    captain.presses("Ctrl+Return")


def tabs_to(captain: Captain, text: str) -> None:
    """Press Tab until a button that reads so has the keyboard."""
    for _ in range(60):
        captain.presses("Tab")
        if isinstance(captain.focused, QPushButton) and captain.focused.text() == text:
            return
    raise AssertionError(f"Tab never comes to {text}")


def test_a_burglary_is_saved_three_doors_ticked_and_the_notice_made(
    qtbot: QtBot, captain: Captain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saves_a_burglary(captain)
    tabs_to(captain, "Warn the households nearby…")
    captain.presses("Space")
    qtbot.waitUntil(lambda: "How long and how far" in captain.reads())
    assert captain.store.records(NeighborWarning) == []
    captain.presses("Ctrl+Return")
    (warning,) = captain.store.records(NeighborWarning)
    assert "0 of 3 doors reached, 3 to go." in captain.reads()
    captain.presses("Space")
    captain.presses("2")
    captain.presses("3")
    doors = doors_of(captain.store, warning.id or 0)
    assert [(door.address, door.reached) for door in doors] == [
        ("1430 Oak St", Reached.SPOKEN),
        ("1404 Oak St", Reached.LEAFLET),
        ("1502 Oak St", Reached.NO_ANSWER),
    ]
    assert "2 of 3 doors reached, 1 to go." in captain.reads()
    paper = tmp_path / "notice.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(paper), ""))
    captain.presses("F12")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPushButton))
    captain.presses("Alt+S")
    qtbot.waitUntil(paper.exists)
    said = " ".join(PdfReader(paper).pages[0].extract_text().split())
    assert "A break-in near you" in said
    assert "on Oak St." in said
    assert not re.search(r"14\d\d|Delia|21:40|9:40", said)
    captain.goes_to("Today")
    qtbot.waitUntil(lambda: "One more household to warn" in captain.reads())


def test_the_offer_is_no_duty(qtbot: QtBot, captain: Captain) -> None:
    saves_a_burglary(captain)
    assert "Done: save sighting." in captain.reads()
    captain.goes_to("Today")
    said = "A burglary, and no neighbor was warned yet"
    qtbot.waitUntil(lambda: said in captain.reads())
    captain.goes_to("Sightings")
    captain.selects("House break-in")
    captain.presses("F3")
    qtbot.waitUntil(lambda: "How long and how far" in captain.reads())
    captain.clicks("Cancel")
    assert captain.store.records(NeighborWarning) == []


def test_addresses_are_typed_as_a_range_and_undone(qtbot: QtBot, captain: Captain) -> None:
    saves_a_burglary(captain)
    captain.presses("F3")
    qtbot.waitUntil(lambda: "How long and how far" in captain.reads())
    captain.presses("Ctrl+Return")
    captain.presses("Shift+F3")
    captain.types("1402 to 1440 Oak St")
    captain.presses("Ctrl+Return")
    assert "0 of 21 doors reached, 21 to go." in captain.reads()
    captain.chooses("Edit", "Undo add doors")
    assert "0 of 3 doors reached, 3 to go." in captain.reads()
