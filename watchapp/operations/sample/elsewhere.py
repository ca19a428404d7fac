"""The invented city around the sample watch: what its police say happens elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from watchapp.records import Benchmark, Category, Counted, Per

CITY = "An invented city"
_BREAK_IN = "House break-in"
_RATES = ((Counted.PERSON, 31.0), (Counted.PROPERTY, 252.0), (Counted.CATEGORY, 12.0))


def benchmarks(categories: Mapping[str, Category], until: date) -> Iterator[Benchmark]:
    """Yield rates a year per 1,000 residents; two near the sample's own, one far below it."""
    for counts, rate in _RATES:
        is_one = counts is Counted.CATEGORY
        yield Benchmark(
            name=CITY,
            counts=counts,
            category=categories[_BREAK_IN].id if is_one else None,
            rate=rate,
            per=Per.RESIDENTS,
            year=until.year - 1,
            source="Yearly report of an invented police department",
        )
