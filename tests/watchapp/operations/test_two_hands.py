"""Two hands work on one record: what each changed is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.watchapp.logs import new_log, see
from watchapp.operations.categories import save_category
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.sightings import save_sighting
from watchapp.operations.watch import save_watch
from watchapp.operations.zones import save_zone
from watchapp.records import Category, Meeting, Member, Patrol, Record, Sighting, Watch, Zone
from watchapp.store import Change, Store

NOON = datetime(2026, 1, 31, 12, 0)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    """Return a log with one record of each kind that has a form."""
    with new_log(tmp_path / "log.db") as store:
        see(store, "2026-01-31 21:40")
        save_patrol(store, Patrol(actual_from=NOON, actual_to=NOON.replace(hour=13)))
        save_meeting(store, Meeting(starts=NOON))
        save_member(store, Member(name="Ada Marsh"))
        save_zone(store, Zone(name="Oak"))
        yield store


@pytest.mark.parametrize(
    ("save", "kind", "mine", "theirs"),
    [
        (save_sighting, Sighting, {"behavior": "Ran away."}, {"notes": "Limped."}),
        (save_patrol, Patrol, {"weather": "rain"}, {"notes": "Quiet."}),
        (save_meeting, Meeting, {"agenda": "Lights"}, {"where": "Library"}),
        (save_member, Member, {"phone": "555-0100"}, {"address": "12 Oak St"}),
        (save_zone, Zone, {"residents": 120}, {"households": 40}),
        (save_watch, Watch, {"captain": "Gene Lind"}, {"area": "Oak Park"}),
        (save_category, Category, {"name": "Lights"}, {"nibrs": "90Z"}),
    ],
)
def test_both_hands_are_kept(
    log: Store,
    save: Callable[..., Change],
    *,
    kind: type[Record],
    mine: dict[str, Any],
    theirs: dict[str, Any],
) -> None:
    was = log.records(kind, "ORDER BY id DESC")[0]
    save(log, replace(was, **theirs))
    save(log, replace(was, **mine), was=was)
    assert log.get(kind, was.id or 0) == replace(was, **theirs, **mine)
