"""Finding what a captain looks for by any words of it, in lists short enough to be read whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any


def keys_holding(
    words: str,
    rows: Iterable[tuple[Any, ...]],
    *,
    backward: bool,
    also: Collection[int] = frozenset(),
) -> list[int]:
    """Return the numbers of the (number, text) rows that hold every one of `words`.

    Any letters of the text are enough; `also` are those that hold the words elsewhere, as in a
    part that the text leaves out.
    """
    asked = words.casefold().split()
    keys = [
        key for key, text in rows if key in also or all(word in text.casefold() for word in asked)
    ]
    return keys[::-1] if backward else keys
