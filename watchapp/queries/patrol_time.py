"""When and where patrols were out, as columns of numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from watchapp.store import Store
from watchapp.store.facts import EPOCH

_EPOCH = EPOCH.isoformat()
# As `stretches` in watchapp.sheet.filing: a leg without an end goes to the next one, the last to
# the end of the patrol; a patrol without legs is one stretch in its own zone.
_STRETCHES = f"""
WITH out AS (
    SELECT id, actual_from, actual_to, zone FROM patrol
    WHERE state = 'done' AND actual_to IS NOT NULL AND actual_from >= ? AND actual_from < ?
), stretch AS (
    SELECT l.starts AS begins,
        coalesce(
            l.ends,
            lead(l.starts) OVER (PARTITION BY l.patrol ORDER BY l.starts, l.id),
            out.actual_to
        ) AS ends,
        l.zone AS zone
    FROM leg l JOIN out ON out.id = l.patrol
    UNION ALL
    SELECT actual_from, actual_to, zone FROM out
    WHERE NOT EXISTS (SELECT 1 FROM leg WHERE leg.patrol = out.id)
)
SELECT (unixepoch(begins) - unixepoch('{_EPOCH}')) / 60,
    (unixepoch(ends) - unixepoch('{_EPOCH}')) / 60, coalesce(zone, 0)
FROM stretch WHERE ends > begins ORDER BY 1
"""


@dataclass(frozen=True, slots=True)
class PatrolTime:
    """Stretches of patrols: from and to in minutes since 2000-01-01, and the zone, 0 for none."""

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    zone: NDArray[np.int64]

    @property
    def hours(self) -> float:
        """Return how many hours they are together."""
        return float((self.end - self.start).sum()) / 60

    def within(self, zone: int) -> PatrolTime:
        """Return those in a zone."""
        there = self.zone == zone
        return PatrolTime(self.start[there], self.end[there], self.zone[there])

    def hours_by_zone(self) -> dict[int, float]:
        """Return the hours by the number of the zone, 0 for those whose zone is not noted."""
        minutes = np.bincount(self.zone, self.end - self.start)
        return {int(key): float(minutes[key]) / 60 for key in np.flatnonzero(minutes)}


def patrol_time(store: Store, first: date, last: date) -> PatrolTime:
    """Return the stretches of the finished patrols that went out on the days from first to last."""
    rows = store.select(_STRETCHES, (first.isoformat(), (last + timedelta(days=1)).isoformat()))
    columns = np.array(rows, dtype=np.int64).reshape(-1, 3)
    return PatrolTime(columns[:, 0], columns[:, 1], columns[:, 2])
