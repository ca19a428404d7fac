"""The inks of charts: told apart by color-blind eyes, in the dark, and on paper with one ink."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

WHITE = "#ffffff"
BLACK = "#000000"
_HALF_LIGHT = 0.179  # where black and white have the same contrast


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
    """How one series looks: colors as `#rrggbb`, and what tells it apart without color.

    `light` and `dark` are for grounds of that kind, `gray` is for paper printed in black alone.
    """

    name: str
    light: str
    dark: str
    gray: str
    hatch: Hatch
    marker: Marker


@dataclass(frozen=True, slots=True)
class Paint:
    """The colors of one area: what fills it, the hatch across it, and its edge."""

    fill: str
    hatch: str
    edge: str


INKS = (
    Ink("blue", "#1d436e", "#0c9df7", "#3c3c3c", Hatch.PLAIN, Marker.DISC),
    Ink("ochre", "#b6830c", "#ffd95f", "#ffffff", Hatch.RISING, Marker.SQUARE),
    Ink("green", "#5b844f", "#67fec7", "#a0a0a0", Hatch.DOTTED, Marker.TRIANGLE),
    Ink("pink", "#d45f94", "#b17597", "#ffffff", Hatch.LEVEL, Marker.DIAMOND),
    Ink("sky", "#3590db", "#cbd5ff", "#ffffff", Hatch.CROSSED, Marker.RING),
    Ink("brown", "#733106", "#d47045", "#6e6e6e", Hatch.FALLING, Marker.CROSS),
    Ink("violet", "#3a0b7a", "#906db3", "#ffffff", Hatch.UPRIGHT, Marker.PLUS),
    Ink("gray", "#5c4c4b", "#9ea98c", "#ffffff", Hatch.GRID, Marker.BAR),
)


TEXT_INK = Ink("text", "#1a1a1a", "#f2f2f2", "#000000", Hatch.PLAIN, Marker.DISC)
"""For a line that runs over the areas of other inks."""

QUIET_INK = Ink("quiet", "#8d949b", "#77818b", "#b4b4b4", Hatch.PLAIN, Marker.BAR)
"""For what stands behind what is spoken of."""


def ink_of(place: int) -> Ink:
    """Return the ink of the series at this place; after the last one it starts anew."""
    return INKS[place % len(INKS)]


def paint_in_color(color: str, ground: str, *, faint: bool) -> Paint:
    """Return the paint of an area in a color on a ground; the edge keeps a faint area in sight."""
    if faint:
        fill = mixed(color, ground, share=0.3)
        return Paint(fill, mixed(color, ground, share=0.6), color)
    return Paint(color, mixed(color, ground, share=0.55), ground)


def paint_in_black(gray: str, *, faint: bool) -> Paint:
    """Return the paint of an area in the one ink that a printer has."""
    if faint:
        return Paint(mixed(gray, WHITE, share=0.3), mixed(BLACK, WHITE, share=0.5), BLACK)
    return Paint(gray, WHITE if _is_deep(gray) else BLACK, BLACK)


def word_color_on(fill: str) -> str:
    """Return black or white, whichever is easier to read on this fill."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(fill))
    return BLACK if 0.2126 * red + 0.7152 * green + 0.0722 * blue > _HALF_LIGHT else WHITE


def mixed(color: str, other: str, *, share: float) -> str:
    """Return `#rrggbb` with this share of `color` and the rest of `other`."""
    pairs = zip(_channels(color), _channels(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def _linear(channel: float) -> float:
    """Return how much light a channel of a screen gives, as the web's contrast rule has it."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _is_deep(color: str) -> bool:
    return sum(_channels(color)) < 3 * 128


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
