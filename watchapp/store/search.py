"""The index of words: which records hold a word, kept in step with every change.

Its rows stand in the order of time, so that the latest are found first without any sorting. It
keeps no text, only which words stand where; the words themselves are derived from the fields.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from watchapp.records import ALL
from watchapp.schema import table_of
from watchapp.store import rows
from watchapp.store.change import Row, RowChange
from watchapp.store.driver import Connection
from watchapp.store.search_text import (
    is_whole_sql,
    minute_sql,
    owners_of,
    table_named,
    words_sql,
)

ROWS_IN_A_MINUTE = 8  # more of them in one minute move on to the next ones
UNDATED = 1 << 30  # what has no time stands behind the year 2199

Whole = tuple[str, int]


class Upkeep:
    """Brings the index up to date at the end of a change."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._touched: dict[Whole, None] = {}

    def note(self, change: RowChange) -> None:
        """Take note of a row that was changed just now."""
        for row in (change.before, change.after):
            if row is not None:
                self._touched[_whole_of(self._connection, change.table, row)] = None
        self._touched[change.table, change.key] = None

    def finish(self) -> None:
        """Write the words of what was changed, before the commit."""
        for table, key in self._touched:
            _renew(self._connection, table, key)
        self._touched.clear()


def _whole_of(connection: Connection, table: str, row: Row) -> Whole:
    """Return the record that a row is a part of, or the row's own where it is none."""
    kind = rows.kind_of(table)
    for column in owners_of(kind):
        owner = row.get(column)
        if owner is not None:
            above, key = table_named(kind, column), int(owner)
            found = rows.row_at(connection, above, key)
            return (above, key) if found is None else _whole_of(connection, above, found)
    return table, int(row["id"] or 0)


def _renew(connection: Connection, table: str, key: int) -> None:
    """Write the words of one record anew, or drop them if it is gone or a part."""
    sql = (
        f'SELECT {minute_sql(table)}, {words_sql(table)} FROM "{table}" t'
        f" WHERE t.id = ? AND {is_whole_sql(table)}"
    )
    found = connection.execute(sql, (key,)).fetchone()
    sql = 'SELECT row FROM search_row WHERE "table" = ? AND key = ?'
    known = connection.execute(sql, (table, key)).fetchone()
    if known is not None:
        connection.execute("DELETE FROM search WHERE rowid = ?", known)
        connection.execute("DELETE FROM search_row WHERE row = ?", known)
    if found is None:
        return
    minute, words = found
    (place,) = _places(connection, [_base_of(minute, key)])
    connection.execute("INSERT INTO search_row VALUES (?, ?, ?)", (place, table, key))
    connection.execute("INSERT INTO search(rowid, words) VALUES (?, ?)", (place, words))


def _base_of(minute: int | None, key: int) -> int:
    return UNDATED + key if minute is None else minute * ROWS_IN_A_MINUTE


def _places(connection: Connection, bases: Iterable[int]) -> Iterator[int]:
    """Yield the next free row at or after each of some rows, which ascend."""
    bases = list(bases)
    if not bases:
        return
    sql = "SELECT row FROM search_row WHERE row >= ? ORDER BY row"
    taken = connection.execute(sql, (bases[0],))
    ahead = taken.fetchone()
    place = bases[0] - 1
    for base in bases:
        place = max(base, place + 1)
        while ahead is not None and ahead[0] <= place:
            place += ahead[0] == place
            ahead = taken.fetchone()
        yield place


def add_batch(connection: Connection, table: str, batch: int) -> None:
    """Write the words of all rows of an import, which nothing was added to yet."""
    _add(connection, table, words_sql(table, alone=True), f"t.batch = {batch:d}")


def drop_batch(connection: Connection, table: str, batch: int) -> None:
    """Drop the words of all rows of an import, before these go."""
    sql = (
        'SELECT row FROM search_row WHERE "table" = ?'
        f' AND key IN (SELECT id FROM "{table}" WHERE batch = ?) ORDER BY row'
    )
    found = connection.execute(sql, (table, batch)).fetchall()
    connection.executemany("DELETE FROM search WHERE rowid = ?", found)
    connection.executemany("DELETE FROM search_row WHERE row = ?", found)


def build(connection: Connection) -> None:
    """Write the words of every record anew, inside a transaction."""
    connection.execute("DELETE FROM search")
    connection.execute("DELETE FROM search_row")
    for table in map(table_of, ALL):
        _add(connection, table, words_sql(table), is_whole_sql(table))
    purge(connection)  # pieces left to be joined would hold up the first saves


def gaps(connection: Connection) -> int:
    """Return how many records the index lacks, or holds though they are no more."""
    (rows, indexed) = connection.execute(
        "SELECT (SELECT count(*) FROM search_row), (SELECT count(*) FROM search_docsize)"
    ).fetchone()
    wholes = " UNION ALL ".join(
        f'SELECT \'{table}\' AS "table", t.id AS key FROM "{table}" t WHERE {is_whole_sql(table)}'
        for table in map(table_of, ALL)
    )
    sql = (
        f"SELECT count(*), count(r.row) FROM ({wholes}) w"
        ' LEFT JOIN search_row r ON r."table" = w."table" AND r.key = w.key'
    )
    (records, known) = connection.execute(sql).fetchone()
    return int(records - known) + int(rows - known) + abs(int(rows - indexed))


def _add(connection: Connection, table: str, words: str, condition: str) -> None:
    """Write the words of many records of a kind at once, in the order of their rows."""
    sql = (
        f"SELECT coalesce({minute_sql(table)} * {ROWS_IN_A_MINUTE}, {UNDATED} + t.id) AS base, t.id"
        f' FROM "{table}" t WHERE {condition} ORDER BY base, t.id'
    )
    found = connection.execute(sql).fetchall()
    if not found:
        return
    places = list(_places(connection, (base for base, _ in found)))
    lines = ((place, table, key) for place, (_, key) in zip(places, found, strict=True))
    connection.executemany("INSERT INTO search_row VALUES (?, ?, ?)", lines)
    # The rows ascend: otherwise each step back would write out all that is gathered.
    connection.execute(
        f"INSERT INTO search(rowid, words) SELECT r.row, {words} FROM search_row r"
        f' CROSS JOIN "{table}" t ON t.id = r.key'
        f' WHERE r."table" = ? AND r.row BETWEEN ? AND ? AND {condition} ORDER BY r.row',
        (table, places[0], places[-1]),
    )


def purge(connection: Connection) -> None:
    """Write the index anew without what was dropped, which it only marks as gone at first."""
    connection.execute("INSERT INTO search(search) VALUES ('optimize')")
