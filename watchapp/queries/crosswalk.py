"""The table from police words to the captain's categories."""

from __future__ import annotations

from dataclasses import dataclass

from watchapp.records import Crosswalk, Sighting
from watchapp.store import Store

_LINES = "WHERE portal = ? ORDER BY their_code, their_words, id"
_PORTALS = "SELECT DISTINCT portal FROM crosswalk ORDER BY portal COLLATE NOCASE"
_COUNTS = """
SELECT s.their_code, s.their_words, count(*) FROM sighting s JOIN batch b ON b.id = s.batch
WHERE b.portal = ? GROUP BY 1, 2
"""
_FILED = """
WHERE their_code = ? AND their_words = ?
    AND batch IN (SELECT id FROM batch WHERE portal = ?) ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class LineInUse:
    """A line of the table, and how many police records in the log bear its words."""

    line: Crosswalk
    count: int


def portals(store: Store) -> tuple[str, ...]:
    """Return the kinds of files that the table has lines for."""
    return tuple(portal for (portal,) in store.select(_PORTALS))


def crosswalk_lines(store: Store, portal: str) -> list[Crosswalk]:
    """Return the lines of the table for a kind of file, by code and words."""
    return store.records(Crosswalk, _LINES, (portal,))


def lines_in_use(store: Store, portal: str) -> tuple[LineInUse, ...]:
    """Return the lines for a kind of file with their counts, the most frequent words first."""
    counts = {(code, words): count for code, words, count in store.select(_COUNTS, (portal,))}
    found = [
        LineInUse(line, counts.get((line.their_code, line.their_words), 0))
        for line in crosswalk_lines(store, portal)
    ]
    return tuple(sorted(found, key=lambda each: -each.count))


def filed_by(store: Store, line: Crosswalk) -> list[Sighting]:
    """Return the police records that bear the words of a line, whatever their category is now."""
    values = (line.their_code, line.their_words, line.portal)
    return store.records(Sighting, _FILED, values)
