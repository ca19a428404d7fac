"""The address in a line of a patrol's log, where one stands there beyond doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from watchapp.addresses import block_of
from watchapp.addresses.words import COMPASS, ORDINAL, TYPES, is_name, is_street_word, key

_BLOCK = re.compile(
    r"\b\d+(?:00)?(?:\s?hundred)?[ -]*(?:block|blk)\b\.?(?:\s+of\b)?", re.IGNORECASE
)
_HOUSE = re.compile(r"(?<![\w#.,:/-])\d{1,5}[A-Za-z]?(?![\w:./-])")
_SIDES = re.compile(r"\s+(?:and|at|&)\s+|\s*[/&]\s*", re.IGNORECASE)
_CUT = re.compile(r"[,;:()!?\n]|\.(?:\s|$)")
_ALSO_WORDS = frozenset(("drive", "way", "place", "loop", "court", "circle", "ct", "ext", "pl"))
_MOST_WORDS = 3  # of a street's name before its type


def address_in(words: str) -> str:
    """Return the address that stands in a line, empty where none stands there for sure.

    Sure are a block (400 block Elm), a house number before a street's name and type (412 Elm St)
    and a corner of streets (Elm St and 5th Ave). What is found is taken as it was typed.
    """
    found = next(_candidates(words), "")
    return found if found and block_of(found) else ""


def _candidates(words: str) -> Iterator[str]:
    for block in _BLOCK.finditer(words):
        rest = _until_cut(words[block.end() :])
        if street := _typed_street(rest) or rest[:1]:
            yield f"{' '.join(block[0].split())} {' '.join(street)}"
    for house in _HOUSE.finditer(words):
        street = _typed_street(_until_cut(words[house.end() :]))
        if street and _is_sure(house[0], street):
            yield f"{house[0]} {' '.join(street)}"
    for part in _CUT.split(words):
        yield from _corners(part)


def _until_cut(rest: str) -> list[str]:
    """Return the next words of a line, up to where its sentence bends."""
    cut = _CUT.search(rest)
    return [word.rstrip(".") for word in rest[: cut.start() if cut else None].split()]


def _typed_street(words: list[str]) -> list[str]:
    """Return the words of a street's name up to its type; none if no type follows the name."""
    for place, word in enumerate(words[: _MOST_WORDS + 1]):
        if place and key(word) in TYPES:
            more = words[place + 1 : place + 2]
            return words[: place + 1] + [each for each in more if key(each) in COMPASS]
        if not is_street_word(word):
            return []
    return []


def _is_sure(house: str, street: list[str]) -> bool:
    """Return whether words after a number are a street: 2 men drive away are none."""
    plain = [word for word in street if key(word) not in COMPASS]
    named = all(word[:1].isupper() or ORDINAL.fullmatch(word) for word in plain)
    return named or (len(house) >= 3 and key(plain[-1]) not in _ALSO_WORDS)


def _corners(part: str) -> Iterator[str]:
    """Yield the corners of two streets of which each has its type or its number: 5th and Elm St."""
    for between in _SIDES.finditer(part):
        first = _last_street(part[: between.start()].split())
        second = _first_street(part[between.end() :].split())
        if first and second and any(key(word) in TYPES for word in (*first, *second)):
            yield f"{' '.join(first)}{between[0]}{' '.join(second)}"


def _last_street(words: list[str]) -> list[str]:
    """Return the street at the end of some words: Elm St, 5th, 5th Ave, Oak."""
    if not words:
        return []
    if key(words[-1]) in TYPES and len(words) > 1:
        return words[-2:] if is_street_word(words[-2]) else []
    sure = ORDINAL.fullmatch(words[-1]) or (is_name(words[-1]) and words[-1][:1].isupper())
    return words[-1:] if sure else []


def _first_street(words: list[str]) -> list[str]:
    """Return the street at the beginning of some words."""
    if not words:
        return []
    if len(words) > 1 and key(words[1]) in TYPES and is_street_word(words[0]):
        return words[:2]
    sure = ORDINAL.fullmatch(words[0]) or (is_name(words[0]) and words[0][:1].isupper())
    return words[:1] if sure else []
