"""What an audience may know of a record, built by leaving out, never by covering up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, assert_never

from watchapp.fields import Audience, Field, Key, Ref, Uid
from watchapp.moments import show_clock, show_day, show_month
from watchapp.records import Precision, Sighting, SightingState
from watchapp.schema import Record, fields_of, is_empty
from watchapp.speech import say

_KNOWN_BY_PRECISION = {"occurred_from", "occurred_to"}


@dataclass(frozen=True, slots=True)
class Shared:
    """A record as one audience may know it; it holds no more than that."""

    noun: str
    audience: Audience
    values: Mapping[str, Any]
    texts: Mapping[str, str]

    def text(self, name: str) -> str:
        """Return the words of a field; empty where the audience hears nothing of it."""
        return self.texts.get(name, "")


def shared(record: Record, audience: Audience) -> Shared:
    """Return what an audience may know of a record.

    Numbers and lasting names of records are told to nobody, whether a record's own or those that
    it names: whoever prints a zone's name takes it from the zone. A field that waits for consent
    stays silent without it, and a private note is told to nobody but the captain.
    """
    values: dict[str, Any] = {}
    texts: dict[str, str] = {}
    for name, field in fields_of(type(record)).items():
        if isinstance(field, Key | Uid | Ref) or not _agreed(record, field, audience):
            continue
        value = getattr(record, name)
        told = None if is_empty(value) else field.tell(value, audience)
        if told is not None:
            values[name] = told
            texts[name] = _shown(record, name, told)
    return Shared(record.noun, audience, MappingProxyType(values), MappingProxyType(texts))


def _agreed(record: Record, field: Field[Any], audience: Audience) -> bool:
    """Return whether whoever must agree has agreed; the captain may always look."""
    if audience is Audience.CAPTAIN:
        return True
    if isinstance(record, Sighting) and record.state is SightingState.PRIVATE_NOTE:
        return False
    return not field.consent or bool(getattr(record, field.consent))


def _shown(record: Record, name: str, told: Any) -> str:
    """Return a value in words, which claim no hour that is not known."""
    if isinstance(record, Sighting) and name in _KNOWN_BY_PRECISION:
        return _when_known(told, record.precision)
    return fields_of(type(record))[name].show(told)


def _when_known(moment: datetime, precision: Precision) -> str:
    match precision:
        case Precision.MINUTE:
            return f"{show_day(moment)} {show_clock(moment)}"
        case Precision.HOUR:
            return say("{day} about {clock}", day=show_day(moment), clock=show_clock(moment))
        case Precision.DAY:
            return show_day(moment)
        case Precision.MONTH:
            return show_month(moment)
        case _:
            assert_never(precision)
