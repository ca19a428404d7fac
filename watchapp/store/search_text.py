"""Which words of a record are searched, as SQL that is derived from its fields.

A record is found as a whole, by its own words and those of its parts. What a record names (its
zone, its category) stands in the index as a facet, a word that nobody can type, so that a new
name of a zone is found at once and rewrites no sighting.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import takewhile

from watchapp.fields import Choice, Field, Marks, OnRemove, Option, Ref, Text
from watchapp.records import (
    ALL,
    ActionItem,
    Batch,
    Concern,
    Crosswalk,
    HouseCheck,
    Initiative,
    Meeting,
    Patrol,
    Sighting,
    Story,
)
from watchapp.schema import Record, fields_of, refs_of, table_of
from watchapp.store.folding import FACET

SEARCHED_OPTIONS = frozenset({"kind", "deeds"})
"""The fields of fixed words that tell what a record is about."""

_NO_WORDS = frozenset({"content", "file_sha256", "portal", "rule", "thumbnail"})
_TYPED_TOGETHER = frozenset({"phone", "plate", "police_reference", "reference"})
_WHEN: Mapping[type[Record], tuple[str, ...]] = {
    ActionItem: ("due",),
    Batch: ("imported_at",),
    Concern: ("raised",),
    HouseCheck: ("first",),
    Initiative: ("starts",),
    Meeting: ("starts",),
    Patrol: ("actual_from", "planned_from"),
    Sighting: ("occurred_from",),
    Story: ("happened",),
}
"""The fields that say when something was, the better known one first."""

_KINDS: Mapping[str, type[Record]] = {table_of(kind): kind for kind in ALL}


@cache
def named_tables() -> frozenset[str]:
    """Return the tables whose records have a name and are named by others."""
    named = {ref.to for kind in ALL for ref in refs_of(kind).values()}
    return frozenset(table for table in named if "name" in fields_of(_KINDS[table]))


def is_searched_text(name: str) -> bool:
    """Return whether a field of words with this name is searched: prints of files are not."""
    return name not in _NO_WORDS


def facet_of_record(table: str, key: int) -> str:
    """Return the word that stands in the index for a record that is named."""
    return f"{FACET}{table.replace('_', '')}{key}"


def facet_of_option(option: Option) -> str:
    """Return the word that stands in the index for one of a few fixed words."""
    return f"{_option_prefix(type(option))}{option.value.replace('_', '')}"


def _option_prefix(options: type[Option]) -> str:
    return f"{FACET}{options.__name__.lower()}"


def searched_options() -> frozenset[type[Option]]:
    """Return the fixed words by which records are found."""
    fields = (found for kind in ALL for found in fields_of(kind).items())
    return frozenset(
        field.of
        for name, field in fields
        if name in SEARCHED_OPTIONS and isinstance(field, Choice | Marks)
    )


def when_of(kind: type[Record]) -> tuple[str, ...]:
    """Return the fields that say when a record of a kind was; none where it has no time."""
    return _WHEN.get(kind, ())


def owners_of(kind: type[Record]) -> tuple[str, ...]:
    """Return the columns that may name the whole that a record is a part of, the first wins."""
    if kind is Crosswalk:
        return ("category",)
    links = [(name, ref) for name, ref in refs_of(kind).items() if ref.on_remove is OnRemove.FOLLOW]
    optional = list(takewhile(lambda link: not link[1].required, links))
    return tuple(name for name, _ in links[: len(optional) + 1])


def table_named(kind: type[Record], column: str) -> str:
    """Return the table that a column of a kind of record names."""
    return refs_of(kind)[column].to


@cache
def is_whole_sql(table: str) -> str:
    """Return the condition that a record `t` is no part of another."""
    owners = owners_of(_KINDS[table])
    return " AND ".join(f't."{column}" IS NULL' for column in owners) or "true"


@cache
def minute_sql(table: str) -> str:
    """Return the minute since 1970 in which a record `t` was, NULL where it has no time."""
    columns = [f't."{name}"' for name in when_of(_KINDS[table])]
    return f"unixepoch(coalesce({', '.join(columns)}, NULL)) / 60" if columns else "NULL"


@cache
def words_sql(table: str, *, alone: bool = False) -> str:
    """Return the words of a record `t` with those of its parts, or `alone`."""
    kind = _KINDS[table]
    return _words(kind, "t", () if alone else (kind,))


def _words(kind: type[Record], alias: str, path: tuple[type[Record], ...]) -> str:
    """Return the words of a record; `path` leads to it from the whole, empty for no parts."""
    pieces = [_folded(kind, alias), *_facets(kind, alias)]
    if path:
        pieces += [_of_parts(part, column, alias, path) for part, column in _parts_of(kind, path)]
    return " || ' ' || ".join(filter(None, pieces)) or "''"


def _folded(kind: type[Record], alias: str) -> str:
    columns = [
        sql
        for name, field in fields_of(kind).items()
        if isinstance(field, Text) and is_searched_text(name)
        for sql in _spelled(f'{alias}."{name}"', name)
    ]
    return f"folded({_joined(columns)})" if columns else ""


def _joined(columns: list[str]) -> str:
    return " || ' ' || ".join(columns)


def _spelled(column: str, name: str) -> Iterator[str]:
    """Yield a text as it was typed, and what is often typed in one piece in one piece too."""
    yield column
    if name in _TYPED_TOGETHER:
        for sign in " -.()/":
            column = f"replace({column}, '{sign}', '')"
        yield column


def _facets(kind: type[Record], alias: str) -> Iterator[str]:
    for name, field in fields_of(kind).items():
        column = f'{alias}."{name}"'
        if isinstance(field, Ref) and _is_facet(kind, name, field):
            yield f"coalesce('{facet_of_record(field.to, 0)[:-1]}' || {column}, '')"
        elif name in SEARCHED_OPTIONS:
            yield from _option_facet(field, column)


def _is_facet(kind: type[Record], name: str, ref: Ref) -> bool:
    return ref.to in named_tables() - {table_of(kind)} and name not in owners_of(kind)


def _option_facet(field: Field[object], column: str) -> Iterator[str]:
    plain = f"replace({column}, '_', '')"
    if isinstance(field, Choice):
        yield f"'{_option_prefix(field.of)}' || {plain}"
    elif isinstance(field, Marks):
        each = f"replace(' ' || {plain}, ' ', ' {_option_prefix(field.of)}')"
        yield f"CASE WHEN {column} = '' THEN '' ELSE {each} END"


def _parts_of(
    kind: type[Record], path: tuple[type[Record], ...]
) -> Iterator[tuple[type[Record], str]]:
    """Yield what may be a part of a kind of record, and by which column."""
    for part in ALL:
        if part not in path:
            for column in owners_of(part):
                if table_named(part, column) == table_of(kind):
                    yield part, column


def _of_parts(part: type[Record], column: str, whole: str, path: tuple[type[Record], ...]) -> str:
    alias = f"{whole}{ALL.index(part)}"
    words = _words(part, alias, (*path, part))
    if words == "''":
        return ""
    before = takewhile(lambda each: each != column, owners_of(part))
    others = "".join(f' AND {alias}."{each}" IS NULL' for each in before)
    return (
        f"coalesce((SELECT group_concat({words}, ' ') FROM \"{table_of(part)}\" {alias}"
        f" WHERE {alias}.\"{column}\" = {whole}.id{others}), '')"
    )
