"""Doubts about a free text before it reaches the street: what in it could harm somebody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from watchapp.speech import marked, say
from watchapp.wording.folded import folded
from watchapp.wording.houses import Span, house_spans
from watchapp.wording.names import name_patterns
from watchapp.wording.signs import ACCUSING, EMAIL, NAMED_PLATE, PHONE, PLATE


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
    DoubtKind.NAME: marked("“{}” is a member's name: print it only with that person's consent."),
    DoubtKind.PLATE: marked("“{}” looks like a license plate: leave it out of what is printed."),
    DoubtKind.PHONE: marked("“{}” looks like a phone number: is it meant for everybody?"),
    DoubtKind.EMAIL: marked("“{}” is an e-mail address: is it meant for everybody?"),
    DoubtKind.HOUSE: marked("“{}” looks like a house number: tell the block instead."),
    DoubtKind.ACCUSING: marked("“{}” judges instead of describing: say what was seen."),
}
_PATTERNS = (
    (DoubtKind.EMAIL, EMAIL),
    (DoubtKind.PHONE, PHONE),
    (DoubtKind.PLATE, NAMED_PLATE),
    (DoubtKind.PLATE, PLATE),
    (DoubtKind.ACCUSING, ACCUSING),
)


def doubts_about(text: str, names: Iterable[str] = ()) -> tuple[Doubt, ...]:
    """Return the doubts about a text, in reading order, none inside another.

    `names` are those of the roster; each is looked for whole and by its words, whatever the
    accents and capitals. A doubt costs the captain a look, so days, hours and counts give none.
    """
    searched = folded(text)
    found = [
        _doubt(text, kind, searched.span(start, end))
        for kind, (start, end) in _spans(searched.letters, names)
    ]
    found.sort(key=lambda doubt: (doubt.start, -doubt.end))
    return tuple(_outermost(found))


def _spans(letters: str, names: Iterable[str]) -> Iterator[tuple[DoubtKind, Span]]:
    named = ((DoubtKind.NAME, pattern) for pattern in name_patterns(names))
    for kind, pattern in (*_PATTERNS, *named):
        group = "words" if "words" in pattern.groupindex else 0
        yield from ((kind, found.span(group)) for found in pattern.finditer(letters))
    yield from ((DoubtKind.HOUSE, span) for span in house_spans(letters))


def _doubt(text: str, kind: DoubtKind, span: Span) -> Doubt:
    words = text[slice(*span)]
    return Doubt(kind, *span, words, say(_SENTENCES[kind]).format(words))


def _outermost(doubts: list[Doubt]) -> Iterator[Doubt]:
    reached = -1
    for doubt in doubts:
        if doubt.start >= reached:
            reached = doubt.end
            yield doubt
