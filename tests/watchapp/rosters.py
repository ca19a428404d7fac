"""A log with shifts and members, for tests of the roster."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from watchapp.operations.members import save_member
from watchapp.operations.shifts import save_shift
from watchapp.queries.roster import roster_between
from watchapp.queries.roster_entry import RosterEntry
from watchapp.records import Member, Shift
from watchapp.store import Store

TUESDAY = datetime(2026, 3, 3, 20, 0)
WEEKLY = "FREQ=WEEKLY;BYDAY=TU"


def shift_in(store: Store, **fields: Any) -> int:
    """Save a shift, by default every Tuesday at eight for two, and return its number."""
    usual: dict[str, Any] = {"name": "Evening round", "starts": TUESDAY, "rule": WEEKLY}
    return save_shift(store, Shift(**{**usual, **fields})).key_of(Shift)


def member_in(store: Store, name: str = "Ada Marsh", *, left: date | None = None) -> int:
    """Save a member and return the number."""
    return save_member(store, Member(name=name, left=left)).key_of(Member)


def roster_of(store: Store, first: date, last: date, now: datetime) -> tuple[RosterEntry, ...]:
    """Return the entries of a span."""
    return roster_between(store, first, last, now=now).entries
