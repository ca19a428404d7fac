"""Near repeats drawn: how many times as many as chance gives, by distance and days between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from watchapp.analysis.near_repeat import Excess, NearRepeat
from watchapp.charts.chart import Axis, Cell, Cells, Chart, Step, Tick, legend_of
from watchapp.charts.inks import INKS
from watchapp.charts.table import Table
from watchapp.speech import marked, say

_CHANCE, _SOME, _MANY, _MOST = 0.0, 0.3, 0.6, 1.0
_STEPS = (
    (_CHANCE, marked("could well be chance")),
    (_SOME, marked("more than chance, under 2 times as many")),
    (_MANY, marked("2 to under 4 times as many")),
    (_MOST, marked("4 times as many or more")),
)
_INK = INKS[0]


class BandNames(NamedTuple):
    """What the bands of distance and of days hold, each with the one that has no end last."""

    near: tuple[str, ...]
    days: tuple[str, ...]


def near_repeat_chart(found: NearRepeat, names: BandNames, *, title: str, summary: str) -> Chart:
    """Return the cells whose bands have ends; only what is beyond chance is shaded."""
    rows, columns = found.meters.closed, found.days.closed
    cells = tuple(
        Cell(column, column + 1, row, row + 1, shade_of(found, row, column), label)
        for row in range(rows)
        for column in range(columns)
        for label in [times(found.cell(row, column))]
    )
    steps = tuple(Step(shade, say(words)) for shade, words in _STEPS)
    marks = (Cells(say("Times as many as by chance"), _INK, cells, steps),)
    return Chart(
        title=title,
        x=_axis(say("Days between the two"), names.days[:-1]),
        y=_axis(say("How far apart"), names.near[:-1]),
        marks=marks,
        legend=legend_of(marks),
        summary=summary,
        table=near_repeat_table(found, names),
        counts=False,
    )


def near_repeat_table(found: NearRepeat, names: BandNames) -> Table:
    """Return every band of distance and days with its counts; together they are all pairs."""
    columns = (
        say("How far apart"),
        say("Days between"),
        say("Pairs"),
        say("By chance, mean"),
        say("By chance, middle"),
        say("Times as many"),
        say("p"),
        say("p, many looked at"),
        say("Is that real?"),
    )
    return Table(columns, tuple(_rows(found, names)))


def times(cell: Excess) -> str:
    """Return how many times as many as by chance, as a cell shows it."""
    return "–" if cell.ratio is None else f"{cell.ratio:.1f}×"


def shade_of(found: NearRepeat, row: int, column: int) -> float:
    """Return the shade of a cell: the ground where it could well be chance."""
    if not found.beyond_chance()[row, column]:
        return _CHANCE
    ratio = found.cell(row, column).ratio or 0
    if ratio < 2:
        return _SOME
    return _MANY if ratio < 4 else _MOST


def _rows(found: NearRepeat, names: BandNames) -> Iterator[tuple[str | int, ...]]:
    raised, real = found.holm(), found.beyond_chance()
    for row, near in enumerate(names.near):
        for column, days in enumerate(names.days):
            cell = found.cell(row, column)
            counts = (cell.observed, f"{cell.mean:,.1f}", f"{cell.median:,g}", times(cell))
            if row < raised.shape[0] and column < raised.shape[1]:
                said = say("beyond chance") if real[row, column] else say("could well be chance")
                tested = (f"{cell.p:.3f}", f"{raised[row, column]:.3f}", said)
            else:
                tested = ("", "", "")
            yield (near, days, *counts, *tested)


def _axis(label: str, names: Sequence[str]) -> Axis:
    ticks = tuple(Tick(place + 0.5, _in_two(name)) for place, name in enumerate(names))
    return Axis(label, 0, len(names), ticks)


def _in_two(name: str) -> str:
    """Return a name on two lines of about equal length."""
    words = name.split(" ")
    if len(words) < 3:
        return name
    ways = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    first, second = min(ways, key=lambda way: abs(len(way[0]) - len(way[1])))
    return f"{first}\n{second}"
