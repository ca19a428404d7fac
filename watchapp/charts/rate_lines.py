"""Rates one below the other, each with how far off it may be, beside what is known elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from watchapp.charts.chart import (
    Axis,
    Chart,
    Dots,
    Line,
    Mark,
    Point,
    Stroke,
    Tick,
    Whisker,
    Whiskers,
    legend_of,
)
from watchapp.charts.inks import ink_of
from watchapp.charts.table import Table
from watchapp.charts.ticks import measure_axis
from watchapp.speech import say

_LONGEST_NAME = 26
_SCALE = 4  # how far beyond the highest rate an interval may stretch the scale


class RateLine(NamedTuple):
    """A rate a year per 1,000 by name: its value, from where to where, and benchmarks beside it."""

    name: str
    value: float
    low: float
    high: float
    beside: tuple[tuple[str, float], ...] = ()


def rate_lines(
    lines: Sequence[RateLine],
    *,
    title: str,
    label: str,
    summary: str,
    table: Table,
    together: float | None = None,
    notes: tuple[str, ...] = (),
) -> Chart:
    """Return the chart of rates, the first on top; `together` is drawn as a line through all.

    A line so uncertain that it would flatten the others leaves the chart at the right.
    """
    top = len(lines) - 1
    whiskers = tuple(
        Whisker(top - place, line.low, line.value, line.high) for place, line in enumerate(lines)
    )
    marks: tuple[Mark, ...] = (
        Whiskers(say("Rate, and how far off it may be"), ink_of(0), whiskers, level=True),
        *_benchmarks(lines),
    )
    if together is not None:
        ends = (Point(together, -0.5), Point(together, top + 0.5))
        marks = (Line(say("All of them together"), ink_of(1), ends, Stroke.DASHED), *marks)
    return Chart(
        title=title,
        x=measure_axis(label, _reach(lines)),
        y=Axis("", -0.5, top + 0.5, tuple(_names(lines))),
        marks=marks if lines else (),
        legend=legend_of(marks) if lines else (),
        summary=summary,
        table=table,
        notes=notes,
        counts=False,
    )


def _names(lines: Sequence[RateLine]) -> list[Tick]:
    return [Tick(len(lines) - 1 - place, _shortened(line.name)) for place, line in enumerate(lines)]


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _benchmarks(lines: Sequence[RateLine]) -> tuple[Dots, ...]:
    """Return the points of each benchmark, those of one name in one ink."""
    names = dict.fromkeys(name for line in lines for name, _ in line.beside)
    return tuple(
        Dots(
            name,
            ink_of(place),
            tuple(
                Point(rate, len(lines) - 1 - row)
                for row, line in enumerate(lines)
                for whose, rate in line.beside
                if whose == name
            ),
        )
        for place, name in enumerate(names, start=1)
    )


def _reach(lines: Sequence[RateLine]) -> float:
    """Return up to where the scale goes."""
    points = [line.value for line in lines] + [rate for line in lines for _, rate in line.beside]
    highest = max(points, default=0)
    ends = max((line.high for line in lines), default=0)
    return min(ends, highest * _SCALE) if highest else ends
