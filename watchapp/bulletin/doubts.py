"""What in a bulletin's free words should give the captain pause before it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from watchapp.bulletin.contents import Bulletin
from watchapp.bulletin.fonts import MISSING, unprintable
from watchapp.wording import doubts_about


@dataclass(frozen=True, slots=True)
class Raised:
    """A doubt with the place of the words in the bulletin: `start` to before `end` of a text.

    `where` is empty for the captain's message.
    """

    where: str
    words: str
    sentence: str
    start: int
    end: int


def doubts_in(bulletin: Bulletin, names: Iterable[str]) -> tuple[Raised, ...]:
    """Return the doubts about all free words; `names` belong to those who did not agree."""
    known = tuple(names)
    return tuple(
        raised
        for where, text in _texts(bulletin)
        for raised in (*_doubts(where, text, known), *_lost(where, text))
    )


def _texts(bulletin: Bulletin) -> Iterator[tuple[str, str]]:
    yield "", bulletin.message
    for item in bulletin.listed.items:
        if words := item.sighting.text("public_words"):
            yield f"{item.category.text('name')}, {item.when}", words
    for meeting in bulletin.meetings:
        if place := meeting.text("where"):
            yield meeting.text("kind"), place


def _doubts(where: str, text: str, names: Iterable[str]) -> Iterator[Raised]:
    for doubt in doubts_about(text, names):
        yield Raised(where, doubt.words, doubt.sentence, doubt.start, doubt.end)


def _lost(where: str, text: str) -> Iterator[Raised]:
    for letter in unprintable(text):
        start = text.find(letter)
        sentence = f"“{letter}” cannot be printed; it will stand as {MISSING}."
        yield Raised(where, letter, sentence, max(start, 0), max(start, 0) + len(letter))
