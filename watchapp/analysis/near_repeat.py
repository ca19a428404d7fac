"""Near repeats: whether an event makes others soon and close by likelier than chance would."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.counts import holm
from watchapp.analysis.near_bands import Bands
from watchapp.analysis.near_pairs import Metric, pairs_within
from watchapp.analysis.sentences import SURPRISING
from watchapp.progress import Progress

SHUFFLES = 999
SEED = 20070913
"""Where the shuffling starts: the same log gives the same answer. Any number would do."""
_TOLD_EVERY = 20  # shuffles

Table = NDArray[np.int64]
"""Counts of pairs: a row for each band of distance, a column for each band of days."""


@dataclass(frozen=True, slots=True, eq=False)
class Events:
    """Where, in meters on a plane, and on which day (numbered) each event happened."""

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    day: NDArray[np.int64]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.day)


@dataclass(frozen=True, slots=True)
class Excess:
    """What was counted, what chance gives instead, and how rarely chance gives as many."""

    observed: int
    mean: float
    median: float
    p: float

    @classmethod
    def of(cls, observed: int, shuffled: NDArray[np.int64]) -> Excess:
        """Return what a count is beside the counts of shuffles; p is its rank among all of them."""
        as_many = int((shuffled >= observed).sum())
        p = (1 + as_many) / (1 + len(shuffled))
        return cls(observed, float(shuffled.mean()), float(np.median(shuffled)), p)

    @property
    def ratio(self) -> float | None:
        """Return how many times as many as chance gives on average; None if it gives none."""
        return self.observed / self.mean if self.mean else None

    @property
    def ratio_to_median(self) -> float | None:
        """Return how many times as many as the middle one of the shuffles has."""
        return self.observed / self.median if self.median else None


@dataclass(frozen=True, slots=True, eq=False)
class NearRepeat:
    """What the events' own days show, and what shuffled days show, by distance and days between.

    `shuffled` is a table for each shuffle.
    """

    meters: Bands
    days: Bands
    observed: Table
    shuffled: Table
    seed: int

    @property
    def shuffles(self) -> int:
        """Return how often the days were shuffled."""
        return len(self.shuffled)

    def cell(self, row: int, column: int) -> Excess:
        """Return the pairs in one band of distance and one of days."""
        return Excess.of(int(self.observed[row, column]), self.shuffled[:, row, column])

    def within(self, row: int, column: int) -> Excess:
        """Return the pairs in this band of distance or nearer, and in this band of days or less."""
        corner = (slice(0, row + 1), slice(0, column + 1))
        sums = self.shuffled[:, corner[0], corner[1]].sum(axis=(1, 2))
        return Excess.of(int(self.observed[corner].sum()), sums)

    def holm(self) -> NDArray[np.float64]:
        """Return p of each cell whose bands have ends, raised because so many are looked at."""
        rows, columns = self.meters.closed, self.days.closed
        ps = [self.cell(row, column).p for row in range(rows) for column in range(columns)]
        return np.array(holm(ps)).reshape(rows, columns)

    def beyond_chance(self) -> NDArray[np.bool_]:
        """Return for each cell whose bands have ends whether chance alone would hardly fill it."""
        return self.holm() < SURPRISING

    def lasting(self) -> tuple[int, int] | None:
        """Return how far and how long it lasts: the last row and column; None if it does not.

        Starting at the nearest and soonest cell that is beyond chance, as long as the next band of
        days, and then the next band of distance in those first days, is beyond chance too.
        """
        real = self.beyond_chance()
        first = next((row for row in range(real.shape[0]) if real[row, 0]), None)
        if first is None:
            return None
        row = first
        while row + 1 < real.shape[0] and real[row + 1, 0]:
            row += 1
        column = 0
        while column + 1 < real.shape[1] and real[first : row + 1, column + 1].any():
            column += 1
        return row, column


def near_repeat(
    events: Events,
    *,
    meters: Bands,
    days: Bands,
    metric: Metric = Metric.EUCLIDEAN,
    shuffles: int = SHUFFLES,
    seed: int = SEED,
    progress: Progress | None = None,
) -> NearRepeat:
    """Return the pairs of events in each band beside those of as many shuffles of the days.

    Knox (1964) with the permutations of Johnson et al. (2007), J. Quant. Criminol. 23:201-219: the
    places stay, the days are dealt out anew. The events' order makes no difference. p is the rank
    of what was observed among the shuffles and itself, (1 + those with as many) / (1 + all), and
    so never 0. Raises Cancelled when told to stop.
    """
    events = in_order(events)
    knox = _Knox.of(events, meters=meters, days=days, metric=metric)
    chance = np.random.default_rng(seed)
    shuffled = np.empty((shuffles, meters.closed + 1, days.closed + 1), dtype=np.int64)
    for turn in range(shuffles):
        if progress is not None and turn % _TOLD_EVERY == 0:
            progress.step(turn, shuffles)
        shuffled[turn] = knox.table(chance.permutation(events.day))
    observed = knox.table(events.day)
    return NearRepeat(meters, days, observed, shuffled, seed)


@dataclass(frozen=True, slots=True, eq=False)
class _Knox:
    """What stays the same however the days are dealt: the near pairs, and the sums at the edge."""

    first: NDArray[np.int32]
    second: NDArray[np.int32]
    start_of_row: NDArray[np.int32]  # each pair's row times the number of columns
    column_of: NDArray[np.int32]  # of so many days between
    columns: NDArray[np.int64]  # how many pairs each band of days holds, near or far
    rows: int

    @classmethod
    def of(cls, events: Events, *, meters: Bands, days: Bands, metric: Metric) -> _Knox:
        """Return it for these events."""
        found = [np.empty((3, 0), dtype=np.int32)]
        for pairs in pairs_within(events.x, events.y, meters.reach, metric):
            near = np.array((pairs.first, pairs.second, meters.of(pairs.meters)), dtype=np.int32)
            found.append(near[:, near[2] < meters.closed])
        first, second, row = np.concatenate(found, axis=1)
        longest = int(events.day.max() - events.day.min()) if len(events) else 0
        return cls(
            first,
            second,
            row * np.int32(days.closed + 1),
            days.of(np.arange(longest + 1)).astype(np.int32),
            _pairs_by_days(events.day, days),
            meters.closed,
        )

    def table(self, day: NDArray[np.int64]) -> Table:
        """Return the counts of all pairs if the events had happened on these days."""
        width = len(self.columns)
        between = np.abs(day[self.first] - day[self.second])
        cell = self.column_of[between] + self.start_of_row
        near = np.bincount(cell, minlength=self.rows * width).reshape(self.rows, width)
        return np.vstack((near, self.columns - near.sum(axis=0)))


def _pairs_by_days(day: NDArray[np.int64], days: Bands) -> NDArray[np.int64]:
    """Return how many of all pairs lie in each band of days, without looking at each pair."""
    times, counts = np.unique(day, return_counts=True)
    below = np.concatenate(([0], np.cumsum(counts)))
    longest = int(times[-1] - times[0]) if len(times) else 0
    band = days.of(np.arange(longest + 1))
    all_pairs = len(day) * (len(day) - 1) // 2
    up_to = [
        _pairs_up_to(times, counts, below, int(np.searchsorted(band, place, side="right")) - 1)
        for place in range(days.closed)
    ]
    sums = np.array([0, *up_to, all_pairs], dtype=np.int64)
    return sums[1:] - sums[:-1]


def _pairs_up_to(
    times: NDArray[np.int64], counts: NDArray[np.int64], below: NDArray[np.int64], between: int
) -> int:
    """Return how many pairs lie at most so many days apart; none where that is below 0."""
    if between < 0 or not len(times):
        return 0
    later = below[np.searchsorted(times, times + between, side="right")] - below[1:]
    return int((counts * (counts - 1) // 2 + counts * later).sum())


def in_order(events: Events) -> Events:
    """Return the events in an order of their own, whichever way they were handed over."""
    order = np.lexsort((events.day, events.y, events.x))
    return Events(events.x[order], events.y[order], events.day[order])
