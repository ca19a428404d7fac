"""What the captain asks about trends: counts from the log made into charts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from watchapp import clock
from watchapp.analysis.periods import Span, Unit, unit_for
from watchapp.charts.chart import Chart
from watchapp.charts.noun import SIGHTINGS, Noun
from watchapp.charts.over_time import over_time
from watchapp.charts.tally import Tally
from watchapp.queries.tallies import By, Counts, Filter, counts_by, days_covered
from watchapp.records import CategoryClass, Source
from watchapp.store import Store

_BY = {Unit.DAY: By.DAY, Unit.WEEK: By.WEEK, Unit.MONTH: By.MONTH}
_SERIES = tuple(kind.label for kind in CategoryClass)
RECORDS = Noun("police record", "police records")
BOTH = Noun("sighting or police record", "sightings and police records")


def chart_over_time(store: Store, picked: Filter, unit: Unit | None = None) -> Chart:
    """Return how many sightings of each class there were over the days that a filter means.

    Without days in the filter the whole log counts: from its first sighting to its last,
    whatever zone or category is looked at, so that a quiet zone shows its quiet weeks. The
    chart's notes say what is uncertain in it or has no place in it.
    """
    span = span_of(store, picked)
    unit = unit or unit_for(span)
    counts = counts_by(store, (_BY[unit], By.CLASS), picked)
    tallies = [_tally(*row.keys, count=row.count) for row in counts.rows]
    noun = _noun(picked)
    chart = over_time(tallies, span=span, series=_SERIES, unit=unit, noun=noun)
    return replace(chart, notes=(*chart.notes, *_doubts(counts, unit)))


def span_of(store: Store, picked: Filter) -> Span:
    """Return the days that a filter means; open ends are those of the log's own records."""
    whole = days_covered(store, Filter(sources=picked.sources))
    first, last = whole or (clock.today(), clock.today())
    return Span(picked.first or first, picked.last or max(last, picked.first or last))


def _tally(start: str, kind: str, *, count: int) -> Tally:
    day = date.fromisoformat(start if len(start) > len("2006-01") else f"{start}-01")
    return Tally(day, CategoryClass(kind).label, count)


def _noun(picked: Filter) -> Noun:
    """Return the word for what is counted, so that police records never pass as the watch's own."""
    if picked.sources == {Source.POLICE}:
        return RECORDS
    return SIGHTINGS if picked.sources and Source.POLICE not in picked.sources else BOTH


def _doubts(counts: Counts, unit: Unit) -> tuple[str, ...]:
    """Return what to know before trusting the counts."""
    found = []
    if counts.repeats:
        found.append(f"{counts.repeats:,} of these may have been entered twice.")
    if counts.left_out:
        found.append(
            f"{counts.left_out:,} more are known only to the month and have no {unit} here."
        )
    return tuple(found)
