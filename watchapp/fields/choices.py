"""Fields of fixed words: one of them, or a set of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from typing_extensions import override

from watchapp.errors import ReadError
from watchapp.fields.field import Field, Option, SqlValue
from watchapp.speech import say


def _option_named(options: type[Option], text: str) -> Option:
    plain = text.strip().casefold()
    for option in options:
        if plain in {option.value, option.label.casefold(), option.words.casefold()}:
            return option
    listed = ", ".join(option.label for option in options)
    raise ReadError(
        say("“{text}” is none of: {listed}. Choose one of these.", text=text.strip(), listed=listed)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Field[Option]):
    """One of the options of `of`."""

    of: type[Option]

    @override
    def encode(self, value: Option) -> SqlValue:
        return value.value

    @override
    def decode(self, stored: SqlValue) -> Option:
        return self.of(str(stored))

    @override
    def show(self, value: Option) -> str:
        return value.label

    @override
    def read(self, text: str) -> Option:
        return _option_named(self.of, text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks(Field[frozenset[Option]]):
    """Any number of the options of `of`, kept as their words in order."""

    of: type[Option]

    @override
    def encode(self, value: Iterable[Option]) -> SqlValue:
        return " ".join(sorted(mark.value for mark in value))

    @override
    def decode(self, stored: SqlValue) -> frozenset[Option]:
        return frozenset(self.of(word) for word in str(stored or "").split())

    @override
    def show(self, value: Iterable[Option]) -> str:
        return ", ".join(mark.label for mark in sorted(value))

    @override
    def read(self, text: str) -> frozenset[Option]:
        return frozenset(_option_named(self.of, word) for word in text.split(",") if word.strip())
