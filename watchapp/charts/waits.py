"""How many still wait, after how long: a stair that falls with each answer."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from watchapp.analysis.waiting import Waits
from watchapp.charts.chart import Axis, Chart, Line, Point, Stroke, Tick, legend_of
from watchapp.charts.inks import ink_of
from watchapp.charts.table import Table
from watchapp.speech import say

_QUARTERS = (0, 25, 50, 75, 100)
_STEPS = (1, 2, 3, 5, 7, 10, 14, 30, 60, 90, 180, 365, 730, 1825, 3650)
_MOST_TICKS = 8


class Group(NamedTuple):
    """Some waits under a name."""

    name: str
    waits: Waits


class Scale(NamedTuple):
    """What the axis counts, and how long one of it is in the unit of the waits."""

    name: str
    length: float = 1


def waits_chart(
    title: str, groups: Sequence[Group], *, scale: Scale, summary: str, table: Table
) -> Chart:
    """Return the share that still waits after each length, in percent, a line for each group.

    A line ends where nobody waited longer; what is there still waits.
    """
    drawn = [group for group in groups if group.waits.steps]
    longest = max((_end(group.waits) for group in drawn), default=1) / scale.length
    marks = tuple(
        Line(group.name, ink_of(place), _stair(group.waits, scale.length), Stroke.BARE)
        for place, group in enumerate(drawn)
    )
    return Chart(
        title=title,
        x=_length_axis(scale.name, longest),
        y=Axis(
            say("Still waiting, %"), 0, 100, tuple(Tick(share, str(share)) for share in _QUARTERS)
        ),
        marks=marks,
        legend=legend_of(marks) if len(marks) > 1 else (),
        summary=summary,
        table=table,
    )


def _stair(waits: Waits, length: float) -> tuple[Point, ...]:
    points = [Point(0, 100)]
    for step in waits.steps:
        at = step.after / length
        points += [Point(at, points[-1].y), Point(at, 100 * step.share)]
    return (*points, Point(_end(waits) / length, points[-1].y))


def _end(waits: Waits) -> float:
    return max(waits.steps[-1].after, waits.longest_waiting or 0)


def _length_axis(unit: str, longest: float) -> Axis:
    step = next((each for each in _STEPS if longest / each <= _MOST_TICKS), _STEPS[-1])
    steps = max(1, math.ceil(longest / step))
    return Axis(
        unit, 0, step * steps, tuple(Tick(step * n, f"{step * n:,}") for n in range(steps + 1))
    )
