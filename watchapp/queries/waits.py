"""What was reported and waited for an answer, and what stood open: when it began, when it ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from watchapp.queries.narrowing import after, where
from watchapp.queries.tallies import Filter
from watchapp.records import ReportedHow
from watchapp.store import Store

# By the index of the watch's own: left to itself, SQLite goes through all categories of all files.
_REPORTED = """
SELECT s.reported_how, s.reported_at, s.answered_at, s.fixed_on, s.state
FROM sighting s INDEXED BY sighting_own JOIN category c ON c.id = s.category
"""
_SMALL_WINS = """
SELECT s.occurred_from, s.fixed_on, s.state
FROM sighting s INDEXED BY sighting_own JOIN category c ON c.id = s.category
"""
_CONCERNS = "SELECT coalesce(put_on, raised), answered FROM concern "
_OURS = "s.batch IS NULL AND s.source <> 'police' AND s.state <> 'private_note'"


@dataclass(frozen=True, slots=True)
class Report:
    """A report: how it was made, when, and what ended the wait.

    `ended` is when the answer came, or the end of the day on which the thing was fixed; `closed`
    says that it was closed without either, and nobody knows how long it waited.
    """

    how: ReportedHow
    reported: datetime
    ended: datetime | None
    closed: bool


@dataclass(frozen=True, slots=True)
class OpenFor:
    """Something that stood open from a day on; `closed` as in Report."""

    since: date
    ended: date | None
    closed: bool = False


def reports(store: Store, picked: Filter) -> Iterator[Report]:
    """Yield what the watch reported on the days that a filter means; imports report nothing."""
    terms = {"s.reported_at IS NOT NULL": True, **_terms(picked, "s.reported_at")}
    narrowed, values = where(terms)
    for how, reported, answered, fixed, state in store.select(_REPORTED + narrowed, values):
        ends = [
            *([datetime.fromisoformat(answered)] if answered else []),
            *([_end_of(date.fromisoformat(fixed))] if fixed else []),
        ]
        begun = datetime.fromisoformat(reported)
        ended = max(begun, min(ends)) if ends else None
        yield Report(ReportedHow(how), begun, ended, closed=ended is None and state != "open")


def small_wins(store: Store, picked: Filter) -> Iterator[OpenFor]:
    """Yield what was to be fixed and was seen on the days that a filter means."""
    narrowed, values = where({"c.kind = 'hazard'": True, **_terms(picked, "s.occurred_from")})
    for seen, fixed, state in store.select(_SMALL_WINS + narrowed, values):
        ended = date.fromisoformat(fixed) if fixed else None
        closed = ended is None and state != "open"
        yield OpenFor(date.fromisoformat(seen[:10]), ended, closed)


def concerns_open(store: Store, picked: Filter) -> Iterator[OpenFor]:
    """Yield the concerns of a filter's days and zone, from when they were put to somebody."""
    terms = {"raised >= ?": picked.first, "raised < ?": after(picked.last), "zone = ?": picked.zone}
    narrowed, values = where({"raised IS NOT NULL": True, **terms})
    for since, answered in store.select(_CONCERNS + narrowed, values):
        ended = date.fromisoformat(answered) if answered else None
        yield OpenFor(date.fromisoformat(since), ended)


def _terms(picked: Filter, moment: str) -> dict[str, object]:
    """Return what a filter asks of the watch's own sightings."""
    return {
        _OURS: True,
        f"{moment} >= ?": picked.first,
        f"{moment} < ?": after(picked.last),
        "s.zone = ?": picked.zone,
        "s.category = ?": picked.category,
        "c.kind = ?": picked.kind,
        "c.is_crime": picked.crimes_only or None,
    }


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time()) + timedelta(days=1) - timedelta(minutes=1)
