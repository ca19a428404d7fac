"""The rows of an import, put aside whole when it is undone or removed, and brought back later."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable

from watchapp.fields import SqlValue
from watchapp.schema import columns_of
from watchapp.store import facts, search
from watchapp.store.driver import Connection
from watchapp.store.rows import columns_sql, insert_sql, kind_of, values_of

TABLES = ("sighting",)
"""The tables whose rows carry the number of their import."""

CHUNK = 2000  # rows in one compressed piece
_QUICKLY = 1  # zlib's level: what is put aside is not kept for long


def withdraw(connection: Connection, batch: int) -> None:
    """Put the rows of an import aside."""
    for table in TABLES:
        sql = f'SELECT {columns_sql(table)} FROM "{table}" WHERE batch = ? ORDER BY id'
        cursor = connection.execute(sql, (batch,))
        while chunk := cursor.fetchmany(CHUNK):
            _put_aside(connection, batch, table, chunk)
        search.drop_batch(connection, table, batch)
        facts.drop_batch(connection, batch)
        connection.execute(f'DELETE FROM "{table}" WHERE batch = ?', (batch,))


def _put_aside(
    connection: Connection, batch: int, table: str, chunk: list[tuple[SqlValue, ...]]
) -> None:
    """Keep rows with the names of their columns: the table may be wider when they come back."""
    piece = {"columns": columns_of(kind_of(table)), "rows": chunk}
    packed = zlib.compress(json.dumps(piece, ensure_ascii=False).encode(), _QUICKLY)
    sql = 'INSERT INTO withdrawn (batch, "table", rows) VALUES (?, ?, ?)'
    connection.execute(sql, (batch, table, packed))


def bring_back(connection: Connection, batch: int) -> None:
    """Put the rows of an import back where they were."""
    sql = 'SELECT "table", rows FROM withdrawn WHERE batch = ? ORDER BY id'
    for table, packed in connection.execute(sql, (batch,)).fetchall():
        piece = json.loads(zlib.decompress(packed))
        rows = (dict(zip(piece["columns"], row, strict=True)) for row in piece["rows"])
        connection.executemany(insert_sql(table), (values_of(table, row) for row in rows))
    connection.execute("DELETE FROM withdrawn WHERE batch = ?", (batch,))
    follow(connection, batch)


def follow(connection: Connection, batch: int) -> None:
    """Let the rows of an import be found by their words, and counted."""
    for table in TABLES:
        search.add_batch(connection, table, batch)
    facts.add_batch(connection, batch)


def aside(connection: Connection) -> frozenset[int]:
    """Return the imports whose rows are put aside."""
    return frozenset(
        batch for (batch,) in connection.execute("SELECT DISTINCT batch FROM withdrawn")
    )


def discard(connection: Connection, batches: Iterable[int]) -> None:
    """Drop what was put aside, once neither undo nor redo can bring it back."""
    for batch in batches:
        connection.execute("DELETE FROM withdrawn WHERE batch = ?", (batch,))
