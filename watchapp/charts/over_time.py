"""How many, of which class, by day, week, month or year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from watchapp.analysis.periods import Period, Span, Unit, periods_in, unit_for
from watchapp.analysis.rolling import rolling_means, unbroken
from watchapp.charts.chart import Bar, Bars, Chart, Line, Mark, Point, Stroke, legend_of
from watchapp.charts.inks import TEXT_INK, ink_of
from watchapp.charts.latest import latest_sentences
from watchapp.charts.noun import SIGHTINGS, Noun
from watchapp.charts.table import Table
from watchapp.charts.tally import Tallied, Tally, tallied
from watchapp.charts.ticks import count_axis, period_axis
from watchapp.speech import marked, say

_HALF_A_BAR = 0.4  # of the room of a period
_MOST_NAMED = 3
_TITLES = {
    Unit.DAY: marked("{noun} by day"),
    Unit.WEEK: marked("{noun} by week"),
    Unit.MONTH: marked("{noun} by month"),
    Unit.YEAR: marked("{noun} by year"),
}
_UNITS = {
    Unit.DAY: marked("Day"),
    Unit.WEEK: marked("Week"),
    Unit.MONTH: marked("Month"),
    Unit.YEAR: marked("Year"),
}
_MEAN_NAMES = {
    Unit.DAY: marked("Mean of {n} days"),
    Unit.WEEK: marked("Mean of {n} weeks"),
    Unit.MONTH: marked("Mean of {n} months"),
    Unit.YEAR: marked("Mean of {n} years"),
}
_MANY_CUT = {
    Unit.DAY: marked("{n:,} days are not covered whole, drawn lighter and not compared."),
    Unit.WEEK: marked("{n:,} weeks are not covered whole, drawn lighter and not compared."),
    Unit.MONTH: marked("{n:,} months are not covered whole, drawn lighter and not compared."),
    Unit.YEAR: marked("{n:,} years are not covered whole, drawn lighter and not compared."),
}


def over_time(
    tallies: Iterable[Tally],
    *,
    span: Span,
    series: Sequence[str],
    unit: Unit | None = None,
    title: str = "",
    noun: Noun = SIGHTINGS,
    known: frozenset[date] | None = None,
) -> Chart:
    """Return the chart of these counts, stacked by series, with its sentence and table.

    `series` names all there can be, in their order, so that each keeps its ink when others are
    left out. Without `unit` the span decides. Only the days `known` were counted, or all of the
    span: what is not whole is drawn faint and not compared.
    """
    unit = unit or unit_for(span)
    counts = tallied(tallies, periods=periods_in(span, unit, known), series=series)
    return tallied_chart(counts, span=span, title=title, noun=noun)


def tallied_chart(
    counts: Tallied, *, span: Span, title: str = "", noun: Noun = SIGHTINGS, window: int = 0
) -> Chart:
    """Return the chart of what was tallied over a span.

    With a `window` a line runs over the bars: the mean of so many periods, wherever all are whole.
    """
    marks: tuple[Mark, ...] = _stacked(counts)
    means = _means(counts, window) if marks and window else ()
    marks = (*marks, *_mean_lines(means, counts.unit, window))
    return Chart(
        title=title or say(_TITLES[counts.unit], noun=noun.heading),
        x=period_axis(counts.periods),
        y=count_axis(noun.heading, max(counts.totals, default=0)),
        marks=marks,
        legend=legend_of(marks),
        summary=" ".join(over_time_sentences(counts, span=span, noun=noun)),
        table=_table(counts, means, window),
        notes=_notes(counts.periods) if marks else (),
    )


def over_time_sentences(counts: Tallied, *, span: Span, noun: Noun = SIGHTINGS) -> tuple[str, ...]:
    """Return how many there were in all, and what may be said of the end of the row."""
    words = "on {period}" if span.days == 1 else marked("from {period}")
    when = say(words, period=span.name)
    total = sum(counts.totals)
    if total == 0:
        return (say("No {nouns} {when}.", nouns=noun.several, when=when),)
    counted = say("{count} {when}.", count=noun.counted(total), when=when)
    return (counted, *latest_sentences(counts))


def _stacked(counts: Tallied) -> tuple[Bars, ...]:
    """Return the bars of each series that has any, standing on those of the series before it."""
    floor = [0] * len(counts.periods)
    faint = [not period.is_whole for period in counts.periods]
    marks = []
    for name in counts.shown:
        bars = []
        for place, count in enumerate(counts.of(name)):
            base = floor[place]
            floor[place] += count
            if count:
                left, right = place - _HALF_A_BAR, place + _HALF_A_BAR
                bars.append(Bar(left, right, base, base + count, faint=faint[place]))
        marks.append(Bars(name, ink_of(counts.series.index(name)), tuple(bars)))
    return tuple(marks)


def _means(counts: Tallied, window: int) -> tuple[float | None, ...]:
    whole = [period.is_whole for period in counts.periods]
    return rolling_means(counts.totals, whole, window=window)


def _mean_lines(means: Sequence[float | None], unit: Unit, window: int) -> tuple[Line, ...]:
    """Return the line of the means, in pieces where it breaks off."""
    return tuple(
        Line(_mean_name(unit, window), TEXT_INK, _points(means, places), Stroke.BARE)
        for places in unbroken(means)
    )


def _points(means: Sequence[float | None], places: range) -> tuple[Point, ...]:
    return tuple(Point(n, mean) for n in places if (mean := means[n]) is not None)


def _mean_name(unit: Unit, window: int) -> str:
    return say(_MEAN_NAMES[unit], n=window)


def _table(counts: Tallied, means: Sequence[float | None], window: int) -> Table:
    columns = [say(_UNITS[counts.unit]), *counts.shown, say("Total")]
    by_series = [counts.of(name) for name in counts.shown]
    names = [_row_name(period) for period in counts.periods]
    rows = zip(names, *by_series, counts.totals, strict=True)
    if not means:
        return Table(tuple(columns), tuple(rows))
    shown = ("" if mean is None else f"{mean:,.1f}" for mean in means)
    with_means = tuple((*row, mean) for row, mean in zip(rows, shown, strict=True))
    return Table((*columns, _mean_name(counts.unit, window)), with_means)


def _row_name(period: Period) -> str:
    name = period.name[:1].upper() + period.name[1:]
    return name if period.is_whole else f"{name} ({_part(period)})"


def _notes(periods: Sequence[Period]) -> tuple[str, ...]:
    """Return a sentence on the periods which were not counted whole."""
    cut = [period for period in periods if not period.is_whole]
    if not cut:
        return ()
    if len(cut) > _MOST_NAMED:
        return (say(_MANY_CUT[cut[0].unit], n=len(cut)),)
    names = say(" and ").join(map(_cut_name, cut))
    return (say("Not covered whole, drawn lighter and not compared: {names}.", names=names),)


def _cut_name(period: Period) -> str:
    return period.name if period.length == 1 else f"{period.name} ({_part(period)})"


def _part(period: Period) -> str:
    if period.length == 1:
        return say("not covered whole")
    return say("{part} of {whole} days", part=period.counted, whole=period.length)
