"""Single rows of the log's tables: read, set, removed."""

from __future__ import annotations

from functools import cache
from typing import Any

from watchapp.fields import SqlValue
from watchapp.records import ALL
from watchapp.schema import Record, columns_of, table_of
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
    cursor: Any = connection.execute(insert_sql(table), tuple(row.values()))
    return int(cursor.lastrowid)


def apply(connection: Connection, change: RowChange) -> None:
    """Do what a change of a row says: insert, update or remove it."""
    if change.after is None:
        sql = f'DELETE FROM "{change.table}" WHERE id = ?'
        connection.execute(sql, (change.key,))
    elif change.before is None:
        insert(connection, change.table, change.after)
    else:
        connection.execute(_update_sql(change.table), (*change.after.values(), change.key))
