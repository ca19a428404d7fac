"""Periods in a row as bars, some of them marked because they are spoken of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from watchapp.analysis.periods import Period
from watchapp.charts.chart import (
    Axis,
    Bar,
    Bars,
    Chart,
    Line,
    Mark,
    Point,
    Stroke,
    legend_of,
)
from watchapp.charts.inks import INKS, QUIET_INK, TEXT_INK, Ink
from watchapp.charts.noun import Noun
from watchapp.charts.table import Table
from watchapp.charts.ticks import count_axis

NOW, BEFORE = INKS[0], INKS[1]
_HALF_A_BAR = 0.4


def marked_bars(
    counts: Sequence[int],
    periods: Sequence[Period],
    spoken_of: Mapping[int, tuple[str, Ink]],
    *,
    others: str,
) -> tuple[Mark, ...]:
    """Return a bar for each period: those at the places `spoken_of` by their names and inks."""
    rest = [place for place in range(len(counts)) if place not in spoken_of]
    series = [
        (others, QUIET_INK, rest),
        *((name, ink, [n]) for n, (name, ink) in spoken_of.items()),
    ]
    marks = [
        Bars(name, ink, tuple(_bar(place, counts[place], periods[place]) for place in places))
        for name, ink, places in series
    ]
    return tuple(mark for mark in marks if any(bar.top for bar in mark.bars))


def level(name: str, value: float, places: range) -> Line:
    """Return a level line over the bars at these places."""
    ends = (Point(places[0] - 0.5, value), Point(places[-1] + 0.5, value))
    return Line(name, TEXT_INK, ends, Stroke.DASHED)


def bars_chart(
    title: str, x: Axis, marks: tuple[Mark, ...], *, noun: Noun, summary: str, table: Table
) -> Chart:
    """Return the chart of bars and lines across, its scale from zero."""
    tops = [bar.top for mark in marks if isinstance(mark, Bars) for bar in mark.bars]
    lines = [point.y for mark in marks if isinstance(mark, Line) for point in mark.points]
    y = count_axis(noun.heading, int(max([*tops, *lines], default=0)))
    return Chart(title, x, y, marks, legend_of(marks), summary, table)


def _bar(place: int, count: int, period: Period) -> Bar:
    return Bar(place - _HALF_A_BAR, place + _HALF_A_BAR, 0, count, faint=not period.is_whole)
