"""The words by which the captain knows a record at a glance, whatever its kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from watchapp.fields import SqlValue, Text
from watchapp.moments import show_day, show_moment
from watchapp.records import (
    ALL,
    Attachment,
    Attendance,
    Leg,
    Meeting,
    Patrol,
    Record,
    Sighting,
    SightingState,
    Source,
    Turnout,
)
from watchapp.schema import columns_of, default_row, fields_of, from_row, refs_of, table_of
from watchapp.speech import say
from watchapp.store import Store

_KINDS: Mapping[str, type[Record]] = {table_of(kind): kind for kind in ALL}


@dataclass(frozen=True, slots=True)
class Names:
    """The names of records by table and number, each read once."""

    store: Store
    _read: dict[tuple[str, int], str] = field(default_factory=dict)

    def of(self, table: str, key: int | None) -> str:
        """Return the name of a record, its last where it is gone, nothing for None."""
        if key is None:
            return ""
        if (table, key) not in self._read:
            found = self.store.find(_KINDS[table], key) or self._removed(table, key)
            self._read[table, key] = f"#{key}" if found is None else name_of(found, self)
        return self._read[table, key]

    def _removed(self, table: str, key: int) -> Record | None:
        """Return a record as the history knew it last, None where that was forgotten."""
        rows = (each.before for each in reversed(self.store.history(_KINDS[table], key)))
        row = next((row for row in rows if row is not None), None)
        return None if row is None else record_kept(_KINDS[table], row)


def record_kept(kind: type[Record], row: Mapping[str, SqlValue]) -> Record:
    """Return the record that a revision keeps; a field that came later has its default."""
    whole = {**default_row(kind), **row}
    return from_row(kind, [whole[name] for name in columns_of(kind)])


def kind_of_table(table: str) -> type[Record]:
    """Return the kind of record that a table keeps."""
    return _KINDS[table]


def kind_words(record: Record) -> str:
    """Return what sort of record it is; a police record is no sighting of the watch."""
    if isinstance(record, Sighting):
        if record.state is SightingState.PRIVATE_NOTE:
            return say("Private note")
        if record.source is Source.POLICE:
            return say("Police record")
    noun = say(record.noun)
    return noun[:1].upper() + noun[1:]


def headline(record: Record, names: Names) -> str:
    """Return the few words by which a record is known: its name, or what, where and when."""
    match record:
        case Sighting():
            parts = [names.of("category", record.category), record.address]
        case Patrol() | Leg():
            parts = [record.mode.label, _zone(record, names)]
        case Meeting():
            parts = [record.kind.label, record.where]
        case Turnout():
            parts = [names.of("member", record.member)]
        case Attendance():
            parts = [names.of("member", record.member) or record.guest]
        case Attachment():
            parts = [record.caption or record.file_name]
        case _:
            parts = [_first_words(record)]
    return ", ".join(filter(None, parts)) or f"{kind_words(record)} #{record.id}"


def name_of(record: Record, names: Names) -> str:
    """Return the headline of a record, with its time where there are many of that headline."""
    time: datetime | None = None
    if isinstance(record, Patrol):
        time = record.actual_from or record.planned_from
    elif isinstance(record, Meeting):
        time = record.starts
    return ", ".join(filter(None, (show_time(time), headline(record, names))))


def _zone(record: Patrol | Leg, names: Names) -> str:
    return names.of("zone", record.zone)


def _first_words(record: Record) -> str:
    """Return the first text of a record that says something, its required one first."""
    fields = fields_of(type(record))
    texts = [name for name, field in fields.items() if isinstance(field, Text)]
    texts.sort(key=lambda name: not fields[name].required)
    return next((text for name in texts if (text := getattr(record, name).strip())), "")


def show_time(value: date | datetime | None) -> str:
    """Return a day or a moment as a person reads it; nothing for None."""
    if value is None:
        return ""
    return show_moment(value) if isinstance(value, datetime) else show_day(value)


def refs_in(record: Record) -> Mapping[str, tuple[str, int]]:
    """Return which records a record names, as table and number by field."""
    found = {name: (ref.to, getattr(record, name)) for name, ref in refs_of(type(record)).items()}
    return {name: (table, key) for name, (table, key) in found.items() if key is not None}
