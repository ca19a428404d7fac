"""The house numbers in street addresses, and the hundreds that may be told instead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from watchapp.addresses.words import (
    MAYBE_UNITS,
    ORDINAL,
    UNITS,
    has_number,
    is_cardinal,
    is_letter,
    key,
)

HOUSE = re.compile(r"#?(?P<number>\d{1,5})(?:-?[A-HJ-NP-Za-hj-km-np-z])?")  # O, I and l are digits
RANGE = re.compile(r"(?P<first>\d{1,5})-(?P<last>\d{1,5})")


def house_before(words: Sequence[str]) -> str:
    """Return the house number in the words right before a street, empty if that is not sure."""
    run = 0
    while run < len(words) and _is_numberlike(words[-run - 1]):
        run += 1
    tail = words[len(words) - run :]
    if any(map(is_cardinal, tail)):
        return ""
    units = UNITS | MAYBE_UNITS
    for place, word in enumerate(tail):
        before = key(tail[place - 1]) if place else ""
        if before not in units and (HOUSE.fullmatch(word) or RANGE.fullmatch(word)):
            return word
    return ""


def _is_numberlike(word: str) -> bool:
    unit = key(word) in UNITS | MAYBE_UNITS
    return unit or has_number(word) or is_cardinal(word) or is_letter(word)


def hundred_of(house: str, street: str) -> int | None:
    """Return the hundred of a house number, None where it is not sure what the number means."""
    if single := HOUSE.fullmatch(house):
        return int(single["number"]) // 100 * 100
    if not (pair := RANGE.fullmatch(house)):
        return None
    first, last = pair["first"], pair["last"]
    queens = len(first) <= 3 and len(last) == 2 and (int(last) < int(first) or last < "10")
    if queens and any(map(ORDINAL.fullmatch, street.split())):
        return int(first) * 100  # 37-12 82nd St lies in the 3700 block
    if int(first) < int(last) <= int(first) + 100 or (len(first) >= 4 and len(last) <= 2):
        return int(first) // 100 * 100
    return None
