"""Beginning a watch's log, and what the captain says of the watch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from watchapp.errors import Problem, Problems, WatchError
from watchapp.operations.categories import DEFAULTS
from watchapp.operations.sun_place import complaint_about_time_zone
from watchapp.records import Watch
from watchapp.schema import demand
from watchapp.speech import say
from watchapp.store import Change, Store


def begin_watch(store: Store, watch: Watch) -> Change:
    """Put the watch and the captain's list of categories into a new log.

    Raises WatchError if the log has a watch already, Problems if the watch is not fit to be kept.
    """
    if store.records(Watch):
        raise WatchError(
            say("This log belongs to a watch already; change its name in the settings.")
        )
    with store.change("Begin the log", floor=True) as writer:
        writer.put(watch)
        for category in DEFAULTS:
            writer.put(replace(category, name=say(category.name)))
    return writer.change


def begin_log(path: Path, watch: Watch) -> Path:
    """Make a log at a path with a watch and the captain's categories in it, and return the path.

    If that fails nothing is left behind. Raises StoreError if a file stands there already or the
    log cannot be written, Problems if the watch is not fit to be kept.
    """
    demand(watch)
    with Store.making(path) as store:
        begin_watch(store, watch)
    return path


def save_watch(store: Store, watch: Watch, *, was: Watch | None = None) -> Change:
    """Save what is said of the watch.

    `was` is how it was read before it was worked on: only what differs from that is written, so
    that what others wrote meanwhile stays. Raises Problems if it is not fit to be kept, no
    public holidays are known for its country, or there is no such time zone, StoreError if the
    log cannot be written.
    """
    if was is None or watch.holidays_of != was.holidays_of:
        _demand_known_country(watch)
    if said := complaint_about_time_zone(watch.time_zone):
        raise Problems([Problem("time_zone", said)])
    with store.change("Save watch") as writer:
        writer.put(watch, was=was)
    return writer.change


def _demand_known_country(watch: Watch) -> None:
    """Raise Problems if the code of the country and state is not known."""
    from watchapp.recurrence import complaint_about_country  # noqa: PLC0415 - read when asked

    if said := complaint_about_country(watch.holidays_of):
        raise Problems([Problem("holidays_of", said)])
