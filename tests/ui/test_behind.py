"""What is done once the window stands."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.behind import look_after
from ui.open_log import OpenLog


def owe_traces(opened: OpenLog) -> None:
    """Leave the log as a disk without room left it when something was forgotten."""
    opened.desk.store._connection.execute("INSERT INTO owed VALUES ('clear traces')")


def test_traces_of_what_was_forgotten_are_cleared_at_the_next_start(
    opened: OpenLog, qtbot: QtBot
) -> None:
    owe_traces(opened)
    look_after(opened)
    qtbot.waitUntil(lambda: not opened.jobs.busy, timeout=10_000)
    assert not opened.desk.store.traces_left
