"""An answer about trends: its sentence, its charts and tables, and how it was worked out.

The window, the terminal and the bulletin show the same one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from watchapp.charts.chart import Chart
from watchapp.charts.table import Table


class Method(NamedTuple):
    """A method from the literature, in words: its name, what was done, and who described it."""

    name: str
    how: str
    source: str = ""


class LeftOut(NamedTuple):
    """How many events have no place in an answer, and why: "of 379 the hour is not known"."""

    n: int
    why: str


class Titled(NamedTuple):
    """A table under a heading."""

    title: str
    table: Table


@dataclass(frozen=True, slots=True)
class Trend:
    """What the log answers to one question.

    The first of `sentences` is the answer; each number in them says whether it could be chance.
    Where the data cannot carry an answer, `refused` says why, and there is no chart. `figures`
    are the exact values behind the words, ready for JSON: numbers, texts, lists and mappings.
    `street` says whether the charts and sentences hold nothing that the street may not be told.
    """

    name: str
    title: str
    sentences: tuple[str, ...] = ()
    charts: tuple[Chart, ...] = ()
    tables: tuple[Titled, ...] = ()
    methods: tuple[Method, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()
    refused: str = ""
    figures: Mapping[str, Any] = field(default_factory=dict)
    street: bool = False

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to look at but words."""
        return not self.tables and all(chart.is_empty for chart in self.charts)

    @property
    def every_table(self) -> tuple[Titled, ...]:
        """Return the tables; those of the charts where it has none of its own."""
        own = tuple(Titled(chart.title, chart.table) for chart in self.charts)
        return self.tables or tuple(each for each in own if each.table.rows)
