"""The one place that tells the time: the street's wall clock, naive, to the minute."""

from __future__ import annotations

from datetime import date, datetime


def now() -> datetime:
    """Return the present moment on the local wall clock, cut to the minute."""
    return datetime.now().replace(second=0, microsecond=0)


def today() -> date:
    """Return the present day on the local calendar."""
    return now().date()
