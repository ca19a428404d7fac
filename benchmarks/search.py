"""How quickly words are found in an invented log of many sightings, and what the index costs.

    python benchmarks/search.py 100000

Few of the invented words are frequent and most are rare, as in any language.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from watchapp.operations.sightings import save_sighting
from watchapp.operations.watch import begin_watch
from watchapp.queries.search import found
from watchapp.queries.search_rows import Question, asked_words, latest_rows
from watchapp.records import Batch, Category, Sighting, Source, Watch
from watchapp.store import Store

FIRST = datetime(2010, 1, 1, 0, 0)
MINUTES = 16 * 365 * 24 * 60
QUESTIONS = 300
SHOWN = 60


class Tongue:
    """An invented language."""

    def __init__(self, chance: Random, words: int = 6000) -> None:
        self._chance = chance
        self._words = [self._word() for _ in range(words)]
        self._often = list(accumulate(1 / (place + 1) for place in range(words)))

    def _word(self) -> str:
        pick = self._chance.choice
        return "".join(pick("bcdfghklmnprst") + pick("aeiou") for _ in range(pick((2, 3, 4))))

    def said(self, words: int) -> list[str]:
        """Return some words as they come in speech."""
        return self._chance.choices(self._words, cum_weights=self._often, k=words)


def sightings(number: int, tongue: Tongue, chance: Random, category: int) -> Iterator[Sighting]:
    """Yield invented police records."""
    for _ in range(number):
        yield Sighting(
            occurred_from=FIRST + timedelta(minutes=chance.randrange(MINUTES)),
            category=category,
            source=Source.POLICE,
            address=f"{chance.randint(1, 1600)} {tongue.said(1)[0].title()} St",
            behavior=" ".join(tongue.said(12)),
            police_reference=f"{chance.randint(10, 26)}-{chance.randint(1, 99_999):05}",
        )


def questions(tongue: Tongue, chance: Random) -> list[str]:
    """Return what somebody types: one to three words, the last not to its end."""
    asked = []
    for _ in range(QUESTIONS):
        *whole, last = tongue.said(chance.choice((1, 1, 1, 2, 2, 3)))
        asked.append(" ".join([*whole, last[: chance.randint(1, len(last))]]))
    return asked


def timed(what: str, do: Callable[[str], object], asked: Sequence[str]) -> None:
    """Print how long it takes to do something with each of some texts, in milliseconds."""
    took = []
    for each in asked:
        begin = time.perf_counter()
        do(each)
        took.append((time.perf_counter() - begin) * 1000)
    took.sort()
    middle, slow = took[len(took) // 2], took[int(len(took) * 0.95)]
    print(f"{what:34} median {middle:6.1f} ms   p95 {slow:6.1f} ms   longest {took[-1]:6.1f} ms")


def main() -> None:
    """Make the log and measure."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    chance = Random(1)  # noqa: S311 - the same log each time
    tongue = Tongue(chance)
    with TemporaryDirectory() as folder, Store.create(Path(folder) / "log.db") as store:
        begin_watch(store, Watch(name="Measured", area="Nowhere", captain="Nobody"))
        category = store.records(Category)[0].id or 0
        with store.change("Import") as writer:
            batch = Batch(file_name="invented", imported_at=FIRST)
            writer.load(batch, sightings(number, tongue, chance, category))
        begin = time.perf_counter()
        store.rebuild_search()
        took = time.perf_counter() - begin
        print(f"{number:,} sightings; the whole index made anew in {took:.1f} s")
        asked = questions(tongue, chance)

        def rows(words: str) -> object:
            return latest_rows(store, Question.of(store, asked_words(words)), SHOWN + 1)

        def save(words: str) -> object:
            return save_sighting(
                store, Sighting(occurred_from=FIRST, category=category, behavior=words)
            )

        timed("the index answers", rows, asked)
        timed(
            f"{SHOWN} hits with their words marked",
            lambda words: found(store, words, most=SHOWN),
            asked,
        )
        timed("one sighting saved", save, asked)


if __name__ == "__main__":
    main()
