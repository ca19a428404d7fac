"""What it costs to keep the columns that trends are counted from, a row and a save.

    python -m benchmarks.keeping

Each is done with the columns kept and, in the same run and in turn, with that left out.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.invented_log import DAYS, invented_sightings, make_log
from watchapp.operations.sightings import save_sighting
from watchapp.records import Batch, Category, Sighting
from watchapp.store import Store, facts

ROWS = 20_000
SAVES = 300
ROUNDS = 5


def main() -> None:
    """Measure both ways of an import and of a save, and print one table."""
    with TemporaryDirectory() as folder:
        path = make_log(Path(folder) / "log.db", 100_000)
        with Store.open(path) as store:
            report("import, a row", "µs", lambda: load(store) / ROWS * 1e6, rounds=ROUNDS)
            report("one save", "ms", lambda: save(store) * 1e3, rounds=ROUNDS)


def report(name: str, unit: str, measure: Callable[[], float], *, rounds: int) -> None:
    """Print the medians of both ways, done in turn."""
    kept, left_out = [], []
    for _ in range(rounds):
        kept.append(measure())
        with not_kept():
            left_out.append(measure())
    one, other = statistics.median(kept), statistics.median(left_out)
    print(
        f"{name}: {one:,.2f} {unit} with the columns, {other:,.2f} {unit} without:"
        f" {one - other:,.2f} {unit} more, × {one / other:,.2f}"
    )


@contextmanager
def not_kept() -> Iterator[None]:
    """Let the store forget its columns for the time of a block."""
    add, finish = facts.add_batch, facts.Upkeep.finish
    facts.add_batch = lambda *_: None
    facts.Upkeep.finish = lambda *_: None  # type: ignore[method-assign]
    try:
        yield
    finally:
        facts.add_batch, facts.Upkeep.finish = add, finish  # type: ignore[method-assign]


def load(store: Store) -> float:
    """Return the seconds that an import takes, and take it back."""
    records = list(islice(_records(store), ROWS))
    start = time.perf_counter()
    with store.change("Import") as writer:
        writer.load(Batch(file_name="b.csv", imported_at=datetime(2026, 1, 5, 9, 0)), records)
    taken = time.perf_counter() - start
    store.undo()
    return taken


def save(store: Store) -> float:
    """Return the median seconds of an acknowledged save."""
    taken = []
    for record in islice(_records(store), SAVES):
        start = time.perf_counter()
        save_sighting(store, record)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _records(store: Store) -> Iterator[Sighting]:
    categories = [each.id or 0 for each in store.records(Category)]
    chance = Random(7)  # noqa: S311 - nothing is kept secret by it
    return invented_sightings(ROWS, chance, categories, (0, DAYS))


if __name__ == "__main__":
    main()
