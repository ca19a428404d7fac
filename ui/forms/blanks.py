"""Records with nothing in them yet, for forms to fill in."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

from watchapp.fields import Day, Measure, Moment, OnRemove, Ref, Whole
from watchapp.records import Record
from watchapp.schema import fields_of

R = TypeVar("R", bound=Record)

OWNER_TO_COME = 0
"""Stands for the number of the whole in a part of it; the log gives the true one."""


def blank(kind: type[R], **filled: Any) -> R:
    """Return a new record: its defaults, what is filled in, and nothing in the rest."""
    empty: dict[str, Any] = {
        each.name: _nothing(kind, each.name) for each in fields(kind) if each.default is MISSING
    }
    return kind(**(empty | filled))


def _nothing(kind: type[Record], name: str) -> Any:
    field = fields_of(kind)[name]
    if isinstance(field, Ref) and field.on_remove is OnRemove.FOLLOW:
        return OWNER_TO_COME
    return None if isinstance(field, Ref | Moment | Day | Whole | Measure) else ""
