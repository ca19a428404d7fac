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
    """Yield one doubt about all letters that cannot be printed, at the first of them."""
    letters = unprintable(text)
    if not letters:
        return
    start = max(0, text.find(letters[0]))
    listed = "".join(letters)
    many = len(letters) > 1
    sentence = f"“{listed}” cannot be printed; {'each' if many else 'it'} will stand as {MISSING}."
    yield Raised(where, listed, sentence, start, start + len(letters[0]))
