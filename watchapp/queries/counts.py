"""What a month holds of each category, the watch's own sightings apart from police records.

Private notes are never counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from watchapp.store import Store


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """How many there are of one category; `repeats` of them may have been entered twice."""

    category: int
    police: bool
    count: int
    repeats: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many of one category happened on a day; without `day_known` only its month is meant."""

    day: date
    category: int
    police: bool
    day_known: bool
    count: int
    repeats: int


@dataclass(frozen=True, slots=True)
class FileMonth:
    """A month of which an import holds records: the first and last day of them, and how many.

    Without `day_known` only the month is meant.
    """

    first: date
    last: date
    count: int
    day_known: bool


@dataclass(frozen=True, slots=True)
class PoliceImport:
    """One import of police records, month by month, and the day on which it was made."""

    batch: int
    imported: date | None
    months: tuple[FileMonth, ...]


_COUNTED = """
FROM sighting
WHERE state <> 'private_note' AND occurred_from >= ? AND occurred_from < ?
"""
_BY_CATEGORY = f"""
SELECT category, source = 'police', count(*), sum(marks LIKE '%possible_repeat%') {_COUNTED}
GROUP BY 1, 2 ORDER BY 1, 2
"""
_BY_DAY = f"""
SELECT substr(occurred_from, 1, 10), category, source = 'police', precision <> 'month', count(*),
    sum(marks LIKE '%possible_repeat%')
{_COUNTED} GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
"""
_IMPORTED = """
WITH RECURSIVE month(batch, imported, first) AS (
    SELECT id, substr(imported_at, 1, 10),
        (SELECT min(occurred_from) FROM sighting WHERE batch = batch.id)
    FROM batch
    UNION ALL
    SELECT batch, imported, (
        SELECT min(s.occurred_from) FROM sighting s WHERE s.batch = month.batch
        AND s.occurred_from >= date(month.first, 'start of month', '+1 month')
    ) FROM month WHERE first IS NOT NULL
)
SELECT batch, imported, substr(first, 1, 10),
    (SELECT substr(max(s.occurred_from), 1, 10) FROM sighting s WHERE s.batch = month.batch
        AND s.occurred_from < date(first, 'start of month', '+1 month')),
    (SELECT count(*) FROM sighting s WHERE s.batch = month.batch AND s.occurred_from >= first
        AND s.occurred_from < date(first, 'start of month', '+1 month')),
    (SELECT s.precision <> 'month' FROM sighting s WHERE s.batch = month.batch
        AND s.occurred_from >= first ORDER BY s.occurred_from LIMIT 1)
FROM month WHERE first IS NOT NULL ORDER BY 1, 3
"""  # from month to month by the index; a file knows the day of all its records or of none
_FILE_DAYS = """
SELECT substr(occurred_from, 1, 10), count(*) FROM sighting
WHERE batch = ? AND occurred_from >= ? AND occurred_from < ? GROUP BY 1
"""
_OWN = """
SELECT min(occurred_from) FROM sighting
WHERE batch IS NULL AND source <> 'police' AND state <> 'private_note'
"""  # worded as the index of the watch's own is: police records are many
_PATROLLED = "SELECT min(actual_from) FROM patrol"
_MONTHS = """
WITH RECURSIVE
seen(month) AS (
    SELECT substr(min(occurred_from), 1, 7) FROM sighting WHERE state <> 'private_note'
    UNION ALL
    SELECT substr((
        SELECT min(occurred_from) FROM sighting
        WHERE state <> 'private_note'
            AND occurred_from >= date(seen.month || '-01', '+1 month')
    ), 1, 7) FROM seen WHERE seen.month IS NOT NULL
)
SELECT month FROM seen WHERE month IS NOT NULL
UNION SELECT DISTINCT substr(actual_from, 1, 7) FROM patrol WHERE state = 'done'
ORDER BY 1 DESC
"""  # from month to month by the index: a scan of a large log would be felt


def counts_by_category(store: Store, first: date, last: date) -> tuple[CategoryCount, ...]:
    """Return how many there are of each category on the days from first to last."""
    rows = store.select(_BY_CATEGORY, _span(first, last))
    return tuple(CategoryCount(key, bool(police), *numbers) for key, police, *numbers in rows)


def counts_by_day(store: Store, first: date, last: date) -> tuple[DayCount, ...]:
    """Return how many there are of each category on each of the days from first to last."""
    rows = store.select(_BY_DAY, _span(first, last))
    return tuple(
        DayCount(date.fromisoformat(day), key, bool(police), bool(known), *numbers)
        for day, key, police, known, *numbers in rows
    )


def _span(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), (last + timedelta(days=1)).isoformat()


def police_imports(store: Store) -> tuple[PoliceImport, ...]:
    """Return each import of police records that holds any, in the order of the imports.

    Only imports bring a batch. Records typed by hand belong to none: what they leave out, nobody
    knows.
    """
    months: dict[tuple[int, str | None], list[FileMonth]] = {}
    for batch, imported, first, last, count, day_known in store.select(_IMPORTED):
        days = date.fromisoformat(first), date.fromisoformat(last)
        month = FileMonth(*days, count, bool(day_known))
        months.setdefault((batch, imported), []).append(month)
    return tuple(
        PoliceImport(batch, _day(imported), tuple(found))
        for (batch, imported), found in months.items()
    )


def counts_of_file(store: Store, batch: int, first: date, last: date) -> dict[date, int]:
    """Return how many records of an import there are on each day that has any."""
    rows = store.select(_FILE_DAYS, (batch, *_span(first, last)))
    return {date.fromisoformat(day): count for day, count in rows}


def first_own_sighting(store: Store) -> date | None:
    """Return the day of the watch's first sighting, None before there is any."""
    return _day(store.select(_OWN)[0][0])


def first_patrol(store: Store) -> date | None:
    """Return the day of the first patrol that went out, None before there is any."""
    return _day(store.select(_PATROLLED)[0][0])


def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored[:10])


def months_with_records(store: Store) -> tuple[date, ...]:
    """Return the first days of the months that hold anything to count, the latest first."""
    return tuple(date.fromisoformat(f"{month}-01") for (month,) in store.select(_MONTHS))
