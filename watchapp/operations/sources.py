"""Who counts for the watch, and of which days each can speak."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from watchapp.analysis.periods import Span, Unit, days_of, month_of, runs_of
from watchapp.moments import show_day, spell_month
from watchapp.operations.reach import reach_of
from watchapp.queries.counts import first_own_sighting, first_patrol, police_imports
from watchapp.speech import marked, say, spoken
from watchapp.store import Store

_MOST_NAMED = 3
_ONLY_BY_MONTH = {
    Unit.DAY: marked(
        "The police files know {days} only by the month; those days are not compared by day."
    ),
    Unit.WEEK: marked(
        "The police files know {days} only by the month; those days are not compared by week."
    ),
}


@dataclass(frozen=True, slots=True)
class Source:
    """The watch itself or the police files: what it is called, and the days it can speak of.

    Of the days `by_month` it knows only in which month something happened. One that `has_any`
    sightings or records takes part in what is counted.
    """

    title: str
    days: frozenset[date]
    police: bool
    by_month: frozenset[date] = frozenset()
    has_any: bool = True

    def days_of(self, span: Span) -> list[date]:
        """Return the days of a span that it can speak of, in order."""
        return sorted(self.days.intersection(days_of(span)))

    def days_by(self, unit: Unit) -> frozenset[date]:
        """Return the days that it can speak of in counts by this unit."""
        return self.days - self.by_month if unit in _ONLY_BY_MONTH else self.days

    def gaps(self, span: Span, unit: Unit) -> Iterator[str]:
        """Yield what it cannot say of a span in counts by this unit, in sentences."""
        missing = runs_of(frozenset(days_of(span)) - self.days)
        if missing and self.police:
            yield say(
                "The police files do not cover {days}; those days are not compared.",
                days=_names(missing),
            )
        elif missing and missing[0].first < (begun := min(self.days, default=span.last)):
            yield say(
                "The watch's log begins on {day}; the days before are not compared.",
                day=show_day(begun),
            )
        vague = runs_of(self.days.difference(self.days_by(unit)).intersection(days_of(span)))
        if vague:
            yield say(_ONLY_BY_MONTH[unit], days=_names(vague))


def sources_of(store: Store, today: date) -> tuple[Source, Source]:
    """Return the police files and the watch; the watch can speak until today."""
    about = (today, spoken())
    return store.remembered("sources", about, partial(_sources_of, store, today))


def _sources_of(store: Store, today: date) -> tuple[Source, Source]:
    imports = [(each, reach_of(store, each)) for each in police_imports(store)]
    police = frozenset[date]().union(*(days for _, days in imports))
    by_day = frozenset[date]().union(*(days for each, days in imports if each.months[0].day_known))
    seen = first_own_sighting(store)
    begun = min(filter(None, (seen, first_patrol(store))), default=None)
    own = frozenset(days_of(Span(begun, today)) if begun else ())
    return (
        Source(
            say("Police records"),
            police,
            police=True,
            by_month=police - by_day,
            has_any=bool(imports),
        ),
        Source(say("Seen by the watch"), own, police=False, has_any=seen is not None),
    )


def _names(spans: Sequence[Span]) -> str:
    """Return the names of spans in a row, the last ones only counted if there are many."""
    names = [_name(span) for span in spans]
    if len(names) > _MOST_NAMED:
        names[_MOST_NAMED - 1 :] = [
            say("{n} other stretches of days", n=len(names) - _MOST_NAMED + 1)
        ]
    return say(" and ").join(filter(None, (", ".join(names[:-1]), names[-1])))


def _name(span: Span) -> str:
    """Return whole months by their names, other days as they are."""
    if span.first.day != 1 or span.last != month_of(span.last).last:
        return span.name
    first, last = spell_month(span.first), spell_month(span.last)
    if first == last:
        return first
    return say("{first_month} to {last_month}", first_month=first, last_month=last)
