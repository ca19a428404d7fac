"""How many still wait, after how long: a stair that falls with each answer."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from watchapp.analysis.waiting import LEAST, Waits
from watchapp.charts.chart import Axis, Chart, Line, Point, Stroke, Tick, legend_of
from watchapp.charts.inks import ink_of
from watchapp.charts.table import Table
from watchapp.speech import say

_QUARTERS = (0, 25, 50, 75, 100)
_STEPS = (1, 2, 3, 5, 7, 10, 14, 30, 60, 90, 180, 365, 730, 1825, 3650)
_MOST_TICKS = 8
_LEAST_WAITING = 3
_STROKES = (Stroke.BARE, Stroke.DASHED)


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

    A group of too few has none, and a line ends where fewer than three waited so long: one more
    answer would there turn it upside down.
    """
    drawn = [group for group in groups if group.waits.answered >= LEAST]
    stairs = [_stair(group.waits, scale.length) for group in drawn]
    longest = max((stair[-1].x for stair in stairs), default=1)
    marks = tuple(
        Line(group.name, ink_of(place), stair, _STROKES[place % len(_STROKES)])
        for place, (group, stair) in enumerate(zip(drawn, stairs, strict=True))
    )
    return Chart(
        title=title,
        x=_length_axis(scale.name, longest),
        y=Axis(
            say("Still waiting, %"), 0, 100, tuple(Tick(share, str(share)) for share in _QUARTERS)
        ),
        marks=marks,
        legend=legend_of(marks) if len(groups) > 1 else (),
        summary=summary,
        table=table,
        notes=(say("A line ends where fewer than three waited so long."),) if marks else (),
    )


def _stair(waits: Waits, length: float) -> tuple[Point, ...]:
    points = [Point(0, 100)]
    for step in waits.steps:
        if step.waiting < _LEAST_WAITING:
            break
        at = step.after / length
        points += [Point(at, points[-1].y), Point(at, 100 * step.share)]
    return tuple(points)


def _length_axis(unit: str, longest: float) -> Axis:
    step = next((each for each in _STEPS if longest / each <= _MOST_TICKS), _STEPS[-1])
    steps = max(1, math.ceil(longest / step))
    return Axis(
        unit, 0, step * steps, tuple(Tick(step * n, f"{step * n:,}") for n in range(steps + 1))
    )
