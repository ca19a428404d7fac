"""Latitude and longitude as people copy them from a map: 38.5816, -121.4944."""

from __future__ import annotations

import re

from watchapp.errors import ReadError
from watchapp.speech import say

_NUMBER = r"([-+−]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEWO]?)"
_PAIR = re.compile(rf"\(?\s*{_NUMBER}\s*(?:[,;\s]\s*){_NUMBER}\s*\)?", re.IGNORECASE)
_NEGATIVE = frozenset("SWO")  # O is west in Spanish
_HIGHEST, _FARTHEST = 90.0, 180.0


def read_degrees(text: str) -> tuple[float, float]:
    """Return latitude and longitude in degrees; raise ReadError if the text does not say both."""
    found = _PAIR.fullmatch(text.strip())
    if found is None:
        raise _unread(text)
    lat, lon = (_degrees(found[at], found[at + 1]) for at in (1, 3))
    if abs(lat) > _HIGHEST or abs(lon) > _FARTHEST:
        raise _unread(text)
    return lat, lon


def _degrees(number: str, side: str) -> float:
    value = float(number.replace("−", "-").replace(",", "."))
    return -abs(value) if side.upper() in _NEGATIVE else value


def _unread(text: str) -> ReadError:
    return ReadError(
        say(
            "“{text}” is no latitude and longitude; type both in degrees, like 38.5816, -121.4944.",
            text=text.strip(),
        )
    )
