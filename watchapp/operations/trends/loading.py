"""Who answers each question, imported when it is first asked: numpy is slow to load."""

# ruff: noqa: PLC0415 - an answer is imported when it is wanted

from __future__ import annotations

from watchapp.operations.trends.asked import Answer


def over_time() -> Answer:
    """Return what answers how many there were when."""
    from watchapp.operations.trends import over_time

    return over_time.answer


def near_repeat() -> Answer:
    """Return what answers whether near repeats are beyond chance."""
    from watchapp.operations.trends import near_repeat

    return near_repeat.answer


def strings() -> Answer:
    """Return what answers which events hang together."""
    from watchapp.operations.trends import strings

    return strings.answer
