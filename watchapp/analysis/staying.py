"""Do the busy places stay busy: where the first half was thickest, how much of the second lay."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.binomial import at_least
from watchapp.analysis.counts import SMALLEST_P
from watchapp.analysis.pai import pai
from watchapp.analysis.surface import quartic, surface

FEWEST = 20  # events in each half
TENTH = 0.1
_FINE = 8  # cells to a bandwidth are enough to tell where the ground ends
_REACHED = 1e-3  # of the height of one event: below that nothing is within reach


@dataclass(frozen=True, slots=True)
class Staying:
    """Of `of` later events `hits` lay on the flagged share of the ground where any happened.

    `p` is the chance of so many if they were spread evenly over that ground.
    """

    hits: int
    of: int
    ground: float
    index: float
    p: float

    @property
    def share(self) -> float:
        """Return the share of the later events that lay there."""
        return self.hits / self.of


def staying(
    first: NDArray[np.int64], second: NDArray[np.int64], *, cell: float, bandwidth: float
) -> Staying | None:
    """Return how much of the later events lies where the earlier ones were thickest.

    Both are counts in the same cells, of so many meters. The ground is that on which events of
    either half lie and what is between them; its thickest tenth by the surface of the first half
    is flagged, and judged by the predictive accuracy index. None where a half has fewer than
    FEWEST events.
    """
    if min(first.sum(), second.sum()) < FEWEST:
        return None
    ground = np.flatnonzero(_ground((first + second) > 0, cell=cell, bandwidth=bandwidth))
    expected = surface(first, cell=cell, bandwidth=bandwidth).ravel()[ground]
    later = second.ravel()[ground]
    flagged = max(1, round(TENTH * len(ground)))
    order = np.argsort(-expected, kind="stable")
    hits, of, share = int(later[order[:flagged]].sum()), int(later.sum()), flagged / len(ground)
    index = pai([hits, of - hits], [1, 0], [flagged, max(1, len(ground) - flagged)])
    p = max(SMALLEST_P, at_least(hits, of, share=share))
    return Staying(hits, of, share, float(index[0]), p)


def _ground(occupied: NDArray[np.bool_], *, cell: float, bandwidth: float) -> NDArray[np.bool_]:
    """Return the cells with events and those between them, as far as the bandwidth bridges.

    What is within reach of any event is drawn back by as much from where nothing is: the rim
    around all events is empty because they end there, and every place inside would seem busy.
    """
    times = max(1, int(bandwidth / cell / _FINE))
    wide = cell * times
    rim = math.ceil(bandwidth / wide) + 2
    near = _within_reach(np.pad(_joined(occupied, times), rim), cell=wide, bandwidth=bandwidth)
    inside = ~_within_reach(~near, cell=wide, bandwidth=bandwidth)[rim:-rim, rim:-rim]
    rows, columns = occupied.shape
    return np.asarray(inside.repeat(times, 0).repeat(times, 1)[:rows, :columns] | occupied)


def _joined(occupied: NDArray[np.bool_], times: int) -> NDArray[np.bool_]:
    """Return cells so many times as wide, with an event where one of the cells in them has one."""
    rows, columns = (-(-side // times) for side in occupied.shape)
    lacking = rows * times - occupied.shape[0], columns * times - occupied.shape[1]
    whole = np.pad(occupied, ((0, lacking[0]), (0, lacking[1])))
    return np.asarray(whole.reshape(rows, times, columns, times).any(axis=(1, 3)))


def _within_reach(cells: NDArray[np.bool_], *, cell: float, bandwidth: float) -> NDArray[np.bool_]:
    """Return which cells lie within the bandwidth of any of these."""
    heights = surface(cells.astype(np.int64), cell=cell, bandwidth=bandwidth)
    return np.asarray(heights > _REACHED * float(quartic(0, bandwidth)))
