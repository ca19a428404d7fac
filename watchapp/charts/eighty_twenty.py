"""How much lies at how few places: the curve of the 80/20, with chance drawn beside it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from watchapp.charts.chart import Axis, Chart, Line, Point, Stroke, Tick, legend_of
from watchapp.charts.inks import ink_of
from watchapp.charts.table import Table
from watchapp.speech import say

_MOST_POINTS = 200
Curve = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Percent of the places, those with the most first, and percent of the events there."""


def eighty_twenty(seen: Curve, chance: Curve, *, title: str, summary: str, table: Table) -> Chart:
    """Return the chart of both curves; where they lie together, chance alone explains it."""
    marks = (
        Line(say("These"), ink_of(0), _points(seen), Stroke.BARE),
        Line(say("By chance alone"), ink_of(1), _points(chance), Stroke.DASHED),
    )
    return Chart(
        title=title,
        x=_percent(say("Percent of the places, the busiest first")),
        y=_percent(say("Percent of what happened")),
        marks=marks,
        legend=legend_of(marks),
        summary=summary,
        table=table,
        counts=False,
    )


def _percent(label: str) -> Axis:
    return Axis(label, 0, 100, tuple(Tick(at, f"{at}") for at in range(0, 101, 20)))


def _points(curve: Curve) -> tuple[Point, ...]:
    """Return so many points of a curve that it looks the same, from nothing on."""
    across, up = curve
    if len(across) > _MOST_POINTS:
        kept = np.unique(np.linspace(0, len(across) - 1, _MOST_POINTS).astype(int))
        across, up = across[kept], up[kept]
    pairs = zip(across.tolist(), up.tolist(), strict=True)
    return (Point(0, 0), *(Point(x, y) for x, y in pairs))
