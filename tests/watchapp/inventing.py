"""Hypothesis strategies for the values of every kind of field, and for whole records."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from watchapp.fields import (
    Choice,
    Day,
    Field,
    Flag,
    Key,
    Marks,
    Measure,
    Moment,
    Outline,
    Ref,
    Text,
    Uid,
    Whole,
)
from watchapp.records import Record
from watchapp.schema import fields_of

_FIRST, _LAST = date(1900, 1, 1), date(2199, 12, 31)
_TRIANGLE = json.dumps({"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [0, 1], [0, 0]]]})


@cache
def words(longest: int) -> SearchStrategy[str]:
    """Return texts as a person may leave them: no blanks around, no half characters."""
    letters = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
    return st.text(letters, max_size=min(longest, 60)).map(str.strip)


def moments() -> SearchStrategy[datetime]:
    """Return moments to the minute."""
    whole = st.datetimes(datetime(1900, 1, 1, 0, 0), datetime(2199, 12, 31, 23, 59))
    return whole.map(lambda moment: moment.replace(second=0, microsecond=0))


def _texts(field: Any) -> SearchStrategy[str]:
    text = words(field.longest)
    return text.filter(bool) if field.required else text


def _maybe(field: Field[Any], values: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return values if field.required else st.none() | values


def _measures(field: Any) -> SearchStrategy[float]:
    return st.floats(field.least, field.most).map(lambda value: round(value, field.digits))


_STRATEGIES: dict[type[Field[Any]], Callable[[Any], SearchStrategy[Any]]] = {
    Key: lambda _: st.none() | st.integers(1, 10**12),
    Ref: lambda field: _maybe(field, st.integers(1, 10**12)),
    Uid: lambda _: st.uuids().map(str),
    Text: _texts,
    Choice: lambda field: st.sampled_from(list(field.of)),
    Marks: lambda field: st.frozensets(st.sampled_from(list(field.of))),
    Flag: lambda _: st.booleans(),
    Whole: lambda field: _maybe(field, st.integers(field.least, field.most)),
    Measure: lambda field: _maybe(field, _measures(field)),
    Day: lambda field: _maybe(field, st.dates(_FIRST, _LAST)),
    Moment: lambda field: _maybe(field, moments()),
    Outline: lambda _: st.sampled_from(["", _TRIANGLE]),
}


def values_of(field: Field[Any]) -> SearchStrategy[Any]:
    """Return the values that a field may hold, none among them where it may be empty."""
    kind = next(each for each in type(field).__mro__ if each in _STRATEGIES)
    return _STRATEGIES[kind](field)


_RECORDS: dict[type[Record], SearchStrategy[Record]] = {}


def records_of(kind: type[Record]) -> SearchStrategy[Record]:
    """Return records of a kind, field by field at random, sound or not between fields."""
    if kind not in _RECORDS:  # what it is put together from is worked out anew for each strategy
        _RECORDS[kind] = _invented(kind)
    return _RECORDS[kind]


def _invented(kind: type[Record]) -> SearchStrategy[Record]:
    given = {name: values_of(field) for name, field in fields_of(kind).items()}
    return st.builds(kind, **given)
