"""The week as a grid: weekdays down, hours across, the darker the more."""

from __future__ import annotations

import math
from collections.abc import Sequence

from watchapp.charts.chart import Axis, Cell, Cells, Chart, Step, Tick, legend_of
from watchapp.charts.day_words import hour_name, short_hour, short_weekday, weekday_name
from watchapp.charts.inks import ink_of
from watchapp.charts.table import Table
from watchapp.speech import say

HOURS, DAYS = 24, 7
_SHADES = (0.14, 0.32, 0.52, 0.76, 1.0)
_LABELED_HOURS = range(0, HOURS, 3)
_NEXT_TO_NOTHING = 0.05
_FINEST = 0.1

Grid = Sequence[Sequence[float]]


def week_grid(cells: Grid, *, title: str, summary: str, notes: tuple[str, ...] = ()) -> Chart:
    """Return the chart of values by weekday from Monday and hour from midnight.

    The values may be parts of events; those that round to 0.0 are drawn as none.
    """
    marks = _marks(cells)
    return Chart(
        title=title,
        x=Axis(say("Hour of the day"), 0, HOURS, _hour_ticks()),
        y=Axis("", 0, DAYS, tuple(Tick(DAYS - d - 0.5, short_weekday(d)) for d in range(DAYS))),
        marks=marks,
        legend=legend_of(marks),
        summary=summary,
        table=_table(cells),
        notes=notes,
    )


def shown(value: float) -> str:
    """Return a value that may be a part of events: 0.4, 3, 12; empty for none."""
    if value < _NEXT_TO_NOTHING:
        return ""
    return f"{value:.1f}".removesuffix(".0") if value < 10 else f"{value:,.0f}"


def _marks(cells: Grid) -> tuple[Cells, ...]:
    highest = max(max(row) for row in cells)
    if highest < _NEXT_TO_NOTHING:
        return ()
    step = _step(highest)
    fields = tuple(
        Cell(hour, hour + 1, DAYS - 1 - day, DAYS - day, _shade(value, step), shown(value))
        for day, row in enumerate(cells)
        for hour, value in enumerate(row)
    )
    return (Cells(say("Number"), ink_of(0), fields, _steps(step, highest)),)


def _step(highest: float) -> float:
    """Return how much one shade holds: a round number of which five reach the highest value."""
    least = max(_FINEST, highest / len(_SHADES))
    power = 10.0 ** math.floor(math.log10(least))
    return next(
        power * digit for digit in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10) if power * digit >= least
    )


def _shade(value: float, step: float) -> float:
    if value < _NEXT_TO_NOTHING:
        return 0.0
    return _SHADES[min(len(_SHADES), max(1, math.ceil(value / step - 1e-9))) - 1]


def _steps(step: float, highest: float) -> tuple[Step, ...]:
    used = min(len(_SHADES), math.ceil(highest / step - 1e-9))
    tops = (f"{step * (n + 1):,.1f}".removesuffix(".0") for n in range(used))
    upto = (say("up to {number}", number=top) for top in tops)
    return (Step(0.0, say("none")), *map(Step, _SHADES, upto))


def _hour_ticks() -> tuple[Tick, ...]:
    return tuple(Tick(hour, short_hour(hour)) for hour in _LABELED_HOURS)


def _table(cells: Grid) -> Table:
    heads = (say("Weekday"), *(hour_name(hour) for hour in range(HOURS)), say("Total"))
    return Table(
        heads,
        tuple(
            (weekday_name(day), *(f"{value:.1f}" for value in row), f"{math.fsum(row):.1f}")
            for day, row in enumerate(cells)
        ),
    )
