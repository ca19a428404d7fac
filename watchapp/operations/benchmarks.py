"""What the captain does with benchmarks: rates from elsewhere, with who says so."""

from __future__ import annotations

from watchapp.records import Benchmark
from watchapp.store import Change, Store


def save_benchmark(store: Store, benchmark: Benchmark, *, was: Benchmark | None = None) -> Change:
    """Save a benchmark.

    `was` is how it was read before it was worked on: only what differs from that is written, so
    that what others wrote meanwhile stays. Raises Problems if it is not fit to be kept,
    StoreError if the log cannot be written.
    """
    with store.change("Save benchmark") as writer:
        writer.put(benchmark, was=was)
    return writer.change
