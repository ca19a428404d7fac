"""How many a year for every thousand who live there, and how far off that may be."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from watchapp.analysis.counts import SMALLEST_P
from watchapp.analysis.limits import garwood
from watchapp.analysis.parts import Standing, cautious, parts_of
from watchapp.analysis.rare import head, tail

THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Rate:
    """So many events in so many years among so many residents or households (the base).

    Raises ValueError without a base or without time: there is then no rate.
    """

    count: int
    base: int
    years: float

    def __post_init__(self) -> None:
        if self.base <= 0 or self.years <= 0:
            raise ValueError(f"no rate without base and time: {self.base}, {self.years}")

    @property
    def exposure(self) -> float:
        """Return the base times the years."""
        return self.base * self.years

    @property
    def per_thousand(self) -> float:
        """Return how many a year there were for every thousand of the base."""
        return self.count * THOUSAND / self.exposure

    @property
    def interval(self) -> tuple[float, float]:
        """Return the exact 95 % limits of the same, after Garwood (1936)."""
        lower, upper = garwood(self.count)
        return lower * THOUSAND / self.exposure, upper * THOUSAND / self.exposure

    def p_against(self, benchmark: float) -> float:
        """Return how likely chance alone puts it so far from a rate that has no error of its own.

        Twice the exact Poisson tail, so that it is under 1 in 20 where the interval misses it.
        """
        mean = benchmark * self.exposure / THOUSAND
        rarer = min(tail(self.count, mean), head(self.count, mean))
        return min(1.0, max(SMALLEST_P, 2 * rarer))

    def against(self, benchmark: float) -> Standing:
        """Return where it stands against a rate a year per thousand that has no error of its own.

        If the interval holds the benchmark, the difference could be chance.
        """
        lower, upper = self.interval
        if lower <= benchmark <= upper:
            return Standing.COULD_BE_CHANCE
        return Standing.ABOVE if lower > benchmark else Standing.BELOW


@dataclass(frozen=True, slots=True)
class Placed:
    """A rate among others, and how it stands against all others taken together."""

    name: str
    rate: Rate
    p: float
    standing: Standing


def years_covered(days: Iterable[date]) -> float:
    """Return how many years these days are: each the part of its own year, leap or not."""
    return sum(1 / (366 if calendar.isleap(day.year) else 365) for day in days)


def side_by_side(
    rates: Sequence[tuple[str, Rate]], once: Sequence[int] | None = None
) -> tuple[Placed, ...]:
    """Return each named rate with its place against the rest: above, not told apart, below.

    An exact C-test of each against all others together, raised by Holm's method because all are
    looked at at once. Inside these three groups the order is that of the names: by the rates it
    would be luck's. One alone, or none with an event, is not told apart from anything. `once` are
    the counts without possible repeats, which must not be why one stands out.
    """
    exposures = [rate.exposure for _, rate in rates]
    parts = parts_of([rate.count for _, rate in rates], exposures)
    if once is not None:
        parts = cautious(parts, parts_of(once, exposures))
    placed = [
        Placed(name, rate, part.p, part.standing)
        for (name, rate), part in zip(rates, parts, strict=True)
    ]
    order = (Standing.ABOVE, Standing.COULD_BE_CHANCE, Standing.BELOW)
    return tuple(
        sorted(placed, key=lambda each: (order.index(each.standing), each.name.casefold()))
    )
