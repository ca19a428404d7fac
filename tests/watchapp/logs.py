"""Small logs for tests, made the way the captain makes them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from watchapp.operations.sightings import save_sighting
from watchapp.operations.watch import begin_watch
from watchapp.records import Category, Sighting, Watch
from watchapp.store import Store


def new_log(path: Path, *, name: str = "Maple Hill Watch") -> Store:
    """Begin a log with its categories; the caller closes it."""
    store = Store.create(path)
    begin_watch(store, Watch(name=name, area="Maple Hill", captain="Ada Marsh"))
    return store


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
