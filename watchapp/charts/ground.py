"""Marks of a map, in meters east and north: outlines and ways, counted points, a surface."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from watchapp.charts.inks import Ink

Place: TypeAlias = tuple[float, float]
Ring: TypeAlias = tuple[Place, ...]

FULL = 255
INSIDE = 0.5
"""How much of the ink stands inside a filled area, so that what lies below is seen."""


class Window(NamedTuple):
    """A rectangle of ground, in meters east and north."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Return how far it reaches from west to east."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return how far it reaches from south to north."""
        return self.top - self.bottom

    def widened(self, share: float) -> Window:
        """Return it with so much of its longer side added all around."""
        more = share * max(self.width, self.height)
        return Window(self.left - more, self.bottom - more, self.right + more, self.top + more)

    def meets(self, other: Window) -> bool:
        """Return whether the two share any ground."""
        across = self.left <= other.right and other.left <= self.right
        return across and self.bottom <= other.top and other.bottom <= self.top


class Shape(NamedTuple):
    """One area with its holes, or ways; its name is written at a place where there is room."""

    rings: tuple[Ring, ...]
    name: str = ""
    at: Place | None = None

    @property
    def window(self) -> Window:
        """Return the smallest rectangle that holds it."""
        across = [x for ring in self.rings for x, _ in ring]
        up = [y for ring in self.rings for _, y in ring]
        return Window(min(across), min(up), max(across), max(up))


@dataclass(frozen=True, slots=True)
class Shapes:
    """Areas, or lines where not `closed`; `width` is that of their edges in lines of text.

    A legend does not name them where `series` is empty.
    """

    series: str
    ink: Ink
    shapes: tuple[Shape, ...]
    closed: bool = True
    filled: bool = False
    width: float = 0.1
    dashed: bool = False


class Spot(NamedTuple):
    """A place and how many events there are; its marker's area grows with them."""

    x: float
    y: float
    events: int = 1

    @property
    def size(self) -> float:
        """Return how many times wider than that of one event its marker is, three at most."""
        return float(min(3.0, self.events**0.5))


@dataclass(frozen=True, slots=True)
class Spots:
    """The ink's marker on each place of one series."""

    series: str
    ink: Ink
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Raster:
    """Square cells over a piece of ground, in shades of one ink.

    `levels` holds a byte for each cell, in rows from the south and columns from the west: 0 lets
    everything through, `FULL` is the full ink. `steps` tell for the legend what some shades from
    0 to 1 mean. A smooth one is no cells to the eye. Where cells count events, none shows fewer
    than `least`.
    """

    series: str
    ink: Ink
    left: float
    bottom: float
    cell: float
    columns: int
    levels: bytes
    steps: tuple[tuple[float, str], ...]
    smooth: bool = False
    least: int = 1

    @property
    def rows(self) -> int:
        """Return how many rows there are."""
        return len(self.levels) // self.columns

    @property
    def right(self) -> float:
        """Return its eastern edge."""
        return self.left + self.cell * self.columns

    @property
    def top(self) -> float:
        """Return its northern edge."""
        return self.bottom + self.cell * self.rows


@dataclass(frozen=True, slots=True)
class Scan:
    """A scanned map under everything: the picture's file, and where it lies.

    `corner` is that of its upper left corner, `step` how far a pixel to the right goes; it is
    turned and stretched alike, so a pixel down goes as far, a quarter turn on. `size` in pixels.
    """

    series: str
    ink: Ink
    content: bytes
    size: tuple[int, int]
    corner: Place
    step: Place

    def at(self, x: float, y: float) -> Place:
        """Return where a pixel lies."""
        (left, top), (east, north) = self.corner, self.step
        return left + east * x + north * y, top + north * x - east * y


GroundMark: TypeAlias = Shapes | Spots | Raster | Scan
