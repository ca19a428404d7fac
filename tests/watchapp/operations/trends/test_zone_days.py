"""Days and zones added up count what the sightings count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import numpy as np
import pytest

from tests.watchapp.logs import see
from tests.watchapp.operations.trends.helped import TODAY, happen, street
from watchapp import clock
from watchapp.analysis.periods import Span
from watchapp.operations.trends import Asked
from watchapp.operations.trends.zone_days import zone_days
from watchapp.queries.facts import facts_of
from watchapp.queries.tallies import Filter
from watchapp.records import Mark
from watchapp.store import Store

COUNTS = {"Ash": (40, 12), "Birch": (20, 22), "Cedar": (36, 38), "Dogwood": (20, 20)}


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 6, 20, 9, 0))
    with street(tmp_path / "log.db") as store:
        yield store


def test_added_up_days_count_as_the_sightings_themselves(log: Store) -> None:
    happen(log, COUNTS)
    see(log, "2026-03-31 20:00", marks=frozenset({Mark.POSSIBLE_REPEAT}))
    days = zone_days(log, Asked(TODAY), frozenset())
    for first, last in (
        (date(2025, 1, 1), date(2027, 1, 1)),
        (date(2026, 1, 1), date(2026, 1, 1)),
        (date(2026, 2, 3), date(2026, 4, 17)),
        (date(2025, 1, 1), date(2025, 2, 1)),
        (date(2027, 1, 1), date(2027, 2, 1)),
    ):
        facts = facts_of(log).where(Filter(first=first, last=last, crimes_only=True))
        for repeats in (True, False):
            kept = facts if repeats else facts.that(~facts.is_repeat)
            found = days.within(Span(first, last), repeats=repeats)
            assert found.tolist() == np.bincount(kept.zone, minlength=len(found)).tolist()
