"""What the log knows of stories: what went well, and whether it may be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from watchapp.queries.matching import keys_holding
from watchapp.queries.narrowing import after, where
from watchapp.queries.search_rows import keys_found
from watchapp.records import Story
from watchapp.store import Store

_TERMS = {
    "happened": "s.happened IS NOT NULL, s.happened",
    "title": "s.title COLLATE NOCASE",
    "zone": "z.name IS NULL, z.name COLLATE NOCASE",
    "consent": "s.consent IS NULL, s.consent",
}
_ORDERS = {name: f"{term}, s.id" for name, term in _TERMS.items()}
_KEYS = """
SELECT s.id, s.title || ' ' || s.body || ' ' || s.about || ' ' || s.notes
    || ' ' || coalesce(z.name, '')
FROM story s LEFT JOIN zone z ON z.id = s.zone
"""
_LINES = """
SELECT s.id, s.title, s.happened, coalesce(z.name, ''), s.consent
FROM story s LEFT JOIN zone z ON z.id = s.zone WHERE s.id IN
"""


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story as a list shows it; without the day of the consent it stays in the log."""

    id: int
    title: str
    happened: date | None
    zone: str
    consent: date | None


def story_keys(
    store: Store,
    words: str = "",
    *,
    order: str = "happened",
    backward: bool = True,
    first: date | None = None,
    last: date | None = None,
    zone: int | None = None,
    agreed: bool | None = None,
) -> list[int]:
    """Return the numbers of the stories in whose record all of `words` stand, in an order.

    What is None does not narrow; `agreed` is whether there is consent to tell it.
    """
    terms = {
        "s.happened >= ?": first,
        "s.happened < ?": after(last),
        "s.zone = ?": zone,
        "(s.consent IS NOT NULL) = ?": agreed,
    }
    narrowed, values = where(terms)
    rows = store.select(f"{_KEYS} {narrowed} ORDER BY {_ORDERS[order]}", values)
    also = keys_found(store, Story, words)
    return keys_holding(words, rows, backward=backward, also=also)


def story_lines(store: Store, keys: Sequence[int]) -> dict[int, StoryLine]:
    """Return the lines of some stories by number; those that are gone are left out."""
    marks = ",".join("?" * len(keys))
    return {
        key: StoryLine(
            key,
            title,
            date.fromisoformat(happened) if happened else None,
            zone,
            date.fromisoformat(consent) if consent else None,
        )
        for key, title, happened, zone, consent in store.select(f"{_LINES} ({marks})", keys)
    }
