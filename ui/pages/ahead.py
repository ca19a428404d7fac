"""What lies ahead of the captain: shifts with gaps, what must be looked at, whom to warn."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from watchapp.queries.checks import checks_on, has_checks
from watchapp.queries.due import CheckState
from watchapp.queries.roster import coming_gaps, has_shifts
from watchapp.queries.roster_entry import RosterEntry
from watchapp.queries.warnings import (
    WarningLine,
    burglaries_unwarned,
    has_warnings,
    open_warnings,
)
from watchapp.store import Store


class Ahead(NamedTuple):
    """What lies ahead: shifts with gaps, how much must be looked at by today, whom to warn.

    `unwarned` are the burglaries of late of which no neighbor was warned.
    """

    gaps: tuple[RosterEntry, ...] = ()
    due: int = 0
    overdue: int = 0
    warnings: tuple[WarningLine, ...] = ()
    unwarned: tuple[int, ...] = ()


def ahead(store: Store, now: datetime, *, recent: timedelta) -> Ahead:
    """Return what lies ahead at a moment; burglaries are of late for as long as `recent`."""
    today = now.date()
    since = today - recent
    if not (has_shifts(store) or has_checks(store) or has_warnings(store, since)):
        return Ahead()
    states = [each.standing.state for each in checks_on(store, today)]
    overdue = states.count(CheckState.MISSED)
    return Ahead(
        coming_gaps(store, now=now),
        states.count(CheckState.DUE) + overdue,
        overdue,
        open_warnings(store, today),
        burglaries_unwarned(store, since),
    )
