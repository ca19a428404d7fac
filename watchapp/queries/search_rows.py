"""What the index of words is asked, and the rows with which it answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple, Self

from watchapp.fields import SqlValue
from watchapp.records import Record
from watchapp.schema import table_of
from watchapp.store import Store
from watchapp.store.folding import FACET, begins_with, words_in
from watchapp.store.search_text import (
    facet_of_option,
    facet_of_record,
    named_tables,
    searched_options,
    words_sql,
)

_MOST_WORDS = 24
_MOST_FACETS = 60  # a word that begins more names than this says nothing of any
_QUICK = 4  # letters: to this length the index keeps the beginnings of words
_CANDIDATES = (120, 480)  # rows looked at one by one before the index must gather all
_END = 1 << 62
_TOKEN = re.compile(rf"{FACET}?[^\W_]+")

_ROWS = """
SELECT r.row, r."table", r.key FROM search JOIN search_row r ON r.row = search.rowid
WHERE search MATCH ? AND search.rowid < ? ORDER BY search.rowid DESC LIMIT ?
"""
_KEYS = """
SELECT r.key FROM search JOIN search_row r ON r.row = search.rowid
WHERE search MATCH ? AND r."table" = ?
"""


class IndexRow(NamedTuple):
    """A row of the index, and the record that it stands for."""

    row: int
    table: str
    key: int


@dataclass(frozen=True, slots=True)
class Question:
    """The words that are asked for, folded, each with the facets of the names that begin so."""

    facets: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, store: Store, asked: Iterable[str]) -> Self:
        """Return the question after some folded words."""
        named = [row for table in sorted(named_tables()) for row in _names_in(store, table)]
        named += [(facet_of_option(each), each.label) for of in searched_options() for each in of]
        return cls({word: _facets(word, named) for word in asked})

    def match(self, longest: int | None = None) -> str:
        """Return what the index is asked, words longer than `longest` by their beginnings only.

        The words are folded, so that no sign in them can mean anything to the index.
        """
        terms = (
            " OR ".join([f'"{word[:longest]}"*', *(f'"{each}"' for each in sorted(facets))])
            for word, facets in self.facets.items()
        )
        return " AND ".join(f"({each})" for each in terms)

    def is_answered_by(self, words: str) -> bool:
        """Return whether the words of a record, as the index has them, hold all that is asked."""
        found = set(_TOKEN.findall(words.lower()))
        return all(
            facets & found or any(each.startswith(word) for each in found)
            for word, facets in self.facets.items()
        )


def asked_words(words: str) -> tuple[str, ...]:
    """Return the words to look for, folded, each once."""
    return tuple(dict.fromkeys(words_in(words)))[:_MOST_WORDS]


def holding(store: Store, kind: type[Record], words: str) -> tuple[str, tuple[SqlValue, ...]]:
    """Return a SELECT, with its values, of the numbers of a kind's records that hold all words.

    There must be a word in `words`, by `asked_words`.
    """
    return _KEYS, (Question.of(store, asked_words(words)).match(), table_of(kind))


def keys_found(store: Store, kind: type[Record], words: str) -> frozenset[int]:
    """Return the numbers of a kind's records that hold all words; none where there is no word."""
    if not asked_words(words):
        return frozenset()
    return frozenset(key for (key,) in store.select(*holding(store, kind, words)))


def latest_rows(
    store: Store,
    question: Question,
    most: int,
    *,
    below: int = _END,
    candidates: Sequence[int] = _CANDIDATES,
) -> list[IndexRow]:
    """Return the highest rows below one that answer a question, at most so many.

    For the beginning of a long word the index would gather all rows that hold it, however many:
    so its first letters are asked for, and the rows looked at, as many as `candidates` says.
    """
    found: list[IndexRow] = []
    if all(len(word) <= _QUICK for word in question.facets):
        return _rows(store, question.match(), below, most)
    for size in candidates:
        rows = _rows(store, question.match(_QUICK), below, size)
        found += _answering(store, question, rows)
        if len(found) >= most or len(rows) < size:
            return found[:most]
        below = rows[-1].row
    return [*found, *_rows(store, question.match(), below, most - len(found))]


def _rows(store: Store, match: str, below: int, most: int) -> list[IndexRow]:
    return [IndexRow(*row) for row in store.select(_ROWS, (match, below, most))]


def _answering(
    store: Store, question: Question, candidates: Sequence[IndexRow]
) -> Iterator[IndexRow]:
    words: dict[tuple[str, int], str] = {}
    for table, rows in groupby(sorted(candidates, key=_table_of), _table_of):
        keys = [each.key for each in rows]
        marks = ",".join("?" * len(keys))
        sql = f'SELECT t.id, {words_sql(table)} FROM "{table}" t WHERE t.id IN ({marks})'
        words.update({(table, key): said for key, said in store.select(sql, keys)})
    for each in candidates:
        if question.is_answered_by(words.get((each.table, each.key), "")):
            yield each


def _table_of(row: IndexRow) -> str:
    return row.table


def _names_in(store: Store, table: str) -> Iterator[tuple[str, str]]:
    for key, name in store.select(f'SELECT id, name FROM "{table}"'):
        yield facet_of_record(table, key), name


def _facets(word: str, named: Iterable[tuple[str, str]]) -> frozenset[str]:
    found = frozenset(facet for facet, name in named if begins_with(name, word))
    return found if len(found) <= _MOST_FACETS else frozenset()
