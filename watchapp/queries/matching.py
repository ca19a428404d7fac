"""Finding what a captain looks for by any words of it, in lists short enough to be read whole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def keys_holding(words: str, rows: Iterable[tuple[Any, ...]], *, backward: bool) -> list[int]:
    """Return the numbers of the (number, text) rows that hold every one of `words`."""
    asked = words.casefold().split()
    keys = [key for key, text in rows if all(word in text.casefold() for word in asked)]
    return keys[::-1] if backward else keys
