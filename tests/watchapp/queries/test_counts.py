"""The reach of imports and of the watch, and that police records are not read for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.watchapp.issues import police
from tests.watchapp.logs import new_log, see
from watchapp.operations.patrols import save_patrol
from watchapp.queries import counts
from watchapp.records import Mark, Patrol, Precision, SightingState, Source
from watchapp.store import Store


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def plan_of(store: Store, sql: str) -> str:
    return str(store.select(f"EXPLAIN QUERY PLAN {sql}", (0,) * sql.count("?")))


def test_an_import_is_told_month_by_month(log: Store) -> None:
    police(log, "2025-12-31 23:59", "2026-01-01 00:00", "2026-01-20 08:00", "2026-03-05 08:00")
    police(log, "2026-02-01 00:00", "2026-02-01 00:00", precision=Precision.MONTH)
    first, second = counts.police_imports(log)
    assert first.imported == date(2026, 2, 2)
    assert first.months == (
        counts.FileMonth(date(2025, 12, 31), date(2025, 12, 31), 1, day_known=True),
        counts.FileMonth(date(2026, 1, 1), date(2026, 1, 20), 2, day_known=True),
        counts.FileMonth(date(2026, 3, 5), date(2026, 3, 5), 1, day_known=True),
    )
    assert second.months == (
        counts.FileMonth(date(2026, 2, 1), date(2026, 2, 1), 2, day_known=False),
    )
    assert counts.counts_of_file(log, first.batch, date(2026, 1, 1), date(2026, 1, 20)) == {
        date(2026, 1, 1): 1,
        date(2026, 1, 20): 1,
    }


def test_an_import_that_was_undone_reaches_nowhere(log: Store) -> None:
    police(log, "2026-01-01 00:00")
    log.undo()
    assert counts.police_imports(log) == ()


def test_the_reach_of_an_import_reads_an_index_alone(log: Store) -> None:
    plan = plan_of(log, counts._IMPORTED)
    assert "USING COVERING INDEX sighting_reach" in plan
    assert "SCAN s" not in plan
    assert "USING COVERING INDEX sighting_reach" in plan_of(log, counts._FILE_DAYS)


def test_the_watch_begins_with_its_own(log: Store) -> None:
    police(log, "2020-01-01 09:00")
    see(log, "2021-01-01 09:00", source=Source.POLICE)
    see(log, "2022-01-01 09:00", state=SightingState.PRIVATE_NOTE, behavior="")
    assert counts.first_own_sighting(log) is None
    assert counts.first_patrol(log) is None
    see(log, "2023-01-02 09:00")
    save_patrol(
        log, Patrol(actual_from=datetime(2023, 1, 3, 9), actual_to=datetime(2023, 1, 3, 10))
    )
    assert counts.first_own_sighting(log) == date(2023, 1, 2)
    assert counts.first_patrol(log) == date(2023, 1, 3)


def test_its_first_sighting_is_found_without_reading_police_records(log: Store) -> None:
    assert "USING INDEX sighting_own" in plan_of(log, counts._OWN)


def test_repeats_are_counted_by_day(log: Store) -> None:
    police(log, "2026-01-01 09:00", "2026-01-01 10:00", marks=frozenset({Mark.POSSIBLE_REPEAT}))
    police(log, "2026-01-01 11:00")
    (day,) = counts.counts_by_day(log, date(2026, 1, 1), date(2026, 1, 31))
    assert (day.count, day.repeats) == (3, 2)
