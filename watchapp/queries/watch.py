"""Whose log it is."""

from __future__ import annotations

from watchapp.errors import WatchError
from watchapp.records import Watch
from watchapp.speech import say
from watchapp.store import Store


def watch_kept(store: Store) -> Watch | None:
    """Return the watch whose log it is, None before the log was begun."""
    found = store.records(Watch, "ORDER BY id LIMIT 1")
    return found[0] if found else None


def watch_of(store: Store) -> Watch:
    """Return the watch whose log it is; raise WatchError before the log was begun."""
    watch = watch_kept(store)
    if watch is None:
        raise WatchError(say("This log has no watch yet; give it a name first."))
    return watch
