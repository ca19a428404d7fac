"""What every map carries: a bar that tells its scale, and where north is."""

from __future__ import annotations

from watchapp.charts.ground import Shape, Shapes, Window
from watchapp.charts.inks import INKS
from watchapp.speech import marked, say

_FEET, _MILE = 0.3048, 1609.344
_LENGTHS = (
    *((n * _FEET, marked("{n:,} feet"), n) for n in (20, 50, 100, 200, 500, 1000)),
    (_MILE / 4, marked("1/4 mile"), 0),
    (_MILE / 2, marked("1/2 mile"), 0),
    (_MILE, marked("1 mile"), 1),
    *((n * _MILE, marked("{n:,} miles"), n) for n in (2, 5, 10, 20, 50, 100, 200, 500)),
)
_MOST = 0.22  # of the map's width
_INK = INKS[7]


def furniture(window: Window) -> tuple[Shapes, Shapes]:
    """Return the bar, in the lower left corner, and the arrow above it, sized for this window."""
    unit = min(window.width, window.height) / 100
    left, base = window.left + 3 * unit, window.bottom + 3 * unit
    length, words, n = _longest(_MOST * window.width)
    bar = (
        (left, base + 1.5 * unit),
        (left, base),
        (left + length, base),
        (left + length, base + 1.5 * unit),
    )
    named = Shape((bar,), say(words, n=n), (left + length / 2, base + 4 * unit))
    foot, middle = window.top - 13 * unit, window.right - 5 * unit
    arrow = ((middle - 1.8 * unit, foot), (middle, foot + 6 * unit), (middle + 1.8 * unit, foot))
    north = Shape((arrow,), say("N"), (middle, foot + 9 * unit))
    return (
        Shapes("", _INK, (named,), closed=False, width=0.12),
        Shapes("", _INK, (north,), filled=True, width=0.05),
    )


def _longest(room: float) -> tuple[float, str, int]:
    """Return the longest round length that there is room for, with its words."""
    return max((each for each in _LENGTHS if each[0] <= room), default=_LENGTHS[0])
