"""Of which days a police file can speak, from files as departments send them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.watchapp.logs import category_named, new_log, see
from watchapp.analysis.periods import runs_of
from watchapp.operations.sources import sources_of
from watchapp.records import Batch, Precision, Sighting, Source
from watchapp.store import Store

TODAY = date(2026, 6, 30)
LATER = date(2026, 6, 1)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def take_in(
    store: Store,
    *moments: datetime,
    on: date = LATER,
    precision: Precision = Precision.MINUTE,
) -> None:
    """Import records of these moments as one file."""
    category = category_named(store, "House break-in")
    records = [
        Sighting(occurred_from=moment, category=category, source=Source.POLICE, precision=precision)
        for moment in moments
    ]
    imported = datetime(on.year, on.month, on.day, 9)
    with store.change("Import") as writer:
        writer.load(Batch(file_name="p.csv", imported_at=imported), records)


def some(count: int, first: str, last: str) -> list[datetime]:
    """Return so many moments by chance, the same each time."""
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    choice = random.Random(f"{count} {first} {last}")
    start = datetime(begin.year, begin.month, begin.day)
    minutes = ((end - begin).days + 1) * 24 * 60
    return [start + timedelta(minutes=choice.randrange(minutes)) for _ in range(count)]


def covered(store: Store) -> list[str]:
    return [span.name for span in runs_of(sources_of(store, TODAY)[0].days)]


def test_a_month_of_records_is_covered_whole(log: Store) -> None:
    take_in(log, *some(300, "2026-01-01", "2026-01-31"))
    assert covered(log) == ["Jan 1 to Jan 31, 2026"]


def test_a_few_stray_records_do_not_make_their_month_known(log: Store) -> None:
    strays = [datetime(2025, 12, day, 9) for day in (3, 17, 29)]
    take_in(log, *some(300, "2026-01-01", "2026-01-31"), *strays)
    assert covered(log) == ["Jan 1 to Jan 31, 2026"]


def test_strays_of_another_year_and_after_the_end_do_not_either(log: Store) -> None:
    strays = [datetime(1986, 1, 13, 9), datetime(2025, 12, 31, 23), datetime(2026, 4, 2, 9)]
    take_in(log, *some(300, "2026-01-01", "2026-01-31"), *strays)
    assert covered(log) == ["Jan 1 to Jan 31, 2026"]


def test_stray_days_within_the_month_are_parted_from_the_bulk(log: Store) -> None:
    bulk = some(170, "2026-01-15", "2026-01-31")
    take_in(log, *bulk, datetime(2026, 1, 2, 9))
    assert covered(log) == ["Jan 15 to Jan 31, 2026"]


def test_a_file_that_ends_early_in_a_month_covers_its_first_days(log: Store) -> None:
    take_in(log, *some(300, "2026-01-01", "2026-01-31"), *some(50, "2026-02-01", "2026-02-05"))
    assert covered(log) == ["Jan 1 to Feb 5, 2026"]


def test_a_file_that_begins_late_in_a_month_covers_its_last_days(log: Store) -> None:
    take_in(log, *some(40, "2025-12-28", "2025-12-31"), *some(300, "2026-01-01", "2026-01-31"))
    assert covered(log) == ["Dec 28, 2025 to Jan 31, 2026"]


def test_a_month_that_is_missing_in_the_middle_is_not_covered(log: Store) -> None:
    take_in(log, *some(90, "2026-01-01", "2026-01-31"), *some(90, "2026-03-01", "2026-03-31"))
    assert covered(log) == ["Jan 1 to Jan 31, 2026", "Mar 1 to Mar 31, 2026"]


def test_few_records_leave_quiet_months_and_edges(log: Store) -> None:
    take_in(log, *(datetime(2026, month, 12, 9) for month in (1, 3, 4)))
    assert covered(log) == ["Jan 1 to Apr 30, 2026"]


def test_a_quiet_month_beside_busy_ones_is_no_missing_month(log: Store) -> None:
    busy = [*some(300, "2026-01-01", "2026-01-31"), *some(300, "2026-03-01", "2026-03-31")]
    take_in(log, *busy, *some(120, "2026-02-01", "2026-02-28"))
    assert covered(log) == ["Jan 1 to Mar 31, 2026"]


def test_a_file_cannot_speak_of_the_days_after_it_came(log: Store) -> None:
    take_in(log, *some(4, "2026-01-01", "2026-01-10"), on=date(2026, 1, 20))
    assert covered(log) == ["Jan 1 to Jan 19, 2026"]


def test_a_clock_that_was_wrong_when_the_file_came_cuts_nothing(log: Store) -> None:
    take_in(log, *some(4, "2026-01-01", "2026-01-28"), on=date(2020, 1, 1))
    assert covered(log) == ["Jan 1 to Jan 31, 2026"]


def test_a_file_that_knows_the_month_reaches_to_its_end(log: Store) -> None:
    months = [datetime(2026, month, 1) for month in (1, 2, 3) for _ in range(30)]
    take_in(log, *months, precision=Precision.MONTH)
    assert covered(log) == ["Jan 1 to Mar 31, 2026"]
    police, _ = sources_of(log, TODAY)
    assert police.by_month == police.days


def test_records_typed_by_hand_cover_nothing(log: Store) -> None:
    see(log, "2019-01-05 09:00", source=Source.POLICE)
    take_in(log, *some(300, "2026-01-01", "2026-01-31"))
    see(log, "2026-05-05 09:00", source=Source.POLICE)
    assert covered(log) == ["Jan 1 to Jan 31, 2026"]


def test_files_add_up(log: Store) -> None:
    take_in(log, *some(90, "2026-01-01", "2026-01-31"))
    take_in(log, *some(90, "2026-02-01", "2026-02-28"))
    assert covered(log) == ["Jan 1 to Feb 28, 2026"]
