"""Fields of words: free text and street addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from typing_extensions import override

from watchapp.addresses import block_of
from watchapp.fields.field import Audience, Field, SqlValue
from watchapp.speech import say

_NO_TEXT = re.compile("[\0\ud800-\udfff]")  # NUL, and the half characters of a bad paste


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Field[str]):
    """Words; `lines` over one makes a paragraph's editor, `longest` counts characters.

    `offered` are the words that usually stand there, shown in the language spoken and kept in
    English; any other may be typed. `names` is the table whose names are offered in the same way.
    `markdown` are paragraphs with headings and lists, shown as they will look while one types.
    """

    longest: int = 200
    lines: int = 1
    offered: tuple[str, ...] = ()
    names: str = ""
    markdown: bool = False

    @override
    def encode(self, value: str) -> SqlValue:
        return value

    @override
    def decode(self, stored: SqlValue) -> str:
        return "" if stored is None else str(stored)

    @override
    def show(self, value: str) -> str:
        return say(value) if value in self.offered else value

    @override
    def read(self, text: str) -> str:
        plain = text.strip()
        return next((word for word in self.offered if say(word) == plain), plain)

    @override
    def complain(self, value: str) -> str:
        if len(value) > self.longest:
            return say(
                "{label} has {n} characters; shorten it to {longest}.",
                label=say(self.label),
                n=len(value),
                longest=self.longest,
            )
        if _NO_TEXT.search(value):
            return say(
                "{label} holds a character that is no text; type it again.", label=say(self.label)
            )
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address(Text):
    """A street address: whole for the captain, its block for everybody else."""

    @override
    def tell(self, value: str, audience: Audience) -> str | None:
        if audience >= Audience.CAPTAIN:
            return value
        return (block_of(value) or None) if audience >= self.audience else None
