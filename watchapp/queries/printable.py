"""What of the log the street may read: the records that a bulletin may tell of."""

from __future__ import annotations

from datetime import date, timedelta

from watchapp.queries.partners import IN_LIST
from watchapp.records import Concern, Meeting, Partner, Sighting, Story
from watchapp.store import Store

_WITH_WORDS = """
WHERE state <> 'private_note' AND source <> 'police' AND trim(public_words) <> ''
    AND category IN (SELECT id FROM category WHERE printing = 'full' AND kind <> 'welfare')
    AND occurred_from >= ? AND occurred_from < ?
ORDER BY occurred_from DESC, id DESC LIMIT ?
"""
_POLICE_CRIMES = """
WHERE state <> 'private_note' AND source = 'police'
    AND category IN (SELECT id FROM category WHERE printing = 'full' AND is_crime)
    AND occurred_from >= ? AND occurred_from < ?
ORDER BY occurred_from DESC, id DESC LIMIT ?
"""
_MEETINGS = """
WHERE starts >= ? AND starts <= coalesce(
    (SELECT min(starts) FROM meeting WHERE starts >= ? AND NOT cancelled), '9999')
ORDER BY starts, id
"""
_ANSWERED = """
WHERE answered >= ? AND answered < ? AND trim(public_words) <> '' ORDER BY answered, id
"""
_STORIES = """
WHERE consent IS NOT NULL AND coalesce(happened, consent) >= ? AND coalesce(happened, consent) < ?
ORDER BY coalesce(happened, consent) DESC, id DESC
"""


def sightings_with_words(store: Store, first: date, last: date, *, most: int) -> list[Sighting]:
    """Return the watch's own sightings that have words for the street, the latest first."""
    return store.records(Sighting, _WITH_WORDS, (*_span(first, last), most))


def latest_police_crimes(store: Store, first: date, last: date, *, most: int) -> list[Sighting]:
    """Return the police records of crimes that may be told in full, the latest first."""
    return store.records(Sighting, _POLICE_CRIMES, (*_span(first, last), most))


def meetings_to_announce(store: Store, day: date) -> list[Meeting]:
    """Return the first meeting from a day on that takes place, after those cancelled before it."""
    return store.records(Meeting, _MEETINGS, (day.isoformat(), day.isoformat()))


def answered_concerns(store: Store, first: date, last: date) -> list[Concern]:
    """Return the concerns answered on the days from first to last that have words to print."""
    return store.records(Concern, _ANSWERED, _span(first, last))


def partners_to_print(store: Store) -> list[Partner]:
    """Return whom the street may call, in the order of the captain's list."""
    return store.records(Partner, f"WHERE printed ORDER BY {IN_LIST}")


def stories_to_tell(store: Store, first: date, last: date) -> list[Story]:
    """Return the stories of the days from first to last that may be told, the latest first.

    One without a day of its own belongs to the day on which they agreed.
    """
    return store.records(Story, _STORIES, _span(first, last))


def _span(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), (last + timedelta(days=1)).isoformat()
