"""Few places with many events: the 80/20 of blocks, whether chance does the same, hot blocks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.counts import SMALLEST_P

Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]

SHUFFLES = 999
SEED = 2026
_FAR_OFF = 12  # roots of the mean, and as many events more: nothing lies beyond that a float holds
_MOST_THROWN = 500_000  # places in all shuffles whose counts are thrown one by one
_REACH = 40  # standard deviations of a count beyond which a float has no chance left


@dataclass(frozen=True, slots=True)
class Ranked:
    """Places from the most events down, equal ones in their order; empty places stand last.

    `order` gives for each rank the place. The shares are percentages, named as in ArcGIS's 80-20
    analysis: ICOUNT, PERC, CUMU_PERC of events, CUMU_LPERC of places.
    """

    order: Counts
    icount: Counts
    perc: Numbers
    cumu_perc: Numbers
    cumu_lperc: Numbers

    @property
    def total(self) -> int:
        """Return how many events there are."""
        return int(self.icount.sum())

    def held_by(self, place_share: float) -> float:
        """Return the share of events at this share of the places, those with the most."""
        return _held(self.icount, place_share)

    def places_for(self, event_share: float) -> int:
        """Return at how many places, those with the most, this share of the events lies."""
        if not self.total:
            return 0
        wanted = event_share * self.total
        reached: np.int64 = np.searchsorted(np.cumsum(self.icount), wanted - 1e-9)
        return int(reached) + 1


@dataclass(frozen=True, slots=True)
class ByChance:
    """What the busiest places would hold if each event had fallen on any place alike.

    `low` to `high` hold 95 in 100 of the shuffles; `p` is how often chance held as much or more,
    (rank) / (shuffles + 1) and so never 0.
    """

    mean: float
    low: float
    high: float
    p: float
    shuffles: int
    seed: int


def ranked(counts: Counts) -> Ranked:
    """Return places ranked by their counts, one for each known place, 0 where nothing was."""
    order = np.argsort(-counts, kind="stable")
    icount = counts[order]
    total, places = int(icount.sum()), len(icount)
    share = np.asarray(icount * (100 / max(1, total)), float)
    known = np.asarray(np.arange(1, places + 1) * (100 / max(1, places)), float)
    return Ranked(order, icount, share, np.cumsum(share), known)


def by_chance(
    counts: Counts, place_share: float, *, shuffles: int = SHUFFLES, seed: int = SEED
) -> ByChance | None:
    """Return what the busiest `place_share` of the places holds by chance; None without events.

    Where events are fewer than places, the busiest fifth holds all of them by chance alone
    (Bernasco and Steenbeek 2017, J. Quant. Criminol. 33:451-467): so "20 % of the blocks hold
    80 %" needs this beside it. Places are taken for alike, though some have more homes.
    """
    total, places = int(counts.sum()), len(counts)
    if not total:
        return None
    draws = np.random.default_rng(seed)
    if shuffles * places <= _MOST_THROWN:
        thrown = draws.multinomial(total, np.full(places, 1 / places), size=shuffles)
        held = np.array([_held(row, place_share) for row in -np.sort(-thrown)])
    else:
        mean = total / places
        fewest = max(0, int(mean - _FAR_OFF * mean**0.5 - _FAR_OFF))  # nothing below ever comes
        having = _having(draws, mean, fewest=fewest, size=(shuffles, places))
        held = _held_by_having(having, place_share * places, fewest=fewest)
    seen = _held(-np.sort(-counts), place_share)
    rank = 1 + int((held >= seen - 1e-12).sum())
    low, high = np.quantile(held, (0.025, 0.975))
    p = rank / (shuffles + 1)
    return ByChance(float(held.mean()), float(low), float(high), p, shuffles, seed)


def curve_by_chance(total: int, places: int) -> tuple[Numbers, Numbers]:
    """Return percent of places, the busiest first, and percent of events there by chance alone.

    What is to be expected where each event falls on any place alike: Poisson counts.
    """
    chances = _poisson(total / places)[::-1]
    events = chances * np.arange(len(chances) - 1, -1, -1)
    return np.cumsum(chances) * 100, np.cumsum(events) * (100 / events.sum())


def tail_ps(counts: Counts, mean: float) -> Numbers:
    """Return for each count the exact chance P(X >= count) at a Poisson mean above 0."""
    highest = int(counts.max(initial=0))
    end = max(highest, int(mean + _REACH * mean**0.5 + _REACH)) + _REACH
    steps = np.log(mean / np.arange(1, end + 1))
    logs = np.concatenate(([0.0], np.cumsum(steps))) - mean
    tails = np.cumsum(np.exp(logs)[::-1])[::-1]
    return np.asarray(np.clip(tails, SMALLEST_P, 1.0)[counts])


def hot_places(counts: Counts) -> tuple[Numbers, Numbers]:
    """Return for each place the chance of as many events there, alone and corrected by Holm.

    The exact Poisson tail at the mean of all places; Holm's step-down (1979) allows for as many
    tests as there are places. Without events every chance is 1.
    """
    if not counts.sum():
        return np.ones(len(counts)), np.ones(len(counts))
    ps = tail_ps(counts, float(counts.mean()))
    order = np.argsort(ps, kind="stable")
    raised = np.maximum.accumulate(ps[order] * np.arange(len(ps), 0, -1))
    corrected = np.empty(len(ps))
    corrected[order] = np.minimum(1.0, raised)
    return ps, corrected


def _held(icount: Counts, place_share: float) -> float:
    """Return the share of events at the first `place_share` of ranked places.

    Of a place that the share cuts, that part counts.
    """
    total = int(icount.sum())
    if not total:
        return 0.0
    upto = place_share * len(icount)
    whole = int(upto + 1e-9)
    part = (upto - whole) * icount[whole] if whole < len(icount) and upto > whole else 0.0
    return float((icount[:whole].sum() + part) / total)


def _having(
    draws: np.random.Generator, mean: float, *, fewest: int, size: tuple[int, int]
) -> Counts:
    """Return in each shuffle how many places have so many events, from the most to the fewest.

    With so many places, their counts are as good as independent Poisson ones, and how many have
    none, one, two … is one throw of dice instead of a million.
    """
    shuffles, places = size
    chances = _poisson(mean)[fewest:]
    return draws.multinomial(places, chances / chances.sum(), size=shuffles)[:, ::-1]


def _poisson(mean: float) -> Numbers:
    """Return the chances of 0, 1, 2 … events, as far as they matter."""
    most = int(mean + _FAR_OFF * mean**0.5 + _FAR_OFF)
    chances = np.exp(np.cumsum(np.concatenate(([-mean], np.log(mean / np.arange(1, most + 1))))))
    return np.asarray(chances / chances.sum())


def _held_by_having(having: Counts, upto: float, *, fewest: int) -> Numbers:
    """Return the share of events at the busiest `upto` places in each shuffle."""
    counts = np.arange(having.shape[1] - 1, -1, -1) + fewest
    before = np.cumsum(having, axis=1) - having
    taken = np.clip(upto - before, 0, having)
    return np.asarray((taken @ counts) / (having @ counts))
