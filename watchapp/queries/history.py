"""How a record came to be as it is: who changed what, when, on which laptop, its parts with it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import Any

from watchapp.fields import Key, Ref, Uid
from watchapp.queries.headlines import (
    Names,
    headline,
    kind_of_table,
    kind_words,
    name_of,
    record_kept,
)
from watchapp.records import ALL, Batch
from watchapp.schema import Record, fields_of, is_empty, table_of
from watchapp.speech import say
from watchapp.store import ChangeKind, Store
from watchapp.store.search_text import owners_of, table_named

BEFORE_ALL = 0
"""Stands for the change before a record's first one: an imported record began without any."""

_LINES = """
SELECT r.id, r.change, c.at, c.origin, c.label, c.kind, r."table", r.key, r.before, r.after,
    r.forgotten
FROM revision r JOIN change c ON c.id = r.change
"""
_OF_RECORD = _LINES + 'WHERE r."table" = ? AND r.key = ?'
_REMOVED = (
    _LINES
    + """
WHERE r.id IN (SELECT max(id) FROM revision GROUP BY "table", key)
    AND r.after IS NULL AND r.before IS NOT NULL ORDER BY r.id DESC
"""
)


@dataclass(frozen=True, slots=True)
class Line:
    """One revision of a record or of a part of it, as the log keeps it."""

    id: int
    change: int
    at: datetime
    origin: str
    label: str
    kind: ChangeKind
    table: str
    key: int
    before: Record | None
    after: Record | None
    forgotten: bool


@dataclass(frozen=True, slots=True)
class Altered:
    """A field before and after, in the captain's words; `part` names the part that it is of."""

    part: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Event:
    """What one change did to a record and its parts.

    `stands` says that the record was in the log after it; `is_now`, that it stands so still.
    """

    change: int
    at: datetime | None
    origin: str
    label: str
    kind: ChangeKind
    altered: tuple[Altered, ...] = ()
    stands: bool = True
    is_now: bool = False
    forgotten: bool = False


@dataclass(frozen=True, slots=True)
class Removed:
    """A record that is not in the log any more and can be put back as it was at `change`."""

    kind: type[Record]
    key: int
    at: datetime
    origin: str
    what: str
    title: str
    change: int


def events_of(store: Store, kind: type[Record], key: int) -> tuple[Event, ...]:
    """Return what happened to a record and its parts, the latest first."""
    lines = lines_of(store, kind, key)
    names = Names(store)
    table = table_of(kind)
    now = state_at(lines, None)
    events = []
    for change, group in groupby(sorted(lines, key=lambda each: each.id), lambda each: each.change):
        done = list(group)
        state = state_at(lines, change)
        events.append(
            Event(
                change,
                done[0].at,
                done[0].origin,
                done[0].label,
                done[0].kind,
                tuple(_altered(done, table, names)),
                stands=(table, key) in state,
                is_now=state == now,
                forgotten=any(line.forgotten for line in done),
            )
        )
    own = [line for line in lines if line.table == table]
    if own and own[0].before is not None:
        events.insert(0, _beginning(is_now=state_at(lines, BEFORE_ALL) == now))
    return tuple(reversed(events))


def _beginning(*, is_now: bool) -> Event:
    """Return what stands for the coming of a record that no revision tells of: an import's."""
    return Event(BEFORE_ALL, None, "", say("As it was imported"), ChangeKind.ACT, is_now=is_now)


State = Mapping[tuple[str, int], Record]


def state_at(lines: Iterable[Line], change: int | None) -> State:
    """Return the record and its parts as they stood after a change, None for the last."""
    state: dict[tuple[str, int], Record | None] = {}
    for line in sorted(lines, key=lambda each: each.id):
        if change is None or line.change <= change:
            state[line.table, line.key] = line.after
        else:
            state.setdefault((line.table, line.key), line.before)
    return {name: record for name, record in state.items() if record is not None}


def lines_of(store: Store, kind: type[Record], key: int) -> list[Line]:
    """Return the revisions of a record and of all that ever was a part of it, oldest first."""
    lines = [_line(row) for row in store.select(_OF_RECORD, (table_of(kind), key))]
    for part, column in parts_of_kind(kind):
        for number in _former_parts(store, part, column, key):
            rows = store.select(_OF_RECORD, (table_of(part), number))
            lines += (_as_part(_line(row), column, key) for row in rows)
    return sorted(lines, key=lambda line: line.id)


def parts_of_kind(kind: type[Record]) -> Iterator[tuple[type[Record], str]]:
    """Yield the kinds of part that a kind of record has, each with the column that names it."""
    for part in ALL:
        for column in owners_of(part):
            if table_named(part, column) == table_of(kind):
                yield part, column


def _former_parts(store: Store, part: type[Record], column: str, key: int) -> list[int]:
    sql = (
        'SELECT DISTINCT key FROM revision WHERE "table" = ? AND NOT forgotten AND ? IN'
        f" (json_extract(before, '$.{column}'), json_extract(after, '$.{column}'))"
    )
    return [number for (number,) in store.select(sql, (table_of(part), key))]


def _as_part(line: Line, column: str, key: int) -> Line:
    """Return a part's revision as its whole sees it: one that went elsewhere is gone."""
    before, after = (
        each if each is not None and getattr(each, column) == key else None
        for each in (line.before, line.after)
    )
    return replace(line, before=before, after=after)


def _line(row: tuple[Any, ...]) -> Line:
    number, change, at, origin, label, kind, table, key, before, after, forgotten = row
    return Line(
        number,
        change,
        datetime.fromisoformat(at),
        origin,
        label,
        ChangeKind(kind),
        table,
        key,
        _record(table, before),
        _record(table, after),
        bool(forgotten),
    )


def _record(table: str, text: str | None) -> Record | None:
    return None if text is None else record_kept(kind_of_table(table), json.loads(text))


def _altered(lines: Iterable[Line], whole: str, names: Names) -> Iterator[Altered]:
    """Yield the fields that one change altered, those of the record itself first."""
    for line in sorted(lines, key=lambda each: each.table != whole):
        told = line.after or line.before
        if told is None:
            continue
        is_part = line.table != whole
        part = f"{kind_words(told)}: {headline(told, names)}" if is_part else ""
        owners = owners_of(type(told)) if is_part else ()
        if line.after is None:
            gone = say("removed")
            yield Altered(part or kind_words(told), "", headline(told, names), gone)
            continue
        for name, field in fields_of(type(told)).items():
            if isinstance(field, Key | Uid) or name in owners:
                continue
            before, after = _shown(line.before, name, names), _shown(line.after, name, names)
            if before != after:
                yield Altered(part, say(field.label), before, after)


def _shown(record: Record | None, name: str, names: Names) -> str:
    """Return a field as the captain reads it."""
    if record is None:
        return ""
    value, field = getattr(record, name), fields_of(type(record))[name]
    if is_empty(value) or value is False:
        return ""
    return names.of(field.to, value) if isinstance(field, Ref) else field.show(value)


def removed_records(store: Store, *, most: int = 500) -> tuple[Removed, ...]:
    """Return the records that are not in the log any more, those removed last first.

    What was forgotten is not among them, nor are imports, which only undo brings back.
    """
    names = Names(store)
    found = []
    for row in store.select(_REMOVED):
        line = _line(row)
        before = line.before
        if before is None or isinstance(before, Batch) or _is_part(before):
            continue
        what, title = kind_words(before), name_of(before, names)
        found.append(
            Removed(type(before), line.key, line.at, line.origin, what, title, line.change - 1)
        )
    return tuple(found[:most])


def _is_part(record: Record) -> bool:
    return any(getattr(record, column) is not None for column in owners_of(type(record)))
