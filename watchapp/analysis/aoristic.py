"""When in the week things happen, where one knows only from when to when each of them did."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

HOUR = 60
DAY = 24 * HOUR
WEEK = 7 * DAY
_HOURS = 168
_EPOCH_HOUR = 5 * 24  # minutes count from a Saturday, 2000-01-01, and the week begins on Monday
_NOISE = 1e-7  # of an event: what sums and differences of a million parts leave by rounding

Minutes = NDArray[np.integer]


@dataclass(frozen=True, slots=True)
class WeekMap:
    """Events by weekday (rows from Monday) and hour (columns from midnight), each split up.

    `reversed` of them ended before they began, `week_long` of them lasted a week or more.
    """

    cells: NDArray[np.float64]
    events: int
    reversed: int
    week_long: int

    @property
    def weekdays(self) -> NDArray[np.float64]:
        """Return the sum of each weekday from Monday."""
        return np.asarray(self.cells.sum(axis=1))

    @property
    def hours(self) -> NDArray[np.float64]:
        """Return the sum of each hour from midnight."""
        return np.asarray(self.cells.sum(axis=0))


def aoristic_weights(start: Minutes, end: Minutes) -> WeekMap:
    """Return events spread over the hours in which each can have happened, one in all for each.

    `start` and `end` are minutes of the street's own clock since 2000-01-01, as many of the one
    as of the other; without an end, give the start again. Ratcliffe (2002), J. Quant. Criminol.
    18:23-43, with the conventions of his aoristic.df: an end before the start, or not more than a
    minute after it, puts all into the hour of the start; a week or more is spread over all hours.
    """
    length = end - start
    first, last = start // HOUR, (end - 1) // HOUR
    is_whole = length >= WEEK
    is_split = (last > first) & ~is_whole
    cells = np.bincount(first[~is_split & ~is_whole] % _HOURS, minlength=_HOURS).astype(np.float64)
    cells += _split(start[is_split], end[is_split], first[is_split], last[is_split])
    week_long = int(np.count_nonzero(is_whole))
    cells += week_long / _HOURS
    cells = np.roll(np.where(cells < _NOISE, 0.0, cells), _EPOCH_HOUR)
    backward = int(np.count_nonzero(length < 0))
    return WeekMap(cells.reshape(7, 24), len(start), backward, week_long)


def _split(start: Minutes, end: Minutes, first: Minutes, last: Minutes) -> NDArray[np.float64]:
    """Return the sums by hour of events that reach over more than one, but not over a week."""
    share = 1.0 / (end - start)
    opening = first % _HOURS
    closing = opening + (last - first)
    head = ((first + 1) * HOUR - start) * share
    tail = (end - last * HOUR) * share
    # The hours between are filled by where they begin and where they stop, over two weeks.
    steps = np.bincount(opening + 1, share, 2 * _HOURS + 1) - np.bincount(
        closing, share, 2 * _HOURS + 1
    )
    both = HOUR * np.cumsum(steps)[: 2 * _HOURS]
    both += np.bincount(opening, head, 2 * _HOURS) + np.bincount(closing, tail, 2 * _HOURS)
    return np.asarray(both[:_HOURS] + both[_HOURS:])
