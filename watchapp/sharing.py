"""What an audience may know of a record, built by leaving out, never by covering up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from watchapp.fields import Audience, Field, Key, Uid
from watchapp.schema import Record, fields_of, is_empty


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

    Numbers and lasting names of records are told to nobody, and a field that waits for consent
    stays silent without it.
    """
    values: dict[str, Any] = {}
    texts: dict[str, str] = {}
    for name, field in fields_of(type(record)).items():
        if isinstance(field, Key | Uid) or not _agreed(record, field, audience):
            continue
        value = getattr(record, name)
        told = None if is_empty(value) else field.tell(value, audience)
        if told is not None:
            values[name] = told
            texts[name] = field.show(told)
    return Shared(record.noun, audience, MappingProxyType(values), MappingProxyType(texts))


def _agreed(record: Record, field: Field[Any], audience: Audience) -> bool:
    """Return whether whoever must agree has agreed; the captain may always look."""
    if not field.consent or audience is Audience.CAPTAIN:
        return True
    return bool(getattr(record, field.consent))
