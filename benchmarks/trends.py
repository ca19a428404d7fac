"""How quickly each question about trends is answered after the filter changed, beside its peers.

    python -m benchmarks.trends 10000 100000 1000000

First the counting alone, each way the same: from the columns that the store keeps, by SQL on the
log's own indexed tables, by DuckDB on a copy of its own, by pandas on a table in memory. Then our
whole answers: tested against chance, put into sentences, table and chart. DuckDB and pandas are not
needed by the program, and left out where they are not installed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from benchmarks.invented_log import make_log
from benchmarks.trend_peers import COUNTED, peers_of
from watchapp.analysis.aoristic import aoristic_weights
from watchapp.operations.trends import TRENDS, Asked, Part, TrendDef
from watchapp.queries.facts import EPOCH, NOTHING, PRECISIONS, Facts, facts_of
from watchapp.queries.tallies import Filter
from watchapp.records import CategoryClass, Precision
from watchapp.store import Store

FILTERS = tuple(
    Filter(zone=zone, kind=kind)
    for zone, kind in ((1, None), (None, CategoryClass.PROPERTY), (7, None), (None, None))
)
"""What the captain looks at in turn: nothing is asked twice in a row."""
RUNS, SLOW_RUNS = 8, 4

PROMISED = 100.0
"""Milliseconds, at a million sightings."""


def main() -> None:
    """Measure each question on logs of the sizes asked for and print one table a size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sizes", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--logs", type=Path, help="a folder where the logs are kept for next time")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        os.environ.setdefault("WATCHAPP_HOME", folder)
        for size in asked.sizes:
            path = (asked.logs or Path(folder)) / f"{size}.db"
            if not path.exists():
                make_log(path, size)
            with Store.open(path) as store:
                measure(store, size)


def measure(store: Store, size: int) -> None:
    """Print how long each way of counting takes, then how long each whole answer does."""
    start = time.perf_counter()
    sightings = len(facts_of(store))
    first = (time.perf_counter() - start) * 1000
    print(f"\n{sightings:,} sightings; the columns are read once, in {first:,.0f} ms.")
    print("Counting alone, medians in milliseconds (and how many times longer than watchapp):")
    peers = peers_of(store)
    print("  ".join(head.rjust(18) for head in ("", "watchapp", *peers)))
    for what in COUNTED:
        ours = timed([partial(_counted, store, what, each) for each in FILTERS], RUNS)
        cells = [what.rjust(18), f"{ours:,.2f}".rjust(18)]
        for count in peers.values():
            runs = SLOW_RUNS if size >= 10**6 else RUNS
            theirs = timed([partial(count, what, each) for each in FILTERS], runs)
            cells.append(f"{theirs:,.1f} ({theirs / ours:,.1f}×)".rjust(18))
        print("  ".join(cells), flush=True)
    print(f"Whole answers, the slowest of {RUNS}, where {PROMISED:.0f} ms are promised:")
    for question in (each for each in TRENDS if not each.slow):
        taken = _taken([partial(answer, store, question, each) for each in FILTERS], RUNS)
        late = "  too slow" if max(taken) > PROMISED else ""
        print(f"{question.name.rjust(18)}  {max(taken):18,.1f}{late}", flush=True)


def answer(store: Store, question: TrendDef, picked: Filter) -> None:
    """Ask a question of the sightings that a filter means."""
    whole = picked if Part.ZONE in question.parts else Filter(kind=picked.kind)
    question.answer(store, Asked(date(2026, 1, 5), whole))


def _counted(store: Store, what: str, picked: Filter) -> object:
    """Count from the kept columns as our answers do."""
    facts = facts_of(store).where(picked)
    return _OURS[what](facts)


def _by_day(facts: Facts, period: NDArray[np.int64], *, with_kind: bool) -> object:
    """Return the counts by the period that each day since EPOCH falls into, and by category."""
    of_each = period[facts.day]
    if not with_kind:
        return np.bincount(of_each)
    kinds = max(facts.kinds.names) + 1
    return np.bincount(of_each * kinds + facts.category)


_DAYS = np.arange(np.datetime64(EPOCH), np.datetime64("2030-01-01"))
_MONTHS = _DAYS.astype("datetime64[M]").astype(np.int64) - 360
_WEEKS = (np.arange(len(_DAYS)) + 5) // 7  # EPOCH was a Saturday
_YEARS = _MONTHS // 12


def _until_october(facts: Facts) -> Facts:
    return facts.that((_MONTHS[facts.day] % 12) < 10)


def _cells(facts: Facts) -> object:
    found = facts.that(facts.has_point)
    rows, columns = (found.lat * 500).astype(np.int64), (found.lon * 500).astype(np.int64)
    rows -= rows.min()
    columns -= columns.min()
    return np.bincount(rows * (columns.max() + 1) + columns)


def _by_hour(facts: Facts) -> object:
    known = facts.that(facts.precision == PRECISIONS.index(Precision.MINUTE))
    end = np.where(known.end == NOTHING, known.start, known.end)
    return aoristic_weights(known.start, end)


_OURS: Mapping[str, Callable[[Facts], object]] = {
    "month": lambda facts: _by_day(facts, _MONTHS, with_kind=True),
    "week": lambda facts: _by_day(facts, _WEEKS, with_kind=False),
    "year": lambda facts: _by_day(_until_october(facts), _YEARS, with_kind=True),
    "zone": lambda facts: np.bincount(facts.zone),
    "hour": _by_hour,
    "place": lambda facts: np.unique(facts.block, return_counts=True),
    "cell": _cells,
}


def timed(acts: Sequence[Callable[[], object]], runs: int) -> float:
    """Return the median milliseconds of acts done in turn."""
    return statistics.median(_taken(acts, runs))


def _taken(acts: Sequence[Callable[[], object]], runs: int) -> list[float]:
    acts[-1]()  # what is imported and read once is no part of it
    taken = []
    for run in range(runs):
        start = time.perf_counter()
        acts[run % len(acts)]()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


if __name__ == "__main__":
    main()
