"""When somebody must look again at what is looked at every so many days, and what was missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

_ONE = timedelta(days=1)


class CheckState(StrEnum):
    """Whether somebody must look today, what is most urgent first."""

    MISSED = "missed"  # somebody should have looked before today
    DUE = "due"  # today
    AHEAD = "ahead"  # not looked at yet, and not due before a later day
    DONE = "done"  # looked at, and not due before a later day
    OVER = "over"  # not looked after any more


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands: `due` is the day by which somebody must look, None if nobody need any more.

    `missed` counts the looks that were due and never came.
    """

    state: CheckState
    due: date | None
    missed: int


def standing_on(
    today: date, looked: Sequence[date], every_days: int, *, first: date | None, last: date | None
) -> Standing:
    """Return how something stands that is to be looked at every so many days, from first to last.

    `looked` are the days on which somebody did. Without `first` it begins with the first of them,
    and is due today if there is none; without `last` it has no end.
    """
    days = sorted({d for d in looked if (not first or first <= d) and (not last or d <= last)})
    before = [first - _ONE] if first else []
    is_over = last is not None and last < today
    until = min(today, last + _ONE) if last else today
    missed = _missed([*before, *days, until], every_days)
    if is_over:
        return Standing(CheckState.OVER, None, missed or int(not days))
    due = _due_after([*before, *days], every_days, today)
    if last is not None and due > last:
        if days:
            return Standing(CheckState.DONE, None, missed)
        due = last  # however short the time is, one look belongs to it
    return Standing(_state(due, today, was_looked_at=bool(days)), due, missed)


def _due_after(days: Sequence[date], every_days: int, today: date) -> date:
    return days[-1] + every_days * _ONE if days else today


def _state(due: date, today: date, *, was_looked_at: bool) -> CheckState:
    if due < today:
        return CheckState.MISSED
    if due == today:
        return CheckState.DUE
    return CheckState.DONE if was_looked_at else CheckState.AHEAD


def _missed(days: Sequence[date], every_days: int) -> int:
    """Return how many looks are missing between days; the last of them is still to come."""
    gaps = ((later - earlier).days for earlier, later in pairwise(days))
    return sum(max(0, gap - 1) // every_days for gap in gaps)
