"""All that a record says in words, its parts with it, for showing where a word stands."""

from __future__ import annotations

from collections.abc import Iterator

from watchapp.fields import Text
from watchapp.queries.headlines import Names, refs_in
from watchapp.records import ALL
from watchapp.schema import Record, fields_of, table_of
from watchapp.store import Store
from watchapp.store.search_text import (
    SEARCHED_OPTIONS,
    is_searched_text,
    named_tables,
    owners_of,
    table_named,
)


def texts_of(store: Store, record: Record, names: Names) -> Iterator[str]:
    """Yield the texts of a record, the names of what it names, then those of its parts."""
    yield from _own_texts(record, names)
    for part in ALL:
        for column in owners_of(part):
            if table_named(part, column) == table_of(type(record)):
                for each in store.records(part, f'WHERE "{column}" = ?', (record.id,)):
                    yield ", ".join(filter(None, _own_texts(each, names)))


def _own_texts(record: Record, names: Names) -> Iterator[str]:
    for name, field in fields_of(type(record)).items():
        value = getattr(record, name)
        if isinstance(field, Text) and is_searched_text(name):
            yield value
        elif name in SEARCHED_OPTIONS:
            yield field.show(value)
    for table, key in refs_in(record).values():
        if table in named_tables():
            yield names.of(table, key)
