"""The whole content of a log's records, to be held against itself later."""

from __future__ import annotations

from typing import Any

from watchapp.records import ALL
from watchapp.schema import table_of
from watchapp.store import Store

Whole = dict[str, list[tuple[Any, ...]]]


def whole(store: Store) -> Whole:
    """Return every row of every kind of record."""
    return {
        table_of(kind): store.select(f'SELECT * FROM "{table_of(kind)}" ORDER BY id')  # noqa: S608
        for kind in ALL
    }
