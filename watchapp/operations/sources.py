"""Who counts for the watch, and of which days each can speak."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from watchapp.analysis.periods import Span
from watchapp.queries.counts import PoliceImport, first_own_day, police_imports
from watchapp.store import Store

_DAY = timedelta(days=1)
_BY_CHANCE = 1 / 1000  # rarer than that, empty days at the edge of a month are missing days


@dataclass(frozen=True, slots=True)
class Source:
    """The watch itself or the police files: what it is called, and the days it can speak of."""

    title: str
    subject: str
    days: frozenset[date]
    police: bool

    def days_of(self, span: Span) -> list[date]:
        """Return the days of a span that it can speak of, in order."""
        return sorted(self.days.intersection(days_of(span)))


def sources_of(store: Store, today: date) -> tuple[Source, Source]:
    """Return the police files and the watch; the watch can speak until today."""
    reached = (reach_of(each) for each in police_imports(store))
    police = frozenset(day for span in reached for day in days_of(span))
    begun = first_own_day(store)
    own = frozenset(days_of(Span(begun, today)) if begun else ())
    return (
        Source("Police records", "The police files hold", police, police=True),
        Source("Seen by the watch", "The watch has", own, police=False),
    )


def reach_of(imported: PoliceImport) -> Span:
    """Return the days of which an import can speak.

    It does not say so itself. Empty days between the edge of a month and its records belong to
    it if so few records leave such a gap by chance (Poisson, 1 in 1,000), else they are missing.
    """
    span = Span(imported.first, imported.last)
    month_start, month_end = month_of(span.first).first, month_of(span.last).last
    end = min(month_end, max(span.last, (imported.imported or month_end) - _DAY))
    before, after = (span.first - month_start).days, (end - span.last).days
    first = month_start if _is_quiet(imported.count, span.days, before) else span.first
    return Span(first, end if _is_quiet(imported.count, span.days, after) else span.last)


def _is_quiet(count: int, days: int, gap: int) -> bool:
    """Return whether no record in `gap` days more than these may be chance."""
    return math.exp(-count * gap / (days + gap)) >= _BY_CHANCE


def month_of(day: date) -> Span:
    """Return the calendar month that holds a day."""
    first = day.replace(day=1)
    return Span(first, (first + timedelta(days=31)).replace(day=1) - _DAY)


def days_of(span: Span) -> Iterable[date]:
    """Return the days of a span."""
    return (span.first + _DAY * place for place in range(span.days))
