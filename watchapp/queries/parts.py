"""The parts that belong to a record."""

from __future__ import annotations

from watchapp.schema import R, Record, table_of
from watchapp.store import Store


def parts_of(store: Store, part: type[R], whole: Record) -> list[R]:
    """Return the parts of one kind that belong to a record, in the order they were entered."""
    if whole.id is None:
        return []
    return store.records(part, f'WHERE "{table_of(type(whole))}" = ? ORDER BY id', (whole.id,))


def keys_of_parts(store: Store, part: type[Record], whole: Record) -> list[int]:
    """Return the numbers of the parts of one kind that belong to a record."""
    return [each.id for each in parts_of(store, part, whole) if each.id is not None]
