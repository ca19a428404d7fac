"""When the watch began to plan and to meet."""

from __future__ import annotations

from datetime import date

from watchapp.store import Store

_FIRST_SHIFT = "SELECT min(starts) FROM shift"
_FIRST_GATHERING = """
SELECT min(first) FROM (
    SELECT min(actual_from) AS first FROM patrol
    UNION ALL SELECT min(starts) FROM meeting WHERE NOT cancelled
)
"""


def first_shift(store: Store) -> date | None:
    """Return the day of the first shift that was ever planned, None before there is any."""
    return _day(store, _FIRST_SHIFT)


def first_gathering(store: Store) -> date | None:
    """Return the day of the first patrol or meeting, None before there is any."""
    return _day(store, _FIRST_GATHERING)


def _day(store: Store, sql: str) -> date | None:
    ((found,),) = store.select(sql)
    return None if found is None else date.fromisoformat(found[:10])
