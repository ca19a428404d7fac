"""Who answers each question, imported when it is first asked: numpy is slow to load."""

# ruff: noqa: PLC0415 - an answer is imported when it is wanted

from __future__ import annotations

from watchapp.operations.trends.asked import Answer


def over_time() -> Answer:
    """Return what answers how many there were when."""
    from watchapp.operations.trends import over_time

    return over_time.answer
