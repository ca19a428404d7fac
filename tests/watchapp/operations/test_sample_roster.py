"""The sample log's roster and what it looks after: something of everything, on any day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from watchapp.operations.sample import make_sample
from watchapp.queries.checks import checks_on
from watchapp.queries.due import CheckState
from watchapp.queries.roster import coming_gaps, roster_between
from watchapp.queries.roster_entry import RosterState
from watchapp.records import Finding, Patrol, Visit
from watchapp.store import Store


@pytest.mark.parametrize("until", [date(2026, 3, 9), date(2026, 11, 1), date(2026, 11, 27)])
def test_every_state_is_shown(tmp_path: Path, until: date) -> None:
    """Also the day after a change of the clock, and after a public holiday."""
    now = datetime(until.year, until.month, until.day, 9, 0)
    with Store.open(make_sample(tmp_path / "sample.db", until=until)) as store:
        first, last = until - timedelta(days=30), until + timedelta(days=30)
        found = roster_between(store, first, last, now=now).entries
        assert {each.state for each in found} == set(RosterState)
        assert coming_gaps(store, now=now)
        (out,) = [each for each in found if each.state is RosterState.UNDER_WAY]
        assert (out.name, out.day) == ("Evening round", until - timedelta(days=1))
        states = {each.standing.state for each in checks_on(store, until)}
        assert {CheckState.MISSED, CheckState.DUE, CheckState.DONE} <= states
        assert {each.finding for each in store.records(Visit)} >= {Finding.NEEDS_ATTENTION}
        assert len(store.records(Patrol, "WHERE shift IS NOT NULL AND state = 'under_way'")) == 1


@pytest.mark.parametrize("until", [date(2026, 1, 20), date(2026, 3, 9), date(2026, 11, 27)])
def test_most_shifts_were_kept(tmp_path: Path, until: date) -> None:
    now = datetime(until.year, until.month, until.day, 9, 0)
    with Store.open(make_sample(tmp_path / "sample.db", until=until)) as store:
        found = roster_between(store, until - timedelta(days=190), until, now=now).entries
        tuesdays = [each.state for each in found if each.name == "Every other Tuesday"]
        assert len(tuesdays) >= 12
        kept, missed = (tuesdays.count(state) for state in (RosterState.DONE, RosterState.MISSED))
        assert kept > missed > 0
