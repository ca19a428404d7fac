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


@dataclass(frozen=True, slots=True)
class PoliceImport:
    """The first and the last day of the records of one import, how many, and when it was made."""

    first: date
    last: date
    count: int
    imported: date | None


_COUNTED = """
FROM sighting
WHERE state <> 'private_note' AND occurred_from >= ? AND occurred_from < ?
"""
_BY_CATEGORY = f"""
SELECT category, source = 'police', count(*), sum(marks LIKE '%possible_repeat%') {_COUNTED}
GROUP BY 1, 2 ORDER BY 1, 2
"""
_BY_DAY = f"""
SELECT substr(occurred_from, 1, 10), category, source = 'police', precision <> 'month', count(*)
{_COUNTED} GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
"""
_IMPORTED = """
SELECT substr(min(s.occurred_from), 1, 10), substr(max(s.occurred_from), 1, 10), count(*),
    max(CASE WHEN s.precision = 'month' THEN substr(s.occurred_from, 1, 7) END),
    substr(b.imported_at, 1, 10)
FROM sighting s LEFT JOIN batch b ON b.id = s.batch
WHERE s.source = 'police' GROUP BY s.batch ORDER BY 1, 2
"""
_BEGUN = """
SELECT min(day) FROM (
    SELECT substr(min(occurred_from), 1, 10) AS day FROM sighting
    WHERE source <> 'police' AND state <> 'private_note'
    UNION ALL SELECT substr(min(actual_from), 1, 10) FROM patrol
)
"""
_MONTHS = """
WITH RECURSIVE
seen(month) AS (
    SELECT substr(min(occurred_from), 1, 7) FROM sighting
    UNION ALL
    SELECT substr((
        SELECT min(occurred_from) FROM sighting
        WHERE occurred_from >= date(seen.month || '-01', '+1 month')
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
        DayCount(date.fromisoformat(day), key, bool(police), bool(known), count)
        for day, key, police, known, count in rows
    )


def _span(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), (last + timedelta(days=1)).isoformat()


def police_imports(store: Store) -> tuple[PoliceImport, ...]:
    """Return the reach of each import of police records, the earliest first.

    A file that knows only the month reaches to that month's end.
    """
    return tuple(
        PoliceImport(
            date.fromisoformat(first),
            max(date.fromisoformat(last), _month_end(month)),
            count,
            date.fromisoformat(day) if day else None,
        )
        for first, last, count, month, day in store.select(_IMPORTED)
    )


def _month_end(month: str | None) -> date:
    if month is None:
        return date.min
    begun = date.fromisoformat(f"{month}-01")
    return (begun + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def first_own_day(store: Store) -> date | None:
    """Return the day of the watch's first sighting or patrol, None before there is any."""
    found = store.select(_BEGUN)[0][0]
    return None if found is None else date.fromisoformat(found)


def months_with_records(store: Store) -> tuple[date, ...]:
    """Return the first days of the months that hold anything to count, the latest first."""
    return tuple(date.fromisoformat(f"{month}-01") for (month,) in store.select(_MONTHS))
