"""The chart of a bulletin: kinds that are printed in full, day by day or month by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from watchapp.analysis.periods import Span, Unit, month_of, periods_in
from watchapp.charts.chart import Bars, Chart
from watchapp.charts.noun import SIGHTINGS, Noun
from watchapp.charts.over_time import tallied_chart
from watchapp.charts.street import street_chart, together
from watchapp.charts.tally import Tally, tallied
from watchapp.operations.sources import Source
from watchapp.queries.counts import DayCount, counts_by_day
from watchapp.records import Category, Printing
from watchapp.speech import marked, say
from watchapp.store import Store

_DAY = timedelta(days=1)
_MONTHS_BACK = 11
_LEAST_MONTHS = 3  # fewer bars than that are no chart
_MOST_SERIES = 4  # and their names on one line
_OTHERS = marked("Other kinds")
_MOVED = marked("Where there are fewer than three of a kind, they stand among the other kinds.")
_RECORDS = Noun(marked("police record"), marked("police records"))

CHART_NOTE = marked("The chart holds the kinds that are printed in full, and no others.")


def month_chart(
    store: Store, month: date, *, kinds: Sequence[Category], sources: Iterable[Source]
) -> Chart | None:
    """Return the chart of the first source that has anything to draw in the month, or None.

    Kinds that are told as a count only are not in it: a bar would tell their day. Of a kind of
    which there are fewer than three, they stand among the others; a chart that could not show
    half of them is none.
    """
    names = {each.id: each.name for each in kinds if each.printing is Printing.FULL}
    for source in sources:
        span = _reach(source, month)
        if span is None:
            continue
        counts = [
            each
            for each in counts_by_day(store, span.first, span.last)
            if each.police is source.police and each.category in names
        ]
        chart = _chart(counts, names, span=span, month=month, noun=_noun(source))
        if chart is not None:
            return chart
    return None


def _noun(source: Source) -> Noun:
    return _RECORDS if source.police else SIGHTINGS


def _reach(source: Source, month: date) -> Span | None:
    """Return the unbroken days up to the end of the month that a source can speak of, a year's."""
    known = source.days
    last = max((day for day in known if month <= day <= month_of(month).last), default=None)
    if last is None:
        return None
    first, earliest = last, _months_before(month, _MONTHS_BACK)
    while first > earliest and first - _DAY in known:
        first -= _DAY
    return Span(first, last)


def _first_whole_month(span: Span) -> date:
    if span.first.day == 1:
        return span.first
    return month_of(span.first).last + _DAY


def _months_before(month: date, count: int) -> date:
    place = month.year * 12 + month.month - 1 - count
    return date(place // 12, place % 12 + 1, 1)


def _chart(
    counts: Sequence[DayCount],
    names: dict[int | None, str],
    *,
    span: Span,
    month: date,
    noun: Noun,
) -> Chart | None:
    if not any(each.day >= month for each in counts):
        return None
    whole = _first_whole_month(span)
    by_month = whole <= _months_before(month, _LEAST_MONTHS - 1)
    first = whole if by_month else max(span.first, month)
    span = Span(first, span.last)
    counts = [each for each in counts if each.day >= first]
    if not by_month and not all(each.day_known for each in counts):
        return None
    series = _series(counts, names)
    tallies = (_tally(each, names, series) for each in counts)
    periods = periods_in(span, Unit.MONTH if by_month else Unit.DAY)
    counted = tallied(tallies, periods=periods, series=series)
    found = together(counted, others=say(_OTHERS))
    chart = street_chart(tallied_chart(found, span=span, noun=noun))
    if 2 * _drawn(chart) < sum(found.totals):
        return None
    moved = (say(_MOVED),) if found != counted and say(_OTHERS) in _names(chart) else ()
    return replace(chart, notes=(*chart.notes, *moved))


def _drawn(chart: Chart) -> float:
    """Return how many the bars show together."""
    bars = (bar for mark in chart.marks if isinstance(mark, Bars) for bar in mark.bars)
    return sum(bar.top - bar.base for bar in bars)


def _names(chart: Chart) -> set[str]:
    return {key.label for key in chart.legend}


def _series(counts: Iterable[DayCount], names: dict[int | None, str]) -> list[str]:
    """Return the names of the most frequent kinds; the rest share one."""
    totals: Counter[str] = Counter()
    for each in counts:
        totals[names[each.category]] += each.count
    ranked = sorted(totals, key=lambda name: -totals[name])
    return ranked if len(ranked) <= _MOST_SERIES else [*ranked[: _MOST_SERIES - 1], say(_OTHERS)]


def _tally(each: DayCount, names: dict[int | None, str], series: Sequence[str]) -> Tally:
    name = names[each.category]
    return Tally(each.day, name if name in series else say(_OTHERS), each.count, each.repeats)
