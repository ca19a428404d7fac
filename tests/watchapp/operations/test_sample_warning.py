"""The invented watch is warning its neighbors of a burglary of these days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from watchapp.operations.notices import gather_notice, notice_preview
from watchapp.operations.sample import make_sample
from watchapp.queries.checks import house_names
from watchapp.queries.warnings import burglaries_unwarned, doors_of, open_warnings
from watchapp.records import Reached
from watchapp.store import Store

UNTIL = date(2026, 3, 31)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = make_sample(tmp_path_factory.mktemp("sample") / "sample.db", until=UNTIL)
    with Store.open(path) as store:
        yield store


def test_one_warning_goes_on_with_doors_of_every_kind(store: Store) -> None:
    (line,) = open_warnings(store, UNTIL)
    doors = doors_of(store, line.id)
    assert {door.reached for door in doors} == set(Reached)
    assert all((door.reached_at is None) == (door.reached is Reached.NOT_YET) for door in doors)
    assert 0 < line.reached < line.doors
    assert line.sighting not in burglaries_unwarned(store, line.happened)


def test_its_notice_gives_no_pause_and_tells_the_block(store: Store) -> None:
    (line,) = open_warnings(store, UNTIL)
    assert gather_notice(store, line.id).place == "on the 400 block of Dogwood St"
    assert notice_preview(store, line.id).doubts == ()


def test_no_house_that_stands_empty_is_among_its_doors(store: Store) -> None:
    (line,) = open_warnings(store, UNTIL)
    empty = {address for _, address in house_names(store)}
    assert empty
    assert empty.isdisjoint(door.address for door in doors_of(store, line.id))
