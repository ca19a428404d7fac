"""A text as it is searched, letters without accents, and the way back to where they stood."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_ALIKE = str.maketrans({**dict.fromkeys("’‘ʼ`´", "'"), **dict.fromkeys("‐‑‒–—−", "-")})
_UNSEEN = {"Mn", "Me", "Cf"}


@dataclass(frozen=True, slots=True)
class Folded:
    """The letters without accents and unseen signs; `places` says where each stood."""

    letters: str
    places: tuple[int, ...]
    text: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return from where to before where in the text some of the letters stand."""
        last = self.places[end - 1] + 1
        while last < len(self.text) and unicodedata.category(self.text[last]) in _UNSEEN:
            last += 1
        return self.places[start], last


def folded(text: str) -> Folded:
    """Return a text as it is searched: Núñez is found by Nunez, however it is composed."""
    letters = [
        (sign, place)
        for place, letter in enumerate(text)
        for sign in unicodedata.normalize("NFKD", letter).translate(_ALIKE)
        if unicodedata.category(sign) not in _UNSEEN
    ]
    return Folded("".join(sign for sign, _ in letters), tuple(place for _, place in letters), text)
