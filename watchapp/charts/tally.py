"""What was counted, put into the periods of a chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from watchapp.analysis.periods import Period, Unit, start_of


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of one series there were in the period that holds the day `start`.

    `repeats` of them may have been entered twice.
    """

    start: date
    series: str
    count: int
    repeats: int = 0


@dataclass(frozen=True, slots=True)
class Tallied:
    """Counts by period, then by series."""

    periods: tuple[Period, ...]
    counts: tuple[Mapping[str, int], ...]
    repeats: tuple[Mapping[str, int], ...]
    series: tuple[str, ...]

    @property
    def unit(self) -> Unit:
        """Return the length of a period; a day where there is none."""
        return self.periods[0].unit if self.periods else Unit.DAY

    @property
    def totals(self) -> tuple[int, ...]:
        """Return the count of each period, all series together."""
        return tuple(sum(counts.values()) for counts in self.counts)

    @property
    def shown(self) -> tuple[str, ...]:
        """Return the series of which there was at least one, in order."""
        return tuple(name for name in self.series if any(self.of(name)))

    def of(self, series: str) -> tuple[int, ...]:
        """Return the count of each period for one series."""
        return tuple(counts[series] for counts in self.counts)

    def repeats_of(self, series: str) -> tuple[int, ...]:
        """Return of how many in each period it is uncertain whether they were entered twice."""
        return tuple(repeats[series] for repeats in self.repeats)

    @property
    def total_repeats(self) -> tuple[int, ...]:
        """Return the same for all series together."""
        return tuple(sum(repeats.values()) for repeats in self.repeats)


def tallied(
    tallies: Iterable[Tally], *, periods: Sequence[Period], series: Sequence[str]
) -> Tallied:
    """Return the tallies by periods of one length; series not named come last, by alphabet.

    A tally that falls in none of the periods is left out.
    """
    counts: dict[date, Counter[str]] = {period.start: Counter() for period in periods}
    repeats: dict[date, Counter[str]] = {period.start: Counter() for period in periods}
    for tally in tallies:
        start = start_of(tally.start, periods[0].unit) if periods else tally.start
        if start in counts:
            counts[start][tally.series] += tally.count
            repeats[start][tally.series] += tally.repeats
    unnamed = {name for of_period in counts.values() for name in of_period} - set(series)
    names = (*dict.fromkeys(series), *sorted(unnamed))
    return Tallied(tuple(periods), tuple(counts.values()), tuple(repeats.values()), names)
