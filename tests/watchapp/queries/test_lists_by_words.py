"""A list is narrowed by any letters of a record, and by the words of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.queries.meetings import meeting_keys
from watchapp.queries.members import member_keys
from watchapp.queries.patrols import patrol_keys
from watchapp.records import LogLine, Meeting, Member, Motion, Patrol
from watchapp.store import Store

NIGHT = datetime(2026, 1, 31, 21, 40)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as opened:
        yield opened


def test_a_motion_leads_to_its_meeting(store: Store) -> None:
    motion = Motion(meeting=None, wording="To plant larkspur by the gate")
    key = save_meeting(store, Meeting(starts=NIGHT, where="Library"), motions=[motion]).key_of(
        Meeting
    )
    save_meeting(store, Meeting(starts=NIGHT, where="School"))
    assert meeting_keys(store, "larksp") == [key]
    assert meeting_keys(store, "library larkspur") == [key]
    assert meeting_keys(store, "ibrar") == [key]
    assert len(meeting_keys(store, " ")) == 2


def test_a_line_of_the_log_leads_to_its_patrol(store: Store) -> None:
    with store.change("Save") as writer:
        key = writer.put(Patrol(actual_from=NIGHT, actual_to=NIGHT.replace(hour=23))).id
        writer.put(LogLine(patrol=key, at=NIGHT, what="Garage open, told owner"))
    assert patrol_keys(store, "garage own") == [key]
    assert patrol_keys(store, "garage shut") == []


def test_a_member_is_found_without_the_accents(store: Store) -> None:
    key = save_member(store, Member(name="Käthe Núñez")).key_of(Member)
    assert member_keys(store, "nunez") == member_keys(store, "úñe") == [key]
