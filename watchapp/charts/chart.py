"""A chart as a frozen value: ranges, ticks, order and inks, its sentence and its table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple, assert_never

from watchapp.charts.ground import INSIDE, GroundMark, Raster, Scan, Shapes, Spots, Window
from watchapp.charts.inks import Ink
from watchapp.charts.table import Table


class Tick(NamedTuple):
    """A labeled place on an axis; a label may have two lines."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """What is measured along one side, from where to where, in the units of the marks."""

    label: str
    low: float
    high: float
    ticks: tuple[Tick, ...]

    def share(self, value: float) -> float:
        """Return how far along the axis a value stands, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)

    def around(self, length: float) -> Axis:
        """Return an axis of this length around the same middle."""
        middle = (self.low + self.high) / 2
        return replace(self, low=middle - length / 2, high=middle + length / 2)


class Point(NamedTuple):
    """A place in the units of the two axes."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One upright bar; a faint one stands for a count that is not whole."""

    left: float
    right: float
    base: float
    top: float
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of one series, already stacked or set side by side."""

    series: str
    ink: Ink
    bars: tuple[Bar, ...]


class Stroke(StrEnum):
    """How a line runs: with the ink's marker on each point, or bare."""

    MARKED = "marked"
    BARE = "bare"
    DASHED = "dashed"


@dataclass(frozen=True, slots=True)
class Line:
    """A line through the points of one series; where it breaks off, another one goes on."""

    series: str
    ink: Ink
    points: tuple[Point, ...]
    stroke: Stroke = Stroke.MARKED


@dataclass(frozen=True, slots=True)
class Band:
    """The area between two lines of one series, which may run over what stands under it.

    The lines go from left to right; where it breaks off, another one goes on.
    """

    series: str
    ink: Ink
    lower: tuple[Point, ...]
    upper: tuple[Point, ...]

    @property
    def outline(self) -> tuple[Point, ...]:
        """Return its corners, along the upper line and back along the lower."""
        return (*self.upper, *reversed(self.lower))


@dataclass(frozen=True, slots=True)
class Dots:
    """The ink's marker on each point of one series."""

    series: str
    ink: Ink
    points: tuple[Point, ...]


class Cell(NamedTuple):
    """One field of a grid; its shade goes from 0, the ground, to 1, the full ink."""

    left: float
    right: float
    bottom: float
    top: float
    shade: float
    label: str = ""


class Step(NamedTuple):
    """What one shade of a grid means."""

    shade: float
    label: str


@dataclass(frozen=True, slots=True)
class Cells:
    """The fields of a grid, shaded in one ink by steps; labels are drawn where all have room."""

    series: str
    ink: Ink
    cells: tuple[Cell, ...]
    steps: tuple[Step, ...]


class Whisker(NamedTuple):
    """How far off a value may be: from `low` to `high`, at one place of the other axis."""

    at: float
    low: float
    value: float
    high: float


@dataclass(frozen=True, slots=True)
class Whiskers:
    """A point on each value and a line over what it may be; level ones run along x."""

    series: str
    ink: Ink
    whiskers: tuple[Whisker, ...]
    level: bool = False

    @property
    def points(self) -> tuple[Point, ...]:
        """Return where the values stand."""
        return tuple(self._point(each.at, each.value) for each in self.whiskers)

    def reaches(self, x: Axis, y: Axis) -> tuple[Reach, ...]:
        """Return the lines as far as the axes go; one that goes on beyond them has no cap there."""
        axis = x if self.level else y
        return tuple(
            Reach(
                self._point(each.at, max(each.low, axis.low)),
                self._point(each.at, min(each.high, axis.high)),
                start_cap=each.low >= axis.low,
                end_cap=each.high <= axis.high,
            )
            for each in self.whiskers
        )

    def _point(self, at: float, value: float) -> Point:
        return Point(value, at) if self.level else Point(at, value)


class Reach(NamedTuple):
    """A whisker as a line, and at which of its ends it is closed by a cap."""

    start: Point
    end: Point
    start_cap: bool
    end_cap: bool


Plotted = Bars | Line | Dots | Band | Cells | Whiskers
Mark = Plotted | GroundMark


class Swatch(StrEnum):
    """How a series looks in the legend."""

    BOX = "box"
    LINE = "line"
    BARE = "bare line"
    DASHED = "dashed line"
    DOT = "dot"
    BAND = "band"
    SHADE = "shade"
    WHISKER = "whisker"


_LINES = {Stroke.MARKED: Swatch.LINE, Stroke.BARE: Swatch.BARE, Stroke.DASHED: Swatch.DASHED}


class Key(NamedTuple):
    """One entry of the legend."""

    label: str
    ink: Ink
    swatch: Swatch
    shade: float = 1


@dataclass(frozen=True, slots=True)
class Chart:
    """What a painter draws, and what someone hears or reads who does not look at the drawing.

    A map has no axes beside it, and its units, meters, are as long upward as across; `closer`
    gives the map of another window of the same ground, which may show more of it. Unless it says
    that it draws something else, as rates and shares, what it draws are `counts` of events.
    """

    title: str
    x: Axis
    y: Axis
    marks: tuple[Mark, ...]
    legend: tuple[Key, ...]
    summary: str
    table: Table
    notes: tuple[str, ...] = ()
    is_map: bool = False
    counts: bool = True
    closer: Callable[[Window], Chart] | None = field(default=None, compare=False, repr=False)

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to draw; the summary then says so."""
        return not self.marks

    def fitting(self, width: float, height: float) -> Chart:
        """Return it as it is drawn on an area: a map with more ground beside it, or above."""
        if not self.is_map:
            return self
        scale = max((self.x.high - self.x.low) / width, (self.y.high - self.y.low) / height)
        return replace(self, x=self.x.around(width * scale), y=self.y.around(height * scale))


def legend_of(marks: tuple[Mark, ...]) -> tuple[Key, ...]:
    """Return the legend of these marks, in their order, each series that breaks off once."""
    keys = (key for mark in marks for key in _keys_of(mark))
    return tuple(dict.fromkeys(key for key in keys if key.label))


def _keys_of(mark: Mark) -> tuple[Key, ...]:
    if isinstance(mark, Cells | Raster):
        return tuple(Key(label, mark.ink, Swatch.SHADE, shade) for shade, label in mark.steps)
    shade = INSIDE if isinstance(mark, Shapes) else 1
    return (Key(mark.series, mark.ink, _swatch_of(mark), shade),)


def _swatch_of(mark: Mark) -> Swatch:
    match mark:
        case Bars():
            swatch = Swatch.BOX
        case Line():
            swatch = _LINES[mark.stroke]
        case Dots() | Spots():
            swatch = Swatch.DOT
        case Band():
            swatch = Swatch.BAND
        case Shapes():
            outline = Swatch.DASHED if mark.dashed else Swatch.BARE
            swatch = Swatch.SHADE if mark.filled else outline
        case Cells() | Raster() | Scan():
            swatch = Swatch.SHADE
        case Whiskers():
            swatch = Swatch.WHISKER
        case _:
            assert_never(mark)
    return swatch
