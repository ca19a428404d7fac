"""Single houses in street addresses, and the houses that a typed range stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from watchapp.addresses import block_of
from watchapp.errors import WatchError
from watchapp.speech import say

MOST = 200
"""How many houses one range may stand for; more is a slip of the hand."""
_SHORT = {
    "street": "st",
    "str": "st",
    "avenue": "ave",
    "av": "ave",
    "road": "rd",
    "drive": "dr",
    "lane": "ln",
    "court": "ct",
    "boulevard": "blvd",
    "bl": "blvd",
    "place": "pl",
    "terrace": "ter",
    "circle": "cir",
    "parkway": "pkwy",
    "highway": "hwy",
    "wy": "way",
}
_OF_BLOCK = " block of "
_VAGUE = re.compile(r"\b(?:block|blk|hundred)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,5}")
_RANGE = re.compile(
    r"(?P<first>\d{1,5})\s*(?:-|–|—|\b(?:to|through|thru|a|al|hasta)\b)\s*(?P<last>\d{1,5})"
    r"\s+(?P<street>\D.*|\d+(?:st|nd|rd|th)\b.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class House:
    """A house number on a street."""

    street: str
    number: int

    @property
    def hundred(self) -> int:
        """Return the hundred that its block is called by; 0 is the unit block."""
        return self.number // 100 * 100

    @property
    def address(self) -> str:
        """Return it as people write it."""
        return f"{self.number} {self.street}"

    @property
    def street_key(self) -> str:
        """Return the street as one compares it: Oak Street is Oak St."""
        return street_key(self.street)


def street_key(street: str) -> str:
    """Return a street as one compares it, whichever way its type and capitals are written."""
    first, *others = (word.strip(".").casefold() for word in street.split()) if street else ("",)
    return " ".join((first, *(_SHORT.get(word, word) for word in others)))


def house_of(address: str) -> House | None:
    """Return the house that an address names, without its flat; None where it names none."""
    if _VAGUE.search(address):
        return None
    hundred, street = block_and_street(address)
    if hundred is None:
        return None
    numbers = (int(each) for each in _NUMBER.findall(address))
    number = next((each for each in numbers if each // 100 * 100 == hundred), None)
    return None if number is None else House(street, number)


def block_and_street(address: str) -> tuple[int | None, str]:
    """Return the hundred (0 for the unit block) and the street that an address tells.

    The hundred is None where it names no block, the street empty where it names none or a corner.
    """
    told, found, street = block_of(address).partition(_OF_BLOCK)
    if not found:
        return None, "" if " / " in told else told
    return int(told) if told.isdecimal() else 0, street


def houses_in(text: str) -> tuple[str, ...]:
    """Return the addresses that a person typed: one a line, or a range such as 1402 to 1440 Oak St.

    Where both ends are even or both odd a range stands for that side of the street, otherwise for
    both. Raises WatchError where a line is neither.
    """
    lines = (line.strip(" .") for part in text.splitlines() for line in part.split(";"))
    found = [address for line in lines if line for address in _houses(line)]
    if not found:
        raise WatchError(say("Type an address, or a range such as 1402 to 1440 Oak St."))
    return tuple(dict.fromkeys(found))


def _houses(line: str) -> tuple[str, ...]:
    if ends := _RANGE.fullmatch(line):
        first, last = int(ends["first"]), int(ends["last"])
        if first <= last:
            return _side(first, last, ends["street"])
    if _VAGUE.search(line) or _OF_BLOCK not in block_of(line):
        raise WatchError(say("“{line}” names no house: type it as in 1432 Oak St.", line=line))
    return (" ".join(line.split()),)


def _side(first: int, last: int, street: str) -> tuple[str, ...]:
    numbers = range(first, last + 1, 2 if first % 2 == last % 2 else 1)
    if len(numbers) > MOST:
        raise WatchError(
            say(
                "From {first} to {last} would be {n:,} houses; type at most {most} at a time.",
                first=first,
                last=last,
                n=len(numbers),
                most=MOST,
            )
        )
    found = house_of(f"{first} {street}")
    if found is None:
        raise WatchError(
            say("“{street}” is not understood as a street; type it as in Oak St.", street=street)
        )
    return tuple(f"{number} {found.street}" for number in numbers)
