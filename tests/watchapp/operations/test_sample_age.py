"""A sample log grows old, unless the captain has tried something in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp import clock
from watchapp.operations.members import save_member
from watchapp.operations.sample import is_outdated
from watchapp.records import Member
from watchapp.store import Store

At = Callable[[int], None]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> At:
    """Return what sets the clock to a day of January 2026."""

    def set_clock(day: int) -> None:
        monkeypatch.setattr(clock, "now", lambda: datetime(2026, 1, day, 12, 0))

    return set_clock


@pytest.fixture
def log(tmp_path: Path, at: At) -> Path:
    """Return a log that was made on January 1, as a sample is: by what cannot be undone."""
    at(1)
    new_log(tmp_path / "sample.db").close()
    return tmp_path / "sample.db"


def test_it_is_old_after_a_week(log: Path, at: At) -> None:
    at(8)
    assert not is_outdated(log)
    at(9)
    assert is_outdated(log)


def test_what_was_entered_in_it_keeps_it(log: Path, at: At) -> None:
    with Store.open(log) as store:
        save_member(store, Member(name="Ada Marsh"))
        at(31)
        assert not is_outdated(log)
        store.undo()
    assert not is_outdated(log)


def test_words_in_a_form_keep_it(log: Path, at: At) -> None:
    with Store.open(log) as store:
        store.keep_draft("sighting:new", {"behavior": "tried doors"})
    at(31)
    assert not is_outdated(log)
