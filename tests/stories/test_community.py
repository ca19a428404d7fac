"""The captain and the neighborhood: concerns, initiatives, partners, stories, the phone tree."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.stories.captain import Captain, at_the_window
from tests.watchapp.logs import new_log
from watchapp import clock
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.zones import save_zone
from watchapp.records import (
    Aim,
    Concern,
    Meeting,
    Member,
    MemberRole,
    Partner,
    Story,
    Training,
    Zone,
)

MORNING = datetime(2026, 2, 1, 9, 0)
TODAY = MORNING.date()


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: MORNING)


@pytest.fixture
def captain(qtbot: QtBot, tmp_path: Path) -> Iterator[Captain]:
    """Return a captain at a log with two members and a zone."""
    path = tmp_path / "log.db"
    with new_log(path) as store:
        save_zone(store, Zone(name="Elm Row", households=40))
        ada = Member(name="Ada Marsh", role=MemberRole.CAPTAIN, phone="555-0101")
        save_member(store, ada)
        save_member(store, Member(name="Bea Nolan", phone="555-0102", address="12 Elm St", zone=1))
    with at_the_window(qtbot, path) as seated:
        yield seated


def test_a_concern_by_keys_alone_from_asked_to_answered(captain: Captain) -> None:
    captain.presses("Ctrl+Shift+E")
    captain.types("No crosswalk at the school")
    captain.fills_in("Raised", "1/20")
    captain.fills_in("Put to", "City")
    captain.fills_in("Put on", "1/25")
    captain.presses("Ctrl+Return")
    (row,) = captain.rows()
    assert row.startswith("7 days | No crosswalk at the school | City | Jan 20, 2026")
    captain.goes_to("Today")
    assert "Put to City, waiting 7 days" in captain.reads()
    captain.presses("Ctrl+6")
    captain.selects("No crosswalk")
    captain.presses("Ctrl+Shift+Y")
    (concern,) = captain.store.records(Concern)
    assert concern.answered == TODAY
    assert captain.entries("Edit")[0] == "Undo note an answer"
    captain.goes_to("Today")
    assert "No crosswalk" not in captain.reads()
    captain.presses("Ctrl+Z")
    assert "Put to City, waiting 7 days" in captain.reads()


def test_what_is_done_against_it_is_said_beforehand(captain: Captain) -> None:
    captain.presses("Ctrl+Shift+V")
    captain.types("Porch lights until midnight")
    captain.fills_in("From", "1/5/2026")
    captain.ticks("Categories that should become fewer", "House break-in", "Taken from a car")
    captain.presses("Ctrl+Return")
    (row,) = captain.rows()
    assert "Porch lights until midnight | everywhere | House break-in, Taken from a car" in row
    assert len(captain.store.records(Aim)) == 2


def test_whom_to_call_and_a_story_without_consent(captain: Captain) -> None:
    captain.presses("Ctrl+Shift+K")
    captain.types("Crisis line")
    captain.fills_in("Phone to print", "988")
    captain.clicks("Call in a crisis or overdose")
    captain.presses("Ctrl+Return")
    (partner,) = captain.store.records(Partner)
    assert (partner.phone, partner.for_welfare, partner.place_in_list) == ("988", True, 1)
    captain.presses("Ctrl+Shift+T")
    assert "Without consent this story stays in this log" in captain.reads()
    captain.types("A bicycle that came home")
    captain.fills_in("Story", "It stood in the reeds.")
    captain.presses("Ctrl+Return")
    assert "Without consent this story stays in this log" in captain.reads()
    captain.presses("F2")
    captain.fills_in("They agreed on", "1/25")
    captain.presses("Ctrl+Return")
    assert "Without consent" not in captain.reads()
    (story,) = captain.store.records(Story)
    assert story.consent == date(2026, 1, 25)


def test_a_member_is_called_trained_and_leaves(captain: Captain) -> None:
    captain.goes_to("Members")
    captain.selects("Bea Nolan")
    captain.presses("F2")
    captain.fills_in("Called by", "Ada Marsh")
    captain.fills_in("May stand on the phone tree", "1/5/2026")
    captain.clicks("Add a training")
    captain.types("First aid")
    captain.fills_in("On", "1/6/2026")
    captain.presses("Ctrl+Return")
    assert [each.what for each in captain.store.records(Training)] == ["First aid"]
    captain.presses("Ctrl+G, P")
    assert captain.rows()[0].startswith("Elm Row | 1 of 40 households, 3 % | 1 | 0 | 0 | 0")
    captain.presses("Ctrl+G, T")
    captain.clicks("Copy for handing out")
    handed = QGuiApplication.clipboard().text().splitlines()
    assert handed[1] == "    Bea Nolan  555-0102"
    assert "Ada" not in handed[0]
    captain.goes_to("Members")
    captain.presses("F2")
    captain.fills_in("Left", "1/31/2026")
    captain.presses("Ctrl+Return")
    assert "Left Jan 31, 2026" in " ".join(captain.rows())
    captain.presses("Ctrl+G, T")
    captain.clicks("Copy for handing out")
    assert "Bea" not in QGuiApplication.clipboard().text()


def test_a_concern_is_raised_at_a_meeting(captain: Captain) -> None:
    save_meeting(captain.store, Meeting(starts=datetime(2026, 1, 22, 19), where="Library"))
    captain.goes_to("Meetings")
    captain.selects("Library")
    captain.presses("Shift+F8")
    captain.types("Dark corner at Elm")
    captain.presses("Ctrl+Return")
    (concern,) = captain.store.records(Concern)
    assert (concern.meeting, concern.raised) == (1, date(2026, 1, 22))
    captain.goes_to("Meetings")
    captain.selects("Library")
    assert "Concerns raised here\nDark corner at Elm" in captain.reads()
