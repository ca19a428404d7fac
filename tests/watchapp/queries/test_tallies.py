"""Counts by any grouping, under any filter, and what has no place in them."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.watchapp.logs import category_named, new_log, see
from watchapp.fields import SqlValue
from watchapp.operations.zones import save_zone
from watchapp.queries.tallies import (
    _FROM,
    By,
    Filter,
    _ends,
    _statement,
    _where,
    counts_by,
    days_covered,
)
from watchapp.records import (
    Category,
    CategoryClass,
    Mark,
    Precision,
    Sighting,
    SightingState,
    Source,
    Zone,
)
from watchapp.store import Store


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    """Return a log of seven sightings over two months."""
    with new_log(tmp_path / "log.db") as store:
        zone = save_zone(store, Zone(name="North")).key_of(Zone)
        see(store, "2026-01-04T23:59", zone=zone)  # a Sunday
        see(store, "2026-01-05T00:00", zone=zone, marks=frozenset({Mark.TIME_UNKNOWN}))
        see(store, "2026-01-31T23:59", what="Noise or disorder")
        see(store, "2026-02-01T00:00", what="Overdose or crisis", source=Source.TOLD)
        see(store, "2026-02-28T12:00", marks=frozenset({Mark.POSSIBLE_REPEAT}))
        see(store, "2026-02-01T00:00", precision=Precision.MONTH, source=Source.POLICE)
        see(store, "2026-02-02T08:00", state=SightingState.PRIVATE_NOTE, behavior="")
        yield store


def keyed(store: Store, *by: By, picked: Filter | None = None) -> dict[tuple[str, ...], int]:
    return {row.keys: row.count for row in counts_by(store, by, picked).rows}


def test_private_notes_are_never_counted(log: Store) -> None:
    assert counts_by(log, (By.YEAR,)).total == 6


def test_a_month_begins_at_midnight_of_its_first_day(log: Store) -> None:
    assert keyed(log, By.MONTH) == {("2026-01",): 3, ("2026-02",): 3}


def test_a_week_begins_on_monday(log: Store) -> None:
    weeks = keyed(log, By.WEEK, picked=Filter(last=date(2026, 1, 10)))
    assert weeks == {("2025-12-29",): 1, ("2026-01-05",): 1}


def test_records_known_to_the_month_have_no_day(log: Store) -> None:
    days = counts_by(log, (By.DAY,))
    assert days.total == 5
    assert days.left_out == 1
    assert counts_by(log, (By.MONTH,)).left_out == 0


def test_groupings_combine(log: Store) -> None:
    assert keyed(log, By.CLASS, By.ZONE) == {
        ("disorder", ""): 1,
        ("property", ""): 2,
        ("property", "North"): 2,
        ("welfare", ""): 1,
    }


def test_what_cannot_be_trusted_is_counted_beside(log: Store) -> None:
    counts = counts_by(log, (By.YEAR,))
    assert (counts.repeats, counts.hour_unknown) == (1, 1)


@pytest.mark.parametrize(
    ("picked", "expected"),
    [
        (Filter(first=date(2026, 1, 31)), 4),
        (Filter(last=date(2026, 1, 31)), 3),
        (Filter(first=date(2026, 1, 5), last=date(2026, 1, 5)), 1),
        (Filter(sources=frozenset({Source.POLICE, Source.TOLD})), 2),
        (Filter(crimes_only=True), 5),
        (Filter(zone=1), 2),
    ],
)
def test_filters(log: Store, picked: Filter, expected: int) -> None:
    assert counts_by(log, (By.YEAR,), picked).total == expected


def test_a_category_can_be_picked(log: Store) -> None:
    noise = category_named(log, "Noise or disorder")
    assert keyed(log, By.CATEGORY, picked=Filter(category=noise)) == {("Noise or disorder",): 1}


def test_the_days_covered(log: Store) -> None:
    assert days_covered(log) == (date(2026, 1, 4), date(2026, 2, 28))
    assert days_covered(log, Filter(zone=99)) is None


def test_what_has_one_name_is_one_group(log: Store) -> None:
    """Grouping may go by number first: names that are alike must meet again."""
    twin = save_zone(log, Zone(name="North")).key_of(Zone)
    see(log, "2026-03-01T12:00", zone=twin)
    assert keyed(log, By.ZONE) == {("",): 4, ("North",): 3}
    with log.change("Add") as writer:
        noise = writer.put(Category(name="Noise or disorder", kind=CategoryClass.HAZARD)).id
    see(log, "2026-01-31T12:00")
    with log.change("Change") as writer:
        (found,) = log.records(Sighting, "ORDER BY id DESC LIMIT 1")
        writer.put(replace(found, category=noise))
    by_name = keyed(log, By.MONTH, By.CATEGORY)
    assert by_name["2026-01", "Noise or disorder"] == 2
    assert keyed(log, By.MONTH, By.CLASS)["2026-01", "hazard"] == 1


@pytest.mark.parametrize("by", list(itertools.permutations(By, 2)))
def test_any_two_groupings_add_up_to_each_alone(log: Store, by: tuple[By, By]) -> None:
    both = keyed(log, *by)
    for place, each in enumerate(by):
        sums: Counter[tuple[str, ...]] = Counter()
        for keys, count in both.items():
            sums[keys[place],] += count
        alone = keyed(log, each)
        if set(by) & {By.DAY, By.WEEK}:  # one is known to the month only
            assert sum(alone.values()) - sum(sums.values()) in {0, 1}
        else:
            assert sums == alone


def plan_of(store: Store, sql: str, values: Sequence[SqlValue] = ()) -> str:
    return str(store.select(f"EXPLAIN QUERY PLAN {sql}", values))


def test_months_are_counted_along_an_index(log: Store) -> None:
    sql = _statement((By.CLASS, By.MONTH), "")
    assert "SCAN s USING INDEX sighting_counted" in plan_of(log, sql)


def test_the_days_covered_are_found_from_both_ends(log: Store) -> None:
    """Were the log read whole, this would take as many steps as it has records."""
    plan = plan_of(log, _ends(""))
    assert plan.count("SEARCH s USING INDEX sighting_occurred") == 2


def test_the_watchs_own_are_found_without_reading_police_records(log: Store) -> None:
    where, values = _where(Filter(sources=frozenset({Source.SEEN, Source.TOLD})))
    sql = _statement((By.WEEK, By.CLASS), where)
    assert "USING INDEX sighting_own" in plan_of(log, sql, values)
    vague = f"SELECT count(*) {_FROM} AND s.precision = 'month'"
    assert "USING INDEX sighting_vague" in plan_of(log, vague)
