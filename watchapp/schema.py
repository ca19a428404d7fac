"""What is derived from a record's fields: columns, rows, checks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, TypeVar, cast, get_type_hints

from watchapp.errors import Problem, Problems
from watchapp.fields import Field, Key, Ref, SqlValue, Text, Uid
from watchapp.speech import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Something that the watch keeps. Every attribute carries its field."""

    id: Annotated[int | None, Key()] = None
    uid: Annotated[str, Uid()] = ""

    noun: ClassVar[str] = "record"

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong between the fields of this record."""
        yield from ()

    def doubts(self) -> Iterator[Problem]:
        """Yield what the captain is asked to look at again, and may keep as it is."""
        yield from ()


FORGOTTEN = "(forgotten)"
"""What stands for a text that must be there but was forgotten."""

R = TypeVar("R", bound=Record)
V = TypeVar("V")


def _once(function: Callable[[type[Record]], V]) -> Callable[[type[Record]], V]:
    """Keep what a function says of each kind; `cache` alone is typed to refuse dataclass types."""
    return cast("Callable[[type[Record]], V]", cache(function))


@_once
def fields_of(kind: type[Record]) -> Mapping[str, Field[Any]]:
    """Return the fields of a kind of record by attribute name, in order."""
    hints = get_type_hints(kind, include_extras=True)
    return MappingProxyType({each.name: _field_in(hints[each.name]) for each in fields(kind)})


def _field_in(hint: Any) -> Field[Any]:
    """Return the field that an attribute's annotation carries."""
    found = [extra for extra in hint.__metadata__ if isinstance(extra, Field)]
    return found[0]


@_once
def table_of(kind: type[Record]) -> str:
    """Return the name of the table that keeps a kind of record: ActionItem -> action_item."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def nouns_of(kind: type[Record]) -> str:
    """Return the English word for several of a kind of record: category -> categories."""
    noun, *rest = re.split(r"(?= of | on )", kind.noun, maxsplit=1)
    if noun.endswith("y") and noun[-2] not in "aeiou":
        several = f"{noun[:-1]}ies"
    else:
        several = f"{noun}es" if noun.endswith(("ch", "s", "sh", "x")) else f"{noun}s"
    return "".join((several, *rest))


@_once
def columns_of(kind: type[Record]) -> tuple[str, ...]:
    """Return the names of the columns, in the order of the fields."""
    return tuple(fields_of(kind))


@_once
def refs_of(kind: type[Record]) -> Mapping[str, Ref]:
    """Return the fields that name other records, by attribute name."""
    found = {name: field for name, field in fields_of(kind).items() if isinstance(field, Ref)}
    return MappingProxyType(found)


def to_row(record: Record) -> dict[str, SqlValue]:
    """Return a record as the values of its columns."""
    return {
        name: _encoded(field, getattr(record, name))
        for name, field in fields_of(type(record)).items()
    }


def _encoded(field: Field[Any], value: object) -> SqlValue:
    return None if value is None else field.encode(value)


@_once
def _decoders(kind: type[Record]) -> tuple[tuple[str, Field[Any]], ...]:
    return tuple(fields_of(kind).items())


@_once
def default_row(kind: type[Record]) -> Mapping[str, SqlValue]:
    """Return the columns of a record of which nothing was said; None where something must be."""
    encoded = {
        each.name: None if each.default is MISSING else _encoded(field, each.default)
        for each, field in zip(fields(kind), fields_of(kind).values(), strict=True)
    }
    return MappingProxyType(encoded)


def from_row(kind: type[R], row: Sequence[SqlValue]) -> R:
    """Return the record that a row of columns (in the order of `columns_of`) keeps."""
    pairs = zip(_decoders(kind), row, strict=True)
    return kind(**{name: field.decode(stored) for (name, field), stored in pairs})


def check(record: Record) -> tuple[Problem, ...]:
    """Return all that is wrong with a record, field by field, then between fields."""
    found = [
        Problem(name, sentence)
        for name, field in fields_of(type(record)).items()
        if (sentence := _complaint(field, getattr(record, name)))
    ]
    return (*found, *record.problems()) if not found else tuple(found)


def doubts(record: Record) -> tuple[Problem, ...]:
    """Return what to ask before a record is saved; unlike `check` it forbids nothing.

    A time ahead or long ago may be a slip of the finger, and a word that judges one of the tongue.
    """
    found = [
        Problem(name, question)
        for name, field in fields_of(type(record)).items()
        if not is_empty(value := getattr(record, name)) and (question := field.wonder(value))
    ]
    return (*found, *record.doubts())


def _complaint(field: Field[Any], value: Any) -> str:
    if is_empty(value):
        if not field.required:
            return ""
        return say("{label} is missing; please fill it in.", label=say(field.label))
    return field.complain(value)


def husk_of(record: R) -> R:
    """Return a record that keeps its number and lasting name, and as few words as it may."""
    words: dict[str, Any] = {}
    for each, field in zip(fields(record), fields_of(type(record)).values(), strict=True):
        if isinstance(field, Key | Uid):
            continue
        if each.default is not MISSING:
            words[each.name] = each.default
        elif isinstance(field, Text):
            words[each.name] = FORGOTTEN
    return replace(record, **words)


def is_empty(value: object) -> bool:
    """Return whether a value says nothing: None, or text of blanks only."""
    return value is None or (isinstance(value, str) and not value.strip())


def demand(record: Record) -> None:
    """Raise Problems if anything is wrong with a record."""
    if problems := check(record):
        raise Problems(problems)
