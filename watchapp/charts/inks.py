"""The inks of charts: told apart by color-blind eyes, in the dark, and on paper with one ink."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Hatch(StrEnum):
    """The lines across an area."""

    PLAIN = "plain"
    RISING = "rising"
    FALLING = "falling"
    CROSSED = "crossed"
    LEVEL = "level"
    UPRIGHT = "upright"
    GRID = "grid"
    DOTTED = "dotted"


class Marker(StrEnum):
    """The shape of a point."""

    DISC = "disc"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    RING = "ring"
    CROSS = "cross"
    PLUS = "plus"
    BAR = "bar"


@dataclass(frozen=True, slots=True)
class Ink:
    """How one series looks: colors as `#rrggbb`, and what tells it apart without color."""

    name: str
    light: str
    dark: str
    gray: str
    hatch: Hatch
    marker: Marker


INKS = (
    Ink("blue", "#0b66a8", "#6cb4f0", "#3c3c3c", Hatch.PLAIN, Marker.DISC),
    Ink("orange", "#d98600", "#ffb84d", "#ffffff", Hatch.RISING, Marker.SQUARE),
    Ink("green", "#0a7a5c", "#3fc79e", "#a0a0a0", Hatch.DOTTED, Marker.TRIANGLE),
    Ink("pink", "#c2568f", "#f29ac5", "#ffffff", Hatch.LEVEL, Marker.DIAMOND),
    Ink("sky", "#4f9fd0", "#b5dcf7", "#ffffff", Hatch.CROSSED, Marker.RING),
    Ink("brown", "#7d3c12", "#c98a5b", "#6e6e6e", Hatch.FALLING, Marker.CROSS),
    Ink("violet", "#5b3f9e", "#b7a1ef", "#ffffff", Hatch.UPRIGHT, Marker.PLUS),
    Ink("gray", "#6f7478", "#a3a9ae", "#ffffff", Hatch.GRID, Marker.BAR),
)


def ink_of(place: int) -> Ink:
    """Return the ink of the series at this place; after the last one it starts anew."""
    return INKS[place % len(INKS)]
