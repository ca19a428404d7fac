"""What the log knows of rates elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from watchapp.queries.matching import keys_holding
from watchapp.queries.narrowing import where
from watchapp.queries.search_rows import keys_found
from watchapp.records import Benchmark, Counted, Per
from watchapp.store import Store

_TERMS = {
    "name": "b.name COLLATE NOCASE",
    "counts": "b.counts, c.name COLLATE NOCASE",
    "rate": "b.rate",
    "per": "b.per",
    "year": "b.year",
    "source": "b.source COLLATE NOCASE",
}
_ORDERS = {name: f"{term}, b.name COLLATE NOCASE, b.year, b.id" for name, term in _TERMS.items()}
_KEYS = """
SELECT b.id, b.name || ' ' || b.year || ' ' || b.source || ' ' || coalesce(c.name, '')
FROM benchmark b LEFT JOIN category c ON c.id = b.category
"""
_LINES = """
SELECT b.id, b.name, b.counts, coalesce(c.name, ''), b.rate, b.per, b.year, b.source
FROM benchmark b LEFT JOIN category c ON c.id = b.category WHERE b.id IN
"""


@dataclass(frozen=True, slots=True)
class BenchmarkLine:
    """A benchmark as a list shows it; `category` is empty unless it counts one alone."""

    id: int
    name: str
    counts: Counted
    category: str
    rate: float
    per: Per
    year: int
    source: str


def benchmark_keys(
    store: Store,
    words: str = "",
    *,
    order: str = "name",
    backward: bool = False,
    per: Per | None = None,
) -> list[int]:
    """Return the numbers of the benchmarks in whose record all of `words` stand, in an order.

    What is None does not narrow.
    """
    narrowed, values = where({"b.per = ?": per})
    rows = store.select(f"{_KEYS} {narrowed} ORDER BY {_ORDERS[order]}", values)
    also = keys_found(store, Benchmark, words)
    return keys_holding(words, rows, backward=backward, also=also)


def benchmark_lines(store: Store, keys: Sequence[int]) -> dict[int, BenchmarkLine]:
    """Return the lines of some benchmarks by number; those that are gone are left out."""
    marks = ",".join("?" * len(keys))
    return {
        key: BenchmarkLine(key, name, Counted(counts), category, rate, Per(per), year, source)
        for key, name, counts, category, rate, per, year, source in store.select(
            f"{_LINES} ({marks})", keys
        )
    }
