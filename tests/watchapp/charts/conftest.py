"""Golden files: a chart as text, kept beside the tests and read by people when it changes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from watchapp.charts.chart import (
    Axis,
    Band,
    Bars,
    Cells,
    Chart,
    Dots,
    Line,
    Mark,
    Point,
    Whiskers,
)

GOLDEN = Path(__file__).resolve().parents[2] / "golden"


@pytest.fixture
def golden() -> Callable[[str, Chart], None]:
    """Return a function that holds a chart against its file.

    With ACCEPT_GOLDEN=1 in the environment the file is written anew instead: read the difference.
    """

    def hold(name: str, chart: Chart) -> None:
        path = GOLDEN / f"{name}.txt"
        told = "\n".join(_told(chart)) + "\n"
        if os.environ.get("ACCEPT_GOLDEN") == "1":
            path.write_text(told, encoding="utf-8", newline="\n")
        assert told == path.read_text(encoding="utf-8")

    return hold


def _told(chart: Chart) -> list[str]:
    return [
        f"title: {chart.title}",
        f"summary: {chart.summary}",
        *(f"note: {note}" for note in chart.notes),
        *_told_axis("x", chart.x),
        *_told_axis("y", chart.y),
        *(f"key: {key.label}, {key.ink.name} {key.swatch}" for key in chart.legend),
        *(line for mark in chart.marks for line in _told_mark(mark)),
        *(" | ".join(map(str, row)) for row in (chart.table.columns, *chart.table.rows)),
    ]


def _told_axis(name: str, axis: Axis) -> list[str]:
    ticks = (f"{tick.at:g} {tick.label!r}" for tick in axis.ticks)
    return [f"{name}: {axis.label}, {axis.low:g} to {axis.high:g}: {', '.join(ticks)}"]


def _told_mark(mark: Mark) -> list[str]:
    if isinstance(mark, Band):
        return [f"band {mark.series}: {_told_points(mark.lower)} to {_told_points(mark.upper)}"]
    if isinstance(mark, Cells):
        fields = (
            f"{left:g}..{right:g} {bottom:g}..{top:g} {shade:g} {label}"
            for left, right, bottom, top, shade, label in mark.cells
        )
        return [f"cells {mark.series}: {'; '.join(fields)}"]
    if isinstance(mark, Whiskers):
        lines = (f"{at:g}: {low:g} {value:g} {high:g}" for at, low, value, high in mark.whiskers)
        return [f"whiskers {mark.series}: {'; '.join(lines)}"]
    if isinstance(mark, Line | Dots):
        return [f"{type(mark).__name__.lower()} {mark.series}: {_told_points(mark.points)}"]
    assert isinstance(mark, Bars), "maps are not kept in golden files"
    bars = (
        f"{bar.left:g}..{bar.right:g} {bar.base:g}..{bar.top:g}{' faint' * bar.faint}"
        for bar in mark.bars
    )
    return [f"bars {mark.series}: {'; '.join(bars)}"]


def _told_points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{point.x:g},{point.y:g}" for point in points)
