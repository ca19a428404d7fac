"""The busiest places as bars, with what each would have by chance alone."""

from __future__ import annotations

from collections.abc import Sequence

from watchapp.charts.chart import Axis, Bar, Bars, Chart, Line, Point, Stroke, Tick, legend_of
from watchapp.charts.inks import ink_of
from watchapp.charts.table import Table
from watchapp.charts.ticks import count_axis
from watchapp.speech import say

_HALF = 0.36  # of the room of a bar


def hot_places(
    places: Sequence[tuple[str, int]], *, mean: float, title: str, summary: str, table: Table
) -> Chart:
    """Return a chart of these names and counts, the busiest on top, and the mean of all places."""
    rows = len(places)
    names = tuple(Tick(rows - 1 - n, name) for n, (name, _) in enumerate(places))
    bars = tuple(
        Bar(0, count, rows - 1 - n - _HALF, rows - 1 - n + _HALF)
        for n, (_, count) in enumerate(places)
    )
    usual = (Point(mean, -0.5), Point(mean, rows - 0.5))
    marks = (
        Bars(say("Happened there"), ink_of(0), bars),
        Line(say("Mean of all known places"), ink_of(1), usual, Stroke.DASHED),
    )
    return Chart(
        title=title,
        x=count_axis(say("Events"), max((count for _, count in places), default=0)),
        y=Axis("", -0.5, max(1, rows) - 0.5, names),
        marks=marks if places else (),
        legend=legend_of(marks) if places else (),
        summary=summary,
        table=table,
    )
