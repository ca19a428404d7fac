"""Where it happened: the map of any window of the ground, as points, as squares or as a surface."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.surface import SQUARE_MILE, Grid, finer
from watchapp.charts.chart import Axis, Chart, Mark, legend_of
from watchapp.charts.ground import FULL, Raster, Scan, Shape, Shapes, Spot, Spots, Window
from watchapp.charts.inks import INKS
from watchapp.charts.scale_bar import furniture
from watchapp.charts.table import Table
from watchapp.speech import marked, say

Numbers: TypeAlias = NDArray[np.float64]

FOOT = 0.3048
MOST_SPOTS = 1500
_MOST_LOOKED_AT = 50_000  # points of which it is worth asking how many lie at one place
_SQUARES = 48  # across a map
_FINEST = 1 / 400  # of a window's width: what is smaller is not drawn
_SHADES = 5
_FINER = 3  # times, so that the edges of shades are smooth
_LEAST_SHADES = 4  # of a surface
_DEEPEST = 0.9  # of the ink
_ROUND = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8)
_MANY_ZONES = 40
_MOST_WAYS = 3000
_EXACT, _BLOCK, _SNAPPED, _SURFACE, _SQUARE, _LINES = (INKS[n] for n in (0, 1, 4, 6, 3, 7))
_PLACES = (
    (_EXACT, marked("Point known to the house or corner")),
    (_BLOCK, marked("Point known to the block only")),
    (_SNAPPED, marked("Moved by the police: approximate")),
)


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Where events lie in meters, and how well each point is known: 0 exact, 1 block, 2 snapped."""

    x: Numbers
    y: Numbers
    known: NDArray[np.uint8]

    def within(self, window: Window) -> Points:
        """Return those inside a window, its edges included."""
        inside = (self.x >= window.left) & (self.x <= window.right)
        inside &= (self.y >= window.bottom) & (self.y <= window.top)
        return Points(self.x[inside], self.y[inside], self.known[inside])

    def __len__(self) -> int:
        return len(self.x)


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """Streets, and the windows that hold each, so that those in sight are quickly found."""

    shapes: tuple[Shape, ...] = ()
    windows: Numbers = field(default_factory=lambda: np.zeros((0, 4)))

    @classmethod
    def of(cls, shapes: tuple[Shape, ...]) -> Ways:
        """Return these ways."""
        return cls(shapes, np.array([shape.window for shape in shapes], float).reshape(-1, 4))

    def in_sight(self, seen: Window) -> tuple[Shape, ...]:
        """Return what is to be drawn in a window: the longest where there are too many."""
        left, bottom, right, top = self.windows.T
        near = (left <= seen.right) & (right >= seen.left)
        near &= (bottom <= seen.top) & (top >= seen.bottom)
        size = np.maximum(right - left, top - bottom)
        found = np.flatnonzero(near & (size >= seen.width * _FINEST))
        if len(found) > _MOST_WAYS:
            found = found[np.argsort(-size[found], kind="stable")[:_MOST_WAYS]]
        return tuple(self.shapes[place] for place in found.tolist())


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Ground:
    """What a map can show, and what is said beside it. `least` events make a square worth drawing.

    `window` holds all that is drawn; a `square` in meters counts points into fixed squares.
    """

    window: Window
    title: str
    summary: str
    table: Table
    notes: tuple[str, ...] = ()
    points: Points | None = None
    surface: Raster | None = None
    zones: tuple[Shape, ...] = ()
    streets: Ways = field(default_factory=Ways)
    scans: tuple[Scan, ...] = ()
    square: float = 0
    least: int = 1


def map_of(ground: Ground, window: Window | None = None) -> Chart:
    """Return the map of a window of the ground, of all of it without one."""
    seen = window or ground.window
    marks = (*_below(ground, seen), *_events(ground, seen), *_zones(ground, seen), *furniture(seen))
    return Chart(
        title=ground.title,
        x=Axis("", seen.left, seen.right, ()),
        y=Axis("", seen.bottom, seen.top, ()),
        marks=marks,
        legend=legend_of(marks),
        summary=ground.summary,
        table=ground.table,
        notes=ground.notes,
        is_map=True,
        closer=partial(map_of, ground),
    )


def surface_raster(densities: Numbers, grid: Grid) -> Raster:
    """Return events per square meter as a raster of a few shades, the least one left clear."""
    step = _rounded_down(float(densities.max(initial=0.0)) * SQUARE_MILE / _LEAST_SHADES)
    steps_high = (densities * (SQUARE_MILE / step)).astype(np.float32)
    shade = finer(steps_high, _FINER).astype(np.uint8)
    most = max(1, int(shade.max(initial=0)))
    shares = [round(FULL * _DEEPEST * n / most) for n in range(most + 1)]
    return Raster(
        say("Where it is thickest"),
        _SURFACE,
        grid.left,
        grid.bottom,
        grid.cell / _FINER,
        grid.columns * _FINER,
        np.array(shares, np.uint8)[shade].tobytes(),
        tuple((shares[n] / FULL, _per_mile(n, most, step)) for n in range(1, most + 1)),
        smooth=True,
    )


def _per_mile(n: int, most: int, step: float) -> str:
    """Return how much a shade stands for."""
    if n == most:
        return say("{low:,g} or more in a square mile", low=n * step)
    return say("{low:,g} to {high:,g}", low=n * step, high=(n + 1) * step)


def _below(ground: Ground, seen: Window) -> tuple[Mark, ...]:
    """Return what lies under the points: scanned maps, streets, the surface."""
    marks: list[Mark] = [*ground.scans]
    if streets := ground.streets.in_sight(seen):
        marks.append(Shapes(say("Streets"), _LINES, streets, closed=False, width=0.04))
    if ground.surface is not None:
        marks.append(ground.surface)
    return tuple(marks)


def _zones(ground: Ground, seen: Window) -> tuple[Shapes, ...]:
    """Return the outlines, above what they hold so that their names can be read."""
    zones = _in_sight(ground.zones, seen)
    width = 0.12 if len(ground.zones) < _MANY_ZONES else 0.06
    return (Shapes(say("Zones"), _LINES, zones, width=width, dashed=True),) if zones else ()


def _in_sight(shapes: Sequence[Shape], seen: Window) -> tuple[Shape, ...]:
    finest = seen.width * _FINEST
    return tuple(
        shape
        for shape in shapes
        for window in [shape.window]
        if window.meets(seen) and max(window.width, window.height) >= finest
    )


def _events(ground: Ground, seen: Window) -> tuple[Mark, ...]:
    """Return the events as points; where they are too many as squares, or left to the surface."""
    if ground.points is None:
        return ()
    if ground.square:
        return _squares(ground.points, ground.window, ground.square, ground.least)
    within = ground.points.within(seen)
    if len(within) <= _MOST_LOOKED_AT:
        spots = _spots(within)
        if sum(len(mark.spots) for mark in spots) <= MOST_SPOTS:
            return spots
    if ground.surface is not None:
        return ()
    side = round_step(seen.width / _SQUARES / FOOT) * FOOT
    return _squares(within, seen, side, ground.least)


def _spots(points: Points) -> tuple[Spots, ...]:
    """Return one marker for each place, larger where more happened, by how well it is known."""
    marks = []
    for known, (ink, words) in enumerate(_PLACES):
        mine = points.known == known
        if mine.any():
            # As one complex number each they are sorted ten times as fast as in pairs.
            joined = points.x[mine] + 1j * points.y[mine]
            places, counts = np.unique(joined, return_counts=True)
            spots = [
                Spot(place.real, place.imag, n)
                for place, n in zip(places.tolist(), counts.tolist(), strict=True)
            ]
            marks.append(Spots(say(words), ink, tuple(spots)))
    return tuple(marks)


def _squares(points: Points, seen: Window, side: float, least: int) -> tuple[Raster, ...]:
    """Return how many lie in each square, in shades; what is under `least` is left clear.

    Squares lie on multiples of their side, so that they stand still while the map is moved.
    """
    left, bottom = (math.floor(low / side) * side for low in seen[:2])
    grid = Grid.over(left, bottom, seen.right, seen.top, cell=side)
    counts = grid.counted(points.x, points.y)
    counts[counts < least] = 0
    highest = int(counts.max(initial=0))
    if not highest:
        return ()
    edges = _edges(least, highest)
    shade = np.searchsorted(edges, counts, side="right").astype(np.uint8)
    shares = [round(FULL * _DEEPEST * n / len(edges)) for n in range(len(edges) + 1)]
    steps = tuple(
        (shares[n] / FULL, _so_many(low, high, "" if high < highest else _side_words(side)))
        for n, (low, high) in enumerate(pairwise([*edges, highest + 1]), start=1)
        for high in [high - 1]
    )
    levels = np.array(shares, np.uint8)[shade].tobytes()
    name = say("Counted in squares")
    squares = Raster(name, _SQUARE, left, bottom, grid.cell, grid.columns, levels, steps)
    return (replace(squares, least=least),)


def _edges(least: int, highest: int) -> list[int]:
    """Return from which count on each shade stands: few of many are busy, so steps grow."""
    tens = [10**n for n in range(len(str(highest)))]
    round_counts = [step * ten for ten in tens for step in (1, 2, 3, 5)]
    fit = [least, *(count for count in round_counts if least < count <= highest)]
    places = np.unique(np.linspace(0, len(fit) - 1, min(_SHADES, len(fit))).round().astype(int))
    return [fit[place] for place in places.tolist()]


def _so_many(low: int, high: int, where: str) -> str:
    """Return which counts a shade stands for."""
    words = f"{low:,}" if low == high else say("{low:,} to {high:,}", low=low, high=high)
    return f"{words} {where}" if where else words


def _side_words(side: float) -> str:
    feet = round(side / FOOT)
    return say("in a square of {feet:,} feet", feet=feet)


def round_step(least: float) -> float:
    """Return the smallest of 1, 2 and 5 times a power of ten that is not below a number."""
    if least <= 0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(least))
    return float(next(step * power for step in (1, 2, 5, 10) if step * power >= least * (1 - 1e-9)))


def _rounded_down(most: float) -> float:
    """Return a round number not above this one, and not far below."""
    if most <= 0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(most))
    return float(max(step * power for step in _ROUND if step * power <= most * (1 + 1e-9)))
