"""Which share happened at night, beside the share of the hours that were night."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from watchapp.charts.chart import (
    Axis,
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
from watchapp.charts.inks import ink_of
from watchapp.charts.table import Table
from watchapp.speech import say

_PERCENT = 100
_TICKS = range(0, _PERCENT + 1, 20)


class NightShare(NamedTuple):
    """Of so many of one name so many happened at night; `low` to `high` is what share may be."""

    name: str
    dark: float
    of: int
    low: float
    high: float


def night_shares(
    rows: Sequence[NightShare], hours_dark: float, *, title: str, summary: str
) -> Chart:
    """Return the chart of shares, the first row on top; `hours_dark` is what the clock gives."""
    top = len(rows) - 1
    whiskers = tuple(
        Whisker(top - place, row.low * _PERCENT, row.dark / row.of * _PERCENT, row.high * _PERCENT)
        for place, row in enumerate(rows)
    )
    night = hours_dark * _PERCENT
    even = (Point(night, -0.5), Point(night, top + 0.5))
    marks: tuple[Mark, ...] = (
        Line(say("Share of all hours"), ink_of(1), even, Stroke.DASHED),
        Whiskers(
            say("Share at night, and how far off that may be"), ink_of(0), whiskers, level=True
        ),
    )
    return Chart(
        title=title,
        x=Axis(say("In 100"), 0, _PERCENT, tuple(Tick(tick, str(tick)) for tick in _TICKS)),
        y=Axis("", -0.5, top + 0.5, tuple(Tick(top - n, row.name) for n, row in enumerate(rows))),
        marks=marks,
        legend=legend_of(marks),
        summary=summary,
        table=Table(
            (say("Which"), say("Counted"), say("At night"), say("In 100"), say("From"), say("To")),
            tuple(
                (
                    row.name,
                    row.of,
                    f"{row.dark:.1f}",
                    *(f"{_PERCENT * part:.1f}" for part in (row.dark / row.of, row.low, row.high)),
                )
                for row in rows
            ),
        ),
        counts=False,
    )
