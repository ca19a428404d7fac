"""Counts before and after beside each other, and differences with what they may be in truth."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from watchapp.analysis.displacement import BeforeAfter
from watchapp.analysis.limits import garwood
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
from watchapp.charts.inks import INKS, TEXT_INK
from watchapp.charts.table import Table
from watchapp.charts.ticks import count_axis, round_step
from watchapp.speech import say

_APART = 0.14  # of a row: before and after
_MOST_STEPS = 4  # from zero to either side
_WHOLE = 0.05  # rounded to one place it would be whole
_MARGIN = 0.03  # of the axis
_ROOM = 0.5  # of a row, above the first and below the last


class Area(NamedTuple):
    """The counts of an area under the name that it has in this answer."""

    name: str
    counts: BeforeAfter


class Difference(NamedTuple):
    """A difference, below zero for fewer, and between which limits it lies."""

    name: str
    low: float
    value: float
    high: float


def before_after_chart(areas: Sequence[Area], *, title: str, noun: str, summary: str) -> Chart:
    """Return the areas from the top down, each before and after with its exact 95 % limits."""
    before = _counted(areas, after=False)
    after = _counted(areas, after=True)
    marks: tuple[Mark, ...] = (
        Whiskers(say("Before, and what it may be by chance"), INKS[1], before, level=True),
        Whiskers(say("After"), INKS[0], after, level=True),
    )
    axis = count_axis(noun, math.ceil(max((each.high for each in (*before, *after)), default=0)))
    return Chart(
        title=title,
        x=replace(axis, high=axis.high * (1 + _MARGIN)),
        y=_rows_axis([each.name for each in areas]),
        marks=marks if areas else (),
        legend=legend_of(marks),
        summary=summary,
        table=_areas_table(areas),
    )


def differences_chart(
    differences: Sequence[Difference], *, title: str, summary: str, table: Table
) -> Chart:
    """Return each difference as a point on the line over what it may be, beside none."""
    rows = len(differences)
    whiskers = tuple(
        Whisker(rows - place, each.low, each.value, each.high)
        for place, each in enumerate(differences)
    )
    axis = _rows_axis([each.name for each in differences])
    marks: tuple[Mark, ...] = (
        Line(
            say("No difference"), TEXT_INK, (Point(0, axis.low), Point(0, axis.high)), Stroke.DASHED
        ),
        Whiskers(say("Difference, and what it may be"), INKS[0], whiskers, level=True),
    )
    ends = [end for each in differences for end in (each.low, each.high)]
    return Chart(
        title=title,
        x=signed_axis(say("Fewer or more than the comparison leads one to expect"), ends),
        y=axis,
        marks=marks if differences else (),
        legend=legend_of(marks),
        summary=summary,
        table=table,
        counts=False,
    )


def signed_axis(label: str, values: Sequence[float]) -> Axis:
    """Return an axis of whole numbers that holds the values and none."""
    low, high = min([0.0, *values]), max([0.0, *values])
    step = round_step(max(high, -low, 1) / _MOST_STEPS)
    first, last = math.floor(low / step), math.ceil(high / step)
    if first == last:
        last += 1
    ticks = tuple(Tick(step * n, f"{step * n:+,}" if n else "0") for n in range(first, last + 1))
    beside = _MARGIN * step * (last - first)  # for the words under the outermost ticks
    return Axis(label, step * first - beside, step * last + beside, ticks)


def _counted(areas: Sequence[Area], *, after: bool) -> tuple[Whisker, ...]:
    """Return the counts of each area with their limits, before above after."""
    found = []
    for place, each in enumerate(areas):
        count = each.counts.after if after else each.counts.before
        low, high = (each.counts.weight * limit for limit in garwood(count))
        at = len(areas) - place + (-_APART if after else _APART)
        found.append(Whisker(at, low, each.counts.weight * count, high))
    return tuple(found)


def _rows_axis(names: Sequence[str]) -> Axis:
    """Return the axis of rows from the top down."""
    rows = len(names)
    ticks = tuple(Tick(rows - place, name) for place, name in enumerate(names))
    return Axis("", 1 - _ROOM, rows + _ROOM, ticks)


def _areas_table(areas: Sequence[Area]) -> Table:
    columns = (say("Where"), say("Before"), say("After"), say("Change"))
    return Table(
        columns,
        tuple(
            (
                each.name.replace("\n", " "),
                number(each.counts.weight * each.counts.before),
                number(each.counts.weight * each.counts.after),
                changed(each.counts.change),
            )
            for each in areas
        ),
    )


def number(value: float) -> int | str:
    """Return a count or an average as a table has it: 20; 22.5."""
    return round(value) if abs(value - round(value)) < _WHOLE else f"{value:,.1f}"


def changed(value: float) -> str:
    """Return a difference as a table has it: 10 fewer; 2.5 more; none."""
    size = number(abs(value))
    if not size:
        return say("none")
    if isinstance(size, int):
        size = f"{size:,}"
    return say("{n} fewer", n=size) if value < 0 else say("{n} more", n=size)
