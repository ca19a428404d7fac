"""Counts by hour of the day as bars, and by weekday as points with how far off they may be."""

from __future__ import annotations

import math
from collections.abc import Sequence

from watchapp.analysis.limits import garwood
from watchapp.charts.chart import (
    Axis,
    Bar,
    Bars,
    Chart,
    Line,
    Mark,
    Point,
    Stroke,
    Tick,
    Whisker,
    Whiskers,
    legend_of,
)
from watchapp.charts.day_words import hours_name, short_hour, short_weekday, weekday_name
from watchapp.charts.inks import ink_of
from watchapp.charts.table import Table
from watchapp.charts.ticks import count_axis
from watchapp.speech import say

_HALF_A_BAR = 0.42
_LABELED_HOURS = range(0, 24, 3)


def hour_bars(hours: Sequence[float], *, title: str, label: str, summary: str) -> Chart:
    """Return the chart of values by hour from midnight, and what all alike would give each."""
    total = math.fsum(hours)
    bars = tuple(
        Bar(hour + 0.5 - _HALF_A_BAR, hour + 0.5 + _HALF_A_BAR, 0, value)
        for hour, value in enumerate(hours)
        if value > 0
    )
    alike = (Point(0, total / 24), Point(24, total / 24))
    marks: tuple[Mark, ...] = (
        Bars(label, ink_of(0), bars),
        Line(say("If all hours were alike"), ink_of(1), alike, Stroke.DASHED),
    )
    marks = marks if total else ()
    ticks = tuple(Tick(hour, short_hour(hour)) for hour in _LABELED_HOURS)
    return Chart(
        title=title,
        x=Axis(say("Hour of the day"), 0, 24, ticks),
        y=count_axis(label, math.ceil(max(hours))),
        marks=marks,
        legend=legend_of(marks),
        summary=summary,
        table=Table(
            (say("Hour"), label),
            tuple((hours_name(hour, hour + 1), f"{value:.1f}") for hour, value in enumerate(hours)),
        ),
    )


def weekday_points(
    counts: Sequence[int], alike: Sequence[float], *, title: str, label: str, summary: str
) -> Chart:
    """Return the chart of counts by weekday from Monday with their exact 95 % limits.

    `alike` is what each would have if all weekdays were alike: some came more often than others.
    """
    limits = [garwood(count) for count in counts]
    whiskers = tuple(
        Whisker(day, low, count, high)
        for day, (count, (low, high)) in enumerate(zip(counts, limits, strict=True))
    )
    points = tuple(Point(day, value) for day, value in enumerate(alike))
    marks: tuple[Mark, ...] = (
        Line(say("If all days were alike"), ink_of(1), points, Stroke.DASHED),
        Whiskers(say("Number, and how far off it may be"), ink_of(0), whiskers),
    )
    marks = marks if any(counts) else ()
    rows = zip(counts, alike, limits, strict=True)
    return Chart(
        title=title,
        x=Axis("", -0.5, 6.5, tuple(Tick(day, short_weekday(day)) for day in range(7))),
        y=count_axis(label, math.ceil(max(high for _, high in limits))),
        marks=marks,
        legend=legend_of(marks),
        summary=summary,
        table=Table(
            (say("Weekday"), label, say("From"), say("To"), say("If alike")),
            tuple(
                (weekday_name(day), count, f"{low:.1f}", f"{high:.1f}", f"{expected:.1f}")
                for day, (count, expected, (low, high)) in enumerate(rows)
            ),
        ),
    )
