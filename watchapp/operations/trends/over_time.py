"""What the captain asks about trends: counts from the log made into charts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from watchapp import clock
from watchapp.analysis.periods import Unit, unit_for
from watchapp.charts.chart import Chart
from watchapp.charts.noun import SIGHTINGS, Noun
from watchapp.charts.over_time import over_time
from watchapp.charts.tally import Tally
from watchapp.charts.trend import Trend
from watchapp.operations.coverage import coverage_of
from watchapp.operations.trends.asked import Asked
from watchapp.progress import Progress
from watchapp.queries.tallies import By, Count, Counts, Filter, counts_by
from watchapp.records import CategoryClass, Source
from watchapp.speech import marked, say
from watchapp.store import Store

_BY = {Unit.DAY: By.DAY, Unit.WEEK: By.WEEK, Unit.MONTH: By.MONTH}
RECORDS = Noun(marked("police record"), marked("police records"))
BOTH = Noun(marked("sighting or police record"), marked("sightings and police records"))
_NO_DAY = (
    marked("{counted} is known only to the month and has no day here."),
    marked("{counted} are known only to the month and have no day here."),
)
_NO_WEEK = (
    marked("{counted} is known only to the month and has no week here."),
    marked("{counted} are known only to the month and have no week here."),
)
_MORE_WITHOUT = {
    Unit.DAY: marked("{n:,} more are known only to the month and have no day here."),
    Unit.WEEK: marked("{n:,} more are known only to the month and have no week here."),
    Unit.MONTH: marked("{n:,} more are known only to the month and have no month here."),
}


def chart_over_time(
    store: Store, picked: Filter, unit: Unit | None = None, *, today: date | None = None
) -> Chart:
    """Return how many sightings of each class there were over the days that a filter means.

    Only periods that every chosen source covers whole are compared. What is known only to the
    month asks for months, unless a unit is given. The chart's notes say what is uncertain in it,
    what is not covered, and what has no place in it. `today` ends what can have been seen.
    """
    covered = coverage_of(store, picked, today or clock.today())
    counts, unit = _counts(store, picked, given=unit, fitting=unit_for(covered.span))
    noun = _noun(picked)
    chart = over_time(
        [_tally(row) for row in counts.rows],
        span=covered.span,
        series=tuple(kind.label for kind in CategoryClass),
        unit=unit,
        noun=noun,
        known=covered.known(unit),
    )
    gaps = covered.gaps(unit) if counts.rows else ()
    notes = (*chart.notes, *gaps, *_doubts(counts, unit))
    if not counts.rows and counts.left_out:
        by_month = say("Counted by month, they have their place.")
        return replace(chart, summary=_no_place(counts, noun, unit), notes=(by_month,))
    return replace(chart, notes=notes)


def _counts(
    store: Store, picked: Filter, *, given: Unit | None, fitting: Unit
) -> tuple[Counts, Unit]:
    """Return the counts by the unit that was given, or else by one that leaves nothing out."""
    unit = given or fitting
    counts = counts_by(store, (_BY[unit], By.CLASS), picked)
    if given is None and counts.left_out:
        return counts_by(store, (By.MONTH, By.CLASS), picked), Unit.MONTH
    return counts, unit


def _tally(row: Count) -> Tally:
    start, kind = row.keys
    day = date.fromisoformat(start if len(start) > len("2006-01") else f"{start}-01")
    return Tally(day, CategoryClass(kind).label, row.count, row.repeats)


def _no_place(counts: Counts, noun: Noun, unit: Unit) -> str:
    one = _NO_DAY if unit is Unit.DAY else _NO_WEEK
    return say(one[counts.left_out != 1], counted=noun.counted(counts.left_out))


def _noun(picked: Filter) -> Noun:
    """Return the word for what is counted, so that police records never pass as the watch's own."""
    if picked.sources == {Source.POLICE}:
        return RECORDS
    return SIGHTINGS if picked.sources and Source.POLICE not in picked.sources else BOTH


def _doubts(counts: Counts, unit: Unit) -> tuple[str, ...]:
    """Return what to know before trusting the counts."""
    found = []
    if counts.repeats:
        found.append(say("{n:,} of these may have been entered twice.", n=counts.repeats))
    if counts.left_out:
        found.append(say(_MORE_WITHOUT[unit], n=counts.left_out))
    return tuple(found)


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return how many sightings there were when, with its sentence and table."""
    by = asked.choices.get("by", "")
    chart = chart_over_time(store, asked.picked, Unit(by) if by else None, today=asked.today)
    return Trend("over_time", chart.title, (chart.summary,), (chart,), notes=chart.notes)
