"""Which members live together: the same household, or the same address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from watchapp.records import Member

_BETWEEN_WORDS = re.compile(r"[\W_]+")


def households_of(members: Iterable[Member]) -> Mapping[int, str]:
    """Return the household of each member by the member's number, as a word that tells it apart.

    A household that was named is one, whatever the addresses. Others live together who have the
    same address; if one of them has a household's name, the others of that address belong to it.
    Who has neither a household nor an address is a household alone.
    """
    everyone = list(members)
    named = {
        _plain(each.address): _plain(each.household)
        for each in reversed(everyone)
        if each.household.strip() and each.address.strip()
    }
    return {each.id: _household(each, named) for each in everyone if each.id is not None}


def _household(member: Member, named: Mapping[str, str]) -> str:
    if household := _plain(member.household):
        return f"household {household}"
    address = _plain(member.address)
    if address in named:
        return f"household {named[address]}"
    return f"address {address}" if address else f"member {member.id}"


def _plain(text: str) -> str:
    """Return a text without what people write differently: capitals, points, commas, blanks."""
    return " ".join(_BETWEEN_WORDS.split(text.casefold())).strip()
