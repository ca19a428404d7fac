"""The phone tree as it may be handed out."""

from __future__ import annotations

from collections.abc import Iterator

from watchapp.queries.phone_tree import Caller, phone_tree
from watchapp.records import Member
from watchapp.speech import say
from watchapp.store import Store

_INDENT = "    "


def phone_tree_text(store: Store) -> str:
    """Return the phone tree to hand to those in it: who calls whom, with phone numbers.

    Those who did not agree to stand on it are neither named nor numbered, though those whom they
    call still hang below them.
    """
    tree = phone_tree(store)
    return "\n".join(line for each in tree.begin for line in _lines(each, ""))


def may_stand_on_tree(member: Member) -> bool:
    """Return whether a member agreed to be named on the phone tree."""
    return member.phone_tree_consent is not None


def _lines(caller: Caller, indent: str) -> Iterator[str]:
    yield indent + _words_for(caller.member)
    for each in caller.calls:
        yield from _lines(each, indent + _INDENT)


def _words_for(member: Member) -> str:
    if not may_stand_on_tree(member):
        return say("(a member who is not named here; the captain knows)")
    return f"{member.name}  {member.phone}".rstrip()
