"""Which answers may be told to the street."""

from __future__ import annotations

from collections.abc import Iterable

from watchapp.queries.facts import Facts
from watchapp.records import Category, Printing
from watchapp.store import Store

LEAST = 3
"""How many there must be of what is drawn for the street, if there are any."""


def is_for_street(store: Store, facts: Facts, counts: Iterable[int]) -> bool:
    """Return whether no drawn count is small enough to point at somebody, and all may be printed.

    Kinds that the captain prints as a count only, or never, are told by the bulletin itself.
    """
    if any(0 < count < LEAST for count in counts):
        return False
    held = store.records(Category, "WHERE printing <> ?", (Printing.FULL.value,))
    keys = frozenset(each.id for each in held if each.id is not None)
    return not facts.kinds.lookup(keys)[facts.category].any()
