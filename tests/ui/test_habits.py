"""Habits are kept from one start to the next, and are never worth a failure."""

from __future__ import annotations

import pytest

from ui.habits import drop_habits, habit, keep_habit
from watchapp.paths import settings_file


def test_a_habit_is_kept_until_it_is_dropped() -> None:
    assert habit("acts.recent") is None
    keep_habit("acts.recent", ["undo"])
    keep_habit("list.sightings", {"hidden": ["zone"]})
    keep_habit("list.members", {})
    assert habit("acts.recent") == ["undo"]
    drop_habits("list.")
    assert habit("list.sightings") is None
    assert habit("acts.recent") == ["undo"]
    keep_habit("acts.recent", None)
    assert habit("acts.recent") is None


@pytest.mark.parametrize("written", ["", "[]", "{", "\0"])
def test_habits_that_cannot_be_read_start_anew(written: str) -> None:
    file = settings_file().with_name("habits.json")
    file.parent.mkdir(parents=True)
    file.write_text(written, "utf-8")
    assert habit("acts.recent") is None
    keep_habit("acts.recent", ["undo"])
    assert habit("acts.recent") == ["undo"]


def test_habits_that_cannot_be_kept_are_done_without() -> None:
    settings_file().parent.parent.mkdir(parents=True)
    settings_file().parent.write_text("a file where the folder should be", "utf-8")
    keep_habit("acts.recent", ["undo"])
    assert habit("acts.recent") is None
