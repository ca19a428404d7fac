"""The numbers beside the map: zone by zone, on it and not on it, adding up to all."""

from __future__ import annotations

import numpy as np

from watchapp.charts.table import Table
from watchapp.operations.trends.sited import Sited
from watchapp.queries.facts import Facts
from watchapp.queries.zones import zone_names
from watchapp.speech import say
from watchapp.store import Store


def zone_table(store: Store, facts: Facts, found: Sited, *, least: int = 0) -> Table:
    """Return how many lie in each zone, on the map and in all; the last line is the sum.

    Counts under `least` are not told, and only how many are on the map then.
    """
    names = dict(zone_names(store))
    size = max([*names, 0]) + 1
    on, every = (np.bincount(each.zone, minlength=size) for each in (found.facts, facts))
    order = sorted(np.flatnonzero(every).tolist(), key=lambda zone: (zone == 0, -int(every[zone])))
    rows: list[tuple[str | int, ...]] = [
        (
            names.get(zone, say("In no zone")),
            _told(int(on[zone]), least),
            _told(int(every[zone]), least),
        )
        for zone in order
    ]
    rows.append((say("All"), _told(int(on.sum()), least), _told(int(every.sum()), least)))
    return Table((say("Zone"), say("On the map"), say("In all")), tuple(rows))


def _told(count: int, least: int) -> str | int:
    return count if count >= least or not count else say("fewer than three")
