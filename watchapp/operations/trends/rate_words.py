"""What is said of rates: beside benchmarks in sentences and rows, and where numbers come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from watchapp.analysis.rates import Rate
from watchapp.analysis.sentences import SURPRISING, odds
from watchapp.charts.table import Table
from watchapp.operations.trends.rated import per_words
from watchapp.records import Benchmark, Watch, Zone
from watchapp.speech import say


@dataclass(frozen=True, slots=True)
class RateRow:
    """What is counted, its rate, and the benchmarks for the same with their p, all judged.

    `keys` are the numbers of the categories that are counted.
    """

    name: str
    rate: Rate
    beside: tuple[tuple[Benchmark, float], ...]
    keys: frozenset[int]


def beside_sentences(rows: Sequence[RateRow], per: str) -> list[str]:
    """Return each rate beside each benchmark for it, first what chance alone would hardly make.

    Without any benchmark it is the first rate alone.
    """
    pairs = [(row, benchmark, p) for row in rows for benchmark, p in row.beside]
    pairs.sort(key=lambda pair: pair[2] >= SURPRISING)
    return [_against(*pair, per=per) for pair in pairs] or [_alone(rows[0], per)]


def _against(row: RateRow, benchmark: Benchmark, p: float, *, per: str) -> str:
    low, high = row.rate.interval
    if p >= SURPRISING:
        meaning = say("the difference could well be chance")
    elif row.rate.per_thousand < (benchmark.rate or 0.0):
        meaning = say("lower than chance alone would make it ({odds})", odds=odds(p))
    else:
        meaning = say("higher than chance alone would make it ({odds})", odds=odds(p))
    return say(
        "{name}: {rate} a year per {thousand} (as chance goes, from {low} to {high}) against"
        " {their_rate} ({benchmark}, {year}): {meaning}.",
        name=row.name,
        rate=shown_rate(row.rate.per_thousand),
        thousand=per_words(per),
        low=shown_rate(low),
        high=shown_rate(high),
        benchmark=benchmark.name,
        year=benchmark.year,
        their_rate=shown_rate(benchmark.rate or 0.0),
        meaning=meaning,
    )


def _alone(row: RateRow, per: str) -> str:
    low, high = row.rate.interval
    return say(
        "{name}: {rate} a year per {thousand} (as chance goes, from {low} to {high}). Enter"
        " benchmarks on their page to see it beside other places.",
        name=row.name,
        rate=shown_rate(row.rate.per_thousand),
        thousand=per_words(per),
        low=shown_rate(low),
        high=shown_rate(high),
    )


def shown_rate(rate: float) -> str:
    """Return a rate as people write it: 0.42, 8.5, 286.7."""
    return f"{rate:,.2f}" if 0 < rate < 1 else f"{rate:,.1f}"


def rate_table(rows: Sequence[RateRow]) -> Table:
    """Return the rates with their limits, a row for each benchmark."""
    heads = (
        say("Counted"),
        say("Count"),
        say("Rate"),
        say("From"),
        say("To"),
        say("Benchmark"),
        say("Their rate"),
        say("Could it be chance?"),
    )
    return Table(heads, tuple(line for row in rows for line in _table_lines(row)))


def _table_lines(row: RateRow) -> Iterator[tuple[str | int, ...]]:
    low, high = row.rate.interval
    numbers = tuple(shown_rate(each) for each in (row.rate.per_thousand, low, high))
    for each, p in row.beside:
        chance = say("could be chance") if p >= SURPRISING else say("no: {odds}", odds=odds(p))
        whose = say("{name}, {year}", name=each.name, year=each.year)
        yield row.name, row.rate.count, *numbers, whose, shown_rate(each.rate or 0.0), chance
    if not row.beside:
        yield row.name, row.rate.count, *numbers, "", "", ""


def sources_of(area: Watch | Zone, rows: Sequence[RateRow]) -> Iterator[str]:
    """Yield where the base and the benchmarks come from."""
    if area.base_source:
        yield say(
            "The number who live there comes from: {source}.", source=area.base_source.rstrip(".")
        )
    else:
        yield say("Where the number who live there comes from is not said.")
    told = {
        say(
            "{name}, {year}: {source}",
            name=each.name,
            year=each.year,
            source=each.source.rstrip("."),
        )
        for row in rows
        for each, _ in row.beside
    }
    if told:
        yield say("Benchmarks: {sources}.", sources="; ".join(sorted(told)))
