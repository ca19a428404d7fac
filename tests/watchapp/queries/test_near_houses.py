"""Households near a burglary: the block first, then the next ones, then what lies around."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.watchapp.logs import new_log, see
from watchapp.operations.members import save_member
from watchapp.queries.near_houses import houses_near
from watchapp.records import HouseCheck, Member, PlacePrecision, Sighting, SightingState
from watchapp.store import Store

TODAY = date(2026, 2, 1)
NORTH = 1 / 111_320


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_log(tmp_path / "log.db")
    yield store
    store.close()


def lives(store: Store, address: str, **fields: object) -> None:
    save_member(store, Member(name=f"Of {address}", address=address, **fields))  # type: ignore[arg-type]


def near(store: Store, address: str = "1432 Oak St", **fields: object) -> list[tuple[str, str]]:
    key = see(store, "2026-01-31T21:00", address=address, **fields)  # type: ignore[arg-type]
    found = houses_near(store, store.get(Sighting, key), meters=200, today=TODAY)
    return [(each.address, each.why) for each in found]


def test_the_same_block_comes_first_then_the_next_ones(store: Store) -> None:
    for number in (1322, 1304, 1510, 1490, 1430, 1700):
        lives(store, f"{number} Oak St")
    lives(store, "1434 Elm St")
    assert near(store) == [
        ("1430 Oak St", "Same block"),
        ("1490 Oak St", "Same block"),
        ("1510 Oak St", "Next block"),
        ("1322 Oak St", "Next block"),
        ("1304 Oak St", "Next block"),
    ]


def test_a_street_is_known_however_it_is_written(store: Store) -> None:
    lives(store, "1430 Oak Street")
    see(store, "2025-01-01T10:00", address="1440 OAK ST")
    assert [address for address, _ in near(store)] == ["1430 Oak Street", "1440 Oak St"]


def test_a_household_stands_there_once_and_its_flats_apart(store: Store) -> None:
    for address in ("1430 Oak St", "1430 OAK ST", "1430 Oak St Apt 5", "1430 Oak St #5"):
        see(store, "2025-01-01T10:00", address=address)
    house, flat = (address for address, _ in near(store))
    assert house == "1430 Oak St"
    assert flat in {"1430 Oak St Apt 5", "1430 Oak St #5"}


def test_the_house_itself_is_left_out_but_not_its_other_flats(store: Store) -> None:
    lives(store, "1432 Oak St Apt 1")
    lives(store, "1432 Oak St Apt 2")
    assert near(store, "1432 Oak St Apt 1") == [("1432 Oak St Apt 2", "Same building")]


def test_who_has_left_is_not_called_on(store: Store) -> None:
    lives(store, "1430 Oak St", left=date(2025, 12, 31))
    lives(store, "1440 Oak St", left=date(2026, 12, 31))
    assert [address for address, _ in near(store)] == ["1440 Oak St"]


def test_around_counts_in_meters_where_points_are_exact(store: Store) -> None:
    for meters, address in ((90, "7 Elm St"), (190, "3 Ash St"), (210, "9 Fir St")):
        see(store, "2025-01-01T10:00", address=address, lat=39.8 + meters * NORTH, lon=-98.6)
    blocks: dict[str, Any] = {"lat": 39.8, "lon": -98.6, "place": PlacePrecision.BLOCK}
    see(store, "2025-01-01T10:00", address="5 Elm St", **blocks)
    assert near(store, lat=39.8, lon=-98.6) == [
        ("3 Ash St", "About 190 m away"),
        ("7 Elm St", "About 90 m away"),
    ]


def test_a_block_alone_has_neighbors_too_and_a_corner_has_none(store: Store) -> None:
    lives(store, "1430 Oak St")
    assert near(store, "1400 block of Oak St") == [("1430 Oak St", "Same block")]
    assert near(store, "Oak St / Elm St") == []
    assert near(store, "") == []


def test_private_notes_and_house_checks_lead_nobody_to_a_door(store: Store) -> None:
    see(store, "2025-01-01T10:00", address="1450 Oak St", state=SightingState.PRIVATE_NOTE)
    with store.change("Save house-check") as writer:
        writer.put(HouseCheck(address="1460 Oak St", first=TODAY, last=date(2026, 2, 14)))
    asked: list[str] = []
    store._connection.set_trace_callback(asked.append)
    assert near(store) == []
    store._connection.set_trace_callback(None)
    assert any("FROM member" in sql for sql in asked)
    assert not [sql for sql in asked if "house_check" in sql and "SELECT" in sql.split()[:1]]
