"""The words of street addresses, and what a single word of one can be."""

from __future__ import annotations

import re
from collections.abc import Sequence


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TYPES = _words(
    "st street str ave av avenue rd road dr drive ln lane ct court crt blvd bl bvd boulevard way wy"
    " wa pl place ter terr terrace cir circle pkwy parkway hwy highway fwy freeway expy expressway"
    " tpke turnpike aly alley byp bypass connector ext loop trl trail cres crescent mews broadway"
)
OPEN_TYPES = _words("park plaza mall square sq row path walk pike gate pier bridge school library")
BEFORE_NAMES = _words("av ave avenue avenida calle camino carrera paseo via rue")
ALONE = _words("broadway")
COMPASS = _words(
    "n s e w ne nw se sw nb sb eb wb north south east west northeast northwest southeast southwest"
)
UNITS = _words("apt apartment unit suite ste room rm bldg building trailer ph penthouse")
MAYBE_UNITS = _words("flat lot floor fl space spc box")
CARDINALS = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred thousand oh"
)
NO_STREET = _words(
    "door doors house houses home homes car cars person persons people man men woman women kid kids"
    " down up away left right hundred block po box"
)
CAPITALS = _words("us sr cr i nb sb eb wb n s e w ne nw se sw")
SMALL = _words("of and the at de la del")
ORDINAL = re.compile(
    r"(?:\d?1[123]th|\d{0,2}(?:1st|2nd|3rd|[04-9]th))(?<!11st)(?<!12nd)(?<!13rd)", re.IGNORECASE
)
ROMAN = re.compile(r"(?=[IVX]{2,})X{0,3}(?:IX|IV|V?I{0,3})")


def key(word: str) -> str:
    """Return a word as the sets of this module hold it."""
    return word.casefold().rstrip(".")


def has_number(word: str) -> bool:
    """Return whether a word holds a numeral of any script, or marks one by #."""
    return word.startswith("#") or any(letter.isnumeric() for letter in word)


def is_cardinal(word: str) -> bool:
    """Return whether a word is a number in letters: twelve, twenty-one."""
    parts = key(word).split("-")
    return all(part in CARDINALS for part in parts)


def is_letter(word: str) -> bool:
    """Return whether a word is a single letter."""
    return len(key(word)) == 1 and word[0].isalpha()


def is_name(word: str) -> bool:
    """Return whether a word can be of a name: letters, and no number of any kind."""
    return any(map(str.isalpha, word)) and not has_number(word) and not ROMAN.fullmatch(word)


def is_street_word(word: str) -> bool:
    """Return whether a word can be of a street: a name or 5th."""
    return is_name(word) or bool(ORDINAL.fullmatch(word))


def is_unit(word: str, follows: str) -> bool:
    """Return whether a word begins the name of a flat and not that of a street."""
    marked = is_letter(follows) or has_number(follows)
    return marked if key(word) in MAYBE_UNITS else key(word) in UNITS and follows not in TYPES


def written(words: Sequence[str]) -> str:
    """Return words as a person would write them: OAK ST NW becomes Oak St NW."""
    street = " ".join(words).strip(" .'")
    if not street.isupper():
        return street
    return " ".join(map(_unshouted, street.split()))


def _unshouted(word: str) -> str:
    if key(word) in CAPITALS:
        return word
    if word in {"OF", "AND", "THE", "AT"}:
        return word.lower()
    return re.sub(r"(?<![^\W\d_]{2}['’])(?<!\w)\w+", lambda part: part[0].capitalize(), word)
