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
from watchapp.queries.parts import parts_of
from watchapp.records import (
    Category,
    Meeting,
    Member,
    Patrol,
    Person,
    Record,
    Sighting,
    Watch,
    Zone,
)
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


def test_a_part_that_another_hand_added_stays(tmp_path: Path) -> None:
    with new_log(tmp_path / "log.db") as store:
        key = see(store, "2026-01-31 10:00")
        read = store.get(Sighting, key)
        save_sighting(store, read, persons=[Person(sighting=None, hair="red")])
        seen = parts_of(store, Person, read)
        mine = replace(seen[0], build="tall")
        save_sighting(store, read, persons=[*seen, Person(sighting=None, hair="gray")])
        save_sighting(
            store,
            replace(read, behavior="Ran."),
            was=read,
            persons=[mine],
            parts_were=seen,
        )
        told = [(each.hair, each.build) for each in parts_of(store, Person, read)]
        assert told == [("red", "tall"), ("gray", "")]


def test_a_part_that_was_taken_out_of_the_form_goes(tmp_path: Path) -> None:
    with new_log(tmp_path / "log.db") as store:
        key = see(store, "2026-01-31 10:00")
        read = store.get(Sighting, key)
        save_sighting(store, read, persons=[Person(sighting=None, hair="red")])
        seen = parts_of(store, Person, read)
        save_sighting(store, read, was=read, persons=[], parts_were=seen)
        assert parts_of(store, Person, read) == []
