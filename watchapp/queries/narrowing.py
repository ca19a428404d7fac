"""How a question narrows a list: terms with values, those without a value left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from watchapp.fields import SqlValue


def where(terms: Mapping[str, object]) -> tuple[str, tuple[SqlValue, ...]]:
    """Return a WHERE of the terms that have a value, empty where none has one, and the values.

    A term holds one `?` for its value, or none where the value only says that it is wanted.
    """
    given = {term: value for term, value in terms.items() if value is not None}
    values = tuple(_sql(value) for term, value in given.items() if "?" in term)
    return (f"WHERE {' AND '.join(given)} " if given else ""), values


def after(last: date | None) -> date | None:
    """Return the day after the last one that is wanted: a moment of that day is before it."""
    return last and last + timedelta(days=1)


def _sql(value: object) -> SqlValue:
    """Return a value as the log keeps it; an option is a string already."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int | float):
        return value
    raise TypeError(f"a list cannot be narrowed by {value!r}")
