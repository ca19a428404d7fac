"""Shares with what they may be in truth, each beside another share of the same row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from watchapp.charts.chart import (
    Axis,
    Chart,
    Dots,
    Mark,
    Point,
    Tick,
    Whisker,
    Whiskers,
    legend_of,
)
from watchapp.charts.inks import INKS
from watchapp.charts.table import Table
from watchapp.speech import say

_APART = 0.09  # of a row: the share and the other one, so that neither hides
_PERCENT = 100
_MARGIN = 0.03  # of the axis, for the words under the last tick
_STEPS = (5, 10, 20, 25)
_MOST_STEPS = 5


class Beside(NamedTuple):
    """A row: a share from 0 to 1 between its limits, and the other share."""

    name: str
    low: float
    share: float
    high: float
    other: float


class Names(NamedTuple):
    """What the two shares are called."""

    share: str
    other: str


def beside_shares_chart(
    rows: Sequence[Beside], names: Names, *, title: str, summary: str, table: Table
) -> Chart:
    """Return the rows from the top down, shares in percent from zero."""
    places = [len(rows) - place for place in range(len(rows))]
    whiskers = tuple(
        Whisker(at + _APART, *(_PERCENT * end for end in (row.low, row.share, row.high)))
        for at, row in zip(places, rows, strict=True)
    )
    others = tuple(
        Point(_PERCENT * row.other, at - _APART) for at, row in zip(places, rows, strict=True)
    )
    marks: tuple[Mark, ...] = (
        Whiskers(names.share, INKS[0], whiskers, level=True),
        Dots(names.other, INKS[1], others),
    )
    ticks = tuple(Tick(at, row.name) for at, row in zip(places, rows, strict=True))
    highest = max((max(row.high, row.other) for row in rows), default=1.0)
    return Chart(
        title=title,
        x=percent_axis(highest),
        y=Axis("", 0.5, len(rows) + 0.5, ticks),
        marks=marks if rows else (),
        legend=legend_of(marks),
        summary=summary,
        table=table,
        counts=False,
    )


def percent_axis(highest: float) -> Axis:
    """Return an axis from nothing to a round percentage not below a share."""
    top = min(_PERCENT, _PERCENT * highest)
    step = next((each for each in _STEPS if top / each <= _MOST_STEPS), _STEPS[-1])
    steps = max(1, -int(-top // step))
    ticks = tuple(Tick(step * n, say("{percent} %", percent=step * n)) for n in range(steps + 1))
    return Axis(say("Share of all"), 0, step * steps * (1 + _MARGIN), ticks)
