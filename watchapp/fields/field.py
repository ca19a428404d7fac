"""What every kind of field knows: its column, its codecs, its words, and who may be told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import ClassVar, Generic, TypeAlias, TypeVar

from typing_extensions import override

from watchapp.speech import say

SqlValue: TypeAlias = str | int | float | bytes | None

V = TypeVar("V")


class Audience(IntEnum):
    """Who is told, from everybody to the captain alone; each hears what those before it hear."""

    STREET = 1
    LIAISON = 2
    CAPTAIN = 3


class Option(StrEnum):
    """One of a few fixed words; the value is what the log keeps."""

    @property
    def words(self) -> str:
        """Return what the option is called in English."""
        return self.value.replace("_", " ").capitalize()

    @property
    def label(self) -> str:
        """Return the words that a person reads, in the language spoken."""
        return say(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Generic[V]):
    """One attribute of a record.

    `audience` is the widest circle that may be told; a field that does not say is the captain's
    alone. `consent` names the record's field that must be set before anyone else is told.
    """

    label: str = ""
    help: str = ""
    required: bool = False
    audience: Audience = Audience.CAPTAIN
    consent: str = ""

    column: ClassVar[str] = "TEXT"

    def encode(self, value: V) -> SqlValue:
        """Return what the column keeps for a value."""
        raise NotImplementedError

    def decode(self, stored: SqlValue) -> V:
        """Return the value that the column keeps."""
        raise NotImplementedError

    def show(self, value: V) -> str:
        """Return the value as a person reads it."""
        return str(value)

    def read(self, text: str) -> V:
        """Return the value that a person typed.

        Raises ReadError with a sentence if it cannot be understood.
        """
        raise NotImplementedError

    def complain(self, value: V) -> str:  # noqa: ARG002 - most kinds accept every value
        """Return the sentence that says what is wrong with a value, or the empty text."""
        return ""

    def wonder(self, value: V) -> str:  # noqa: ARG002 - most kinds take what they are given
        """Return the question that an unlikely value raises, or the empty text."""
        return ""

    def tell(self, value: V, audience: Audience) -> V | None:
        """Return what an audience may know of a value: all, less, or None for silence."""
        return value if audience >= self.audience else None


@dataclass(frozen=True, slots=True, kw_only=True)
class IntegerField(Field[int | None]):
    """A field whose column keeps an integer, or nothing."""

    column: ClassVar[str] = "INTEGER"

    @override
    def encode(self, value: int | None) -> SqlValue:
        return value

    @override
    def decode(self, stored: SqlValue) -> int | None:
        return None if stored is None else int(stored)
