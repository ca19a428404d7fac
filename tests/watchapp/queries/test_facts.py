"""The columns that trends are counted from say what the records say."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from tests.watchapp.logs import category_named, new_log, see
from watchapp.operations.keeping import check
from watchapp.queries.facts import NOTHING, SOURCES, day_number, day_of, facts_of
from watchapp.queries.tallies import By, Filter, counts_by
from watchapp.records import (
    Batch,
    CategoryClass,
    Mark,
    Sighting,
    SightingState,
    Source,
    Zone,
)
from watchapp.store import Store
from watchapp.store.facts import SLOTS

NOON = datetime(2026, 1, 31, 12, 0)


@pytest.fixture
def street(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "street.db") as store:
        _fill(store)
        yield store


def _fill(store: Store) -> None:
    with store.change("Save") as writer:
        writer.put(Zone(name="Elm"))
    see(store, "2026-01-02 10:15", zone=1, address="1412 Oak St")
    see(store, "2026-01-02 23:00", address="1432 Oak St", lat=38.5, lon=-121.4)
    see(store, "2026-02-03 09:00", what="Street light out", source=Source.TOLD)
    see(store, "2026-02-04 09:00", state=SightingState.PRIVATE_NOTE)
    police = [
        Sighting(
            occurred_from=NOON + timedelta(hours=n),
            occurred_to=NOON + timedelta(hours=n + 1),
            category=category_named(store, "Robbed by force or threat"),
            source=Source.POLICE,
            marks=frozenset({Mark.POSSIBLE_REPEAT} if n % 2 else {Mark.TIME_UNKNOWN}),
        )
        for n in range(3 * SLOTS)
    ]
    with store.change("Import") as writer:
        writer.load(Batch(file_name="a.csv", imported_at=NOON), police)


def test_each_column_says_what_the_record_says(street: Store) -> None:
    facts = facts_of(street)
    by_key = dict(zip(facts.key.tolist(), range(len(facts)), strict=True))
    first, second = by_key[1], by_key[2]
    assert day_of(int(facts.day[first])) == date(2026, 1, 2)
    assert facts.start[first] % 1440 == 10 * 60 + 15
    assert facts.end[first] == NOTHING
    assert facts.zone[first] == 1
    assert facts.block[first] == facts.block[second] != 0
    assert not facts.has_point[first]
    assert facts.has_point[second]
    assert (float(facts.lat[second]), float(facts.lon[second])) == pytest.approx((38.5, -121.4))
    assert 4 not in by_key  # the private note
    police = facts.where(Filter(sources=frozenset({Source.POLICE})))
    assert len(police) == 3 * SLOTS
    assert police.is_repeat.sum() + police.is_time_unknown.sum() == 3 * SLOTS
    assert np.array_equal(police.end - police.start, np.full(3 * SLOTS, 60))
    assert set(police.batch.tolist()) == {1}
    assert {SOURCES[place] for place in facts.source.tolist()} == {
        Source.SEEN,
        Source.TOLD,
        Source.POLICE,
    }


@pytest.mark.parametrize(
    "picked",
    [
        Filter(),
        Filter(crimes_only=True),
        Filter(zone=1),
        Filter(kind=CategoryClass.HAZARD),
        Filter(kind=CategoryClass.PERSON, crimes_only=True),
        Filter(sources=frozenset({Source.TOLD, Source.SEEN})),
        Filter(first=date(2026, 1, 2), last=date(2026, 1, 31)),
        Filter(first=date(2026, 2, 1)),
        Filter(category=10_000),
    ],
)
def test_a_filter_means_the_same_in_both_ways_of_counting(street: Store, picked: Filter) -> None:
    assert len(facts_of(street).where(picked)) == counts_by(street, (By.SOURCE,), picked).total


def test_what_is_kept_in_memory_follows_the_log(street: Store) -> None:
    before = facts_of(street)
    length, days = len(before), before.day.copy()
    key = see(street, "2026-03-01 08:00")
    assert len(facts_of(street)) == length + 1
    street.undo()
    assert len(facts_of(street)) == length
    assert np.array_equal(before.day, days)  # what is looked at stays as it was asked for
    with street.change("Edit") as writer:
        writer.put(replace(street.get(Sighting, 1), state=SightingState.PRIVATE_NOTE))
    assert 1 not in facts_of(street).key
    assert key not in facts_of(street).key


def test_another_hand_is_followed_too(street: Store) -> None:
    length = len(facts_of(street))
    with Store.open(street.path) as other:
        see(other, "2026-03-01 08:00")
    assert len(facts_of(street)) == length + 1


def test_an_import_taken_out_is_counted_no_more(street: Store) -> None:
    with street.change("Remove import") as writer:
        writer.withdraw(1)
    assert len(facts_of(street)) == 3
    street.undo()
    assert len(facts_of(street)) == 3 + 3 * SLOTS
    assert street.fact_gaps() == 0


def test_numbers_that_were_never_given_take_no_memory(street: Store) -> None:
    length = len(facts_of(street))
    street._connection.execute("UPDATE sqlite_sequence SET seq = 1000000 WHERE name = 'sighting'")
    tracemalloc.start()
    key = see(street, "2026-03-01 08:00")
    facts = facts_of(street)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert facts.key[-1] == key == 1_000_001
    assert len(facts) == length + 1
    assert peak < 5_000_000
    assert street.fact_gaps() == 0


def test_pages_that_come_late_find_their_place(street: Store) -> None:
    whole = facts_of(street).key.tolist()
    second = "SELECT slots FROM fact_page WHERE page = 1"
    with Store.open(street.path) as other:
        ((slots,),) = other.select(second)
        other._connection.execute("DELETE FROM fact_page WHERE page = 1")
        assert len(facts_of(other)) == len(whole) - SLOTS
        other._connection.execute("INSERT INTO fact_page VALUES (1, 99, ?)", (slots,))
        assert facts_of(other).key.tolist() == whole


def test_the_check_of_the_log_finds_and_mends_wrong_columns(street: Store) -> None:
    street._connection.execute("UPDATE fact_page SET slots = zeroblob(length(slots))")
    assert street.fact_gaps() == 3 + 3 * SLOTS
    assert any("Trends" in line for line in check(street))
    assert street.fact_gaps() == 0
    assert len(facts_of(street)) == 3 + 3 * SLOTS


def test_an_empty_log_has_no_columns_to_fear(tmp_path: Path) -> None:
    with new_log(tmp_path / "new.db") as store:
        facts = facts_of(store)
        assert len(facts) == 0
        assert len(facts.where(Filter(crimes_only=True, kind=CategoryClass.PERSON))) == 0
        assert day_number(date(2000, 1, 2)) == 1
