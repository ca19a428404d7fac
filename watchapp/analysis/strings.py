"""Strings: events that hang together, each near in place and time to another one of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.near_pairs import Metric, pairs_within
from watchapp.analysis.near_repeat import SEED, Events, Excess, in_order
from watchapp.progress import Progress

SHUFFLES = 499
_TOLD_EVERY = 20  # shuffles


def string_numbers(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    time: NDArray[np.float64] | NDArray[np.int64],
    *,
    meters: float,
    span: float,
    metric: Metric = Metric.EUCLIDEAN,
) -> NDArray[np.int64]:
    """Return for each event the number of its string, from 1 in the order in which they begin.

    Two events are linked that lie less than `meters` and less than `span` apart (both strict, the
    span in the unit of `time`); a string is what is linked, over however many links. An event
    without a link is a string of its own. Wheeler, Riddell and Haberman (2021), near strings.
    """
    one, other = _near(x, y, meters=meters, metric=metric)
    soon = np.abs(time[one] - time[other]) < span
    return _numbered(_components(len(x), one[soon], other[soon]))


def linked(
    events: Events,
    *,
    meters: float,
    days: int,
    metric: Metric = Metric.EUCLIDEAN,
    shuffles: int = SHUFFLES,
    seed: int = SEED,
    progress: Progress | None = None,
) -> Excess:
    """Return how many events are linked to any other, beside what shuffling their days gives.

    Links are as in `string_numbers`, the places stay as they are. Raises Cancelled when told to.
    """
    events = in_order(events)
    one, other = _near(events.x, events.y, meters=meters, metric=metric)
    chance = np.random.default_rng(seed)
    found = np.empty(shuffles, dtype=np.int64)
    for turn in range(shuffles):
        if progress is not None and turn % _TOLD_EVERY == 0:
            progress.step(turn, shuffles)
        found[turn] = _linked(chance.permutation(events.day), one, other, days=days)
    return Excess.of(_linked(events.day, one, other, days=days), found)


def _linked(
    day: NDArray[np.int64], one: NDArray[np.int64], other: NDArray[np.int64], *, days: int
) -> int:
    """Return how many events have a link if they happened on these days."""
    soon = np.abs(day[one] - day[other]) < days
    has_link = np.zeros(len(day), dtype=np.bool_)
    has_link[one[soon]] = True
    has_link[other[soon]] = True
    return int(has_link.sum())


def _near(
    x: NDArray[np.float64], y: NDArray[np.float64], *, meters: float, metric: Metric
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the places of both events of each pair that is near enough."""
    ones, others = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for pairs in pairs_within(x, y, meters, metric):
        near = pairs.meters < meters
        ones.append(pairs.first[near])
        others.append(pairs.second[near])
    return np.concatenate(ones), np.concatenate(others)


def _components(size: int, one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for each event the first event that it hangs together with.

    Each takes the lowest name among its neighbors, then the name that its name has taken, until
    nothing changes: as many rounds as the logarithm of the longest chain.
    """
    name = np.arange(size)
    while True:
        lowest = np.minimum(name[one], name[other])
        taken = name.copy()
        # What a link's two ends are called by now must be called alike.
        np.minimum.at(taken, name[one], lowest)
        np.minimum.at(taken, name[other], lowest)
        while not np.array_equal(further := taken[taken], taken):
            taken = further
        if np.array_equal(taken, name):
            return name
        name = taken


def _numbered(name: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the names as numbers from 1, in the order in which they come first."""
    _, first, number = np.unique(name, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first)] = np.arange(1, len(first) + 1)
    return np.asarray(rank[number], dtype=np.int64)
