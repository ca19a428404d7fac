"""Acts found by any part of their words."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Act:
    """An act as one looks for it: its name, how it reads, its keys and what it does."""

    name: str
    text: str
    keys: str
    tip: str
    possible: bool = True


def acts_found(acts: Sequence[Act], sought: str, *, recent: Sequence[str] = ()) -> list[Act]:
    """Return the acts in whose words every part of `sought` stands.

    The one that is called so comes first, then those in whose name words begin so, then those in
    whose name it stands, then those that only tell of it; among equals the acts of `recent`, the
    latest first.
    """
    parts = _plain(sought).split()
    latest = {name: place for place, name in enumerate(recent)}
    ranked = [
        (rank, latest.get(act.name, len(latest)), place, act)
        for place, act in enumerate(acts)
        if (rank := _rank(act, parts)) is not None
    ]
    return [act for *_, act in sorted(ranked, key=lambda each: each[:3])]


def _rank(act: Act, parts: Sequence[str]) -> int | None:
    """Return how near an act is to what is sought, 0 the nearest, None if it is not meant."""
    text, told = _plain(act.text), _plain(f"{act.text} {act.tip} {act.keys}")
    if not all(part in told for part in parts):
        return None
    if parts == text.split():
        return 0
    if all(any(word.startswith(part) for word in text.split()) for part in parts):
        return 1
    return 2 if all(part in text for part in parts) else 3


def _plain(words: str) -> str:
    """Return words in small letters without their accents."""
    apart = unicodedata.normalize("NFD", words.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
