"""Hatches and markers as plain lines, so that every painter draws the same ones."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from watchapp.charts.inks import Hatch, Marker

_CROSSING = 1.3  # how much wider the gaps are where lines cross: there would be too much ink
_ROWS = 0.8  # of the gap, between rows of dots

Corners = tuple[tuple[float, float], ...]


class Segment(NamedTuple):
    """A straight line from one point to another."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Hatching:
    """Lines over a box, to be clipped to areas in it; where `dots` is set, dots so far apart."""

    segments: tuple[Segment, ...]
    dots: float = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """The shape of a marker around 0, 0, not farther than 1 from it: its corners in order.

    An open one is drawn as pairs of corners, a line each.
    """

    corners: Corners
    closed: bool = True
    filled: bool = True


def hatching(hatch: Hatch, *, width: float, height: float, gap: float) -> Hatching:
    """Return a hatch over a box from 0, 0, its lines `gap` apart, rising where y goes up."""
    if hatch is Hatch.DOTTED:
        rows = enumerate(_level(width, height, gap * _ROWS))
        return Hatching(
            tuple(row._replace(x1=gap / 4 * (1 + 2 * (n % 2))) for n, row in rows), dots=gap
        )
    directions = _DIRECTIONS[hatch]
    apart = gap if len(directions) == 1 else gap * _CROSSING
    return Hatching(tuple(line for lines in directions for line in lines(width, height, apart)))


def tile_of(hatch: Hatch, *, gap: float) -> tuple[float, float]:
    """Return width and height of the box whose hatch goes on without a seam in the next box."""
    match hatch:
        case Hatch.DOTTED:
            return gap, 2 * _ROWS * gap
        case Hatch.RISING | Hatch.FALLING:
            return gap * math.sqrt(2), gap * math.sqrt(2)
        case Hatch.CROSSED:
            return gap * _CROSSING * math.sqrt(2), gap * _CROSSING * math.sqrt(2)
        case Hatch.GRID:
            return gap * _CROSSING, gap * _CROSSING
        case Hatch.PLAIN | Hatch.LEVEL | Hatch.UPRIGHT:
            return gap, gap


def outline_of(marker: Marker) -> Outline:
    """Return the shape of a marker."""
    return _OUTLINES[marker]


def _rising(width: float, height: float, gap: float) -> list[Segment]:
    starts = _steps(width + height, gap * math.sqrt(2))
    return [Segment(x - height, 0, x, height) for x in starts]


def _falling(width: float, height: float, gap: float) -> list[Segment]:
    return [line._replace(y1=line.y2, y2=line.y1) for line in _rising(width, height, gap)]


def _level(width: float, height: float, gap: float) -> list[Segment]:
    return [Segment(0, y, width, y) for y in _steps(height, gap)]


def _upright(width: float, height: float, gap: float) -> list[Segment]:
    return [Segment(x, 0, x, height) for x in _steps(width, gap)]


def _steps(length: float, gap: float) -> list[float]:
    return [(n + 0.5) * gap for n in range(math.ceil(length / gap))]


def _circle(radius: float) -> Corners:
    turns = [2 * math.pi * n / 24 for n in range(24)]
    return tuple((radius * math.cos(turn), radius * math.sin(turn)) for turn in turns)


def _lines(*corners: tuple[float, float]) -> Outline:
    return Outline(corners, closed=False, filled=False)


_DIRECTIONS = {
    Hatch.PLAIN: (),
    Hatch.RISING: (_rising,),
    Hatch.FALLING: (_falling,),
    Hatch.CROSSED: (_rising, _falling),
    Hatch.LEVEL: (_level,),
    Hatch.UPRIGHT: (_upright,),
    Hatch.GRID: (_level, _upright),
}
_OUTLINES = {
    Marker.DISC: Outline(_circle(0.8)),
    Marker.RING: Outline(_circle(0.8), filled=False),
    Marker.SQUARE: Outline(((-0.7, -0.7), (0.7, -0.7), (0.7, 0.7), (-0.7, 0.7))),
    Marker.TRIANGLE: Outline(((-0.85, -0.65), (0.85, -0.65), (0, 0.9))),
    Marker.DIAMOND: Outline(((0, -1), (0.8, 0), (0, 1), (-0.8, 0))),
    Marker.CROSS: _lines((-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7)),
    Marker.PLUS: _lines((-0.9, 0), (0.9, 0), (0, -0.9), (0, 0.9)),
    Marker.BAR: _lines((-0.9, 0), (0.9, 0)),
}
