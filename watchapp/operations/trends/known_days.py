"""Which sightings happened on some days, looked up for a million at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from watchapp.queries.facts import day_number
from watchapp.speech import marked

Numbers = NDArray[Any]

NOT_COVERED = marked("on days of which their source does not tell everything")


def numbers_of(days: Iterable[date]) -> Numbers:
    """Return the numbers of days as facts count them, in order."""
    return np.array(sorted(map(day_number, days)), dtype=np.int64)


def are_among(days: Numbers, others: Numbers) -> NDArray[np.bool_]:
    """Return which days, by their numbers, are among others, which are in order."""
    if not len(others):
        return np.zeros(len(days), dtype=np.bool_)
    first = int(others[0])
    table = np.zeros(int(others[-1]) - first + 3, dtype=np.bool_)
    table[others - first + 1] = True
    return np.asarray(table[np.clip(days - first + 1, 0, len(table) - 1)])
