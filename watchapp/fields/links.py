"""Fields that name records: a record's own number, its lasting name, and another's number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override

from watchapp.errors import ReadError
from watchapp.fields.field import Field, IntegerField, SqlValue
from watchapp.speech import say

_LONGEST_NUMBER = 15  # digits; SQLite's own numbers are not much longer
_UID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Key(IntegerField):
    """The record's number on paper, given once and never again; None until it is saved."""

    label: str = "No."

    @override
    def show(self, value: int | None) -> str:
        return "" if value is None else str(value)

    @override
    def read(self, text: str) -> int | None:
        plain = text.strip().lstrip("#")
        if not plain:
            return None
        if not plain.isdecimal() or len(plain) > _LONGEST_NUMBER:
            raise ReadError(
                say("“{text}” is no record's number; type digits only.", text=text.strip())
            )
        return int(plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uid(Field[str]):
    """The record's name on every laptop: a UUID, given by the store."""

    label: str = "Lasting name"

    @override
    def encode(self, value: str) -> SqlValue:
        return value

    @override
    def decode(self, stored: SqlValue) -> str:
        return str(stored)

    @override
    def read(self, text: str) -> str:
        return text.strip().lower()

    @override
    def complain(self, value: str) -> str:
        if value and not _UID.fullmatch(value):
            return say(
                "{label} “{value}” is no UUID; leave it to the log.",
                label=say(self.label),
                value=value,
            )
        return ""


class OnRemove(StrEnum):
    """What happens to a record when the one it names is removed."""

    CLEAR = "clear"  # the link becomes empty
    REFUSE = "refuse"  # the removal is refused in words
    FOLLOW = "follow"  # this record is a part of the other and goes with it


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref(IntegerField):
    """The number of a record in table `to`."""

    to: str
    on_remove: OnRemove = OnRemove.CLEAR

    @override
    def show(self, value: int | None) -> str:
        return "" if value is None else f"#{value}"

    @override
    def read(self, text: str) -> int | None:
        return Key(label=self.label).read(text)
