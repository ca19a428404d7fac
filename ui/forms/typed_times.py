"""What a time of day means when it is typed without its day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from enum import Enum

from watchapp import clock
from watchapp.errors import ReadError
from watchapp.moments import read_clock, read_day, read_moment


class Alone(Enum):
    """Which day a time of day alone belongs to."""

    LATEST = "latest"  # the last time the clock showed it: what is written down has happened
    COMING = "coming"  # the next time it will: what is planned lies ahead


Anchor = Alone | Callable[[], datetime | None]
"""Or the moment that it follows: what comes back comes back after it went out."""


def read_typed_moment(text: str, anchor: Anchor) -> datetime:
    """Return the moment that was typed; raise ValueError with a sentence if it is none."""
    try:
        alone = _clock_alone(text)
        if alone is not None:
            return _dated(alone, anchor)
        return read_moment(text, now=clock.now(), coming=anchor is Alone.COMING)
    except ReadError as error:
        raise ValueError(error.sentence) from error


def read_typed_moment_or_day(text: str, anchor: Anchor) -> tuple[datetime, bool]:
    """Return the moment that was typed, and whether its time of day was left open.

    Raises ValueError with a sentence if it is neither moment nor day.
    """
    coming = anchor is Alone.COMING
    try:
        return datetime.combine(read_day(text, today=clock.today(), coming=coming), time()), True
    except ReadError:
        return read_typed_moment(text, anchor), False


def read_typed_day(text: str, *, coming: bool = False) -> date:
    """Return the day that was typed; raise ValueError with a sentence if it is none.

    One that is `coming` is the next of its name, else the last.
    """
    try:
        return read_day(text, today=clock.today(), coming=coming)
    except ReadError as error:
        raise ValueError(error.sentence) from error


def _clock_alone(text: str) -> time | None:
    """Return the time of day if nothing else was typed."""
    try:
        return read_clock(text)
    except ReadError:
        return None


def _dated(alone: time, anchor: Anchor) -> datetime:
    now = clock.now()
    if anchor is Alone.LATEST:
        return _first_from(now - timedelta(days=1, minutes=-1), alone)
    start = None if isinstance(anchor, Alone) else anchor()
    if start is not None:
        return _first_from(start + timedelta(minutes=1), alone)
    return _first_from(now if anchor is Alone.COMING else now - timedelta(days=1), alone)


def _first_from(earliest: datetime, alone: time) -> datetime:
    """Return the first moment at or after `earliest` at which the clock shows `alone`."""
    found = datetime.combine(earliest.date(), alone)
    return found if found >= earliest else found + timedelta(days=1)
