"""Small logs for tests, made the way the captain makes them."""

from __future__ import annotations

import shutil
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from watchapp import clock
from watchapp.operations.sightings import save_sighting
from watchapp.operations.watch import begin_watch
from watchapp.records import Category, Sighting, Watch
from watchapp.speech import spoken
from watchapp.store import Store

_MADE = TemporaryDirectory(prefix="watchapp-logs-")  # gone when the tests are over


def new_log(path: Path, *, name: str = "Maple Hill Watch") -> Store:
    """Begin a log with its categories; the caller closes it.

    One is made for each name, language and minute, and copied: making takes thirty times as long.
    What they begin with has the same UUIDs in all of them.
    """
    assert not path.exists()
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(_made(name, spoken().language, clock.now()), path)
    return Store.open(path)


@cache
def _made(name: str, language: str, begun: datetime) -> Path:
    """Return a log that was begun at this minute, and is closed."""
    path = Path(_MADE.name) / f"{name}-{language}-{begun:%Y%m%d%H%M}.db"
    with Store.create(path) as store:
        begin_watch(store, Watch(name=name, area="Maple Hill", captain="Ada Marsh"))
    return path


def category_named(store: Store, name: str) -> int:
    """Return the number of a category of the default list."""
    (found,) = store.records(Category, "WHERE name = ?", (name,))
    assert found.id is not None
    return found.id


def see(store: Store, when: str, *, what: str = "House break-in", **fields: Any) -> int:
    """Save a sighting of the watch at an ISO moment and return its number."""
    sighting = Sighting(
        occurred_from=datetime.fromisoformat(when),
        category=category_named(store, what),
        **{"behavior": "Tried the back door and left.", **fields},
    )
    return save_sighting(store, sighting).key_of(Sighting)
