"""How many hours of each weekday and hour somebody was out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_HOUR = 60
_HOURS = 168
_EPOCH_HOUR = 5 * 24  # minutes count from a Saturday, 2000-01-01, and the week begins on Monday


def hours_by_cell(start: NDArray[np.integer], end: NDArray[np.integer]) -> NDArray[np.float64]:
    """Return the hours that stretches of time spent in each cell of the week: 7 by 24, from Monday.

    `start` and `end` are minutes of the street's own clock since 2000-01-01, an end not before its
    start. Two stretches at the same time count twice.
    """
    first, last = start // _HOUR, np.maximum(end - 1, start) // _HOUR
    many = (last - first + 1).astype(np.int64)
    begun = np.repeat(np.cumsum(many) - many, many)
    hour = np.repeat(first, many) + np.arange(int(many.sum())) - begun
    spent = np.minimum(np.repeat(end, many), (hour + 1) * _HOUR) - np.maximum(
        np.repeat(start, many), hour * _HOUR
    )
    cells = np.bincount((hour + _EPOCH_HOUR) % _HOURS, spent / _HOUR, _HOURS)
    return cells.astype(np.float64).reshape(7, 24)
