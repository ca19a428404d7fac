"""Which records hold the words that are searched, of whatever kind, and where they stand in them.

Everything the log holds is searched, private notes too: the answers are for the captain alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from watchapp.fields import SqlValue
from watchapp.queries.excerpts import Marked, best_excerpt, marked
from watchapp.queries.headlines import Names, headline, kind_of_table, kind_words
from watchapp.queries.told_words import texts_of
from watchapp.records import Record
from watchapp.schema import table_of
from watchapp.store import Store
from watchapp.store.folding import begins_with, words_in
from watchapp.store.search import UNDATED
from watchapp.store.search_text import (
    facet_of_option,
    facet_of_record,
    named_tables,
    searched_options,
    when_of,
)

MOST = 200
_MOST_UNDATED = 60  # names of members and zones before the latest of what happened
_MOST_WORDS = 24
_MOST_FACETS = 60  # a word that begins more names than this says nothing of any

_ROWS = """
SELECT r.row, r."table", r.key FROM search JOIN search_row r ON r.row = search.rowid
WHERE search MATCH ? AND search.rowid < ? ORDER BY search.rowid DESC LIMIT ?
"""
_KEYS = """
SELECT r.key FROM search JOIN search_row r ON r.row = search.rowid
WHERE search MATCH ? AND r."table" = ?
"""
_END = 1 << 62


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that holds all the words; `when` is None where it has no time."""

    kind: type[Record]
    key: int
    what: str
    when: date | datetime | None
    title: Marked
    excerpt: Marked


@dataclass(frozen=True, slots=True)
class Found:
    """The hits: what has no time first, then the latest; `more` if the log holds more of them."""

    hits: tuple[Hit, ...] = ()
    more: bool = False


def found(store: Store, words: str, *, most: int = MOST) -> Found:
    """Return the records in which every word stands, at least as the beginning of one there."""
    asked = asked_words(words)
    if not asked:
        return Found()
    query = _query(store, asked)
    rows = store.select(_ROWS, (query, _END, most + 1))
    undated = [row for row in rows if row[0] >= UNDATED]
    more = len(rows) > most
    if more and len(undated) > _MOST_UNDATED:
        dated = store.select(_ROWS, (query, UNDATED, most - _MOST_UNDATED))
        rows = [*undated[: most - len(dated)], *dated]
    return Found(tuple(_hits(store, [row[1:] for row in rows[:most]], asked)), more)


def asked_words(words: str) -> tuple[str, ...]:
    """Return the words to look for, folded, each once."""
    return tuple(dict.fromkeys(words_in(words)))[:_MOST_WORDS]


def holding(store: Store, kind: type[Record], words: str) -> tuple[str, tuple[SqlValue, ...]]:
    """Return a SELECT, with its values, of the numbers of a kind's records that hold all words.

    There must be a word in `words`, by `asked_words`.
    """
    return _KEYS, (_query(store, asked_words(words)), table_of(kind))


def keys_found(store: Store, kind: type[Record], words: str) -> frozenset[int]:
    """Return the numbers of a kind's records that hold all words; none where there is no word."""
    if not asked_words(words):
        return frozenset()
    return frozenset(key for (key,) in store.select(*holding(store, kind, words)))


def _query(store: Store, asked: Sequence[str]) -> str:
    """Return what the index is asked: each word begins one there, or the name of what is named.

    The words are folded, so that no sign in them can mean anything to the index.
    """
    named = [row for table in sorted(named_tables()) for row in _names_in(store, table)]
    named += [(facet_of_option(each), each.label) for of in searched_options() for each in of]
    return " AND ".join(f"({' OR '.join(_terms(word, named))})" for word in asked)


def _names_in(store: Store, table: str) -> Iterator[tuple[str, str]]:
    for key, name in store.select(f'SELECT id, name FROM "{table}"'):
        yield facet_of_record(table, key), name


def _terms(word: str, named: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f'"{word}"*'
    facets = [facet for facet, name in named if begins_with(name, word)]
    if len(facets) <= _MOST_FACETS:
        yield from (f'"{facet}"' for facet in facets)


def _hits(store: Store, rows: Iterable[tuple[str, int]], asked: Sequence[str]) -> Iterator[Hit]:
    """Yield the hits of some rows in their order, those of one kind read together."""
    names = Names(store)
    rows = list(rows)
    records = {
        (table, record.id): record
        for table, group in groupby(sorted(rows), key=lambda row: row[0])
        for record in _records(store, table, [key for _, key in group])
    }
    for table, key in rows:
        if (record := records.get((table, key))) is not None:
            yield _hit(store, record, names, asked)


def _records(store: Store, table: str, keys: Sequence[int]) -> list[Record]:
    marks = ",".join("?" * len(keys))
    return store.records(kind_of_table(table), f"WHERE id IN ({marks})", keys)


def _hit(store: Store, record: Record, names: Names, asked: Sequence[str]) -> Hit:
    title = marked(headline(record, names), asked)
    excerpt = best_excerpt(texts_of(store, record, names), asked, besides=title)
    return Hit(type(record), record.id or 0, kind_words(record), _when(record), title, excerpt)


def _when(record: Record) -> date | datetime | None:
    values = (getattr(record, name) for name in when_of(type(record)))
    return next((value for value in values if value is not None), None)
