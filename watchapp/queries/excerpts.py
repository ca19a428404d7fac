"""The part of a text in which searched words stand, and where they stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from watchapp.store.folding import words_in

LONGEST = 90  # characters of an excerpt
_BEFORE = 24  # characters before the first word that was found
_WORD = re.compile(r"[^\W_][\u0300-\u036f]*(?:[^\W_][\u0300-\u036f]*)*")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, and the (begin, length) of what was found in it."""

    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()


def marked(text: str, asked: Sequence[str]) -> Marked:
    """Return a text with the beginnings of its words marked that were asked for."""
    return Marked(text, tuple(_marks(text, asked)))


def _marks(text: str, asked: Sequence[str]) -> Iterable[tuple[int, int]]:
    for word in _WORD.finditer(text):
        if length := _length_found(word.group(), asked):
            yield word.start(), length


def _length_found(word: str, asked: Sequence[str]) -> int:
    """Return how many letters of a word were asked for, 0 for none."""
    folded = "".join(words_in(word))
    longest = max((len(each) for each in asked if folded.startswith(each)), default=0)
    # A folded word may be longer or shorter than it is written: then the whole of it is marked.
    return longest if len(folded) == len(word) else longest and len(word)


def best_excerpt(texts: Iterable[str], asked: Sequence[str], *, besides: Marked) -> Marked:
    """Return the part of one of the texts that holds the most of the words, cut to be short.

    Words that stand in what is shown `besides` count only where no text holds another.
    """
    shown = {each for each in asked if _holds(besides.text, each)}
    missing = [each for each in asked if each not in shown]
    best, most = "", -1.0
    for text in texts:
        if text and text not in besides.text:
            score = float(sum(_holds(text, word) for word in missing))
            score += sum(_holds(text, word) for word in shown) / (len(asked) + 1)
            if score > most:
                best, most = text, score
            if best and score >= len(missing):
                break
    return _cut(_BLANKS.sub(" ", best.strip()), asked)


def _holds(text: str, word: str) -> bool:
    found = words_in(text)
    return any(each.startswith(word) for each in found) or "".join(found).startswith(word)


def _cut(text: str, asked: Sequence[str]) -> Marked:
    """Return a text cut around the first word that was found."""
    whole = marked(text, asked)
    if len(text) <= LONGEST:
        return whole
    first = whole.marks[0][0] if whole.marks else 0
    begin = max(0, min(first - _BEFORE, len(text) - LONGEST))
    begin = text.rfind(" ", 0, begin + 1) + 1 if begin else 0
    end = begin + LONGEST
    end = len(text) if end >= len(text) else max(text.rfind(" ", begin, end), begin + LONGEST // 2)
    piece = ("… " if begin else "") + text[begin:end] + (" …" if end < len(text) else "")
    return marked(piece, asked)
