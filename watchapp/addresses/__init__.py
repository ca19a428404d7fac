"""Street addresses as people write them, and the block that may be told instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from watchapp.addresses.house import HOUSE, RANGE, house_before, hundred_of
from watchapp.addresses.words import (
    ALONE,
    BEFORE_NAMES,
    COMPASS,
    MAYBE_UNITS,
    NO_STREET,
    OPEN_TYPES,
    ORDINAL,
    SMALL,
    TYPES,
    UNITS,
    has_number,
    is_cardinal,
    is_letter,
    is_name,
    is_street_word,
    is_unit,
    key,
    written,
)

_MOST_WORDS = 5  # of a street's name before its type

_BRACKETS = re.compile(r"\([^)]*\)?|\[[^\]]*\]?|\{[^}]*\}?|[)\]}<>\"“”]")
_BLOCK = re.compile(
    r"(?<!\S)(?:the )?(?P<number>\d+)(?:s| ?(?P<hundred>hundred))?[ -]*(?:block|blk)\b\.?"
    r"(?: of\b)?",
    re.IGNORECASE,
)
_UNIT_BLOCK = re.compile(r"\bunit block(?: of)?\b", re.IGNORECASE)
_TYPE_AHEAD = rf"(?=[^,;]*\b(?:{'|'.join(TYPES)})\b)"
_JOINED = (
    (re.compile(r"(?<=\d)[ -]+\d{1,2}/\d{1,2}(?!\d)"), ""),
    (re.compile(r"(?<!\S)(\d{1,3}),(\d{3})(?= )"), r"\1\2"),
    (re.compile(rf"(?<!\S)(\d+[A-Za-z]?),\s*(?=[^\W\d]){_TYPE_AHEAD}", re.IGNORECASE), r"\1 "),
    (
        re.compile(
            r"(?<!\S)(\d+)[A-Za-z]?\s*(?:[-/&+]|\band\b|\bto\b)\s*(\d+)[A-Za-z]?(?= )",
            re.IGNORECASE,
        ),
        r"\1-\2",
    ),
)
_APART = re.compile(
    r"[,;:|\n]+|\s-+\s"
    r"|\b(?:at|near|by|behind|beside|between|opposite|across|outside|inside|along|around|toward"
    r"|towards|in|on|off|from|under|next to|next door to|care of|attn|residence|resident|residents"
    r"|family|household|(?:front|rear|back|side|end|corner|north|south|east|west) of)\b",
    re.IGNORECASE,
)
_CORNER = re.compile(r"\s*[/&@+]\s*|\s+and\s+", re.IGNORECASE)
_ROUTE = re.compile(
    r"(?:(?P<house>\S*\d\S*) )?(?P<road>(?:[NSEW] )?(?:"
    r"(?:(?:us|state|county) )?(?:highway|hwy|route|rte|rt)|state (?:road|rd)|county (?:road|rd)"
    r"|interstate|us|sr|cr|bus|exit|calle|carrera)\.?[ -]?\d{1,3}[A-Z]?(?: (?:NB|SB|EB|WB))?"
    r"|I-\d{1,3}(?: (?:NB|SB|EB|WB))?|I \d{1,3} (?:NB|SB|EB|WB))(?![\w-])",
    re.IGNORECASE,
)
_LETTERS = r"[^\W\d_]+['’]?(?:[./’'-][^\W\d_]+)*"
_ON_OR_NEAR = re.compile(
    rf"on or near (?:[ABM]\d{{1,4}}|{_LETTERS}(?: {_LETTERS}){{0,3}})", re.IGNORECASE
)


class _Sure(IntEnum):
    """How surely a place is one, the surest last."""

    OPEN = 1
    HOUSE_ALONE = 2
    STREET = 3
    HOUSE = 4


@dataclass(frozen=True, slots=True)
class _Place:
    """A street, and its hundred (0 is the unit block) if a house on it was named."""

    street: str
    sure: _Sure
    hundred: int | None = None

    @property
    def told(self) -> str:
        """Return the words for the street."""
        if self.hundred is None:
            return self.street
        return f"{self.hundred or 'unit'} block of {self.street}"


def block_of(address: str) -> str:
    """Return what the street may be told of an address: its hundred block, corner or street.

    Of what cannot be understood nothing is told. House and apartment numbers never come through,
    nor do words before or after a street that could be a person's name where they can be told
    apart from it.
    """
    plain = _plain(address)
    if _ON_OR_NEAR.fullmatch(plain):  # how police.uk words a place that it has made vague itself
        return plain
    for shape, instead in _JOINED:
        plain = shape.sub(instead, plain)
    plain = _BLOCK.sub(_number_of_block, _UNIT_BLOCK.sub("0", plain))
    places = [place for part in _APART.split(plain) if (place := _place_in(part))]
    return max(places, key=lambda place: place.sure).told if places else ""


def _plain(address: str) -> str:
    """Return an address in composed letters and plain digits, without brackets."""
    letters = unicodedata.normalize("NFC", address)
    plain = unicodedata.normalize("NFKC", "".join(map(_plain_letter, letters)))
    lines = _BRACKETS.sub(" ", plain).splitlines()
    return "\n".join(" ".join(line.split()) for line in lines)


def _plain_letter(letter: str) -> str:
    composed = unicodedata.normalize("NFKC", letter)
    if unicodedata.category(letter) == "Cf":
        return ""
    if letter.isnumeric() and not composed.isdecimal():
        return " " if "\N{FRACTION SLASH}" in composed else "〇"  # Ⅻ must not become letters
    return "-" if letter in "‐‑‒–—−" else composed


def _number_of_block(found: re.Match[str]) -> str:
    return found["number"] + ("00" if found["hundred"] and len(found["number"]) < 3 else "")


def _place_in(part: str) -> _Place | None:
    """Return the place that a part of an address names, None if it names none for sure."""
    sides = [side for side in _CORNER.split(part) if side.strip()]
    if len(sides) < 2:
        return _place_of(part)
    found = [_place_of(side) or _numbered(side) for side in sides]
    if houses := [place for place in found if place and place.hundred is not None]:
        return max(houses, key=lambda place: place.sure)
    if not any(found):
        return None
    # A word without a type is a street's name only beside a street of few words.
    short = "/" in part or sum(len(place.street.split()) for place in found if place) < 4
    named = [
        place.street if place else _bare(side.split()) if short else ""
        for side, place in zip(sides, found, strict=True)
    ]
    return _Place(" / ".join(dict.fromkeys(filter(None, named))), _Sure.STREET)


def _numbered(side: str) -> _Place | None:
    """Return the numbered street that a side of a corner names without its type: 5th."""
    name = side.strip(" .")
    return _Place(name.lower(), _Sure.STREET) if ORDINAL.fullmatch(name) else None


def _bare(words: Sequence[str]) -> str:
    """Return at most two words as the name of a street without its type."""
    plain = 0 < len(words) <= 2 and all(map(is_name, words)) and not any(map(is_cardinal, words))
    return written(words) if plain else ""


def _place_of(part: str) -> _Place | None:
    if route := _ROUTE.match(part.strip()):
        hundred = hundred_of(route["house"], route["road"]) if route["house"] else None
        sure = _Sure.STREET if hundred is None else _Sure.HOUSE
        return _Place(written(route["road"].split()), sure, hundred)
    words = [word for each in part.split() if (word := each.strip("-*_·•!?…").lstrip("."))]
    for types, alone, housed in (
        (TYPES, _Sure.STREET, _Sure.HOUSE),
        (OPEN_TYPES, _Sure.OPEN, _Sure.HOUSE_ALONE),
    ):
        if span := _typed(words, types):
            return _housed(words, *span, alone=alone, housed=housed)
    return _named_first(words) or _house_alone(words)


def _housed(
    words: Sequence[str], start: int, end: int, *, alone: _Sure, housed: _Sure
) -> _Place | None:
    """Return the place of the street from `start` to `end` with the house before it."""
    name = words[start:end]
    if len(name) > _MOST_WORDS + 2 or not all(map(is_street_word, name)):
        return None
    street = written(name)
    house = house_before(words[:start])
    hundred = hundred_of(house, street) if house else None
    return _Place(street, alone if hundred is None else housed, hundred)


def _typed(words: Sequence[str], types: frozenset[str]) -> tuple[int, int] | None:
    """Return from where to where a street's name stands, its type last, None if none does."""
    start = 0
    for place, word in enumerate(words):
        if place < start:
            continue
        if key(word) in types and (place > start or key(word) in ALONE):
            return start, _end_of_types(words, place, types)
        start = _start_after(words, place, start)
    return None


def _end_of_types(words: Sequence[str], end: int, types: frozenset[str]) -> int:
    """Return where the types and the compass letter after them end."""
    while end < len(words) and key(words[end]) in types:
        end += 1
    more = [key(word) for word in words[end : end + 2]]
    return end + (bool(more) and more[0] in COMPASS and more[-1] not in types)


def _start_after(words: Sequence[str], place: int, start: int) -> int:
    """Return where a street's name can begin after a word has been looked at."""
    word, follows = words[place], key(words[place + 1]) if place + 1 < len(words) else ""
    first = place == start or (place == start + 1 and key(words[start]) in COMPASS)
    if has_number(word):
        is_name = first and ORDINAL.fullmatch(word) and (follows in TYPES | COMPASS or not follows)
        return start if is_name else place + 1
    if is_cardinal(word):
        after_house = first and start > 0 and re.fullmatch(r"\d{3,5}", words[start - 1])
        return start if after_house and not is_cardinal(follows) else place + 1
    if first and is_unit(word, follows):
        return place + 1 + is_letter(follows)
    lone = place == start and is_letter(word) and key(word) not in COMPASS
    return place + 1 if lone and follows not in TYPES else start


def _named_first(words: Sequence[str]) -> _Place | None:
    """Return the place of a street whose type stands first: Av. Juárez, Calle Hidalgo."""
    start = 1 if words and HOUSE.fullmatch(words[0]) else 0
    if len(words) <= start + 1 or key(words[start]) not in BEFORE_NAMES:
        return None
    name = list(_until_number(words[start + 1 :]))
    big = [place for place, word in enumerate(name) if key(word) not in SMALL][:2]
    if not big:
        return None
    street = written([words[start], *name[: big[-1] + 1]])
    if start == 0:
        return _Place(street, _Sure.STREET)
    return _Place(street, _Sure.HOUSE, hundred_of(words[0], street))


def _house_alone(words: Sequence[str]) -> _Place | None:
    """Return the place of a house number with at most three words after it: 87 Oak."""
    if len(words) < 2 or not (HOUSE.fullmatch(words[0]) or RANGE.fullmatch(words[0])):
        return None
    name = [words[1]] if ORDINAL.fullmatch(words[1]) else list(_until_number(words[1:]))
    if any(map(ORDINAL.fullmatch, words[1 + len(name) :])):
        return None  # Short 18th St is not Short
    keys = set(map(key, name))
    unsure = keys & NO_STREET or keys <= TYPES | COMPASS | SMALL or len(name) > 3
    if not name or unsure or any(map(is_cardinal, name)):
        return None
    street = written(name)
    hundred = hundred_of(words[0], street)
    return None if hundred is None else _Place(street, _Sure.HOUSE_ALONE, hundred)


def _until_number(words: Sequence[str]) -> Iterator[str]:
    """Yield the words before the first that is no plain name."""
    for place, word in enumerate(words):
        follows = key(words[place + 1]) if place + 1 < len(words) else ""
        if not is_name(word) or (place and key(word) in UNITS | MAYBE_UNITS):
            return
        if is_unit(word, follows):
            return
        yield word
