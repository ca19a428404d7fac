"""What was counted, put into the periods of a chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from watchapp.analysis.periods import Period, Span, Unit, periods_in, start_of


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of one series there were in the period that holds the day `start`."""

    start: date
    series: str
    count: int


@dataclass(frozen=True, slots=True)
class Tallied:
    """Counts by period, then by series."""

    periods: tuple[Period, ...]
    counts: tuple[Mapping[str, int], ...]
    series: tuple[str, ...]

    @property
    def unit(self) -> str:
        """Return the word for one period: day, week or month."""
        return self.periods[0].unit if self.periods else ""

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


def tallied(tallies: Iterable[Tally], *, span: Span, unit: Unit, series: Sequence[str]) -> Tallied:
    """Return the tallies by the periods of the span; series not named come last, by alphabet.

    A tally of a period that the span does not touch is left out.
    """
    periods = periods_in(span, unit)
    counts: dict[date, Counter[str]] = {period.start: Counter() for period in periods}
    for tally in tallies:
        of_period = counts.get(start_of(tally.start, unit))
        if of_period is not None:
            of_period[tally.series] += tally.count
    unnamed = {name for of_period in counts.values() for name in of_period} - set(series)
    return Tallied(periods, tuple(counts.values()), (*dict.fromkeys(series), *sorted(unnamed)))
