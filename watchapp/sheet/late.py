"""What was written down long after it happened."""

from __future__ import annotations

from datetime import datetime, timedelta

from watchapp.moments import show_moment
from watchapp.records import LogLine, Patrol
from watchapp.speech import say

LATE = timedelta(hours=1)
"""How long after it happened a line is still written on the way."""


def entered_late(happened: datetime | None, entered: datetime | None) -> bool:
    """Return whether something was entered so long after it happened that one should know."""
    return happened is not None and entered is not None and entered - happened > LATE


def late_words(record: Patrol | LogLine) -> str:
    """Return that a patrol or a line was entered late, and when; empty where it was not."""
    happened = record.at if isinstance(record, LogLine) else record.actual_to
    if record.entered_at is None or not entered_late(happened, record.entered_at):
        return ""
    return say("entered late, {moment}", moment=show_moment(record.entered_at))
