"""Fields of a record as typed in a terminal: name=words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, fields
from typing import Any

from watchapp.cli.filters import named
from watchapp.cli.values import Names
from watchapp.errors import Problem, Problems, WatchError
from watchapp.fields import Field, Key, Moment, Ref, Uid
from watchapp.moments import spell_moment
from watchapp.queries.categories import category_names
from watchapp.queries.members import member_names
from watchapp.queries.zones import zone_names
from watchapp.records import ALL, Record
from watchapp.schema import fields_of, table_of
from watchapp.speech import say
from watchapp.store import Store

_NAMES = {"zone": zone_names, "category": category_names, "member": member_names}
_KINDS = {table_of(kind): kind for kind in ALL}
_OF_IMPORTS = "batch"


def open_fields(kind: type[Record]) -> Mapping[str, Field[Any]]:
    """Return the fields that a person may fill in, by name."""
    return {
        name: field
        for name, field in fields_of(kind).items()
        if not isinstance(field, Key | Uid) and name != _OF_IMPORTS
    }


def read_words(store: Store, kind: type[Record], words: Sequence[str]) -> dict[str, Any]:
    """Return the values of fields typed as name=words.

    Raises WatchError if a field is unknown, Problems with all that cannot be understood.
    """
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for word in words:
        name, field, text = _taken_apart(kind, word)
        try:
            values[name] = _read(store, field, text)
        except WatchError as error:
            problems.append(Problem(name, f"{field.label}: {error.sentence}"))
    if problems:
        raise Problems(problems)
    return values


def _taken_apart(kind: type[Record], word: str) -> tuple[str, Field[Any], str]:
    known = open_fields(kind)
    name, equals, text = word.partition("=")
    if not equals or name not in known:
        listed = ", ".join(known)
        raise WatchError(
            say(
                "“{word}” is no field of a {noun}; write one of {listed} as name=…",
                word=word,
                noun=say(kind.noun),
                listed=listed,
            )
        )
    return name, known[name], text


def _read(store: Store, field: Field[Any], text: str) -> Any:
    if not isinstance(field, Ref) or not text.strip():
        return field.read(text)
    if field.to in _NAMES:
        return named(field.to, text, _NAMES[field.to](store))
    return store.get(_KINDS[field.to], field.read(text) or 0).id


def new_record(kind: type[Record], values: Mapping[str, Any]) -> Record:
    """Return a new record with these values; raise Problems for what must be said and is not."""
    bare = [
        each.name for each in fields(kind) if each.default is MISSING and each.name not in values
    ]
    known = fields_of(kind)
    missing = [Problem(name, f"{known[name].label} is missing; add {name}=…") for name in bare]
    if missing:
        raise Problems(missing)
    return kind(**values)


def read_back(record: Record, attributes: Sequence[str], names: Names) -> Iterator[str]:
    """Yield some fields of a record as they were understood, one a line."""
    for name in attributes:
        field, value = fields_of(type(record))[name], getattr(record, name)
        yield f"  {field.label}: {_shown(field, value, names)}"


def _shown(field: Field[Any], value: Any, names: Names) -> str:
    if isinstance(field, Moment) and value is not None:
        return spell_moment(value)
    if isinstance(field, Ref) and field.to in names:
        return names[field.to].get(value, "")
    return field.show(value)
