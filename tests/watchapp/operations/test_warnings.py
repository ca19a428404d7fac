"""Warning the households near a burglary: planned, kept, ticked off, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log, see
from tests.watchapp.operations.trends.near import burgle_twice
from watchapp import clock
from watchapp.errors import WatchError
from watchapp.operations.members import save_member
from watchapp.operations.removals import remove_records
from watchapp.operations.warning_reach import warning_reach
from watchapp.operations.warnings import add_doors, plan_warning, save_warning, tick_doors
from watchapp.progress import Progress
from watchapp.queries.warnings import (
    WarningLine,
    calls_for_warning,
    doors_of,
    open_warnings,
    warnings,
)
from watchapp.records import Door, Member, NeighborWarning, Reached, Sighting, SightingState, Source
from watchapp.store import Store

NOW = datetime(2026, 2, 1, 9, 0)
TODAY = NOW.date()


def line_of(store: Store, key: int) -> WarningLine:
    return next(each for each in warnings(store) if each.id == key)


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_log(tmp_path / "log.db")
    for number in (1404, 1430, 1502):
        address = f"{number} Oak St"
        save_member(store, Member(name=f"Of {number}", address=address))
    yield store
    store.close()


def warned(store: Store) -> int:
    """Warn of a burglary on Oak St and return the warning's number."""
    key = see(store, "2026-01-31T21:00", address="1432 Oak St")
    plan = plan_warning(store, key, today=TODAY, progress=Progress())
    return save_warning(store, plan.warning, houses=plan.houses).key_of(NeighborWarning)


def addresses(store: Store, warning: int) -> list[str]:
    return [door.address for door in doors_of(store, warning)]


def test_without_a_finding_of_its_own_the_log_says_whose_it_takes(store: Store) -> None:
    key = see(store, "2026-01-31T21:00", address="1432 Oak St")
    plan = plan_warning(store, key, today=TODAY, progress=Progress())
    assert (plan.warning.meters, plan.warning.starts) == (200, TODAY)
    assert plan.warning.ends == date(2026, 2, 5)  # five days after it happened
    assert plan.warning.reason.startswith("This log cannot say yet how far and how long:")
    assert "A leaflet pilot elsewhere" in plan.warning.reason
    assert [house.address for house in plan.houses] == ["1430 Oak St", "1404 Oak St", "1502 Oak St"]
    assert store.records(NeighborWarning) == []


def test_a_plan_knows_who_lives_farther_away_too(store: Store) -> None:
    for meters, address in ((90, "7 Elm St"), (390, "3 Ash St"), (900, "9 Fir St")):
        lat = 39.8 + meters / 111_320
        see(
            store, "2025-01-01T10:00", what="Noise or disorder", address=address, lat=lat, lon=-98.6
        )
    key = see(store, "2026-01-31T21:00", address="1432 Oak St", lat=39.8, lon=-98.6)
    plan = plan_warning(store, key, today=TODAY, progress=Progress())
    assert [each.address for each in plan.houses[3:]] == ["7 Elm St"]
    assert [each.address for each in plan.within(400) or ()][3:] == ["3 Ash St", "7 Elm St"]
    assert len(plan.within(None) or ()) == 3
    assert plan.within(1000) is None
    far = replace(plan.warning, meters=1000)
    key = save_warning(store, far, houses=plan.within(1000)).key_of(NeighborWarning)
    assert len(addresses(store, key)) == 6


def test_the_logs_own_finding_decides_where_it_is_beyond_chance(store: Store) -> None:
    burgle_twice(store)
    reach = warning_reach(store, TODAY, Progress())
    assert (reach.meters, reach.days) == (100, 7)
    assert reach.reason.startswith("After a burglary, homes within 100 m")
    assert "elsewhere" not in reach.reason


def test_blocks_alone_give_no_meters(store: Store) -> None:
    burgle_twice(store, points=False)
    reach = warning_reach(store, TODAY, Progress())
    assert (reach.meters, reach.days) == (None, 7)
    assert "on the same block" in reach.reason


def test_a_warning_and_its_doors_are_one_change(store: Store) -> None:
    key = warned(store)
    assert addresses(store, key) == ["1430 Oak St", "1404 Oak St", "1502 Oak St"]
    assert {door.reached for door in doors_of(store, key)} == {Reached.NOT_YET}
    store.undo()
    assert not store.records(Door)
    assert not store.records(NeighborWarning)
    store.redo()
    assert len(store.records(Door)) == 3


def test_doors_are_ticked_off_and_counted(store: Store) -> None:
    key = warned(store)
    first, second, third = (door.id or 0 for door in doors_of(store, key))
    tick_doors(store, [first], Reached.SPOKEN)
    tick_doors(store, [second], Reached.NO_ANSWER)
    line = line_of(store, key)
    assert line is not None
    assert (line.doors, line.reached, line.waiting) == (3, 1, 2)
    assert store.get(Door, first).reached_at == NOW
    tick_doors(store, [second, third], Reached.LEAFLET)
    assert open_warnings(store, TODAY) == ()
    store.undo()
    assert store.get(Door, second).reached is Reached.NO_ANSWER
    tick_doors(store, [first], Reached.NOT_YET)
    assert store.get(Door, first).reached_at is None


def test_what_is_over_waits_no_more(store: Store) -> None:
    key = warned(store)
    assert [line.id for line in open_warnings(store, date(2026, 2, 5))] == [key]
    assert open_warnings(store, date(2026, 2, 6)) == ()
    assert [line.id for line in warnings(store)] == [key]


def test_a_range_is_added_once(store: Store) -> None:
    key = warned(store)
    add_doors(store, key, "1402 to 1406 Oak St\n7 Elm St")
    assert addresses(store, key)[3:] == ["1402 Oak St", "1406 Oak St", "7 Elm St"]
    with pytest.raises(WatchError, match="on the list already"):
        add_doors(store, key, "1404 oak st")
    with pytest.raises(WatchError, match="names no house"):
        add_doors(store, key, "the corner")


def test_who_asked_not_to_is_marked_from_the_start(store: Store) -> None:
    key = warned(store)
    tick_doors(store, [doors_of(store, key)[0].id or 0], Reached.NOT_WANTED)
    again = warned(store)
    doors = doors_of(store, again)
    assert [door.address for door in doors if door.reached is Reached.NOT_WANTED] == ["1430 Oak St"]


def test_a_sighting_takes_its_warning_along_and_brings_it_back(store: Store) -> None:
    key = warned(store)
    line = line_of(store, key)
    assert line is not None
    remove_records(store, Sighting, [line.sighting])
    assert not store.records(Door)
    assert not store.records(NeighborWarning)
    store.undo()
    assert len(doors_of(store, key)) == 3


@pytest.mark.parametrize(
    ("what", "fields", "calls"),
    [
        ("House break-in", {}, True),
        ("Break-in of a business or other building", {}, True),
        ("Taken from a car", {}, False),
        ("House break-in", {"source": Source.POLICE}, False),
        ("House break-in", {"state": SightingState.PRIVATE_NOTE}, False),
    ],
)
def test_a_warning_is_offered_after_a_burglary_of_the_watchs_own(
    store: Store, what: str, fields: dict[str, object], calls: bool
) -> None:
    key = see(store, "2026-01-31T21:00", what=what, **fields)
    assert calls_for_warning(store, key, date(2026, 1, 27)) is calls


def test_no_warning_is_offered_too_late_or_twice(store: Store) -> None:
    old = see(store, "2026-01-20T21:00", address="1432 Oak St")
    assert not calls_for_warning(store, old, date(2026, 1, 27))
    line = line_of(store, warned(store))
    assert line is not None
    assert not calls_for_warning(store, line.sighting, date(2026, 1, 27))


def test_who_asked_not_to_is_known_however_the_address_is_written(store: Store) -> None:
    key = warned(store)
    tick_doors(store, [doors_of(store, key)[0].id or 0], Reached.NOT_WANTED)
    save_member(store, Member(name="Of 1430, too", address="1430 OAK STREET"))
    again = NeighborWarning(
        sighting=see(store, "2026-02-01T02:00", address="1440 Oak St"), starts=TODAY, ends=TODAY
    )
    other = save_warning(store, again, houses=()).key_of(NeighborWarning)
    add_doors(store, other, "1428 to 1432 Oak Street\n1432 Oak St")
    said = {door.address: door.reached for door in doors_of(store, other)}
    assert said == {
        "1428 Oak Street": Reached.NOT_YET,
        "1430 Oak Street": Reached.NOT_WANTED,
        "1432 Oak Street": Reached.NOT_YET,
    }
    with pytest.raises(WatchError, match="already"):
        add_doors(store, other, "1428 oak st")
