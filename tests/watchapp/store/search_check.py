"""The index of words, held against one that is made anew."""

from __future__ import annotations

from typing import Any

from watchapp.records import ALL
from watchapp.schema import table_of
from watchapp.store import Store, search
from watchapp.store.search_text import is_whole_sql, minute_sql, words_sql

Words = dict[tuple[str, int], frozenset[str]]


def kept(store: Store) -> Words:
    """Return the words under which each record stands in the index."""
    rows = dict[int, tuple[str, int]]()
    for row, table, key in store.select('SELECT row, "table", key FROM search_row'):
        rows[row] = (table, key)
    found: dict[tuple[str, int], set[str]] = {owner: set() for owner in rows.values()}
    for term, row in _terms(store, "main", "search"):
        found[rows[row]].add(term)  # a row that nobody owns is a KeyError
    return {owner: frozenset(words) for owner, words in found.items()}


def recounted(store: Store) -> Words:
    """Return the same, worked out from the records."""
    connection: Any = store._connection
    connection.execute(
        "CREATE VIRTUAL TABLE temp.anew USING fts5(words, content='', tokenize='ascii')"
    )
    owners: list[tuple[str, int]] = []
    for table in map(table_of, ALL):
        sql = f'SELECT t.id, {words_sql(table)} FROM "{table}" t WHERE {is_whole_sql(table)}'  # noqa: S608
        for key, words in store.select(sql):
            owners.append((table, key))
            connection.execute("INSERT INTO anew(rowid, words) VALUES (?, ?)", (len(owners), words))
    found: Words = {owner: frozenset() for owner in owners}
    for term, row in _terms(store, "temp", "anew"):
        found[owners[row - 1]] |= {term}
    connection.execute("DROP TABLE temp.anew")
    return found


def _terms(store: Store, schema: str, table: str) -> list[tuple[str, int]]:
    store._connection.execute(
        f"CREATE VIRTUAL TABLE temp.terms USING fts5vocab('{schema}', '{table}', 'instance')"
    )
    found = store.select("SELECT term, doc FROM terms")
    store._connection.execute("DROP TABLE temp.terms")
    return found


def out_of_order(store: Store) -> list[tuple[Any, ...]]:
    """Return the records that stand before their time, or beside those that have none."""
    found = []
    for table in map(table_of, ALL):
        minute = minute_sql(table)
        sql = (
            f'SELECT r."table", r.key FROM search_row r JOIN "{table}" t ON t.id = r.key'  # noqa: S608
            f' WHERE r."table" = ? AND CASE WHEN {minute} IS NULL THEN r.row < ?'
            f" ELSE r.row < {minute} * 8 OR r.row >= ? END"
        )
        found += store.select(sql, (table, search.UNDATED, search.UNDATED))
    return found


def in_step(store: Store) -> bool:
    """Return whether the index is as it would be if it were made anew."""
    return kept(store) == recounted(store) and not out_of_order(store)
