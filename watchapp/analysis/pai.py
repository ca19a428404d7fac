"""How well a flagged part of the ground did: the predictive accuracy index."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray


def pai(counts: ArrayLike, predicted: ArrayLike, areas: ArrayLike) -> NDArray[np.float64]:
    """Return, from the highest prediction down, share of events over share of area so far.

    1 is what blind chance gives; equal predictions keep their order. Places without any event at
    all give NaN, for there is no share. The index of Chainey, Tompson and Uhlig (2008), Security
    Journal 21:4-28. Raises ValueError if an area is not above 0.
    """
    counts, areas = np.asarray(counts, float), np.asarray(areas, float)
    if (areas <= 0).any():
        raise ValueError("every area must be above 0")
    order = np.argsort(-np.asarray(predicted, float), kind="stable")
    events, ground = np.cumsum(counts[order]), np.cumsum(areas[order])
    if not events.size or events[-1] == 0:
        return np.full(events.shape, np.nan)
    return np.asarray((events / events[-1]) / (ground / ground[-1]))
