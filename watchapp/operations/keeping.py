"""Keeping the log safe: a copy of it elsewhere, and a check that it is sound."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from watchapp.errors import StoreError
from watchapp.operations.targets import refuse_own
from watchapp.progress import Progress
from watchapp.records import ALL, Record
from watchapp.schema import check as check_record
from watchapp.speech import say, say_count
from watchapp.store import Store

_PIECE = 2000  # records checked between two words about the progress


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy of the log: where it lies, its SHA-256 in hex, and its size in bytes."""

    path: Path
    sha256: str
    size: int


def back_up(store: Store, path: Path, *, replace: bool = False) -> Copied:
    """Write a whole copy of the log and return what was written.

    A file of that name stays as it was until the copy is complete, and stays altogether unless
    `replace`. Raises StoreError if the copy cannot be written or would take the log's own place.
    """
    refuse_own(store, path)
    if path.exists() and not replace:
        raise StoreError(
            say("There is a file at {path} already; choose another name for it.", path=path)
        )
    digest = store.copy_to(path)
    return Copied(path, digest, path.stat().st_size)


def check(store: Store, *, progress: Progress | None = None) -> tuple[str, ...]:
    """Return a sentence for each thing that is wrong with the log; none if it is sound.

    The file is checked first, then every record as if it were entered now. Only what holds
    nothing of its own is mended: the index of words, and what trends are counted from.
    """
    step = (progress or Progress()).step
    found = [say("The file is damaged: {line}.", line=line) for line in store.damage()]
    if found:
        return tuple(found)
    found.extend(_mended(store))
    for done, kind in enumerate(ALL):
        step(done, len(ALL))
        found.extend(_unfit(store, kind, progress or Progress()))
    step(len(ALL), len(ALL))
    return tuple(found)


def _mended(store: Store) -> Iterator[str]:
    """Make anew what is derived from the records and differs from them; yield what was wrong."""
    if gaps := store.search_gaps():
        store.rebuild_search()
        yield say_count(
            "The search knew {n} record wrongly; its index was made anew.",
            "The search knew {n} records wrongly; its index was made anew.",
            gaps,
        )
    if gaps := store.fact_gaps():
        store.rebuild_facts()
        yield say_count(
            "Trends counted {n} sighting wrongly; they were counted anew.",
            "Trends counted {n} sightings wrongly; they were counted anew.",
            gaps,
        )


def _unfit(store: Store, kind: type[Record], progress: Progress) -> Iterator[str]:
    last = 0
    while records := store.records(kind, "WHERE id > ? ORDER BY id LIMIT ?", (last, _PIECE)):
        for record in records:
            last = record.id or last
            for problem in check_record(record):
                yield f"{say(kind.noun).capitalize()} {record.id}: {problem.sentence}"
        progress.step(last, 0)
