"""Single rows of the log's tables: read, set, removed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from watchapp.fields import SqlValue
from watchapp.records import ALL
from watchapp.schema import Record, columns_of, default_row, table_of
from watchapp.store.change import Row, RowChange
from watchapp.store.driver import Connection

_KINDS: dict[str, type[Record]] = {table_of(kind): kind for kind in ALL}


def kind_of(table: str) -> type[Record]:
    """Return the kind of record that a table keeps."""
    return _KINDS[table]


@cache
def columns_sql(table: str) -> str:
    """Return the columns of a table in the order of its fields, ready for SELECT."""
    return ", ".join(f'"{name}"' for name in columns_of(_KINDS[table]))


@cache
def insert_sql(table: str) -> str:
    """Return the statement that adds a row, its values in the order of the fields."""
    marks = ", ".join("?" * len(columns_of(_KINDS[table])))
    return f'INSERT INTO "{table}" ({columns_sql(table)}) VALUES ({marks})'


@cache
def _update_sql(table: str) -> str:
    sets = ", ".join(f'"{name}" = ?' for name in columns_of(_KINDS[table]))
    return f'UPDATE "{table}" SET {sets} WHERE id = ?'


def row_at(connection: Connection, table: str, key: int) -> Row | None:
    """Return the row with a number, or None."""
    sql = f'SELECT {columns_sql(table)} FROM "{table}" WHERE id = ?'
    found: tuple[SqlValue, ...] | None = connection.execute(sql, (key,)).fetchone()
    if found is None:
        return None
    return dict(zip(columns_of(_KINDS[table]), found, strict=True))


def insert(connection: Connection, table: str, row: Row) -> int:
    """Add a row and return its number."""
    cursor: Any = connection.execute(insert_sql(table), values_of(table, row))
    return int(cursor.lastrowid)


def values_of(table: str, row: Row) -> tuple[SqlValue, ...]:
    """Return the values of a row in the order of the columns.

    An old row may lack a column that came later, which then has its field's default, or hold
    one that is gone.
    """
    return tuple(row.get(name, default) for name, default in _defaults(table).items())


@cache
def _defaults(table: str) -> Mapping[str, SqlValue]:
    return default_row(_KINDS[table])


def apply(connection: Connection, change: RowChange) -> None:
    """Do what a change of a row says: insert, update or remove it."""
    if change.after is None:
        connection.execute(f'DELETE FROM "{change.table}" WHERE id = ?', (change.key,))
    elif change.before is None:
        insert(connection, change.table, change.after)
    else:
        values = values_of(change.table, change.after)
        connection.execute(_update_sql(change.table), (*values, change.key))
