"""Street addresses as people write them, and the block that may be told instead."""

from __future__ import annotations

import re

_UNIT = re.compile(
    r"[\s,]*(?:\b(?:apt|apartment|unit(?!\s+block)|suite|ste|room|rm|flat|lot|trailer|floor|fl|bldg|building)\b"
    r"\.?\s*#?\s*[\w-]+|#\s*[\w-]+)",
    re.IGNORECASE,
)
_BLOCK = re.compile(
    r"^(?:the\s+)?(?P<number>\d+)(?:s|-?\s*(?:hundred))?\s*(?:block|blk)\s*(?:of\s+)?(?P<street>.+)$",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"^(?P<number>\d+)(?:\s*[-–]\s*\d+)?[A-Za-z]?(?:\s+\d/\d)?\s+(?P<street>\S.*)$")
_UNIT_BLOCK = re.compile(r"^unit block of ", re.IGNORECASE)
_ORDINAL = re.compile(r"^\d+(?:st|nd|rd|th)$", re.IGNORECASE)
_ROAD = re.compile(
    r"^(?:highway|hwy|route|rte|rt|interstate|i|us|sr|state|county|cr|road|exit|pier|gate)[.-]?$",
    re.IGNORECASE,
)
_NUMBERED_ROAD = re.compile(r"^(?:i|us|sr|cr|hwy|rte)-?\d+$", re.IGNORECASE)
_CORNER = re.compile(r"\s*[/&]\s*")
_SMALL = frozenset({"of", "and", "the", "at"})
_COMPASS = frozenset({"N", "S", "E", "W", "NE", "NW", "SE", "SW"})


def block_of(address: str) -> str:
    """Return what the street may be told of an address: its hundred block, corner or street.

    House and apartment numbers never come through. What cannot be understood loses every
    number in it; an address of nothing but numbers becomes the empty text.
    """
    parts = _UNIT.sub("", _unshouted(" ".join(address.split()))).split(",")
    place = next((part.strip() for part in parts if part.strip()), "")
    if _UNIT_BLOCK.match(place):
        return "unit block of " + _without_numbers(_UNIT_BLOCK.sub("", place))
    for shape in (_BLOCK, _HOUSE):
        if (found := shape.match(place)) and not _ORDINAL.match(place.split()[0]):
            return _block(int(found["number"]), found["street"])
    return " / ".join(_without_numbers(street) for street in _CORNER.split(place) if street)


def _block(number: int, street: str) -> str:
    street = _without_numbers(street)
    if not street:
        return ""
    hundred = number // 100 * 100
    return f"{hundred} block of {street}" if hundred else f"unit block of {street}"


def _without_numbers(street: str) -> str:
    """Drop every word that holds a digit, but for numbered streets and roads."""
    kept: list[str] = []
    for word in street.split():
        plain = not any(letter.isdigit() for letter in word)
        if plain or _ORDINAL.match(word) or _NUMBERED_ROAD.match(word) or _is_route(kept, word):
            kept.append(word)
    return " ".join(kept).strip(" -–.")


def _is_route(before: list[str], word: str) -> bool:
    """Return whether a number is a road's own, as in Highway 50."""
    return bool(before) and bool(_ROAD.match(before[-1])) and word.isdigit() and len(word) <= 3


def _unshouted(address: str) -> str:
    """Return an address in capitals as a person would write it: OAK ST NW becomes Oak St NW."""
    if not address.isupper():
        return address
    return " ".join(_unshouted_word(word) for word in address.split(" "))


def _unshouted_word(word: str) -> str:
    if word in _COMPASS:
        return word
    return word.lower() if word.lower() in _SMALL else word.capitalize()
