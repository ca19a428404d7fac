"""The sightings that a map can show: where each lies, and which have no place on it, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.projection import Flat
from watchapp.charts.ground import Shape, Window
from watchapp.charts.trend import LeftOut
from watchapp.operations.ground import zone_middle, zone_shapes
from watchapp.queries.facts import Facts
from watchapp.speech import marked, say
from watchapp.store import Store

Numbers: TypeAlias = NDArray[np.float64]

_NOWHERE = 0.01  # degrees around 0, 0, in the Gulf of Guinea: what a machine writes for "unknown"
_ASKED = 20_000  # points that settle how far the map reaches
_ASTRAY = 0.01  # of the points at each end are not asked how far the map reaches
_FAR_OUT = 0.5  # of the way from one end to the other: what is farther out is off the map
_MARGIN = 0.04  # of the map's longer side
_LEAST = 200.0  # meters around a lone point
NO_POINT = marked("no point on the map is known")
AT_ZERO = marked("their point is 0, 0, which stands for not known")
OUTSIDE = marked("their point lies outside of the map")


@dataclass(frozen=True, slots=True, eq=False)
class Sited:
    """Sightings with a point on the map, in meters on flat ground, and the others with a reason."""

    facts: Facts
    flat: Flat
    window: Window
    x: Numbers
    y: Numbers
    zones: tuple[Shape, ...]
    off: tuple[tuple[str, Facts], ...]

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Return how many are not on the map, and why."""
        return tuple(LeftOut(len(facts), say(why)) for why, facts in self.off if len(facts))


def sited(store: Store, whole: Facts, facts: Facts) -> Sited:
    """Return where some sightings lie on the map of the whole log."""
    pointed = facts.has_point
    if pointed.all():
        nothing, known = facts.that(~pointed), facts
    else:
        nothing, known = facts.that(~pointed), facts.that(pointed)
    lat, lon = known.lat, known.lon
    zero = (np.abs(lat) < _NOWHERE) & (np.abs(lon) < _NOWHERE)
    flat = store.remembered("middle", None, lambda: zone_middle(store) or _middle(whole))
    x, y = flat.meters(lat, lon)
    zones = store.remembered("zone shapes", flat, lambda: zone_shapes(store, flat))
    window = _window(zones, x[~zero] if zero.any() else x, y[~zero] if zero.any() else y)
    on = (x >= window.left) & (x <= window.right) & (y >= window.bottom) & (y <= window.top)
    on &= ~zero
    if on.all():
        kept = known
    else:
        kept, x, y = known.that(on), x[on], y[on]
    off = (NO_POINT, nothing), (AT_ZERO, known.that(zero)), (OUTSIDE, known.that(~on & ~zero))
    return Sited(kept, flat, window, x, y, zones, off)


def _middle(whole: Facts) -> Flat:
    """Return the ground around the middle of all points of the log, whatever is asked for."""
    step = max(1, len(whole) // _ASKED)
    every: Any = np.arange(0, len(whole), step)
    some = Facts(whole.whole, whole.kinds, every if whole.chosen is None else whole.chosen[every])
    known = some.that(some.has_point)
    return Flat.around(known.lat, known.lon)


def _window(zones: tuple[Shape, ...], x: Numbers, y: Numbers) -> Window:
    """Return ground that holds all zones and all but the most outlying points."""
    windows = [zone.window for zone in zones]
    if len(x):
        windows.append(_around_most(x, y))
    if not windows:
        return Window(-_LEAST, -_LEAST, _LEAST, _LEAST)
    whole = Window(
        min(each.left for each in windows),
        min(each.bottom for each in windows),
        max(each.right for each in windows),
        max(each.top for each in windows),
    )
    if max(whole.width, whole.height) < _LEAST:
        whole = Window(
            whole.left - _LEAST, whole.bottom - _LEAST, whole.right + _LEAST, whole.top + _LEAST
        )
    return whole.widened(_MARGIN)


def _around_most(x: Numbers, y: Numbers) -> Window:
    """Return ground that holds all points but those far out, as by a typing error."""
    step = max(1, len(x) // _ASKED)
    ends = []
    for each in (x, y):
        low, high = np.quantile(each[::step], (_ASTRAY, 1 - _ASTRAY))
        beyond = _FAR_OUT * (high - low) + _LEAST
        near = each[(each >= low - beyond) & (each <= high + beyond)]
        ends.append((float(near.min()), float(near.max())))
    (left, right), (bottom, top) = ends
    return Window(left, bottom, right, top)
