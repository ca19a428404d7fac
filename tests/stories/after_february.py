"""A captain whose watch met in February and left things open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.stories.captain import Captain, at_the_window
from tests.watchapp.logs import new_log
from watchapp import clock
from watchapp.operations.concerns import save_concern
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.records import ActionItem, Concern, Meeting, Member

SetClock = Callable[[datetime], None]
NAMES = ("Ada Marsh", "Bea Nolan", "Cy Ortiz", "Dee Park", "Eli Quinn")


@pytest.fixture
def it_is(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Return what sets the street's clock."""

    def set_clock(moment: datetime) -> None:
        monkeypatch.setattr(clock, "now", lambda: moment)

    set_clock(datetime(2026, 3, 12, 9, 0))
    return set_clock


@pytest.fixture
def captain(qtbot: QtBot, tmp_path: Path, it_is: SetClock) -> Iterator[Captain]:
    """Return a captain whose watch met in February and left things open."""
    path = tmp_path / "log.db"
    with new_log(path) as store:
        ada, *_ = [save_member(store, Member(name=name)).key_of(Member) for name in NAMES]
        save_meeting(
            store,
            Meeting(starts=datetime(2026, 2, 19, 19), minutes="Eight signs were bought."),
            action_items=[ActionItem(what="Order the signs", owner=ada, due=date(2026, 3, 1))],
        )
        save_concern(
            store, Concern(what="The path is dark", raised=date(2026, 2, 1), put_to="City")
        )
    with at_the_window(qtbot, path) as seated:
        yield seated


def signs_in(captain: Captain, *names: str) -> None:
    """Type names as they stand on the sheet, each with Enter."""
    captain.presses("Alt+N")
    for name in names:
        captain.types(name)
        captain.presses("Return")
