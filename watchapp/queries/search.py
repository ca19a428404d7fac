"""Which records hold the words that are searched, of whatever kind, and where they stand in them.

Everything the log holds is searched, private notes too: the answers are for the captain alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from watchapp.queries.excerpts import Marked, best_excerpt, marked
from watchapp.queries.headlines import Names, headline, kind_of_table, kind_words
from watchapp.queries.search_rows import IndexRow, Question, asked_words, latest_rows
from watchapp.queries.told_words import texts_of
from watchapp.records import Record
from watchapp.store import Store
from watchapp.store.search import UNDATED
from watchapp.store.search_text import when_of

MOST = 200
_MOST_UNDATED = 60  # names of members and zones before the latest of what happened


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
    question = Question.of(store, asked)
    rows = latest_rows(store, question, most + 1)
    undated = [each for each in rows if each.row >= UNDATED]
    more = len(rows) > most
    if more and len(undated) > _MOST_UNDATED:
        dated = latest_rows(store, question, most - _MOST_UNDATED, below=UNDATED)
        rows = [*undated[: most - len(dated)], *dated]
    hits = list(_hits(store, rows[:most], asked))
    # Of what has no time, a name that holds the words comes before notes that do.
    hits.sort(key=lambda hit: 2 if hit.when else 1 - bool(hit.title.marks))
    return Found(tuple(hits), more)


def _hits(store: Store, rows: Sequence[IndexRow], asked: Sequence[str]) -> Iterator[Hit]:
    """Yield the hits of some rows in their order, those of one kind read together."""
    names = Names(store)
    wanted = [(each.table, each.key) for each in rows]
    records = {
        (table, record.id): record
        for table, group in groupby(sorted(wanted), key=lambda row: row[0])
        for record in _records(store, table, [key for _, key in group])
    }
    for table, key in wanted:
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
