"""Which days a count is about, and which of them are known well enough to be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from watchapp import clock
from watchapp.analysis.periods import Span, Unit
from watchapp.operations.sources import Source, sources_of
from watchapp.queries.tallies import Filter, days_covered
from watchapp.records import Source as SightingSource
from watchapp.speech import say
from watchapp.store import Store


@dataclass(frozen=True, slots=True)
class Coverage:
    """The days that a filter means, and the sources of what is counted on them.

    One of these days may be `going_on`: whoever compared it would miss what is yet to come.
    """

    span: Span
    sources: tuple[Source, ...]
    going_on: date | None = None

    def known(self, unit: Unit) -> frozenset[date]:
        """Return the days that every source can speak of in counts by this unit, to their end."""
        each = [source.days_by(unit) for source in self.sources]
        return frozenset[date].intersection(*each) - {self.going_on} if each else frozenset()

    def gaps(self, unit: Unit) -> Iterator[str]:
        """Yield which days a source cannot speak of, in sentences."""
        for source in self.sources:
            yield from source.gaps(self.span, unit)
        if not self.sources:
            yield say("Which days are covered is not known, so nothing is compared.")


def coverage_of(store: Store, picked: Filter, today: date) -> Coverage:
    """Return the days that a filter means; open ends are those of the chosen sources.

    Without days in the filter the whole log counts, the watch's own until today, whatever zone
    or category is looked at. Days to come are cut off: nothing can be known of them yet.
    """
    sources = tuple(each for each in sources_of(store, today) if _is_asked(each, picked))
    recorded = days_covered(store, Filter(sources=picked.sources)) or ()
    known = [end(each.days) for each in sources if each.days for end in (min, max)]
    days = [*recorded, *known] or [today]
    first = picked.first or min(days)
    last = picked.last or max([*days, first])
    if last > first:
        last = max(first, min(last, max([today, *recorded])))
    return Coverage(Span(first, last), sources, today if today == clock.today() else None)


def _is_asked(source: Source, picked: Filter) -> bool:
    """Return whether a source is chosen and has anything to count."""
    if not picked.sources:
        return source.has_any
    chosen = {each is SightingSource.POLICE for each in picked.sources}
    return source.has_any and source.police in chosen
