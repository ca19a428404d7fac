"""Which answers may be told to the street."""

from __future__ import annotations

from collections.abc import Iterable

from watchapp.queries.facts import Facts

LEAST = 3
"""How many there must be of what is drawn for the street, if there are any."""


def is_for_street(facts: Facts, counts: Iterable[float]) -> bool:
    """Return whether no drawn count is small enough to point at somebody, and all may be printed.

    Kinds that the captain prints as a count only, or never, are told by the bulletin itself.
    """
    if any(0 < count < LEAST for count in counts):
        return False
    return bool(facts.kinds.lookup(facts.kinds.printed)[facts.category].all())
