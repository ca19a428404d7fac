"""Where the watch lies, as far as its log knows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log, see
from watchapp.errors import Problems
from watchapp.operations.sun_place import complaint_about_time_zone, middle_of_watch
from watchapp.operations.watch import save_watch
from watchapp.operations.zones import save_zone
from watchapp.queries.watch import watch_of
from watchapp.records import Zone
from watchapp.store import Store


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


def draw(store: Store, name: str, west: float, south: float) -> None:
    ring = [[west, south], [west + 0.2, south], [west + 0.2, south + 0.1], [west, south]]
    outline = json.dumps({"type": "MultiPolygon", "coordinates": [[ring]]})
    save_zone(store, Zone(name=name, outline=outline))


def test_the_middle_is_that_of_all_zones_together(log: Store) -> None:
    draw(log, "West", -122.0, 38.0)
    draw(log, "East", -121.0, 38.5)
    assert middle_of_watch(log) == (38.3, -121.4)


def test_without_zones_it_is_that_of_the_sightings(log: Store) -> None:
    assert middle_of_watch(log) is None
    see(log, "2026-01-05 12:00", lat=38.0, lon=-121.0)
    see(log, "2026-01-05 12:00", lat=39.0, lon=-121.5)
    see(log, "2026-01-05 12:00")
    assert middle_of_watch(log) == (38.5, -121.25)


@pytest.mark.parametrize("name", ["", "America/Chicago", "Europe/London", "UTC"])
def test_a_time_zone_that_computers_know_is_taken(name: str) -> None:
    assert complaint_about_time_zone(name) == ""


@pytest.mark.parametrize("name", ["Pacific Time", "america", "../etc/passwd", "America"])
def test_others_are_refused_before_they_are_kept(log: Store, name: str) -> None:
    with pytest.raises(Problems, match="No time zone is called"):
        save_watch(log, replace(watch_of(log), time_zone=name))
    assert watch_of(log).time_zone == ""
