"""The rows of an import, put aside whole when the import is undone and brought back on redo."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator

from watchapp.fields import SqlValue
from watchapp.store.driver import Connection
from watchapp.store.rows import columns_sql, insert_sql

TABLES = ("sighting",)
"""The tables whose rows carry the number of their import."""

CHUNK = 2000  # rows in one compressed piece


def withdraw(connection: Connection, batch: int) -> None:
    """Put the rows of an import aside."""
    for table in TABLES:
        sql = f'SELECT {columns_sql(table)} FROM "{table}" WHERE batch = ? ORDER BY id'
        cursor = connection.execute(sql, (batch,))
        while chunk := cursor.fetchmany(CHUNK):
            _put_aside(connection, batch, table, chunk)
        connection.execute(f'DELETE FROM "{table}" WHERE batch = ?', (batch,))


def _put_aside(
    connection: Connection, batch: int, table: str, chunk: list[tuple[SqlValue, ...]]
) -> None:
    packed = zlib.compress(json.dumps(chunk, ensure_ascii=False).encode())
    sql = 'INSERT INTO withdrawn (batch, "table", rows) VALUES (?, ?, ?)'
    connection.execute(sql, (batch, table, packed))


def bring_back(connection: Connection, batch: int) -> None:
    """Put the rows of an import back where they were."""
    for _, table, chunk in _pieces(connection, "batch = ?", batch):
        connection.executemany(insert_sql(table), chunk)
    connection.execute("DELETE FROM withdrawn WHERE batch = ?", (batch,))


def discard(connection: Connection) -> None:
    """Drop what was put aside, once no redo can bring it back."""
    connection.execute("DELETE FROM withdrawn")


def forget(connection: Connection, table: str, key: int) -> None:
    """Take one record out of what was put aside."""
    for number, _, chunk in list(_pieces(connection, '"table" = ?', table)):
        kept = [row for row in chunk if row[0] != key]
        if len(kept) < len(chunk):
            packed = zlib.compress(json.dumps(kept, ensure_ascii=False).encode())
            connection.execute("UPDATE withdrawn SET rows = ? WHERE id = ?", (packed, number))


def _pieces(
    connection: Connection, where: str, value: SqlValue
) -> Iterator[tuple[int, str, list[list[SqlValue]]]]:
    sql = f'SELECT id, "table", rows FROM withdrawn WHERE {where} ORDER BY id'
    for number, table, packed in connection.execute(sql, (value,)).fetchall():
        yield number, table, json.loads(zlib.decompress(packed))
