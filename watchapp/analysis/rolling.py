"""The mean of the last few periods, again and again, never over one that is not covered."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import numpy as np


def rolling_means(
    counts: Sequence[int], whole: Sequence[bool], *, window: int
) -> tuple[float | None, ...]:
    """Return for each period the mean count of itself and the `window` - 1 periods before it.

    None where there are not yet so many, or where one of them is not `whole`: nothing is filled in.
    Raises ValueError if the window is not at least 1.
    """
    if window < 1:
        raise ValueError(f"a window has at least one period, not {window}")
    sums = np.concatenate(([0], np.cumsum(np.asarray(counts, dtype=np.int64))))
    wholes = np.concatenate(([0], np.cumsum(np.asarray(whole, dtype=np.int64))))
    starts = range(-window + 1, len(counts) - window + 1)
    return tuple(
        (int(sums[start + window]) - int(sums[start])) / window
        if start >= 0 and wholes[start + window] - wholes[start] == window
        else None
        for start in starts
    )


def unbroken(values: Sequence[object | None]) -> tuple[range, ...]:
    """Return the stretches of places at which there is a value, so that a line can break off."""
    stretches = []
    for has_value, group in groupby(
        range(len(values)), key=lambda place: values[place] is not None
    ):
        places = list(group)
        if has_value:
            stretches.append(range(places[0], places[-1] + 1))
    return tuple(stretches)
