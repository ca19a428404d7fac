"""Doubts about a free text before it reaches the street: what in it could harm somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class DoubtKind(StrEnum):
    """What may be wrong with a piece of text."""

    NAME = "name"
    PLATE = "plate"
    PHONE = "phone"
    EMAIL = "e-mail"
    HOUSE = "house number"
    ACCUSING = "accusing word"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place in a text, from `start` to before `end`, and why it gives pause."""

    kind: DoubtKind
    start: int
    end: int
    words: str
    sentence: str


_SENTENCES = {
    DoubtKind.NAME: "“{}” is a member's name: print it only with that person's consent.",
    DoubtKind.PLATE: "“{}” looks like a license plate: leave it out of what is printed.",
    DoubtKind.PHONE: "“{}” looks like a phone number: is it meant for everybody?",
    DoubtKind.EMAIL: "“{}” is an e-mail address: is it meant for everybody?",
    DoubtKind.HOUSE: "“{}” looks like a house number: tell the block instead.",
    DoubtKind.ACCUSING: "“{}” judges instead of describing: say what was seen.",
}

_PATTERNS = {
    DoubtKind.EMAIL: re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    DoubtKind.PHONE: re.compile(
        r"(?<!\d)(?:\+?\d{1,3}[ .-]?)?(?:\(\d{3}\)|\d{3})[ .-]?\d{3}[ .-]?\d{4}(?!\d)"
    ),
    DoubtKind.PLATE: re.compile(
        r"\b(?=[A-Z0-9-]{5,8}\b)(?=[A-Z0-9-]*[A-Z])(?=[A-Z0-9-]*\d)(?:[A-Z]{1,3}-?\d{2,4}|\d{1,3}-?[A-Z]{2,3}-?\d{0,4}"
        r"|[A-Z]{2}\d{2}[A-Z]{3}|\d[A-Z]{3}\d{3})\b"
    ),
    DoubtKind.HOUSE: re.compile(
        r"\b\d{1,5}[A-Za-z]?\s+(?:[NSEW]\.?\s+)?(?:[A-Z][\w'.]*\s+){1,3}"
        r"(?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|Ln|Lane|Ct|Court|Blvd|Boulevard|Way|Pl|Place|Ter"
        r"|Terrace|Cir|Circle|Pkwy|Parkway|Hwy|Highway)\b"
    ),
    DoubtKind.ACCUSING: re.compile(
        r"\b(?:suspicious|sketchy|thugs?|up to no good|does(?:n.t| not) belong|criminals?|crooks?"
        r"|perpetrators?|perps?|thie(?:f|ves)|burglars?|robbers?|gangs?|junkies?|vagrants?)\b",
        re.IGNORECASE,
    ),
}


def doubts_about(text: str, names: Iterable[str] = ()) -> tuple[Doubt, ...]:
    """Return the doubts about a text, in reading order, none inside another.

    `names` are those of the roster; each is looked for whole and by its last word.
    """
    found = [
        _doubt(kind, match)
        for kind, pattern in (*_PATTERNS.items(), *_name_patterns(names))
        for match in pattern.finditer(text)
    ]
    found.sort(key=lambda doubt: (doubt.start, -doubt.end))
    return tuple(_outermost(found))


def _doubt(kind: DoubtKind, match: re.Match[str]) -> Doubt:
    return Doubt(kind, match.start(), match.end(), match[0], _SENTENCES[kind].format(match[0]))


def _name_patterns(names: Iterable[str]) -> Iterable[tuple[DoubtKind, re.Pattern[str]]]:
    for name in names:
        words = name.split()
        if not words:
            continue
        last = rf"|\b{re.escape(words[-1])}\b" if len(words) > 1 and len(words[-1]) > 2 else ""
        yield DoubtKind.NAME, re.compile(rf"\b{re.escape(' '.join(words))}\b{last}", re.IGNORECASE)


def _outermost(doubts: list[Doubt]) -> Iterable[Doubt]:
    reached = -1
    for doubt in doubts:
        if doubt.start >= reached:
            reached = doubt.end
            yield doubt
